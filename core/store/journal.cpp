// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/journal.h"

#include "store/connection.h"
#include "store/rowimage.h"
#include "store/storeerror.h"
#include "store/threadhead.h"
#include "store/transaction.h"

#include <QCoreApplication>
#include <QHash>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString labelFrom(const QString& source, const QString& argument)
{
    const QString label = QCoreApplication::translate("Journal", source.toUtf8().constData());
    return label.contains("%1"_L1) ? label.arg(argument) : label;
}

/// The rows of an entry, latest first, and each indexed row once.
struct EntryRows {
    std::vector<NotedRow> all;
    std::vector<NotedRow> once;
};

Result<EntryRows> rowsOf(Connection& connection, qint64 entry)
{
    // Of a message put into the trash no word changes; only a row that comes, goes or changes its text is indexed anew.
    static const QString kSql =
        u"SELECT id, tbl, row, before IS NULL OR EXISTS (SELECT 1 FROM json_each(before) WHERE key "
        "IN ('id', 'text', 'title', 'status', 'meta')) FROM journal_rows WHERE entry = ? ORDER BY "
        "id DESC"_s;
    EntryRows rows;
    auto all = connection.prepare(kSql).bind(entry).all([](Statement& row) {
        return NotedRow{row.int64(0), row.text(1), row.int64(2), row.boolean(3)};
    });
    if (!all)
        return all.error();
    rows.all = std::move(*all);
    QHash<std::pair<QString, qint64>, size_t> seen;
    for (const NotedRow& row : rows.all) {
        const std::pair key(row.table, row.row);
        if (const auto known = seen.constFind(key); known != seen.constEnd()) {
            rows.once[*known].words |= row.words;
            continue;
        }
        seen.insert(key, rows.once.size());
        rows.once.push_back(row);
    }
    return rows;
}

Result<> note(Touched& touched, RowImage& image, const NotedRow& row)
{
    touched.folders |= row.table == "folders"_L1;
    touched.documents |= row.table == "documents"_L1;
    touched.profiles |= row.table == "profiles"_L1;
    const auto thread = image.threadOf(row);
    if (!thread)
        return thread.error();
    if (!thread->isValid())
        return Done{};
    if (row.table == "messages"_L1)
        touched.shapes.insert(*thread);
    else if (row.table == "branches"_L1)
        touched.branches.insert(*thread);
    else if (row.table == "notes"_L1)
        touched.notes.insert(*thread);
    else if (row.table == "ratings"_L1)
        touched.ratings.insert(*thread);
    else
        touched.threads.insert(*thread);
    return Done{};
}

} // namespace

Result<JournalState> Journal::state()
{
    JournalState state;
    const auto read = [](Statement& row) { return labelFrom(row.text(0), row.text(1)); };
    auto undo = m_connection
                    .prepare(u"SELECT label, argument FROM journal WHERE undone = 0 ORDER BY id "
                             "DESC LIMIT 1"_s)
                    .one(read);
    if (undo)
        state.undo = *undo;
    else if (undo.error().kind != Error::Kind::NotFound)
        return undo.error();
    const auto forth = entryFor(Direction::Forth);
    if (!forth)
        return forth.error();
    if (*forth > 0) {
        auto redo = m_connection.prepare(u"SELECT label, argument FROM journal WHERE id = ?"_s)
                        .bind(*forth)
                        .one(read);
        if (!redo)
            return redo.error();
        state.redo = *redo;
    }
    return state;
}

Result<std::vector<JournalEntry>> Journal::entries(int limit)
{
    static const QString kSql =
        u"SELECT id, time, actor, label, argument, thread, undone FROM journal ORDER BY id DESC "
        "LIMIT ?"_s;
    return m_connection.prepare(kSql).bind(limit).all([](Statement& row) {
        return JournalEntry{row.id<JournalId>(0), row.int64(1),
                            row.text(2),          labelFrom(row.text(3), row.text(4)),
                            row.id<ThreadId>(5),  row.boolean(6)};
    });
}

Result<Touched> Journal::undo()
{
    return step(Direction::Back);
}

Result<Touched> Journal::redo()
{
    return step(Direction::Forth);
}

/// 0 when there is none. What was undone is always the latest part of the journal.
Result<qint64> Journal::entryFor(Direction direction)
{
    if (direction == Direction::Back)
        return m_connection
            .prepare(u"SELECT id FROM journal WHERE undone = 0 ORDER BY id DESC LIMIT 1"_s)
            .scalar();
    auto walk = m_connection.prepare(u"SELECT id, undone FROM journal ORDER BY id DESC"_s);
    if (auto done = walk.run(); !done)
        return done.error();
    qint64 found = 0;
    while (walk.next() && walk.boolean(1))
        found = walk.int64(0);
    if (walk.failed())
        return walk.error();
    return found;
}

Result<Touched> Journal::step(Direction direction)
{
    const auto entry = entryFor(direction);
    if (!entry)
        return entry.error();
    if (*entry == 0)
        return Error{Error::Kind::NotFound,
                     direction == Direction::Back
                         ? QCoreApplication::translate("Journal", "There is nothing to undo.")
                         : QCoreApplication::translate("Journal", "There is nothing to redo."),
                     {}};
    auto touched = apply(*entry, direction);
    if (touched || touched.error().kind != Error::Kind::Invalid)
        return touched;
    // It does not fit what is there now. It would stand in the way of everything before it.
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    if (auto done = m_connection.prepare(u"DELETE FROM journal WHERE id = ?"_s).bind(*entry).run();
        !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return Error{Error::Kind::Invalid,
                 QCoreApplication::translate("Journal", "This change does not fit what is there "
                                                        "now, so it was left as it is."),
                 touched.error().detail};
}

Result<Touched> Journal::apply(qint64 entry, Direction direction)
{
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    auto rows = rowsOf(m_connection, entry);
    if (!rows)
        return rows.error();
    RowImage image(m_connection);
    Touched touched;
    for (const NotedRow& row : rows->once) {
        if (auto done = note(touched, image, row); !done)
            return done.error();
        if (row.table == "threads"_L1) {
            const auto there = image.exists(row);
            if (!there)
                return there.error();
            if (!*there)
                touched.added.insert(ThreadId(row.row));
        }
        if (auto done = row.words ? image.unindex(row) : Result<>(); !done)
            return done.error();
    }
    if (direction == Direction::Forth)
        std::reverse(rows->all.begin(), rows->all.end());
    for (const NotedRow& row : rows->all) {
        if (direction == Direction::Back)
            if (auto done = image.keepAfter(row); !done)
                return done.error();
        if (auto done =
                image.restore(row, direction == Direction::Back ? Image::Before : Image::After);
            !done)
            return done.error();
    }
    for (const NotedRow& row : rows->once) {
        if (auto done = note(touched, image, row); !done)
            return done.error();
        if (auto done = row.words ? image.index(row) : Result<>(); !done)
            return done.error();
    }
    for (const ThreadId thread : touched.threads)
        if (auto done = mendHead(m_connection, thread); !done)
            return done.error();
    auto mark = m_connection.prepare(u"UPDATE journal SET undone = ? WHERE id = ?"_s);
    if (auto done = mark.bind(direction == Direction::Back).bind(entry).run(); !done)
        return done.error();
    if (auto done = transaction->commit(); !done)
        return done.error();
    return touched;
}

} // namespace motcua
