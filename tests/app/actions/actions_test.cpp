// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"
#include "actions/shortcutlist.h"
#include "actions/undokeys.h"
#include "support/catch.h"
#include "theme/icons.h"

#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QMenu>
#include <QSet>
#include <QTest>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Every action is declared once, with a name, and no key means two things", "[actions]")
{
    QSet<QString> ids;
    QSet<QString> keys;
    const QStringList icons = themeIconNames();
    for (const ActionSpec& spec : actionSpecs()) {
        const QString id = QString::fromLatin1(spec.id);
        INFO(id.toStdString());
        CHECK_FALSE(ids.contains(id));
        ids.insert(id);
        CHECK_FALSE(actionPlainText(spec).isEmpty());
        CHECK((*spec.icon == '\0' || icons.contains(QString::fromLatin1(spec.icon))));
        for (const QString& key :
             QString::fromLatin1(spec.shortcuts).split(u"; "_s, Qt::SkipEmptyParts)) {
            CHECK_FALSE(QKeySequence(key).isEmpty());
            CHECK_FALSE(keys.contains(key));
            keys.insert(key);
        }
    }
}

SCENARIO("The menu shows every action, under its menu", "[actions]")
{
    QMainWindow window;
    Actions actions(&window);
    QMenu menu;
    actions.fill(&menu);

    QSet<QString> shown;
    for (const QAction* submenu : menu.actions())
        for (const QAction* action : submenu->menu()->actions())
            if (!action->isSeparator())
                shown.insert(action->objectName());
    CHECK(menu.actions().size() == 6);
    CHECK(static_cast<size_t>(shown.size()) == actionSpecs().size());
}

SCENARIO("Actions follow what the window is doing", "[actions]")
{
    QMainWindow window;
    Actions actions(&window);
    const auto enabled = [&actions](const char* id) {
        return actions.action(QLatin1StringView(id))->isEnabled();
    };

    GIVEN("nothing is open yet")
    {
        CHECK_FALSE(enabled("thread.new"));
        CHECK_FALSE(enabled("edit.undo"));
        CHECK(enabled("app.quit"));
    }
    GIVEN("a thread whose answer is being written")
    {
        actions.setState(
            {.writable = true, .threadOpen = true, .hasMessages = true, .answering = true});
        CHECK(enabled("answer.stop"));
        CHECK_FALSE(enabled("answer.again"));
        CHECK_FALSE(enabled("thread.trash"));
        CHECK(enabled("thread.print"));
    }
    GIVEN("a stopped answer")
    {
        actions.setState({.writable = true,
                          .threadOpen = true,
                          .hasMessages = true,
                          .endsInAnswer = true,
                          .answerBroken = true,
                          .undo = u"rename"_s});
        CHECK(enabled("answer.continue"));
        CHECK(enabled("answer.again"));
        CHECK_FALSE(enabled("answer.stop"));
        CHECK(enabled("edit.undo"));
        CHECK(actions.action("edit.undo"_L1)->text().contains(u"rename"_s));
        CHECK_FALSE(enabled("edit.redo"));
    }
    GIVEN("a home that may only be read")
    {
        actions.setState({.threadOpen = true, .hasMessages = true, .undo = u"rename"_s});
        CHECK_FALSE(enabled("edit.undo"));
        CHECK_FALSE(enabled("thread.new"));
        CHECK(enabled("thread.export"));
        CHECK(enabled("edit.find"));
    }
    GIVEN("the Library room with a document")
    {
        actions.setState(
            {.writable = true, .threadOpen = true, .inLibrary = true, .documentOpen = true});
        CHECK(enabled("library.remove"));
        CHECK_FALSE(enabled("thread.trash"));
    }
}

SCENARIO("A triggered action does its work as long as its context lives", "[actions]")
{
    QMainWindow window;
    Actions actions(&window);
    actions.setState({.writable = true});
    int done = 0;
    {
        const QObject context;
        actions.on("thread.new"_L1, &context, [&done] { ++done; });
        actions.action("thread.new"_L1)->trigger();
    }
    actions.action("thread.new"_L1)->trigger();
    CHECK(done == 1);
}

SCENARIO("Ctrl+Z belongs to a field while it has something to take back, and to the journal after",
         "[actions]")
{
    QMainWindow window;
    auto* field = new QLineEdit(&window);
    window.setCentralWidget(field);
    Actions actions(&window);
    const UndoKeys keys(&window);
    actions.setState({.writable = true, .undo = u"rename"_s});
    int undone = 0;
    actions.on("edit.undo"_L1, &window, [&undone] { ++undone; });
    window.show();
    window.activateWindow();
    field->setFocus();
    REQUIRE(QTest::qWaitForWindowActive(&window));

    QTest::keyClicks(field, u"words"_s);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(field->text().isEmpty());
    CHECK(undone == 0);
    QTest::keyClick(field, Qt::Key_Z, Qt::ControlModifier);
    CHECK(undone == 1);
}

SCENARIO("The list of shortcuts names every action that has keys", "[actions]")
{
    const ShortcutList list;
    QStringList texts;
    for (const QLabel* label : list.findChildren<QLabel*>())
        texts.append(label->text());
    for (const ActionSpec& spec : actionSpecs()) {
        if (shortcutText(spec).isEmpty())
            continue;
        INFO(spec.id);
        CHECK(texts.contains(actionPlainText(spec)));
        CHECK(texts.contains(shortcutText(spec)));
    }
}
