// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing that a person typed or attached is lost, through the whole program: while they go elsewhere, while a message is
// on its way, when the window closes.
#include "actions/actions.h"
#include "app/window/house.h"
#include "chat/composer.h"
#include "studio/attachments.h"
#include "window/welcomepage.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct KeepingDesk : House {
    Composer& composer() { return *part<Composer>(u"chat.composerCard"_s); }
    ChatView& view() { return *part<ChatView>(u"chat.view"_s); }
    MessageId message(int row) { return view().stack().content()->nodeAt(row).id; }
    QString text() { return field()->toPlainText(); }
    void edit(int row) { Q_EMIT view().editRequested(message(row)); }
    QString storedEdit(ThreadId thread, MessageId of)
    {
        return *waitFor(studio().conversations().draft(thread, of, DraftKind::Edit));
    }
    QString storedDraft(ThreadId thread, MessageId below)
    {
        return *waitFor(studio().conversations().draft(thread, below));
    }
    void drop(const QString& name)
    {
        Q_EMIT composer().filesDropped({folder.write(name, "words\n")});
        REQUIRE(waitUntil([&] {
            return chips() > 0 && !part<QLabel>(u"chat.hint"_s)->text().startsWith(u"Reading"_s);
        }));
    }
    int chips()
    {
        int count = 0;
        while (auto* chip = window().findChild<QWidget*>(u"chat.attachment.%1"_s.arg(count))) {
            if (!chip->isVisible())
                break;
            ++count;
        }
        return count;
    }
};

} // namespace

SCENARIO("An edit waits on the disk while the person is elsewhere", "[window][keeping][edit]")
{
    KeepingDesk desk;
    desk.ask(u"A question"_s);
    desk.answer(u"Yes."_s);
    const ThreadId thread = desk.chat().thread();
    const MessageId question = desk.message(0);
    desk.type(u"a draft"_s);
    desk.edit(0);
    REQUIRE(desk.text() == u"A question"_s);
    desk.type(u" at length"_s);
    const auto isOffered = [&] {
        REQUIRE(waitUntil([&] { return desk.text() == u"a draft"_s; }));
        desk.edit(0);
        return waitUntil([&] { return desk.text() == u"A question at length"_s; });
    };
    WHEN("another conversation is opened")
    {
        desk.chat().newThread();
        CHECK(desk.text().isEmpty());
        CHECK_FALSE(desk.composer().editing().isValid());
        CHECK(desk.storedEdit(thread, question) == u"A question at length"_s);
        desk.chat().open(thread);
        REQUIRE(waitUntil([&] { return desk.chat().isReady(); }));
        CHECK(isOffered());
    }
    WHEN("the window closes and the program is started again")
    {
        desk.restart();
        REQUIRE(desk.chat().thread() == thread);
        CHECK(isOffered());
    }
    WHEN("another branch comes on the path, as from another window")
    {
        REQUIRE(waitFor(desk.studio().conversations().editAsBranch(question, u"Another"_s)));
        REQUIRE(waitUntil([&] { return desk.shown(0) == u"Another"_s; }));
        CHECK_FALSE(desk.composer().editing().isValid());
        CHECK(desk.text().isEmpty());
        CHECK(desk.storedEdit(thread, question) == u"A question at length"_s);
    }
    WHEN("only what is below the message becomes another")
    {
        const MessageId answer = desk.message(1);
        desk.window().actions().action("answer.again"_L1)->trigger();
        REQUIRE(waitUntil([&] { return desk.rows() == 2 && desk.message(1) != answer; }));
        CHECK(desk.composer().editing() == question);
        CHECK(desk.text() == u"A question at length"_s);
    }
    WHEN("it is sent")
    {
        desk.enter();
        REQUIRE(waitUntil([&] { return desk.fake->all.size() == 2; }));
        REQUIRE(waitUntil([&] { return desk.text() == u"a draft"_s; }));
        CHECK(desk.storedEdit(thread, question).isEmpty());
        CHECK(desk.shown(0) == u"A question at length"_s);
        // The draft has come along.
        CHECK(waitUntil([&] { return desk.storedDraft(thread, desk.message(1)) == u"a draft"_s; }));
    }
    WHEN("it is cancelled")
    {
        QTest::keyClick(desk.field(), Qt::Key_Escape);
        desk.edit(0);
        CHECK(desk.storedEdit(thread, question).isEmpty());
        CHECK(desk.text() == u"A question"_s);
    }
}

SCENARIO("A question that is offered does not take what is written", "[window][keeping]")
{
    KeepingDesk desk;
    const auto offer = [&] {
        Q_EMIT desk.part<WelcomePage>(u"welcome"_s)->questionChosen(u"What is offered?"_s);
        REQUIRE(waitUntil([&] { return desk.fake->all.size() == 1; }));
        CHECK(desk.fake->asked.question() == u"What is offered?"_s);
        REQUIRE(waitUntil([&] { return desk.shown(0) == u"What is offered?"_s; }));
    };
    WHEN("nothing is written")
    {
        offer();
        CHECK(desk.text().isEmpty());
    }
    WHEN("something is written and something attached")
    {
        desk.type(u"half a thought"_s);
        desk.drop(u"a.txt"_s);
        offer();
        CHECK(desk.fake->asked.path.back().enclosures.empty());
        desk.answer(u"That."_s);
        CHECK(desk.text() == u"half a thought"_s);
        CHECK(desk.chips() == 1);
        const ThreadId thread = desk.chat().thread();
        CHECK(desk.storedDraft(thread, desk.message(1)) == u"half a thought"_s);
        CHECK(desk.storedDraft({}, {}).isEmpty());
    }
}

SCENARIO("What is typed while a message goes to the disk is there when it has gone",
         "[window][keeping][typing]")
{
    KeepingDesk desk;
    desk.type(u"One"_s);
    desk.enter();
    desk.type(u"Two"_s); // nothing has come from the disk yet
    REQUIRE(waitUntil([&] { return desk.fake->all.size() == 1; }));
    CHECK(desk.fake->asked.question() == u"One"_s);
    CHECK(desk.text() == u"Two"_s);
    CHECK(desk.field()->hasFocus());
    desk.answer(u"Yes."_s);
    const ThreadId thread = desk.chat().thread();
    CHECK(desk.storedDraft(thread, desk.message(1)) == u"Two"_s);
    CHECK(desk.storedDraft({}, {}).isEmpty());

    WHEN("it is sent, and the person goes to another conversation while typing on")
    {
        desk.enter();
        desk.type(u"Three"_s);
        desk.chat().newThread();
        CHECK(desk.text().isEmpty());
        REQUIRE(waitUntil([&] { return desk.fake->all.size() == 2; }));
        desk.fake->last()->end(Outcome{});
        desk.chat().open(thread);
        REQUIRE(waitUntil([&] { return desk.shown(2) == u"Two"_s; }));
        CHECK(waitUntil([&] { return desk.text() == u"Three"_s; }));
    }
    WHEN("Return is pressed once more before it has gone")
    {
        desk.enter();
        desk.type(u"Three"_s);
        desk.enter();
        CHECK(waitUntil([&] { return desk.part(u"chat.queue"_s)->isVisible(); }));
        CHECK(desk.text().isEmpty());
    }
    WHEN("the answer is asked for again")
    {
        desk.window().actions().action("answer.again"_L1)->trigger();
        REQUIRE(waitUntil([&] { return desk.fake->all.size() == 2; }));
        CHECK(desk.field()->hasFocus());
    }
    WHEN("the program ends while it is on its way")
    {
        desk.enter();
        desk.restart();
        REQUIRE(desk.chat().thread() == thread);
        const auto isThere = [&] { return desk.text() == u"Two"_s || desk.shown(2) == u"Two"_s; };
        CHECK(waitUntil(isThere));
    }
}

SCENARIO("A first message on its way does not stay in the next new conversation",
         "[window][keeping]")
{
    KeepingDesk desk;
    desk.type(u"One"_s);
    desk.enter();
    desk.chat().newThread();
    REQUIRE(waitUntil([&] { return desk.fake->all.size() == 1; }));
    CHECK(waitUntil([&] { return desk.text().isEmpty(); }));
    CHECK_FALSE(desk.chat().thread().isValid());
    CHECK(desk.storedDraft({}, {}).isEmpty());
}

SCENARIO("What is attached to a draft is there again when the program is", "[window][keeping]")
{
    KeepingDesk desk;
    desk.type(u"a draft"_s);
    desk.drop(u"a.txt"_s);
    desk.restart();
    REQUIRE(waitUntil([&] { return desk.chips() == 1; }));
    REQUIRE(waitUntil([&] { return desk.text() == u"a draft"_s; }));
    desk.enter();
    REQUIRE(waitUntil([&] { return desk.fake->last() != nullptr; }));
    REQUIRE(desk.fake->asked.path.back().enclosures.size() == 1);
    CHECK(desk.fake->asked.path.back().enclosures[0].name == u"a.txt"_s);
    REQUIRE(waitUntil([&] { return desk.chips() == 0; }));
    desk.drop(u"b.txt"_s); // for the next one
    desk.answer(u"Yes."_s);
    desk.restart();
    CHECK(waitUntil([&] { return desk.chips() == 1; }));
    desk.press(u"chat.removeAttachment.0"_s);
    desk.restart();
    desk.type(u"?"_s);
    CHECK(desk.chips() == 0);
}

SCENARIO("A message that was sent before it could be taken back is told of", "[window][keeping]")
{
    KeepingDesk desk;
    desk.ask(u"One"_s);
    desk.type(u"Two"_s);
    desk.enter();
    REQUIRE(waitUntil([&] { return desk.part(u"chat.queue"_s)->isVisible(); }));
    const auto waiting = waitFor(desk.studio().conversations().queued(desk.chat().thread()));
    REQUIRE(waiting->size() == 1);
    REQUIRE(waitFor(desk.studio().conversations().unqueue(waiting->front().id))); // unannounced
    desk.press(u"chat.editQueued.0"_s);
    auto* words = desk.part<QLabel>(u"chat.noticeWords"_s);
    REQUIRE(waitUntil([&] { return words->isVisible(); }));
    CHECK(words->text().contains(u"sent meanwhile"_s));
    CHECK(desk.text() == u"Two"_s);
}
