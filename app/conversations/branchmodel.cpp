// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/branchmodel.h"

#include <algorithm>

namespace motcua {

void BranchModel::setShape(const ThreadShape& shape)
{
    m_tree = shape.tree;
    m_head = shape.head;
    m_names.clear();
    for (const Branch& branch : shape.branches)
        if (m_tree.contains(branch.message))
            m_names.insert(branch.message, branch.name);
    refresh(true);
}

void BranchModel::setHead(MessageId head)
{
    if (head == m_head)
        return;
    m_head = head;
    refresh(false);
}

/// Keeps the rows where they are when only marks on them changed.
void BranchModel::refresh(bool otherTree)
{
    std::vector<BranchRow> rows = branchRows(m_tree, m_head);
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const BranchRow& left, const BranchRow& right) {
                                     return left.first == right.first && left.isNow == right.isNow;
                                 });
    if (!same)
        beginResetModel();
    m_rows = std::move(rows);
    m_lanes = 1;
    QHash<MessageId, int> starts;
    for (size_t at = 0; at < m_rows.size(); ++at) {
        m_lanes = std::max(m_lanes, m_rows[at].lane + 1);
        if (!m_rows[at].isNow)
            starts.insert(m_rows[at].first, static_cast<int>(at));
    }
    if (otherTree || !same) {
        m_labels.clear();
        for (auto named = m_names.begin(); named != m_names.end(); ++named) {
            MessageId at = named.key();
            while (!starts.contains(at)) // up to the first turn of its run
                at = m_tree.find(at)->parent;
            m_labels.insert(starts.value(at), {named.key(), named.value()});
        }
    }
    if (!same)
        endResetModel();
    else if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

int BranchModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

BranchModel::Label BranchModel::labelOf(const BranchRow& row) const
{
    if (row.isNow)
        return {row.first, tr("now")};
    const auto known = m_labels.constFind(static_cast<int>(&row - m_rows.data()));
    return known == m_labels.constEnd() ? Label{row.first, {}} : *known;
}

QVariant BranchModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const BranchRow& row = m_rows[static_cast<size_t>(index.row())];
    const Node* node = m_tree.find(row.first);
    const QString name = labelOf(row).name;
    const QString excerpt = node ? node->excerpt : QString();
    const QString shown = !name.isEmpty() ? name : !excerpt.isEmpty() ? excerpt : tr("(no text)");
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::EditRole:
    case NameRole:
        return row.isNow ? QString() : name;
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>").arg(excerpt.toHtmlEscaped());
    case Qt::AccessibleTextRole: {
        QStringList words{shown};
        if (row.count > 1)
            words << tr("%n turns", nullptr, row.count);
        if (row.siblingCount > 1)
            words << tr("branch %1 of %2").arg(row.siblingIndex + 1).arg(row.siblingCount);
        if (row.onPath)
            words << (row.isHead ? tr("shown now") : tr("on the current path"));
        return words.join(QStringLiteral(", "));
    }
    case MessageRole:
        return row.first.value();
    case CountRole:
        return row.count;
    default:
        return {};
    }
}

Qt::ItemFlags BranchModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return m_rows[static_cast<size_t>(index.row())].isNow ? flags : flags | Qt::ItemIsEditable;
}

bool BranchModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const Label label = labelOf(m_rows[static_cast<size_t>(index.row())]);
    const QString name = value.toString().simplified();
    if (name != label.name)
        Q_EMIT nameWanted(label.message, name);
    return true;
}

int BranchModel::rowOf(MessageId message) const
{
    const auto path = m_tree.pathTo(message);
    for (auto at = path.rbegin(); at != path.rend(); ++at)
        for (size_t row = 0; row < m_rows.size(); ++row)
            if (m_rows[row].first == *at && !m_rows[row].isNow)
                return static_cast<int>(row);
    return -1;
}

} // namespace motcua
