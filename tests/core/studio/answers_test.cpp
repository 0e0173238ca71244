// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/conversations.h"

#include "base/clock.h"
#include "store/database.h"
#include "store/profilestore.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Place {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Database database{*Home::at(folder.path(u"home"_s))};
    Conversations conversations{database, clock};
    Thread thread;

    Place()
    {
        REQUIRE(waitFor(database.open()));
        thread = *waitFor(conversations.createThread(u"Hỏi"_s));
    }
    NewMessage message(const QString& text, Role role = Role::User) const
    {
        NewMessage made;
        made.thread = thread.id;
        made.text = text;
        made.role = role;
        return made;
    }
};

} // namespace

SCENARIO("Rating an answer is announced, and so is taking it back", "[studio][ratings]")
{
    Place place;
    auto& conversations = place.conversations;
    const auto answer = waitFor(conversations.append(place.message(u"a"_s, Role::Assistant)));
    QSignalSpy rated(&conversations, &Conversations::ratingsChanged);
    QSignalSpy journal(&conversations, &Conversations::journalChanged);
    REQUIRE(waitFor(conversations.rate(answer->id, 1)));
    CHECK(rated.size() == 1);
    CHECK(journal.size() == 1);
    CHECK(*waitFor(conversations.ratings(place.thread.id)) ==
          QHash<MessageId, int>{{answer->id, 1}});
    REQUIRE(waitFor(conversations.undo()));
    CHECK(rated.size() == 2);
    CHECK(rated.last().front().value<ThreadId>() == place.thread.id);
    CHECK(waitFor(conversations.ratings(place.thread.id))->isEmpty());
    REQUIRE(waitFor(conversations.redo()));
    CHECK(rated.size() == 3);
    CHECK(waitFor(conversations.rate(MessageId(99), 1)).error().kind == Error::Kind::NotFound);
    CHECK(rated.size() == 3);
}

SCENARIO("Undoing a change to a persona is announced", "[studio][profiles]")
{
    Place place;
    QSignalSpy changed(&place.conversations, &Conversations::profilesChanged);
    QSignalSpy threads(&place.conversations, &Conversations::threadChanged);
    REQUIRE(waitFor(place.database.run([](Connection& c) {
        Profile persona;
        persona.kind = ProfileKind::Persona;
        persona.name = u"Lan"_s;
        return ProfileStore(c).save(persona, 1);
    })));
    const auto state = waitFor(place.conversations.journalState());
    CHECK(state->undo.contains(u"Lan"_s));
    REQUIRE(waitFor(place.conversations.undo()));
    CHECK(changed.size() == 1);
    REQUIRE(waitFor(place.conversations.redo()));
    CHECK(changed.size() == 2);
    CHECK(threads.isEmpty());
}

SCENARIO("A queued message leaves the queue when it is a row, or not at all", "[studio][queue]")
{
    Place place;
    auto& conversations = place.conversations;
    const auto queued = waitFor(conversations.queueMessage(place.thread.id, {}, u"sau"_s));
    REQUIRE(queued);
    CHECK(*waitFor(conversations.threadsWithQueue()) == std::vector{place.thread.id});
    NewMessage below = place.message(queued->text);
    below.parent = MessageId(4711);
    CHECK_FALSE(waitFor(conversations.appendAll({below}, queued->id)));
    CHECK(waitFor(conversations.queued(place.thread.id))->size() == 1);
    const auto sent = waitFor(conversations.appendAll({place.message(queued->text)}, queued->id));
    REQUIRE(sent);
    CHECK(waitFor(conversations.queued(place.thread.id))->empty());
    // Sent twice by mistake it is refused, not doubled.
    CHECK_FALSE(waitFor(conversations.appendAll({place.message(queued->text)}, queued->id)));
    CHECK(waitFor(conversations.thread(place.thread.id))->messageCount == 1);
    CHECK(waitFor(conversations.unqueue(queued->id)).error().kind == Error::Kind::NotFound);
}

SCENARIO("Answers side by side are announced as they stand", "[studio][beside]")
{
    Place place;
    auto& conversations = place.conversations;
    QSignalSpy added(&conversations, &Conversations::messageAdded);
    QSignalSpy head(&conversations, &Conversations::headChanged);
    const auto rows = waitFor(conversations.appendBeside(
        place.message(u"hỏi"_s),
        {place.message(u"a"_s, Role::Assistant), place.message(u"b"_s, Role::Assistant)}));
    REQUIRE(rows);
    CHECK(added.size() == 3);
    REQUIRE(head.size() == 1);
    CHECK(head.first()[1].value<MessageId>() == (*rows)[1].id);
    const auto shape = waitFor(conversations.shape(place.thread.id));
    CHECK(shape->head == (*rows)[1].id);
    CHECK(shape->tree.children(rows->front().id) == std::vector{(*rows)[1].id, (*rows)[2].id});
    REQUIRE(waitFor(conversations.undo()));
    CHECK(waitFor(conversations.thread(place.thread.id))->messageCount == 0);
}

SCENARIO("What was sent for an answer can be asked for", "[studio][requests]")
{
    Place place;
    auto& conversations = place.conversations;
    const auto answer = waitFor(conversations.append(place.message(u"a"_s, Role::Assistant)));
    REQUIRE(waitFor(conversations.keepRequest(answer->id, "{\"model\":\"m\"}")));
    CHECK(waitFor(conversations.requestOf(answer->id)).value_or("") == "{\"model\":\"m\"}");
    CHECK(waitFor(conversations.requestOf(MessageId(99))).error().kind == Error::Kind::NotFound);
}
