// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/samples.h"
#include "assistants/assistantlist.h"
#include "support/wait.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Listed {
    AssistantListModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    AssistantList list{model};
    std::vector<AssistantEntry> entries = someEntries();
    QListView* view = nullptr;

    Listed()
    {
        model.setEntries(entries);
        list.resize(264, 700);
        list.show();
        list.activateWindow();
        view = child<QListView>(list, u"assistants"_s);
        view->setFocus();
    }
    void goTo(int entry)
    {
        view->setCurrentIndex(model.indexOf(entries[static_cast<std::size_t>(entry)].place));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(view, key, modifiers);
    }
};

} // namespace

SCENARIO("The list has its sections, and rows that change keep their places", "[assistants][list]")
{
    Listed shown;
    CHECK(shown.model.rowCount() == static_cast<int>(shown.entries.size()) + kAssistantSections);
    const QModelIndex heading = shown.model.heading(AssistantSection::Servers);
    REQUIRE(heading.isValid());
    CHECK_FALSE(heading.flags().testFlag(Qt::ItemIsSelectable));
    const QModelIndex unsaved = shown.model.indexOf(shown.entries[2].place);
    CHECK(unsaved.data(Qt::AccessibleTextRole).toString().contains(u"not saved"_s));

    const QSignalSpy reset(&shown.model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&shown.model, &QAbstractItemModel::dataChanged);
    shown.entries[4].detail = u"Stopped"_s;
    shown.model.setEntries(shown.entries);
    CHECK(reset.count() == 0);
    CHECK(changed.count() == 1);
    shown.entries.erase(shown.entries.begin() + 1);
    shown.model.setEntries(shown.entries);
    CHECK(reset.count() == 1);

    WHEN("it is filtered, sections without rows go")
    {
        shown.model.setFilter(u"luat su"_s);
        REQUIRE(shown.model.rowCount() == 2);
        CHECK(shown.model.index(1).data().toString() == u"Luật sư văn phòng một cửa"_s);
        shown.model.setFilter({});
        CHECK(shown.model.heading(AssistantSection::Tools).isValid());
    }
}

SCENARIO("The list is worked by keyboard alone", "[assistants][list]")
{
    Listed shown;
    QSignalSpy opened(&shown.list, &AssistantList::opened);
    shown.goTo(0);
    REQUIRE(opened.count() == 1);

    WHEN("arrows go down, headings are passed over")
    {
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Down);
        shown.press(Qt::Key_Down); // over the heading “Servers”
        CHECK(opened.last().first().value<AssistantPlace>() == shown.entries[3].place);
    }
    WHEN("Return goes on to the page, or begins something new")
    {
        QSignalSpy entered(&shown.list, &AssistantList::entered);
        QSignalSpy wished(&shown.list, &AssistantList::newRequested);
        shown.press(Qt::Key_Return);
        REQUIRE(entered.count() == 1);
        CHECK(entered.first().first().value<AssistantPlace>() == shown.entries[0].place);
        shown.view->setCurrentIndex(
            shown.model.index(shown.model.heading(AssistantSection::Prompts).row() + 1));
        CHECK(opened.count() == 1); // nothing is opened by going there
        shown.press(Qt::Key_Return);
        REQUIRE(wished.count() == 1);
        CHECK(wished.first().first().value<NewWish>() ==
              NewWish{AssistantSection::Prompts, {}, {}});
    }
    WHEN("Delete removes what can be removed")
    {
        QSignalSpy removed(&shown.list, &AssistantList::removeRequested);
        shown.press(Qt::Key_Delete); // Quote stays
        CHECK(removed.count() == 0);
        shown.goTo(1);
        shown.press(Qt::Key_Delete);
        REQUIRE(removed.count() == 1);
        CHECK(removed.first().first().value<AssistantPlace>() == shown.entries[1].place);
        shown.list.setWritable(false);
        shown.press(Qt::Key_Delete);
        CHECK(removed.count() == 1);
    }
    WHEN("F2 renames")
    {
        QSignalSpy renamed(&shown.model, &AssistantListModel::renamed);
        shown.goTo(3);
        shown.press(Qt::Key_F2);
        auto* editor = child<QLineEdit>(shown.list, u"assistantNameEditor"_s);
        editor->setText(u"  Kitchen  "_s);
        QTest::keyClick(editor, Qt::Key_Return);
        REQUIRE(waitUntil([&renamed] { return renamed.count() == 1; }));
        CHECK(renamed.first().at(1).toString() == u"Kitchen"_s);
    }
    WHEN("Alt and arrows move, not while it is filtered")
    {
        QSignalSpy moved(&shown.list, &AssistantList::moveRequested);
        shown.goTo(1);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        shown.press(Qt::Key_Up, Qt::AltModifier);
        REQUIRE(moved.count() == 2);
        CHECK(moved.at(0).at(1).toInt() == 1);
        CHECK(moved.at(1).at(1).toInt() == -1);
        child<QLineEdit>(shown.list, u"assistantFilter"_s)->setText(u"clerk"_s);
        shown.goTo(1);
        shown.press(Qt::Key_Down, Qt::AltModifier);
        CHECK(moved.count() == 2);
    }
}

SCENARIO("Each section has its + for something new", "[assistants][list]")
{
    Listed shown;
    QSignalSpy wished(&shown.list, &AssistantList::newRequested);
    auto* add = child<QToolButton>(shown.list, u"addTo.1"_s);
    CHECK_FALSE(add->accessibleName().isEmpty());
    REQUIRE(add->menu());
    for (QAction* action : add->menu()->actions())
        if (action->objectName() == u"newServer.Ollama"_s)
            action->trigger();
    REQUIRE(wished.count() == 1);
    const auto wish = wished.first().first().value<NewWish>();
    CHECK(wish.section == AssistantSection::Servers);
    CHECK(wish.address.contains(u"11434"_s));
    for (const KnownServer& known : knownServers())
        CHECK(known.address.startsWith(u"http://localhost:"_s)); // loopback only

    WHEN("the rows are made anew, the buttons are there again")
    {
        shown.entries.pop_back();
        shown.model.setEntries(shown.entries);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        CHECK(child<QToolButton>(shown.list, u"addTo.4"_s)->isVisible());
    }
    WHEN("nothing may be changed")
    {
        shown.list.setWritable(false);
        CHECK_FALSE(child<QToolButton>(shown.list, u"addTo.0"_s)->isEnabled());
    }
}
