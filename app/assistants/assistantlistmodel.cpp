// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/assistantlistmodel.h"

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// The same row, whatever it says now.
bool isSameRow(const AssistantEntry& one, const AssistantEntry& other)
{
    return one.kind == other.kind && one.section == other.section && one.place == other.place;
}

} // namespace

int AssistantListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

const AssistantEntry* AssistantListModel::entry(const QModelIndex& index) const
{
    if (!index.isValid() || !checkIndex(index, CheckIndexOption::ParentIsInvalid))
        return nullptr;
    return &m_rows[static_cast<std::size_t>(index.row())];
}

QVariant AssistantListModel::data(const QModelIndex& index, int role) const
{
    const AssistantEntry* row = entry(index);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return row->name;
    case Qt::ToolTipRole: {
        if (row->kind != AssistantEntry::Kind::Place)
            return {};
        // Escaped: names and addresses are data, never markup.
        const QString words =
            row->detail.isEmpty() ? row->name : QString(row->name + u'\n' + row->detail);
        return QString(u"<p style='white-space:pre-wrap'>"_s + words.toHtmlEscaped() + u"</p>"_s);
    }
    case Qt::AccessibleTextRole: {
        QString spoken = row->name;
        if (!row->detail.isEmpty())
            spoken += u", "_s + row->detail;
        if (row->unsaved)
            spoken += u", "_s + tr("not saved");
        return spoken;
    }
    case KindRole:
        return static_cast<int>(row->kind);
    case DetailRole:
        return row->detail;
    case SectionRole:
        return static_cast<int>(row->section);
    default:
        return {};
    }
}

bool AssistantListModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const AssistantEntry* row = entry(index);
    const QString name = value.toString().trimmed();
    if (!row || role != Qt::EditRole || !row->editable || name.isEmpty() || name == row->name)
        return false;
    Q_EMIT renamed(row->place, name); // shown when it is so
    return true;
}

Qt::ItemFlags AssistantListModel::flags(const QModelIndex& index) const
{
    const AssistantEntry* row = entry(index);
    if (!row || row->kind == AssistantEntry::Kind::Heading)
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    flags.setFlag(Qt::ItemIsEditable, row->editable);
    return flags;
}

void AssistantListModel::setEntries(std::vector<AssistantEntry> entries)
{
    m_all = std::move(entries);
    update();
}

void AssistantListModel::setFilter(const QString& words)
{
    m_words.clear();
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        m_words.emplace_back(word);
    update();
}

std::vector<AssistantEntry> AssistantListModel::shown() const
{
    std::vector<AssistantEntry> rows;
    for (int i = 0; i < kAssistantSections; ++i) {
        const auto section = static_cast<AssistantSection>(i);
        const std::size_t before = rows.size();
        AssistantEntry heading;
        heading.kind = AssistantEntry::Kind::Heading;
        heading.section = section;
        heading.name = titleOf(section);
        rows.push_back(heading);
        for (const AssistantEntry& entry : m_all) {
            const bool found = std::ranges::all_of(
                m_words, [&entry](const Finder& word) { return word.isIn(entry.name); });
            if (entry.section == section && found)
                rows.push_back(entry);
        }
        if (isFiltered() && rows.size() == before + 1)
            rows.pop_back();
    }
    return rows;
}

void AssistantListModel::update()
{
    std::vector<AssistantEntry> rows = shown();
    if (!std::ranges::equal(rows, m_rows, isSameRow)) {
        // Some dozens of rows at most, and the view keeps what is chosen by its place.
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows.swap(rows);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i] != rows[i])
            Q_EMIT dataChanged(index(static_cast<int>(i)), index(static_cast<int>(i)));
}

QModelIndex AssistantListModel::indexOf(const AssistantPlace& place) const
{
    const auto found = std::ranges::find_if(m_rows, [&place](const AssistantEntry& row) {
        return row.kind == AssistantEntry::Kind::Place && row.place == place;
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

QModelIndex AssistantListModel::heading(AssistantSection section) const
{
    const auto found = std::ranges::find_if(m_rows, [section](const AssistantEntry& row) {
        return row.kind == AssistantEntry::Kind::Heading && row.section == section;
    });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

} // namespace motcua
