// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/store/faultyvfs.h"
#include "core/store/storefixture.h"
#include "store/branchstore.h"
#include "store/integrity.h"
#include "store/journal.h"
#include "store/messagestore.h"
#include "store/messagetrash.h"
#include "store/migrations.h"
#include "store/notestore.h"
#include "store/textindex.h"
#include "store/threadstore.h"
#include "support/sanitized.h"

#include <QFile>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What was acknowledged, and the errors that were reported instead.
struct Told {
    QHash<QUuid, QString> messages;
    std::vector<Error> errors;
    int refused = 0;

    template <class T> bool note(const Result<T>& result)
    {
        if (!result)
            errors.push_back(result.error());
        return result.has_value();
    }
};

/// A little of everything a person does; goes on after an error as a person would.
void work(Connection& c, Told& told)
{
    const auto thread = ThreadStore(c).create(u"Hồ sơ"_s, {}, 1);
    if (!told.note(thread))
        return;
    MessageId parent;
    for (int i = 0; i < 4; ++i) {
        NewMessage message;
        message.thread = thread->id;
        message.parent = parent;
        message.text = u"Câu thứ %1. "_s.arg(i) + u"dài thêm "_s.repeated(i * 600);
        const auto added = MessageWriter(c).append({message}, i);
        if (!told.note(added))
            continue;
        parent = added->front().id;
        told.messages.insert(added->front().uuid, added->front().text);
    }
    told.note(ThreadStore(c).rename(thread->id, u"Tên mới"_s, 5));
    told.note(NoteStore(c).add(thread->id, parent, u"ghi chú"_s, 6));
    if (parent.isValid()) {
        const auto edited = MessageWriter(c).editAsBranch(parent, u"khác"_s, 7);
        if (told.note(edited))
            told.messages.insert(edited->uuid, edited->text);
    }
    told.note(BranchStore(c).name(parent, u"nhánh"_s, 8));
    const bool noted = told.note(ThreadStore(c).setTags(thread->id, {u"thẻ"_s}, 9));
    if (noted)
        told.note(Journal(c).undo());
    told.note(c.execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
}

/// Opens, works, closes; whatever happens is told.
Told session(const QString& folder)
{
    Told told;
    auto connection = Connection::open(folder + u"/motcua.sqlite"_s, Connection::Mode::ReadWrite);
    if (!told.note(connection))
        return told;
    if (!told.note(migrate(**connection, folder + u"/backups"_s)) ||
        !told.note(refreshIndexes(**connection)))
        return told;
    work(**connection, told);
    told.note((*connection)->markClean());
    return told;
}

/// Empty when all is well with what was acknowledged.
QString wrongIn(const QString& folder, const Told& told)
{
    auto connection = Connection::open(folder + u"/motcua.sqlite"_s, Connection::Mode::ReadWrite);
    if (!connection)
        return u"does not open: "_s + connection.error().detail;
    Connection& c = **connection;
    if (const auto schema = migrate(c, folder + u"/backups"_s); !schema)
        return u"does not migrate: "_s + schema.error().detail;
    if (!refreshIndexes(c))
        return u"no full-text tables"_s;
    if (!isSound(c).value_or(false))
        return u"not sound"_s;
    if (c.prepare(u"SELECT count(*) FROM pragma_foreign_key_check"_s).scalar().value_or(-1) != 0)
        return u"foreign keys"_s;
    if (indexedWords(c) != expectedWords(c))
        return u"full-text tables and rows differ"_s;
    for (auto it = told.messages.begin(); it != told.messages.end(); ++it) {
        const auto text = c.prepare(u"SELECT text FROM messages WHERE uuid = ?"_s)
                              .bind(it.key())
                              .one([](Statement& row) { return row.text(0); });
        if (!text || *text != it.value())
            return u"an acknowledged message is gone"_s;
    }
    const auto thread = c.prepare(u"SELECT count(*) FROM journal WHERE id NOT IN (SELECT entry "
                                  "FROM journal_rows)"_s)
                            .scalar(-1);
    return thread.value_or(-1) == 0 ? QString() : u"an entry without rows"_s;
}

} // namespace

SCENARIO("Whichever write fails, what was acknowledged is there and the database is whole",
         "[store][fault]")
{
    FaultyVfs vfs;
    int all = 0;
    {
        const TempFolder folder;
        const Told told = session(folder.path());
        REQUIRE(told.errors.empty());
        REQUIRE(told.messages.size() == 5);
        all = vfs.operations();
        REQUIRE(wrongIn(folder.path(), told).isEmpty());
    }
    REQUIRE(all > 50);
    int runs = 0;
    for (const auto fault : {FaultyVfs::Fault::Full, FaultyVfs::Fault::Broken})
        for (const bool forGood : {false, true})
            for (int operation = 1; operation <= all; operation += kSanitized ? 40 : 5) {
                const TempFolder folder;
                vfs.failAt(operation, fault, forGood);
                const Told told = session(folder.path());
                vfs.failNever();
                const QString wrong = wrongIn(folder.path(), told);
                ++runs;
                if (!wrong.isEmpty())
                    FAIL_CHECK("operation " << operation << " of " << all << ", forGood " << forGood
                                            << ": " << wrong.toStdString());
                for (const Error& error : told.errors) {
                    CHECK_FALSE(error.message.isEmpty());
                    CHECK(error.kind != Error::Kind::Invalid);
                }
                // A full disk is called by its name.
                if (forGood && fault == FaultyVfs::Fault::Full && !told.errors.empty())
                    CHECK(std::any_of(told.errors.begin(), told.errors.end(), [](const auto& e) {
                        return e.kind == Error::Kind::Full || e.kind == Error::Kind::Io;
                    }));
            }
    CHECK(runs > (kSanitized ? 12 : 100));
}
