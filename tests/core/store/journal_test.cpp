// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/property.h"

#include "core/store/storefixture.h"
#include "store/branchstore.h"
#include "store/change.h"
#include "store/documentstore.h"
#include "store/folderstore.h"
#include "store/forkstore.h"
#include "store/journal.h"
#include "store/messagestore.h"
#include "store/messagetrash.h"
#include "store/notestore.h"
#include "store/profilestore.h"
#include "store/ratingstore.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// One of the things a person does, chosen and aimed by three numbers.
struct Deed {
    int what = 0;
    int first = 0;
    int second = 0;
};

std::ostream& operator<<(std::ostream& out, const Deed& deed)
{
    return out << '{' << deed.what << ", " << deed.first << ", " << deed.second << '}';
}

rc::Gen<Deed> anyDeed()
{
    return rc::gen::map(
        rc::gen::tuple(rc::gen::inRange(0, 18), rc::gen::inRange(0, 1000),
                       rc::gen::inRange(0, 1000)),
        [](const std::tuple<int, int, int>& numbers) {
            return Deed{std::get<0>(numbers), std::get<1>(numbers), std::get<2>(numbers)};
        });
}

qint64 pick(Connection& c, const QString& table, int which)
{
    const auto count = c.prepare(u"SELECT count(*) FROM "_s + table).scalar();
    if (!count || *count == 0)
        return 0;
    return c.prepare(u"SELECT id FROM "_s + table + u" ORDER BY id LIMIT 1 OFFSET ?"_s)
        .bind(which % *count)
        .scalar()
        .value_or(0);
}

void changeProfile(Connection& c, const Deed& deed, const QString& text, qint64 now)
{
    Profile profile;
    profile.kind = static_cast<ProfileKind>(deed.first % 4);
    profile.id = ProfileId(deed.second % 2 == 0 ? 0 : pick(c, u"profiles"_s, deed.second));
    profile.name = text;
    profile.body = u"{\"n\":%1}"_s.arg(deed.second);
    if (deed.second % 5 == 0)
        return (void)ProfileStore(c).remove(ProfileId(pick(c, u"profiles"_s, deed.first)), now);
    return (void)ProfileStore(c).save(profile, now);
}

/// Refusals (nothing to aim at, a cycle, a parent in the trash) are part of the game.
void perform(Connection& c, const Deed& deed)
{
    const ThreadId thread(pick(c, u"threads"_s, deed.first));
    const MessageId message(pick(c, u"messages"_s, deed.second));
    const FolderId folder(pick(c, u"folders"_s, deed.first));
    const QString text = u"Chữ số %1 và hoà %2"_s.arg(deed.first).arg(deed.second);
    const qint64 now = 10'000 + deed.first;
    NewMessage said;
    said.thread = thread;
    said.text = text;
    if (deed.second % 4 != 0)
        said.parent = message;
    ThreadStore threads(c);
    switch (deed.what) {
    case 0:
        return (void)threads.create(text, folder, now);
    case 1:
    case 2:
    case 3:
        return (void)MessageWriter(c).append({said, said}, now);
    case 4:
        return (void)MessageWriter(c).editAsBranch(message, text, now);
    case 5:
        return (void)threads.rename(thread, text, now);
    case 6:
        return (void)threads.setTags(thread, {text.left(5), u"thẻ %1"_s.arg(deed.second % 3)}, now);
    case 7:
        return (void)MessageTrash(c).put(message, now);
    case 8:
        return (void)MessageTrash(c).restore(message, now);
    case 9:
        return (void)ForkStore(c).fork(thread, message, static_cast<ForkKind>(deed.second % 3),
                                       text, now);
    case 10:
        return (void)FolderStore(c).create(text, folder, now);
    case 11:
        return (void)FolderStore(c).move(folder, FolderId(pick(c, u"folders"_s, deed.second)), 0,
                                         now);
    case 12:
        return (void)FolderStore(c).remove(folder, now);
    case 13:
        return (void)BranchStore(c).name(message, deed.first % 5 == 0 ? QString() : text, now);
    case 14:
        return (void)NoteStore(c).add(thread, {}, text, now);
    case 15:
        if (deed.first % 2 == 0)
            return (void)NoteStore(c).remove(NoteId(pick(c, u"notes"_s, deed.second)), now);
        return (void)threads.pin({thread}, deed.second % 2 == 0, now);
    case 16:
        return (void)RatingStore(c).rate(message, deed.first % 3 - 1, now);
    case 17:
        return changeProfile(c, deed, text, now);
    }
}

} // namespace

SCENARIO("Undoing everything gives back what there was, redoing everything what there is",
         "[store][journal][property]")
{
    holds("undo and redo are inverses",
          [] {
              StoreFixture store;
              Connection& c = store.connection();
              const auto first = store.thread(u"Đầu tiên"_s);
              store.say(first.id, {}, u"Xin chào"_s);
              const qint64 base = store.number(u"SELECT max(id) FROM journal"_s);
              std::vector<QStringList> states{logicalDump(c)};
              for (const Deed& deed : *rc::gen::container<std::vector<Deed>>(anyDeed())) {
                  const qint64 before = store.number(u"SELECT max(id) FROM journal"_s);
                  perform(c, deed);
                  if (store.number(u"SELECT max(id) FROM journal"_s) > before)
                      states.push_back(logicalDump(c));
              }
              RC_ASSERT(indexedWords(c) == expectedWords(c));
              RC_ASSERT(store.number(u"SELECT count(*) FROM journal WHERE id > %1"_s.arg(base)) ==
                        static_cast<qint64>(states.size()) - 1);
              Journal journal(c);
              for (size_t i = states.size() - 1; i > 0; --i) {
                  RC_ASSERT(journal.undo().has_value());
                  RC_ASSERT(logicalDump(c) == states[i - 1]);
              }
              store.reopen();
              Journal again(store.connection());
              for (size_t i = 1; i < states.size(); ++i) {
                  RC_ASSERT(again.redo().has_value());
                  RC_ASSERT(logicalDump(store.connection()) == states[i]);
              }
              RC_ASSERT(!again.redo().has_value());
              RC_ASSERT(store.number(u"SELECT count(*) FROM pragma_foreign_key_check"_s) == 0);
          },
          {40, 60});
}

SCENARIO("A new change ends what could be redone", "[store][journal]")
{
    StoreFixture store;
    ThreadStore threads(store.connection());
    const auto thread = store.thread(u"Một"_s);
    REQUIRE(threads.rename(thread.id, u"Hai"_s, 1));
    Journal journal(store.connection());
    REQUIRE(journal.undo());
    CHECK(threads.find(thread.id)->title == u"Một");
    CHECK(journal.state()->redo == u"Rename to “Hai”"_s);
    REQUIRE(threads.pin({thread.id}, true, 2));
    CHECK(journal.state()->redo.isEmpty());
    CHECK(journal.state()->undo == u"Pin “Một”"_s);
    const auto redo = journal.redo();
    REQUIRE_FALSE(redo);
    CHECK(redo.error().kind == Error::Kind::NotFound);
}

SCENARIO("Undoing a change keeps what others changed in the same row", "[store][journal]")
{
    StoreFixture store;
    const auto thread = store.thread(u"Một"_s);
    const auto first = store.say(thread.id, {}, u"a"_s);
    const auto second = store.say(thread.id, {}, u"b"_s);
    ThreadStore threads(store.connection());
    REQUIRE(threads.rename(thread.id, u"Hai"_s, 1));
    REQUIRE(setHead(store.connection(), thread.id, first.id));
    REQUIRE(Journal(store.connection()).undo());
    const auto after = threads.find(thread.id);
    REQUIRE(after);
    CHECK(after->title == u"Một");
    CHECK(after->head == first.id);
}

SCENARIO("A change that fails midway leaves neither rows nor an entry", "[store][journal]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    const auto before = logicalDump(c);
    const qint64 entries = store.number(u"SELECT count(*) FROM journal"_s);
    {
        auto change = Change::begin(c, {"Broken", {}, thread.id, 5});
        REQUIRE(change);
        NewMessage message;
        message.thread = thread.id;
        message.text = u"half"_s;
        REQUIRE(MessageWriter(c).append({message}, 5));
    }
    CHECK(logicalDump(c) == before);
    CHECK(store.number(u"SELECT count(*) FROM journal"_s) == entries);
    THEN("the next change has an entry of its own")
    {
        store.say(thread.id, {}, u"whole"_s);
        CHECK(store.number(u"SELECT count(*) FROM journal"_s) == entries + 1);
        REQUIRE(Journal(c).undo());
        CHECK(logicalDump(c) == before);
    }
}

SCENARIO("Removing a document can be undone, also when its file was added again",
         "[store][journal]")
{
    StoreFixture store;
    Connection& c = store.connection();
    DocumentStore documents(c);
    Document document;
    document.source = u"/tài liệu/báo cáo.txt"_s;
    document.title = u"Báo cáo"_s;
    DocumentText text;
    text.text = u"Đã tiếp nhận 63.820 hồ sơ."_s;
    Passage passage;
    passage.end = text.text.size();
    passage.text = text.text;
    const auto put = documents.put(document, text, {passage});
    REQUIRE(put);
    const auto before = logicalDump(c);
    {
        auto change = Change::begin(c, {"Remove “%1”", document.title, {}, 5});
        REQUIRE(change);
        REQUIRE(documents.remove({put->id}));
        REQUIRE(change->commit());
    }
    CHECK(documents.all()->empty());
    CHECK(indexedWords(c).isEmpty());
    WHEN("it is undone")
    {
        const auto touched = Journal(c).undo();
        REQUIRE(touched);
        CHECK(touched->documents);
        CHECK(logicalDump(c) == before);
    }
    WHEN("the file comes back first")
    {
        REQUIRE(documents.put(document, text, {passage}));
        REQUIRE(Journal(c).undo());
        CHECK(logicalDump(c) == before);
    }
}

SCENARIO("An answer that was growing when it was undone comes back interrupted", "[store][journal]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    auto answer = store.say(thread.id, {}, {}, Role::Assistant, Status::Streaming);
    answer.text = u"Nửa câu"_s;
    REQUIRE(MessageWriter(c).checkpoint(answer, 3000));
    CHECK_FALSE(indexedWords(c).join(u' ').contains(u"nửa"_s));
    Journal journal(c);
    REQUIRE(journal.undo());
    REQUIRE(journal.redo());
    const auto back = MessageStore(c).find(answer.id);
    REQUIRE(back);
    CHECK(back->status == Status::Interrupted);
    CHECK(back->text == u"Nửa câu");
    CHECK(indexedWords(c) == expectedWords(c));
}
