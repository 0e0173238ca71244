// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/integrity.h"

#include "store/attachmentstore.h"
#include "store/connection.h"
#include "store/messagestore.h"
#include "store/messagewriter.h"
#include "store/storeerror.h"
#include "store/textindex.h"
#include "store/threadhead.h"
#include "store/transaction.h"
#include "store/treerepair.h"

#include <QCoreApplication>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For tr(), in a way lupdate sees.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// The steps of checkAll, each adding to one report.
class Check {
public:
    Check(Connection& connection, const Progress& progress)
        : m_connection(connection), m_progress(progress)
    {
    }

    Result<> structure();
    Result<> foreignKeys();
    Result<> hashes();
    Result<> trees();
    Result<> counts();
    Result<> fullText();

    CheckReport report;

private:
    void found(const QString& sentence, int repaired);
    Result<> clearStrays();

    Connection& m_connection;
    const Progress& m_progress;
};

void Check::found(const QString& sentence, int repaired)
{
    report.sound = false;
    report.problems << sentence;
    report.repaired += repaired;
}

Result<> Check::structure()
{
    const auto sound = isSound(m_connection);
    if (!sound)
        return sound.error();
    if (!*sound && !m_connection.isReadOnly()) // looked at, and recovered, before anything else
        (void)m_connection
            .prepare(u"INSERT OR REPLACE INTO meta (key, value) VALUES ('suspect', '1')"_s)
            .run();
    if (!*sound)
        found(
            Words::tr("The file is damaged. Restart the program: it will keep the file and recover "
                      "what can be read."),
            0);
    return Done{};
}

Result<> Check::foreignKeys()
{
    const auto broken =
        m_connection.prepare(u"SELECT count(*) FROM pragma_foreign_key_check"_s).scalar();
    if (!broken)
        return broken.error();
    if (*broken == 0)
        return Done{};
    const int count = static_cast<int>(*broken);
    if (m_connection.isReadOnly()) {
        found(Words::tr("%n row(s) belong to something that is gone.", nullptr, count), 0);
        return Done{};
    }
    found(
        Words::tr("%n row(s) belonged to something that is gone: they were hung where they can be "
                  "seen, or taken away.",
                  nullptr, count),
        count);
    return clearStrays();
}

Result<> Check::clearStrays()
{
    static constexpr std::array kSteps{
        "UPDATE messages SET parent = NULL WHERE parent NOT IN (SELECT id FROM messages)",
        "UPDATE threads SET folder = NULL WHERE folder NOT IN (SELECT id FROM folders)",
        "UPDATE folders SET parent = NULL WHERE parent NOT IN (SELECT id FROM folders)",
        "INSERT INTO threads (id, uuid, created, updated, title) SELECT thread, lower(hex("
        "randomblob(16))), min(created), max(created), '' FROM messages WHERE thread NOT IN "
        "(SELECT id FROM threads) GROUP BY thread",
        "DELETE FROM thread_tags WHERE thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM forks WHERE thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM branches WHERE thread NOT IN (SELECT id FROM threads) OR message NOT IN "
        "(SELECT id FROM messages)",
        "UPDATE notes SET message = NULL WHERE message NOT IN (SELECT id FROM messages)",
        "DELETE FROM notes WHERE thread NOT IN (SELECT id FROM threads)",
        "DELETE FROM citations WHERE message NOT IN (SELECT id FROM messages)",
        "DELETE FROM requests WHERE message NOT IN (SELECT id FROM messages)",
        "DELETE FROM ratings WHERE message NOT IN (SELECT id FROM messages)",
        "DELETE FROM passages WHERE document NOT IN (SELECT id FROM documents)",
        "DELETE FROM document_text WHERE document NOT IN (SELECT id FROM documents)",
        "DELETE FROM journal_rows WHERE entry NOT IN (SELECT id FROM journal)"};
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    for (const char* step : kSteps)
        if (auto done = m_connection.prepare(QString::fromLatin1(step)).run(); !done)
            return done;
    return transaction->commit();
}

Result<> Check::hashes()
{
    const auto damaged = damagedMessages(m_connection, m_progress);
    if (!damaged)
        return damaged.error();
    if (!damaged->empty())
        found(
            Words::tr("%n message(s) do not read as they were written; compare them with a backup.",
                      nullptr, static_cast<int>(damaged->size())),
            0);
    const auto attachments = damagedAttachments(m_connection, m_progress);
    if (!attachments)
        return attachments.error();
    if (!attachments->isEmpty())
        found(Words::tr("%n attachment(s) are not what was attached; compare them with a backup.",
                        nullptr, static_cast<int>(attachments->size())),
              0);
    return Done{};
}

Result<> Check::trees()
{
    auto threads = m_connection.prepare(u"SELECT id FROM threads"_s).all([](Statement& row) {
        return row.id<ThreadId>(0);
    });
    if (!threads)
        return threads.error();
    int mended = 0;
    for (const ThreadId thread : *threads) {
        if (m_progress.isCancelled())
            return storeError(Error::Kind::Cancelled);
        auto nodes = MessageStore(m_connection).nodes(thread);
        if (!nodes)
            return nodes.error();
        Repairs repairs;
        Tree::from(std::move(*nodes), &repairs);
        if (repairs.isEmpty())
            continue;
        mended += static_cast<int>(repairs.orphans.size() + repairs.cycles.size());
        if (!m_connection.isReadOnly())
            if (auto done = writeRepairs(m_connection, repairs); !done)
                return done;
    }
    if (mended > 0)
        found(
            Words::tr("%n message(s) hung in the air or went in a circle: they now begin their own "
                      "branch.",
                      nullptr, mended),
            mended);
    return Done{};
}

Result<> Check::counts()
{
    static const QString kWrong =
        u"SELECT id FROM threads WHERE message_count <> (SELECT count(*) FROM messages WHERE "
        u"thread "
        "= threads.id AND trashed = 0) OR (head IS NULL AND message_count > 0) OR (head IS NOT "
        "NULL "
        "AND NOT EXISTS (SELECT 1 FROM messages WHERE messages.id = threads.head AND "
        "messages.thread = threads.id AND messages.trashed = 0))"_s;
    static const QString kCount =
        u"UPDATE threads SET message_count = (SELECT count(*) FROM messages WHERE thread = "
        "threads.id AND trashed = 0) WHERE id = ?"_s;
    auto wrong =
        m_connection.prepare(kWrong).all([](Statement& row) { return row.id<ThreadId>(0); });
    if (!wrong)
        return wrong.error();
    if (wrong->empty())
        return Done{};
    const int count = static_cast<int>(wrong->size());
    found(Words::tr("%n conversation(s) had a wrong count or showed a message that is gone.",
                    nullptr, count),
          count);
    if (m_connection.isReadOnly())
        return Done{};
    auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    for (const ThreadId thread : *wrong) {
        if (auto done = m_connection.prepare(kCount).bind(thread).run(); !done)
            return done;
        if (auto done = mendHead(m_connection, thread); !done)
            return done;
    }
    return transaction->commit();
}

Result<> Check::fullText()
{
    bool wrong = false;
    for (const TextIndex index : kTextIndexes) {
        const auto agrees = agreesWithRows(m_connection, index, m_progress);
        if (!agrees && agrees.error().kind != Error::Kind::Corrupt)
            return agrees.error();
        wrong |= !agrees || !*agrees;
    }
    if (!wrong)
        return Done{};
    if (m_connection.isReadOnly()) {
        found(Words::tr("The search index does not agree with the texts."), 0);
        return Done{};
    }
    found(Words::tr("The search index did not agree with the texts: it was made anew."), 1);
    return rebuildIndexes(m_connection, m_progress);
}

} // namespace

Result<bool> isSound(Connection& connection)
{
    auto lines = connection.prepare(u"PRAGMA integrity_check(1)"_s).all([](Statement& row) {
        return row.text(0);
    });
    if (!lines && lines.error().kind == Error::Kind::Corrupt)
        return false;
    if (!lines)
        return lines.error();
    return lines->size() == 1 && lines->front() == "ok"_L1;
}

Result<std::vector<MessageId>> damagedMessages(Connection& connection, const Progress& progress)
{
    auto rows = connection.prepare(u"SELECT id, text, reasoning, hash FROM messages"_s);
    if (auto done = rows.run(); !done)
        return done.error();
    std::vector<MessageId> damaged;
    while (rows.next()) {
        if (progress.isCancelled())
            return storeError(Error::Kind::Cancelled);
        if (contentHash(rows.text(1), rows.text(2)) != rows.text(3))
            damaged.push_back(rows.id<MessageId>(0));
    }
    if (rows.failed())
        return rows.error();
    return damaged;
}

Result<QStringList> damagedAttachments(Connection& connection, const Progress& progress)
{
    auto rows = connection.prepare(u"SELECT hash, data FROM attachments"_s);
    if (auto done = rows.run(); !done)
        return done.error();
    QStringList damaged;
    while (rows.next()) {
        if (progress.isCancelled())
            return storeError(Error::Kind::Cancelled);
        if (AttachmentStore::hashOf(rows.bytes(1)) != rows.text(0))
            damaged << rows.text(0);
    }
    if (rows.failed())
        return rows.error();
    return damaged;
}

Result<CheckReport> checkAll(Connection& connection, const Progress& progress)
{
    Check check(connection, progress);
    using Step = Result<> (Check::*)();
    static constexpr std::array<Step, 6> kSteps{&Check::structure, &Check::foreignKeys,
                                                &Check::hashes,    &Check::trees,
                                                &Check::counts,    &Check::fullText};
    qint64 done = 0;
    for (const Step step : kSteps) {
        progress.report(done++, std::ssize(kSteps));
        if (progress.isCancelled())
            return storeError(Error::Kind::Cancelled);
        if (auto result = (check.*step)(); !result)
            return result.error();
    }
    progress.report(done, std::ssize(kSteps));
    return check.report;
}

} // namespace motcua
