// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "app/chat/shots.h"
#include "chat/composer.h"
#include "chat/composeredit.h"
#include "chat/promptmodel.h"
#include "chat/variabledialog.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateEdit>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Prompt prompt(const QString& name, const QString& text)
{
    Prompt made;
    made.name = name;
    made.text = text;
    return made;
}

std::vector<Prompt> somePrompts()
{
    return {prompt(u"Reply kindly"_s, u"Write a kind reply to: {{selection}}"_s),
            prompt(u"Giải thích đơn giản"_s, u"Giải thích cho người mới: "_s),
            prompt(u"Explain"_s, u"Explain step by step: "_s),
            prompt(u"Summarise and reply"_s, u"Summarise, then reply."_s)};
}

QStringList names(const std::vector<Prompt>& prompts)
{
    QStringList names;
    for (const Prompt& one : prompts)
        names << one.name;
    return names;
}

struct PromptScene {
    QWidget window;
    Composer composer{&window};
    ComposerEdit* edit = composer.findChild<ComposerEdit*>();
    QSignalSpy chosen{&composer, &Composer::promptChosen};
    QSignalSpy sent{&composer, &Composer::sendRequested};

    PromptScene()
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addStretch(1);
        layout->addWidget(&composer);
        window.resize(660, 420);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        composer.setPrompts(somePrompts());
    }
    QWidget* popup() { return window.findChild<QWidget*>(u"chat.prompts"_s); }
    QListView* list() { return window.findChild<QListView*>(u"chat.promptList"_s); }
    void type(const QString& text) { QTest::keyClicks(edit, text); }
    void key(Qt::Key key) { QTest::keyClick(edit, key); }
};

} // namespace

SCENARIO("A typed word finds prompts by their name, marks and case aside, the best first",
         "[chat][prompts]")
{
    CHECK(names(promptsFor(somePrompts(), {})) == names(somePrompts()));
    CHECK(names(promptsFor(somePrompts(), u"reply"_s)) ==
          QStringList{u"Reply kindly"_s, u"Summarise and reply"_s});
    CHECK(names(promptsFor(somePrompts(), u"giai don"_s)) == QStringList{u"Giải thích đơn giản"_s});
    CHECK(promptsFor(somePrompts(), u"etc/hosts"_s).empty());
}

SCENARIO("A slash opens the prompts; arrows, Enter and Tab choose one", "[chat][prompts]")
{
    PromptScene scene;
    scene.type(u"/"_s);
    REQUIRE(scene.popup()->isVisible());
    QAbstractItemModelTester tester(scene.list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(scene.list()->model()->rowCount() == 4);
    shoot(scene.window, u"prompts"_s);

    WHEN("a word narrows them and Enter takes the first")
    {
        scene.type(u"rep"_s);
        CHECK(scene.list()->model()->rowCount() == 2);
        scene.key(Qt::Key_Return);
        REQUIRE(scene.chosen.count() == 1);
        CHECK(scene.chosen[0][0].value<Prompt>().name == u"Reply kindly"_s);
        CHECK_FALSE(scene.popup()->isVisible());
        scene.composer.insertPrompt(u"Filled in"_s);
        CHECK(scene.composer.text() == u"Filled in"_s);
        scene.edit->undo();
        CHECK(scene.composer.text() == u"/rep"_s);
    }
    WHEN("the arrows go around and Tab takes it")
    {
        scene.key(Qt::Key_Up);
        scene.key(Qt::Key_Tab);
        REQUIRE(scene.chosen.count() == 1);
        CHECK(scene.chosen[0][0].value<Prompt>().name == u"Summarise and reply"_s);
        CHECK(scene.edit->hasFocus());
    }
    WHEN("Escape closes it: then the slash is a slash, and is sent")
    {
        scene.key(Qt::Key_Escape);
        CHECK_FALSE(scene.popup()->isVisible());
        scene.type(u"rep"_s);
        CHECK_FALSE(scene.popup()->isVisible());
        scene.key(Qt::Key_Return);
        CHECK(scene.sent.count() == 1);
    }
    WHEN("no prompt has such a name")
    {
        scene.type(u"etc/hosts"_s);
        CHECK_FALSE(scene.popup()->isVisible());
    }
    WHEN("the pointer takes one")
    {
        const QRect row = scene.list()->visualRect(scene.list()->model()->index(2, 0));
        QTest::mouseClick(scene.list()->viewport(), Qt::LeftButton, {}, row.center());
        REQUIRE(scene.chosen.count() == 1);
        CHECK(scene.chosen[0][0].value<Prompt>().name == u"Explain"_s);
    }
}

SCENARIO("A slash elsewhere opens nothing, nor does a draft that begins with one",
         "[chat][prompts]")
{
    PromptScene scene;
    scene.type(u"a /"_s);
    CHECK_FALSE(scene.popup()->isVisible());
    scene.composer.setDraft(u"/reply"_s);
    CHECK_FALSE(scene.popup()->isVisible());
}

SCENARIO("Keys are the input method's while it composes a letter", "[chat][prompts]")
{
    PromptScene scene;
    scene.type(u"/"_s);
    QInputMethodEvent composing(u"gi"_s, {});
    QApplication::sendEvent(scene.edit, &composing);
    scene.key(Qt::Key_Return);
    scene.key(Qt::Key_Tab);
    CHECK(scene.chosen.isEmpty());
}

SCENARIO("Without prompts a slash says where they come from", "[chat][prompts]")
{
    PromptScene scene;
    scene.composer.setPrompts({});
    scene.type(u"/"_s);
    REQUIRE(scene.popup()->isVisible());
    CHECK(scene.window.findChild<QLabel*>(u"chat.promptNote"_s)->isVisible());
    scene.type(u"x"_s);
    CHECK_FALSE(scene.popup()->isVisible());
}

SCENARIO("The variables of a prompt are filled in by hand, the known ones by themselves",
         "[chat][prompts]")
{
    const QString text =
        u"To {{who | text: the office}}, {{tone | choice: kind, firm}}, by {{day | date: 2024-03-01}}: {{selection}}"_s;
    CHECK(VariableDialog::isNeeded(text));
    CHECK_FALSE(VariableDialog::isNeeded(u"Only {{selection}} and {{clipboard}}"_s));

    VariableDialog dialog(u"A letter"_s, text, knownVariables(text, u"the {{who}} words"_s),
                          u"Insert"_s);
    QSignalSpy done(&dialog, &VariableDialog::filledIn);
    dialog.show();
    auto* who = dialog.findChild<QPlainTextEdit*>(u"variable.who"_s);
    auto* tone = dialog.findChild<QComboBox*>(u"variable.tone"_s);
    auto* day = dialog.findChild<QDateEdit*>(u"variable.day"_s);
    REQUIRE((who && tone && day));
    CHECK(who->toPlainText() == u"the office"_s);
    CHECK(who->accessibleName() == u"who"_s);
    who->setPlainText(u"Ms Lan"_s);
    tone->setCurrentIndex(1);
    day->setDate(QDate(2024, 5, 2));
    const QString wanted = u"To Ms Lan, firm, by 2024-05-02: the {{who}} words"_s;
    CHECK(dialog.findChild<QPlainTextEdit*>(u"variablePreview"_s)->toPlainText() == wanted);
    shoot(dialog, u"variables"_s);

    WHEN("Enter is pressed in a text")
    {
        QTest::keyClick(who, Qt::Key_Return);
        REQUIRE(done.count() == 1);
        CHECK(done[0][0].toString() == wanted);
        CHECK_FALSE(dialog.isVisible());
    }
    WHEN("Shift+Enter is")
    {
        who->moveCursor(QTextCursor::End);
        QTest::keyClick(who, Qt::Key_Return, Qt::ShiftModifier);
        CHECK(who->toPlainText() == u"Ms Lan\n"_s);
        CHECK(done.isEmpty());
    }
    WHEN("the person gives up")
    {
        dialog.findChild<QPushButton*>(u"variableCancel"_s)->click();
        CHECK(done.isEmpty());
        CHECK_FALSE(dialog.isVisible());
    }
}
