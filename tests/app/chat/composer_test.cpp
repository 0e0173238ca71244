// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "chat/composer.h"
#include "chat/composeredit.h"

#include <QAction>
#include <QApplication>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct TypingScene {
    Composer composer;
    ComposerEdit* edit = composer.findChild<ComposerEdit*>();
    QPushButton* send = composer.findChild<QPushButton*>(u"chat.send"_s);
    QSignalSpy sent{&composer, &Composer::sendRequested};
    QSignalSpy drafts{&composer, &Composer::draftChanged};
    QSignalSpy stops{&composer, &Composer::stopRequested};

    TypingScene()
    {
        composer.resize(600, 100);
        composer.show();
        edit->setFocus();
    }
    void type(const QString& text) { QTest::keyClicks(edit, text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(edit, key, modifiers);
    }
};

} // namespace

SCENARIO("Enter sends, Shift+Enter begins a line, and the setting turns that round",
         "[chat][composer]")
{
    TypingScene scene;
    scene.key(Qt::Key_Return);
    CHECK(scene.sent.isEmpty());
    scene.type(u"one"_s);
    scene.key(Qt::Key_Return, Qt::ShiftModifier);
    scene.type(u"two"_s);
    CHECK(scene.composer.text() == u"one\ntwo"_s);
    scene.key(Qt::Key_Return);
    REQUIRE(scene.sent.count() == 1);
    CHECK(scene.sent[0][0].toString() == u"one\ntwo"_s);
    scene.composer.accepted();

    ChatAppearance appearance;
    appearance.enterSends = false;
    scene.composer.setAppearance(appearance);
    scene.type(u"three"_s);
    scene.key(Qt::Key_Return);
    CHECK(scene.composer.text() == u"three\n"_s);
    CHECK(scene.sent.count() == 1);
    scene.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(scene.sent.count() == 2);
}

SCENARIO("What was sent is to be seen until it is on disk, and comes back when it is not",
         "[chat][composer]")
{
    TypingScene scene;
    scene.type(u"precious"_s);
    scene.key(Qt::Key_Return);
    CHECK(scene.edit->placeholderText() == u"precious"_s);
    CHECK(scene.composer.isSending());
    scene.key(Qt::Key_Return);
    CHECK(scene.sent.count() == 1);
    WHEN("it could not be written")
    {
        scene.composer.rejected();
        CHECK(scene.composer.text() == u"precious"_s);
        CHECK(scene.edit->document()->isUndoAvailable()); // as before it was sent
        scene.key(Qt::Key_Return);
        CHECK(scene.sent.count() == 2);
    }
    WHEN("it was written")
    {
        scene.composer.accepted();
        CHECK(scene.composer.text().isEmpty());
        CHECK(scene.edit->placeholderText() != u"precious"_s);
        CHECK_FALSE(scene.edit->document()->isUndoAvailable()); // Ctrl+Z is the journal's
    }
}

SCENARIO("What is typed while a message is on its way is not lost", "[chat][composer]")
{
    TypingScene scene;
    scene.type(u"first"_s);
    scene.key(Qt::Key_Return);
    CHECK(scene.composer.focusWidget() == scene.edit);
    CHECK_FALSE(scene.edit->isReadOnly()); // an input method composes only where it may
    scene.type(u"next"_s);
    const auto drafts = scene.drafts.count();
    WHEN("the message is written")
    {
        scene.composer.accepted();
        CHECK(scene.composer.text() == u"next"_s);
        REQUIRE(scene.drafts.count() == drafts + 1);
        CHECK(scene.drafts.last()[0].toString() == u"next"_s);
    }
    WHEN("it is not")
    {
        scene.composer.rejected();
        CHECK(scene.composer.text() == u"first\n\nnext"_s);
    }
    WHEN("Return was pressed again")
    {
        scene.key(Qt::Key_Return);
        CHECK(scene.sent.count() == 1);
        scene.composer.accepted();
        REQUIRE(waitUntil([&] { return scene.sent.count() == 2; }));
        CHECK(scene.sent[1][0].toString() == u"next"_s);
    }
    WHEN("the person goes elsewhere")
    {
        CHECK(scene.composer.letGo() == u"next"_s);
        CHECK(scene.composer.text() == u"first\n\nnext"_s); // a draft until it is on disk
    }
    WHEN("Backspace and Up find the field empty again")
    {
        QSignalSpy removed(&scene.composer, &Composer::removeAttachmentRequested);
        scene.composer.setAttachments({{u"hash"_s, u"a.txt"_s, u"text/plain"_s, 1}});
        for (int i = 0; i < 6; ++i)
            scene.key(Qt::Key_Backspace);
        CHECK(removed.isEmpty()); // what is attached is on its way too
        scene.composer.beginEdit(MessageId(7), u"another"_s);
        CHECK_FALSE(scene.composer.editing().isValid());
    }
}

SCENARIO("Nothing is sent while an input method composes a letter", "[chat][composer]")
{
    TypingScene scene;
    scene.type(u"toi"_s);
    QInputMethodEvent composing(u"ê"_s, {});
    QApplication::sendEvent(scene.edit, &composing);
    scene.key(Qt::Key_Return);
    CHECK(scene.sent.isEmpty());
    QInputMethodEvent done;
    done.setCommitString(u"ê"_s);
    QApplication::sendEvent(scene.edit, &done);
    scene.key(Qt::Key_Return);
    REQUIRE(scene.sent.count() == 1);
    CHECK(scene.sent[0][0].toString() == u"toiê"_s);
}

SCENARIO("A draft is told after a pause, and at once when the person turns away",
         "[chat][composer]")
{
    TypingScene scene;
    scene.type(u"half a thought"_s);
    CHECK(scene.drafts.isEmpty());
    REQUIRE(waitUntil([&] { return scene.drafts.count() == 1; }));
    CHECK(scene.drafts[0][0].toString() == u"half a thought"_s);
    scene.type(u"!"_s);
    QFocusEvent away(QEvent::FocusOut);
    QApplication::sendEvent(scene.edit, &away);
    REQUIRE(scene.drafts.count() == 2);
    scene.composer.flushDraft();
    CHECK(scene.drafts.count() == 2);
    scene.composer.setDraft(u"of another thread"_s);
    scene.composer.flushDraft();
    CHECK(scene.drafts.count() == 2);
}

SCENARIO("Editing a message keeps the draft and gives it back", "[chat][composer]")
{
    TypingScene scene;
    scene.type(u"my draft"_s);
    scene.composer.beginEdit(MessageId(7), u"the question"_s);
    CHECK(scene.composer.text() == u"the question"_s);
    REQUIRE(scene.drafts.count() == 1);
    WHEN("it is cancelled with Escape")
    {
        scene.key(Qt::Key_Escape);
        CHECK_FALSE(scene.composer.editing().isValid());
        CHECK(scene.composer.text() == u"my draft"_s);
    }
    WHEN("it is sent")
    {
        QSignalSpy edited(&scene.composer, &Composer::editConfirmed);
        scene.type(u"!"_s);
        scene.key(Qt::Key_Return);
        REQUIRE(edited.count() == 1);
        CHECK(edited[0][1].toString() == u"the question!"_s);
        CHECK(scene.sent.isEmpty());
        scene.composer.accepted();
        CHECK(scene.composer.text() == u"my draft"_s);
    }
}

SCENARIO("What was begun as another text of a message is told, and comes back",
         "[chat][composer][edit]")
{
    TypingScene scene;
    QSignalSpy begun(&scene.composer, &Composer::editBegun);
    QSignalSpy edits(&scene.composer, &Composer::editChanged);
    scene.type(u"my draft"_s);
    scene.composer.beginEdit(MessageId(7), u"the question"_s);
    CHECK(begun.count() == 1);
    scene.type(u" at length"_s);
    const auto told = [&](const QString& text) {
        return !edits.isEmpty() && edits.last()[0].value<MessageId>() == MessageId(7) &&
               edits.last()[1].toString() == text;
    };
    WHEN("typing pauses")
    {
        CHECK(waitUntil([&] { return told(u"the question at length"_s); }));
        scene.composer.beginEdit(MessageId(7), u"the question"_s); // once more the same
        CHECK(scene.composer.text() == u"the question at length"_s);
    }
    WHEN("a draft comes that was asked for, as after a change of place")
    {
        scene.composer.setDraft({});
        scene.composer.restoreDraft(u"there"_s);
        CHECK(scene.composer.text() == u"the question at length"_s);
        CHECK(scene.composer.editing() == MessageId(7));
        scene.composer.leaveEdit();
        CHECK(told(u"the question at length"_s));
        CHECK(scene.composer.text() == u"there"_s);
        AND_WHEN("the message is edited again")
        {
            scene.composer.beginEdit(MessageId(7), u"the question"_s);
            scene.composer.offerEdit(MessageId(7), u"the question at length"_s);
            CHECK(scene.composer.text() == u"the question at length"_s);
            scene.key(Qt::Key_Z, Qt::ControlModifier);
            CHECK(scene.composer.text() == u"the question"_s);
        }
    }
    WHEN("another message is edited instead")
    {
        scene.composer.beginEdit(MessageId(8), u"other"_s);
        CHECK(told(u"the question at length"_s));
        CHECK(scene.composer.text() == u"other"_s);
        scene.composer.cancelEdit();
        CHECK(scene.composer.text() == u"my draft"_s);
    }
    WHEN("it is cancelled by the person")
    {
        scene.key(Qt::Key_Escape);
        CHECK(told({}));
        CHECK(scene.composer.text() == u"my draft"_s);
    }
    WHEN("it is sent and cannot be written")
    {
        scene.key(Qt::Key_Return);
        scene.key(Qt::Key_Escape); // too late
        CHECK(scene.composer.editing() == MessageId(7));
        scene.composer.rejected();
        CHECK(scene.composer.text() == u"the question at length"_s);
    }
}

SCENARIO("Send becomes Stop while an answer comes, and Escape stops it", "[chat][composer]")
{
    TypingScene scene;
    scene.composer.setAnswering(true);
    CHECK(scene.send->text() == u"Stop"_s);
    scene.key(Qt::Key_Return);
    CHECK(scene.sent.isEmpty());
    scene.send->click();
    scene.key(Qt::Key_Escape);
    CHECK(scene.stops.count() == 2);
}

SCENARIO("Up in the empty field asks for the last question, quotes are set above the cursor",
         "[chat][composer]")
{
    TypingScene scene;
    QSignalSpy last(&scene.composer, &Composer::editLastRequested);
    scene.key(Qt::Key_Up);
    CHECK(last.count() == 1);
    scene.composer.insertQuote(u"a\nb"_s);
    scene.type(u"why?"_s);
    CHECK(scene.composer.text() == u"> a\n> b\n\nwhy?"_s);
    scene.key(Qt::Key_Up);
    CHECK(last.count() == 1);
}

SCENARIO("The field grows with its text and then scrolls", "[chat][composer]")
{
    TypingScene scene;
    const int one = scene.composer.sizeHint().height();
    scene.edit->setPlainText(u"a\nb\nc\nd\ne"_s);
    const int five = scene.composer.sizeHint().height();
    CHECK(five > one);
    scene.edit->setPlainText(u"a\n"_s.repeated(200));
    CHECK(scene.composer.sizeHint().height() < 4 * five);
}

SCENARIO("Ctrl+Return is the composer's while there is something to send", "[chat][composer]")
{
    TypingScene scene;
    QAction other;
    other.setShortcut(QKeySequence(u"Ctrl+Return"_s));
    scene.composer.addAction(&other);
    QSignalSpy continued(&other, &QAction::triggered);
    scene.composer.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&scene.composer));
    scene.edit->setFocus();

    scene.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(continued.count() == 1);
    CHECK(scene.sent.isEmpty());

    scene.type(u"words"_s);
    scene.key(Qt::Key_Return, Qt::ControlModifier);
    CHECK(continued.count() == 1);
    CHECK(scene.sent.count() == 1);
}
