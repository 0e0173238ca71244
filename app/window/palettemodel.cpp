// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/palettemodel.h"

#include "text/find.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString groupName(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Title:
        return QCoreApplication::translate("Palette", "Conversations");
    case SearchHit::Kind::Message:
        return QCoreApplication::translate("Palette", "Messages");
    case SearchHit::Kind::Note:
        return QCoreApplication::translate("Palette", "Notes");
    case SearchHit::Kind::Document:
        return QCoreApplication::translate("Palette", "Documents");
    }
    return {};
}

QString dayOf(qint64 time)
{
    return time == 0 ? QString()
                     : QLocale().toString(QDateTime::fromMSecsSinceEpoch(time).date(),
                                          QLocale::ShortFormat);
}

PaletteRow heading(const QString& text)
{
    PaletteRow row;
    row.text = text;
    return row;
}

} // namespace

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteRow& row = this->row(index.row());
    if (role == Qt::DisplayRole)
        return row.text;
    if (role == Qt::AccessibleTextRole)
        return QString(row.text + u", "_s + row.context + u", "_s + row.hit.snippet);
    return {};
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    if (!index.isValid() || row(index.row()).kind == PaletteRow::Kind::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

void PaletteModel::setRows(std::vector<PaletteRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int PaletteModel::choosable(int from, int by) const
{
    for (int at = from; at >= 0 && at < rowCount(); at += by)
        if (row(at).kind != PaletteRow::Kind::Heading)
            return at;
    return -1;
}

std::vector<PaletteRow> rowsOf(const SearchResult& result)
{
    std::vector<SearchHit::Kind> order;
    for (const SearchHit& hit : result.hits)
        if (std::ranges::find(order, hit.kind) == order.end())
            order.push_back(hit.kind);
    std::vector<PaletteRow> rows;
    for (const SearchHit::Kind kind : order) {
        rows.push_back(heading(groupName(kind)));
        for (const SearchHit& hit : result.hits) {
            if (hit.kind != kind)
                continue;
            QStringList context{hit.context, dayOf(hit.time)};
            context.removeAll(QString());
            PaletteRow row;
            row.kind = PaletteRow::Kind::Hit;
            row.text = hit.title.isEmpty() ? QCoreApplication::translate("Palette", "Untitled")
                                           : hit.title;
            row.context = context.join(u" · "_s);
            row.hit = hit;
            rows.push_back(std::move(row));
        }
    }
    if (result.more)
        rows.push_back(heading(QCoreApplication::translate(
            "Palette", "There is more; another word narrows it down.")));
    return rows;
}

std::vector<PaletteRow> rowsOf(const std::vector<Thread>& recent)
{
    std::vector<PaletteRow> rows;
    if (!recent.empty())
        rows.push_back(heading(QCoreApplication::translate("Palette", "Recent conversations")));
    for (const Thread& thread : recent) {
        PaletteRow row;
        row.kind = PaletteRow::Kind::Recent;
        row.text = thread.title.isEmpty() ? QCoreApplication::translate("Palette", "Untitled")
                                          : thread.title;
        row.context = dayOf(thread.updated);
        row.thread = thread.id;
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<PaletteRow> rowsOf(const QList<QAction*>& actions, const QString& words)
{
    std::vector<Finder> finders;
    for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
        finders.emplace_back(word);
    std::vector<PaletteRow> rows{heading(QCoreApplication::translate("Palette", "Commands"))};
    for (QAction* action : actions) {
        const QString text = action->text().remove(u'&');
        const bool wanted = std::ranges::all_of(
            finders, [&text](const Finder& finder) { return finder.isIn(text); });
        if (!wanted || !action->isEnabled() || action->objectName().isEmpty())
            continue;
        PaletteRow row;
        row.kind = PaletteRow::Kind::Command;
        row.text = text;
        row.context = action->shortcut().toString(QKeySequence::NativeText);
        row.action = action;
        rows.push_back(std::move(row));
    }
    if (rows.size() == 1)
        rows.front().text = QCoreApplication::translate("Palette", "No command has these words.");
    return rows;
}

} // namespace motcua
