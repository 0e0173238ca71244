// SPDX-License-Identifier: GPL-3.0-or-later
// Comparisons in the whole program: they follow answers and their thread, whatever the window shows.
#include "actions/actions.h"
#include "app/chat/shots.h"
#include "app/window/house.h"
#include "compare/comparedialog.h"
#include "conversations/branchoutline.h"
#include "window/comparison.h"

#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

NewMessage turn(ThreadId thread, Role role, const QString& text)
{
    NewMessage message;
    message.thread = thread;
    message.role = role;
    message.author = role == Role::User ? u"You"_s : u"Qwen"_s;
    message.text = text;
    return message;
}

struct Scene : House {
    ThreadId id;
    std::vector<Message> rows; ///< A question and the answers beside each other.

    /// A thread with so many answers to one question, open.
    explicit Scene(int answers)
    {
        const auto thread = waitFor(studio().conversations().createThread(u"Hours"_s));
        REQUIRE(thread);
        id = thread->id;
        std::vector<NewMessage> all;
        for (int i = 1; i <= answers; ++i)
            all.push_back(turn(id, Role::Assistant, u"It takes %1 days."_s.arg(i)));
        const auto made = waitFor(
            studio().conversations().appendBeside(turn(id, Role::User, u"How long?"_s), all));
        REQUIRE(made);
        rows = *made;
        chat().open(id);
        REQUIRE(waitUntil([this] { return chat().thread() == id && chat().isReady(); }));
    }

    /// What the action opens; fails the test when nothing comes.
    QPointer<CompareDialog> compare()
    {
        window().actions().action("answer.compare"_L1)->trigger();
        return opened();
    }
    QPointer<CompareDialog> opened()
    {
        QPointer<CompareDialog> dialog;
        REQUIRE(waitUntil([&] {
            dialog = window().findChild<CompareDialog*>();
            return dialog && dialog->isVisible();
        }));
        return dialog;
    }
};

template <class T> T* part(const CompareDialog& dialog, const QString& name)
{
    T* found = dialog.findChild<T*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

} // namespace

SCENARIO("Of many answers four are compared, told apart, and it is said", "[window][compare]")
{
    Scene scene(6);
    const QPointer<CompareDialog> dialog = scene.compare();
    REQUIRE(dialog->columns().size() == 4);
    CHECK(dialog->columns()[0]->title() == u"Qwen 1"_s);
    CHECK(dialog->columns()[3]->title() == u"Qwen 4"_s);
    CHECK(dialog->columns()[0]->messages().front().id == scene.rows[1].id);
    const auto* words = part<QLabel>(*dialog, u"compareWords"_s);
    CHECK(words->isVisible());
    CHECK(words->text().startsWith(u"4 of 6"_s));
    part<QPushButton>(*dialog, u"compareDifferences"_s)->click();
    REQUIRE(waitUntil([&] { return dialog->columns()[0]->difference().isVisible(); }));
    shoot(*dialog, u"compareAnswers"_s);
}

SCENARIO("A comparison goes on when another thread is opened, and ends with its own",
         "[window][compare]")
{
    Scene scene(2);
    const QPointer<CompareDialog> dialog = scene.compare();
    CHECK_FALSE(part<QPushButton>(*dialog, u"compareUse1"_s)->isEnabled()); // it is shown
    auto* use = part<QPushButton>(*dialog, u"compareUse2"_s);
    REQUIRE(use->isEnabled());
    scene.chat().newThread();
    REQUIRE(scene.chat().thread() != scene.id);

    WHEN("one is chosen")
    {
        use->click();
        REQUIRE(waitUntil([&] { return !use->isEnabled(); }));
        CHECK(use->text() == u"Chosen"_s);
        CHECK(part<QPushButton>(*dialog, u"compareUse1"_s)->isEnabled());
        CHECK(waitFor(scene.studio().conversations().thread(scene.id))->head == scene.rows[2].id);
    }
    WHEN("its thread goes to the trash")
    {
        REQUIRE(waitFor(scene.studio().conversations().trashThreads({scene.id})));
        CHECK(waitUntil([&] { return !dialog; }));
    }
    WHEN("another thread goes to the trash")
    {
        const auto other = waitFor(scene.studio().conversations().createThread(u"Other"_s));
        REQUIRE(waitFor(scene.studio().conversations().trashThreads({other->id})));
        REQUIRE(waitFor(scene.studio().conversations().purgeThreads({other->id})));
        CHECK(dialog);
    }
    WHEN("its thread is purged")
    {
        REQUIRE(waitFor(scene.studio().conversations().purgeThreads({scene.id})));
        CHECK(waitUntil([&] { return !dialog; }));
    }
}

SCENARIO("An answer that thinks, looks things up and cites does so in a comparison too",
         "[window][compare]")
{
    House house;
    house.ask(u"Why?"_s);
    house.answer(u"Because."_s);
    const MessageId first = house.part<ChatView>(u"chat.view"_s)->stack().content()->nodeAt(1).id;
    const auto second = waitFor(house.studio().dialogue().regenerate(first));
    REQUIRE(second);
    REQUIRE(waitUntil([&] { return house.fake->all.size() == 2 && house.fake->last(); }));
    house.fake->last()->wait(u"Loading the model: 40 %"_s);
    house.window().actions().action("answer.compare"_L1)->trigger();
    CompareDialog* dialog = nullptr;
    REQUIRE(waitUntil(
        [&] { return (dialog = house.window().findChild<CompareDialog*>()) != nullptr; }));
    const CompareColumn* column = dialog->columns()[1];
    REQUIRE(column->messages().front().id == second->id);
    auto* view = part<ChatView>(*dialog, u"compareAnswer2"_s);
    REQUIRE(waitUntil([&] { return view->stack().layout(0) != nullptr; }));
    CHECK(view->stack().layout(0)->statusLine() == u"Loading the model: 40 %"_s);

    house.fake->last()->reason(u"Let me see."_s);
    CHECK(column->messages().front().reasoning == u"Let me see."_s);
    ToolStep step;
    step.id = u"1"_s;
    step.tool = u"search_library"_s;
    house.fake->last()->step({step});
    CHECK(column->messages().front().meta.contains(u"search_library"_s));

    Citation citation;
    citation.number = 1;
    citation.title = u"Rain"_s;
    citation.quote = u"of the rain"_s;
    house.fake->last()->say(u"Because of the rain [1]."_s);
    house.fake->last()->cite({citation});
    house.fake->last()->end(Outcome{});
    REQUIRE(waitUntil([&] { return !house.studio().dialogue().isAnswering(); }));
    CHECK(column->messages().front().text == u"Because of the rain [1]."_s);
    QSignalSpy opened(&house.chat(), &ChatRoom::citationRequested);
    Q_EMIT dialog->citationActivated(second->id, 1);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0][0].value<Citation>().title == u"Rain"_s);
}

SCENARIO("A rating that could not be kept goes back", "[window][compare]")
{
    Scene scene(2);
    Message gone = scene.rows[2];
    gone.id = MessageId(987654);
    CompareDialog dialog(
        u"How long?"_s,
        {{u"One"_s, scene.rows[1].id, {scene.rows[1]}}, {u"Two"_s, gone.id, {gone}}}, false);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    Comparison comparison(scene.studio(), dialog, scene.id);
    QSignalSpy failed(&comparison, &Comparison::failed);
    dialog.show();
    auto* good = part<QToolButton>(dialog, u"compareGood2"_s);
    QTest::mouseClick(good, Qt::LeftButton);
    REQUIRE(waitUntil([&] { return failed.count() == 1; }));
    CHECK(waitUntil([&] { return !good->isChecked(); }));

    auto* kept = part<QToolButton>(dialog, u"compareGood1"_s);
    QTest::mouseClick(kept, Qt::LeftButton);
    REQUIRE(waitUntil([&] {
        const auto ratings = waitFor(scene.studio().conversations().ratings(scene.id));
        return ratings && ratings->value(scene.rows[1].id) == 1;
    }));
    CHECK(kept->isChecked());
    CHECK(failed.count() == 1);
}

SCENARIO("Any two branches of a thread can be set side by side", "[window][compare]")
{
    Scene scene(3);
    Conversations& conversations = scene.studio().conversations();
    REQUIRE(waitFor(conversations.nameBranch(scene.rows[3].id, u"the slow one"_s)));
    scene.window().actions().action("view.branches"_L1)->trigger();
    auto* outline = scene.window().findChild<BranchOutline*>();
    REQUIRE(outline);
    REQUIRE(waitUntil([&] { return scene.chat().isReady(); }));
    Q_EMIT outline->comparisonWanted(scene.rows[2].id);
    const QPointer<CompareDialog> dialog = scene.opened();
    auto* left = part<QComboBox>(*dialog, u"compareSide"_s);
    auto* right = part<QComboBox>(*dialog, u"compareBase"_s);
    REQUIRE(waitUntil([&] { return left->findText(u"the slow one"_s) >= 0; }));
    CHECK(left->count() == 3);
    CHECK(left->currentText() == u"It takes 1 days."_s);
    CHECK(right->currentText() == u"It takes 2 days."_s);
    CHECK(dialog->columns()[1]->title() == right->currentText());

    scene.chat().newThread(); // the studio knows, whatever the window shows
    left->setCurrentIndex(left->findText(u"the slow one"_s));
    Q_EMIT left->activated(left->currentIndex());
    REQUIRE(waitUntil([&] { return dialog->columns()[0]->title() == u"the slow one"_s; }));
    CHECK(dialog->columns()[0]->messages().front().id == scene.rows[3].id);
    CHECK(dialog->columns()[1]->messages().front().id == scene.rows[2].id);

    shoot(*dialog, u"compareBranches"_s);
    WHEN("a message is brought over, the side it came to grows")
    {
        QTest::mouseClick(part<QToolButton>(*dialog, u"compareBring1"_s), Qt::LeftButton);
        REQUIRE(waitUntil([&] { return dialog->columns()[1]->messages().size() == 2; }));
        CHECK(dialog->columns()[1]->messages().back().text == scene.rows[3].text);
        CHECK(dialog->columns()[0]->messages().size() == 1);
    }
}
