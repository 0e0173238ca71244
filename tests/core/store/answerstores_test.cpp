// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/store/storefixture.h"
#include "store/journal.h"
#include "store/messagetrash.h"
#include "store/queuestore.h"
#include "store/ratingstore.h"
#include "store/requeststore.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const Attachment kPicture{QString(64, u'a'), u"ảnh \"1\".png"_s, u"image/png"_s, 12};

NewMessage newMessage(ThreadId thread, MessageId parent, Role role, const QString& text)
{
    NewMessage message;
    message.thread = thread;
    message.parent = parent;
    message.role = role;
    message.text = text;
    return message;
}

} // namespace

SCENARIO("What waits to be sent keeps its order over a restart and goes once it is sent",
         "[store][queue]")
{
    StoreFixture store;
    const auto thread = store.thread();
    const auto other = store.thread();
    {
        QueueStore queue(store.connection());
        REQUIRE(queue.add(thread.id, {}, u"một"_s, {}, 1));
        REQUIRE(queue.add(other.id, {}, u"khác"_s, {}, 2));
        REQUIRE(queue.add(thread.id, {}, u"hai"_s, {kPicture}, 3));
        CHECK(queue.add(ThreadId(99), {}, u"x"_s, {}, 4).error().kind == Error::Kind::NotFound);
    }
    store.reopen();
    QueueStore queue(store.connection());
    const auto waiting = queue.all(thread.id);
    REQUIRE(waiting);
    REQUIRE(waiting->size() == 2);
    CHECK(waiting->front().text == u"một");
    CHECK(waiting->back().attachments == std::vector{kPicture});
    CHECK(waiting->back().created == 3);
    CHECK(*queue.threads() == std::vector{thread.id, other.id});
    REQUIRE(queue.remove(waiting->front().id));
    CHECK(queue.remove(waiting->front().id).error().kind == Error::Kind::NotFound);
    REQUIRE(queue.add(thread.id, {}, u"ba"_s, {}, 5));
    CHECK(queue.all(thread.id)->back().text == u"ba");
    REQUIRE(ThreadStore(store.connection()).trash({thread.id}, 6));
    CHECK(*queue.threads() == std::vector{other.id});
}

SCENARIO("What was sent can be read again for the latest answers", "[store][requests]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    const auto answer = store.say(thread.id, {}, u"x"_s, Role::Assistant);
    RequestStore requests(c);
    CHECK(requests.find(answer.id).error().kind == Error::Kind::NotFound);
    const QByteArray body = QByteArray("[{\"model\":\"m\"}]").repeated(1000);
    REQUIRE(requests.keep(answer.id, "first", 1));
    REQUIRE(requests.keep(answer.id, body, 2));
    CHECK(*requests.find(answer.id) == body);
    CHECK(store.number(u"SELECT length(body) FROM requests"_s) < body.size() / 4);
    REQUIRE(requests.keep(MessageId(4711), "nobody", 3));
    CHECK(requests.find(MessageId(4711)).error().kind == Error::Kind::NotFound);

    WHEN("the row is damaged, no gigabytes are asked for")
    {
        REQUIRE(c.execute(u"UPDATE requests SET body = x'7fffffff00'"_s));
        CHECK(requests.find(answer.id).error().kind == Error::Kind::Corrupt);
        REQUIRE(c.execute(u"UPDATE requests SET body = x'00'"_s));
        CHECK(requests.find(answer.id).error().kind == Error::Kind::Corrupt);
    }
    WHEN("there are more answers than are kept")
    {
        REQUIRE(c.execute(
            u"INSERT INTO messages (id, uuid, thread, role, status, created) WITH RECURSIVE n (i) "
            "AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 2200) SELECT i, 'u' || i, 1, "
            "'assistant', 'complete', 1 FROM n"_s));
        REQUIRE(c.execute(u"INSERT INTO requests SELECT id, 1, x'00' FROM messages WHERE id > "
                          "100"_s));
        REQUIRE(requests.keep(MessageId(100), "late", 9));
        CHECK(store.number(u"SELECT count(*) FROM requests"_s) == RequestStore::kKept + 1);
        CHECK(*requests.find(MessageId(100)) == "late");
        CHECK(requests.find(answer.id).error().kind == Error::Kind::NotFound);
    }
}

SCENARIO("Answers are rated, and ratings are undone like every change", "[store][ratings]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    const auto good = store.say(thread.id, {}, u"a"_s, Role::Assistant);
    const auto bad = store.say(thread.id, good.id, u"b"_s, Role::Assistant);
    RatingStore ratings(c);
    CHECK(ratings.rate(good.id, 1, 1).value_or(ThreadId()) == thread.id);
    REQUIRE(ratings.rate(bad.id, 1, 2));
    REQUIRE(ratings.rate(bad.id, -1, 3));
    REQUIRE(ratings.rate(bad.id, 4, 4, u"Lan"_s));
    CHECK(*ratings.all(thread.id) == QHash<MessageId, int>{{good.id, 1}, {bad.id, -1}});
    CHECK(*ratings.all(thread.id, u" Lan "_s) == QHash<MessageId, int>{{bad.id, 4}});
    CHECK(ratings.rate(bad.id, 6, 5).error().kind == Error::Kind::Invalid);
    CHECK(ratings.rate(MessageId(99), 1, 5).error().kind == Error::Kind::NotFound);
    const QStringList rated = logicalDump(c);
    REQUIRE(ratings.rate(good.id, 0, 6));
    CHECK(*ratings.all(thread.id) == QHash<MessageId, int>{{bad.id, -1}});
    Journal journal(c);
    const auto touched = journal.undo();
    REQUIRE(touched);
    CHECK(touched->ratings == std::set{thread.id});
    CHECK(touched->shapes.empty());
    CHECK(logicalDump(c) == rated);
    THEN("undone with the message it is on, it comes back with it")
    {
        for (int i = 0; i < 5; ++i)
            REQUIRE(journal.undo());
        CHECK(store.number(u"SELECT count(*) FROM ratings"_s) == 0);
        CHECK(store.number(u"SELECT count(*) FROM messages"_s) == 1);
        for (int i = 0; i < 5; ++i)
            REQUIRE(journal.redo());
        CHECK(logicalDump(c) == rated);
    }
    THEN("in the trash it is not counted")
    {
        REQUIRE(MessageTrash(c).put(bad.id, 9));
        CHECK(*ratings.all(thread.id) == QHash<MessageId, int>{{good.id, 1}});
    }
}

SCENARIO("A question to several is one change, its answers side by side", "[store][beside]")
{
    StoreFixture store;
    Connection& c = store.connection();
    const auto thread = store.thread();
    const auto top = store.say(thread.id, {}, u"trước"_s);
    const QStringList before = logicalDump(c);
    NewMessage question = newMessage(thread.id, top.id, Role::User, u"Hỏi"_s);
    question.meta = withAttachments({}, {kPicture});
    const auto answer = newMessage({}, {}, Role::Assistant, u"Đáp"_s);
    const auto rows = MessageWriter(c).appendBeside(question, {answer, answer, answer}, 5);
    REQUIRE(rows);
    REQUIRE(rows->size() == 4);
    CHECK(attachmentsOf(rows->front().meta) == std::vector{kPicture});
    for (size_t i = 1; i < rows->size(); ++i) {
        CHECK((*rows)[i].parent == rows->front().id);
        CHECK((*rows)[i].thread == thread.id);
        CHECK((*rows)[i].position == static_cast<int>(i) - 1);
    }
    CHECK(ThreadStore(c).find(thread.id)->head == (*rows)[1].id);
    CHECK(ThreadStore(c).find(thread.id)->messageCount == 5);
    CHECK(rememberedForks(c, thread.id)->value(rows->front().id) == (*rows)[1].id);
    AND_THEN("the question edited keeps what went with it")
    {
        const auto edited = MessageWriter(c).editAsBranch(rows->front().id, u"Khác"_s, 6);
        REQUIRE(edited);
        CHECK(attachmentsOf(edited->meta) == std::vector{kPicture});
        REQUIRE(Journal(c).undo());
    }
    const QStringList after = logicalDump(c);
    Journal journal(c);
    REQUIRE(journal.undo());
    CHECK(logicalDump(c) == before);
    REQUIRE(journal.redo());
    CHECK(logicalDump(c) == after);
    CHECK(MessageWriter(c).appendBeside(question, {}, 6).error().kind == Error::Kind::Invalid);
    question.parent = MessageId(4711);
    CHECK(MessageWriter(c).appendBeside(question, {answer}, 6).error().kind ==
          Error::Kind::NotFound);
    CHECK(logicalDump(c) == after);
}
