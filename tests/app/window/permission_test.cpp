// SPDX-License-Identifier: GPL-3.0-or-later
// Tools that wait for the person's word, and answers under way beside each other, through the whole program.
#include "actions/actions.h"
#include "app/window/house.h"
#include "chat/composer.h"
#include "chat/permissioncard.h"

#include <QAccessible>
#include <QPushButton>
#include <QScrollBar>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct PermissionDesk : House {
    ChatView& view() { return *part<ChatView>(u"chat.view"_s); }
    MessageId message(int row) { return view().stack().content()->nodeAt(row).id; }
    QAction* action(QLatin1StringView id) { return window().actions().action(id); }

    static ToolStep step(const QString& id)
    {
        ToolStep step;
        step.id = id;
        step.tool = u"files/write_file"_s;
        step.arguments = u"{\"path\": \"a\"}"_s;
        step.readOnly = false;
        return step;
    }
    void askPermission(const QString& id)
    {
        fake->last()->step({step(id)});
        Q_EMIT fake->last()->permissionAsked(step(id));
    }
    PermissionCard* card()
    {
        for (auto* one : view().findChildren<PermissionCard*>())
            if (one->isVisible())
                return one;
        return nullptr;
    }
    bool isAsked()
    {
        return waitUntil([&] { return card() != nullptr; });
    }
};

} // namespace

SCENARIO("A question whether a tool may run is there again when its conversation is",
         "[window][permission]")
{
    PermissionDesk desk;
    desk.ask(u"Write it"_s);
    const ThreadId thread = desk.chat().thread();
    desk.askPermission(u"w"_s);
    REQUIRE(desk.isAsked());
    FakeReply* reply = desk.fake->last();

    WHEN("another conversation is looked at meanwhile")
    {
        desk.chat().newThread();
        CHECK_FALSE(desk.action("answer.permission"_L1)->isEnabled());
        CHECK(desk.card() == nullptr);
        desk.chat().open(thread);
        REQUIRE(desk.isAsked());
        CHECK(desk.view().findChildren<PermissionCard*>().size() == 1);
        desk.card()->firstButton()->click();
        CHECK(reply->answers == QStringList{u"w+"_s});
        CHECK(desk.card() == nullptr);
    }
    WHEN("everything is read again")
    {
        Q_EMIT desk.studio().conversations().everythingChanged();
        REQUIRE(waitUntil([&] { return desk.rows() == 2; }));
        CHECK(desk.isAsked());
    }
    WHEN("it is answered in another window")
    {
        desk.studio().dialogue().allow(desk.message(1), u"w"_s, false);
        desk.fake->last()->step({PermissionDesk::step(u"w"_s)});
        CHECK(waitUntil([&] { return desk.card() == nullptr; }));
        CHECK_FALSE(desk.action("answer.permission"_L1)->isEnabled());
    }
    WHEN("a screen reader reads the answer")
    {
        auto* accessible = QAccessible::queryAccessibleInterface(&desk.view());
        const QString said = accessible->child(1)->text(QAccessible::Description);
        CHECK(said.contains(u"waits for you"_s));
        CHECK_FALSE(said.contains(u"running"_s));
    }
}

SCENARIO("A question of a tool that nobody sees is announced", "[window][permission][notice]")
{
    PermissionDesk desk;
    desk.ask(u"Write it"_s);
    const ThreadId thread = desk.chat().thread();
    desk.chat().newThread();
    desk.askPermission(u"w"_s);
    REQUIRE(waitUntil([&] { return desk.dialogs->announced.size() == 1; }));
    CHECK(desk.dialogs->announced.first().contains(u"whether a tool may run"_s));
    desk.dialogs->answerAnnounced();
    REQUIRE(waitUntil([&] { return desk.chat().thread() == thread; }));
    CHECK(desk.isAsked());
}

SCENARIO("The keyboard reaches the question of a tool from anywhere, and comes back",
         "[window][permission][keys]")
{
    PermissionDesk desk;
    QString story;
    for (int i = 0; i < 80; ++i)
        story += u"A line of the story.\n\n"_s;
    desk.ask(u"One"_s);
    desk.answer(story);
    desk.ask(u"Write it"_s);
    desk.askPermission(u"w"_s);
    REQUIRE(desk.isAsked());
    QAction* go = desk.action("answer.permission"_L1);
    REQUIRE(waitUntil([&] { return go->isEnabled(); }));
    desk.view().verticalScrollBar()->setValue(0);
    REQUIRE(desk.card() == nullptr); // far below
    desk.type(u"meanwhile"_s);
    go->trigger();
    REQUIRE(desk.card());
    CHECK(desk.card()->firstButton()->hasFocus());
    CHECK(desk.card()->firstButton()->text().contains(u'&'));
    FakeReply* reply = desk.fake->last();

    WHEN("Escape is pressed")
    {
        QTest::keyClick(desk.card()->firstButton(), Qt::Key_Escape);
        CHECK(desk.field()->hasFocus());
        CHECK(desk.studio().dialogue().isAnswering());
    }
    WHEN("Return is pressed")
    {
        QTest::keyClick(desk.card()->firstButton(), Qt::Key_Return);
        CHECK(reply->answers == QStringList{u"w+"_s});
        CHECK(desk.field()->hasFocus());
        CHECK(desk.field()->toPlainText() == u"meanwhile"_s);
    }
    WHEN("the pointer presses a button while something is written")
    {
        desk.field()->setFocus();
        QTest::mouseClick(desk.card()->lastButton(), Qt::LeftButton);
        CHECK(reply->answers == QStringList{u"w-"_s});
        CHECK(desk.field()->hasFocus());
    }
    WHEN("the question is walked to among the places of its message")
    {
        desk.view().setFocus();
        desk.view().setCurrent(desk.message(3));
        QStringList places;
        for (int i = 0; i < 4 && !places.contains(desk.card()->accessibleName()); ++i) {
            QTest::keyClick(&desk.view(), Qt::Key_Right);
            places << desk.view().accessibleDescription();
        }
        CHECK(places.last() == u"May files/write_file run?"_s);
        QTest::keyClick(&desk.view(), Qt::Key_Return);
        CHECK(desk.card()->firstButton()->hasFocus());
    }
}

SCENARIO("Stop and Delete reach no further than they say", "[window][permission][stop]")
{
    PermissionDesk desk;
    auto* other = new FakeAssistant;
    other->who = {u"other"_s, u"Other"_s, {}, {}, true};
    desk.studio().dialogue().add(std::unique_ptr<Assistant>(other));
    Q_EMIT desk.studio().dialogue().assistantsChanged();
    desk.part<Composer>(u"chat.composerCard"_s)->setSeveral({u"fake"_s, u"other"_s});
    desk.type(u"Both?"_s);
    desk.enter();
    REQUIRE(waitUntil([&] { return desk.fake->last() && other->last(); }));
    REQUIRE(waitUntil([&] { return desk.rows() == 2; }));
    const auto ended = [&](const FakeAssistant* who) { return who->last()->hasEnded(); };

    WHEN("one answer is stopped")
    {
        Q_EMIT desk.view().stopRequested(desk.message(1));
        REQUIRE(waitUntil([&] { return ended(desk.fake); }));
        CHECK_FALSE(ended(other));
        CHECK(desk.studio().dialogue().isAnswering(desk.chat().thread()));
    }
    WHEN("one answer is deleted")
    {
        Q_EMIT desk.view().deleteRequested(desk.message(1));
        REQUIRE(waitUntil([&] { return ended(desk.fake); }));
        CHECK_FALSE(ended(other));
    }
    WHEN("the question is deleted")
    {
        Q_EMIT desk.view().deleteRequested(desk.message(0));
        CHECK(waitUntil([&] { return ended(desk.fake) && ended(other); }));
    }
    WHEN("all are stopped")
    {
        QTest::keyClick(desk.field(), Qt::Key_Escape);
        CHECK(waitUntil([&] { return ended(desk.fake) && ended(other); }));
    }
}
