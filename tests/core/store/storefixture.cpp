// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storefixture.h"

#include "store/change.h"
#include "store/migrations.h"
#include "store/textindex.h"
#include "store/threadstore.h"

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Source {
    QString table;
    QString rows;
};

const std::vector<Source>& sources()
{
    static const std::vector<Source> all{
        {u"thread_fts"_s, u"SELECT id, title FROM threads"_s},
        {u"message_fts"_s,
         u"SELECT id, text FROM messages WHERE status NOT IN ('pending', 'streaming')"_s},
        {u"note_fts"_s, u"SELECT id, text FROM notes"_s},
        {u"document_fts"_s, u"SELECT id, title FROM documents"_s},
        {u"passage_fts"_s, u"SELECT id, text FROM passages"_s}};
    return all;
}

QString word(const QString& table, qint64 row, const QString& column, qint64 place,
             const QString& text)
{
    return table + u' ' + QString::number(row) + u' ' + column + u' ' + QString::number(place) +
           u' ' + text;
}

} // namespace

StoreFixture::StoreFixture()
{
    reopen();
}

void StoreFixture::reopen()
{
    m_connection.reset();
    auto connection = Connection::open(path(), Connection::Mode::ReadWrite);
    if (!connection || !migrate(**connection, m_folder.path(u"backups"_s)) ||
        !refreshIndexes(**connection))
        qFatal("no database in %s", qUtf8Printable(path()));
    m_connection = std::move(*connection);
}

Thread StoreFixture::thread(const QString& title)
{
    auto made = ThreadStore(*m_connection).create(title, {}, 1000);
    if (!made)
        qFatal("%s", qUtf8Printable(made.error().detail));
    return *made;
}

Message StoreFixture::say(ThreadId thread, MessageId parent, const QString& text, Role role,
                          Status status)
{
    NewMessage message;
    message.thread = thread;
    message.parent = parent;
    message.role = role;
    message.status = status;
    message.text = text;
    auto added = MessageWriter(*m_connection).append({message}, 2000);
    if (!added)
        qFatal("%s", qUtf8Printable(added.error().detail));
    return added->front();
}

qint64 StoreFixture::number(const QString& sql)
{
    const auto value = m_connection->prepare(sql).scalar(-1);
    if (!value)
        qFatal("%s", qUtf8Printable(value.error().detail));
    return *value;
}

QStringList indexedWords(Connection& connection)
{
    QStringList words;
    for (const Source& source : sources()) {
        const QString name = u"words_"_s + source.table;
        (void)connection.execute(u"CREATE VIRTUAL TABLE IF NOT EXISTS temp."_s + name +
                                 u" USING fts5vocab (main, "_s + source.table + u", instance)"_s);
        auto rows = connection.prepare(u"SELECT term, doc, col, offset FROM temp."_s + name);
        if (!rows.run())
            qFatal("%s", qUtf8Printable(rows.error().detail));
        while (rows.next())
            words << word(source.table, rows.int64(1), rows.text(2), rows.int64(3), rows.text(0));
    }
    words.sort();
    return words;
}

QStringList expectedWords(Connection& connection)
{
    QStringList words;
    for (const Source& source : sources()) {
        auto rows = connection.prepare(source.rows);
        if (!rows.run())
            qFatal("%s", qUtf8Printable(rows.error().detail));
        while (rows.next()) {
            const IndexKeys keys = indexKeys(rows.text(1));
            const auto add = [&](const QString& column, const QString& joined) {
                qint64 place = 0;
                for (const QString& key : joined.split(u' ', Qt::SkipEmptyParts))
                    words << word(source.table, rows.int64(0), column, place++, key);
            };
            add(u"exact"_s, keys.exact);
            add(u"folded"_s, keys.folded);
        }
    }
    words.sort();
    return words;
}

QStringList logicalDump(Connection& connection)
{
    QStringList dump;
    for (const JournaledTable& table : journaledTables()) {
        const auto columns = columnsOf(connection, table.name);
        auto rows = connection.prepare(u"SELECT json_array("_s + columns->join(u", "_s) +
                                       u") FROM "_s + table.name + u" ORDER BY "_s + table.key);
        if (!rows.run())
            qFatal("%s", qUtf8Printable(rows.error().detail));
        while (rows.next())
            dump << table.name + u' ' + rows.text(0);
    }
    return dump + indexedWords(connection);
}

} // namespace motcua::test
