// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/notestore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/textindex.h"
#include "text/normalise.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Note rowToNote(Statement& row)
{
    return {row.id<NoteId>(0), row.id<ThreadId>(1), row.id<MessageId>(2),
            row.text(3),       row.int64(4),        row.int64(5)};
}

} // namespace

Result<std::vector<Note>> NoteStore::all(ThreadId thread)
{
    static const QString kSql =
        u"SELECT id, thread, message, text, created, edited FROM notes WHERE thread = ? ORDER BY id"_s;
    return m_connection.prepare(kSql).bind(thread).all(rowToNote);
}

Result<Note> NoteStore::find(NoteId id)
{
    static const QString kSql =
        u"SELECT id, thread, message, text, created, edited FROM notes WHERE id = ?"_s;
    return m_connection.prepare(kSql).bind(id).one(rowToNote);
}

Result<Note> NoteStore::add(ThreadId thread, MessageId message, const QString& text, qint64 now)
{
    Note note{{}, thread, message, normalise(text).text, now, 0};
    auto change =
        Change::begin(m_connection, {QT_TRANSLATE_NOOP("Journal", "New note"), {}, thread, now});
    if (!change)
        return change.error();
    auto insert = m_connection.prepare(
        u"INSERT INTO notes (thread, message, created, text) VALUES (?, ?, ?, ?)"_s);
    if (auto done = insert.bind(thread).bind(message).bind(now).bind(note.text).run(); !done)
        return done.error();
    note.id = NoteId(insert.lastId());
    if (auto done = addToIndex(m_connection, TextIndex::Notes, note.id.value(), note.text); !done)
        return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return note;
}

Result<> NoteStore::edit(NoteId id, const QString& text, qint64 now)
{
    const auto before = find(id);
    if (!before)
        return before.error();
    const QString clean = normalise(text).text;
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Edit note"), {}, before->thread, now});
    if (!change)
        return change.error();
    if (auto done = removeFromIndex(m_connection, TextIndex::Notes, id.value(), before->text);
        !done)
        return done;
    auto update = m_connection.prepare(u"UPDATE notes SET text = ?, edited = ? WHERE id = ?"_s);
    if (auto done = update.bind(clean).bind(now).bind(id).run(); !done)
        return done;
    if (auto done = addToIndex(m_connection, TextIndex::Notes, id.value(), clean); !done)
        return done;
    return change->commit();
}

Result<> NoteStore::remove(NoteId id, qint64 now)
{
    const auto before = find(id);
    if (!before)
        return before.error();
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Delete note"), {}, before->thread, now});
    if (!change)
        return change.error();
    if (auto done = removeFromIndex(m_connection, TextIndex::Notes, id.value(), before->text);
        !done)
        return done;
    auto erase = m_connection.prepare(u"DELETE FROM notes WHERE id = ?"_s);
    if (auto done = erase.bind(id).run(); !done)
        return done;
    return change->commit();
}

} // namespace motcua
