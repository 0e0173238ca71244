// SPDX-License-Identifier: GPL-3.0-or-later
// Keys of the window: Escape means what it means where it is pressed, and everything around a message has a key.
#include "actions/actions.h"
#include "app/window/house.h"
#include "chat/assistantpill.h"
#include "chat/composer.h"
#include "window/contextbar.h"
#include "window/frame.h"
#include "window/statusline.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct KeyDesk : House {
    Composer& composer() { return *part<Composer>(u"chat.composerCard"_s); }
    ChatView& view() { return *part<ChatView>(u"chat.view"_s); }
    QAction* action(QLatin1StringView id) { return window().actions().action(id); }
    bool isAnswering() { return studio().dialogue().isAnswering(); }
    void escape(QWidget* widget = nullptr)
    {
        QTest::keyClick(widget ? widget : QApplication::focusWidget(), Qt::Key_Escape);
        QCoreApplication::processEvents(); // stopping is queued
    }
    bool isStopped()
    {
        return waitUntil([this] { return !isAnswering(); });
    }
};

QWidget* popupWindowkeys(const QString& name)
{
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top->objectName() == name && top->isVisible())
            return top;
    return nullptr;
}

} // namespace

SCENARIO("Escape stops an answer only where it means nothing else", "[window][keys][escape]")
{
    KeyDesk desk;
    desk.ask(u"One"_s);
    desk.fake->last()->say(u"Some words of an answer."_s);
    REQUIRE(desk.isAnswering());

    WHEN("something is looked for on the page")
    {
        desk.action("edit.find"_L1)->trigger();
        REQUIRE(desk.part(u"chat.find"_s)->hasFocus());
        desk.escape();
        CHECK_FALSE(desk.part(u"chat.findBar"_s)->isVisible());
        CHECK(desk.isAnswering());
        desk.escape(&desk.view());
        CHECK(desk.isStopped());
    }
    WHEN("everything is searched")
    {
        desk.action("edit.search"_L1)->trigger();
        REQUIRE(desk.part(u"searchField"_s)->hasFocus());
        desk.escape();
        CHECK_FALSE(desk.part(u"searchPalette"_s)->isVisible());
        CHECK(desk.isAnswering());
    }
    WHEN("a setting is looked for")
    {
        desk.action("view.settings"_L1)->trigger();
        auto* field = qobject_cast<QLineEdit*>(QApplication::focusWidget());
        REQUIRE(field);
        field->setText(u"font"_s);
        desk.escape(field);
        CHECK(field->text().isEmpty());
        desk.escape(field);
        CHECK(desk.isAnswering());
    }
    WHEN("words are selected")
    {
        desk.view().setFocus();
        desk.view().selectAll();
        desk.escape();
        CHECK_FALSE(desk.view().hasSelection());
        CHECK(desk.isAnswering());
        desk.escape();
        CHECK(desk.isStopped());
    }
    WHEN("the keyboard is on what is attached")
    {
        Q_EMIT desk.composer().filesDropped({desk.folder.write(u"a.txt"_s, "words\n")});
        QToolButton* remove = nullptr;
        REQUIRE(waitUntil([&] {
            remove = desk.window().findChild<QToolButton*>(u"chat.removeAttachment.0"_s);
            return remove && remove->isVisible();
        }));
        remove->setFocus();
        desk.escape();
        CHECK(desk.field()->hasFocus());
        CHECK(desk.isAnswering());
    }
    WHEN("a notice is shown")
    {
        desk.window().notify({Notice::Kind::Error, u"Something"_s, {}, {}});
        auto* close = desk.part<QToolButton>(u"notification.close"_s);
        close->setFocus();
        desk.escape();
        CHECK_FALSE(desk.part(u"notificationBar"_s)->isVisible());
        CHECK(desk.isAnswering());
    }
    WHEN("a message is edited, or a sentence stands above the text")
    {
        Q_EMIT desk.view().editRequested(desk.view().stack().content()->nodeAt(0).id);
        REQUIRE(desk.composer().editing().isValid());
        desk.composer().say(u"A sentence."_s);
        desk.escape(desk.field());
        CHECK_FALSE(desk.part(u"chat.notice"_s)->isVisible());
        CHECK(desk.composer().editing().isValid());
        desk.escape(desk.field());
        CHECK_FALSE(desk.composer().editing().isValid());
        CHECK(desk.isAnswering());
        desk.escape(desk.field());
        CHECK(desk.isStopped());
    }
    WHEN("the keyboard is on a button")
    {
        auto* button = desk.part<QToolButton>(u"chat.library"_s);
        button->setFocus();
        desk.escape(button);
        CHECK(desk.isStopped());
    }
}

SCENARIO("What stands around a message has keys and is in the list of commands", "[window][keys]")
{
    KeyDesk desk;
    for (const auto id : {"message.attach"_L1, "message.assistant"_L1, "message.several"_L1,
                          "message.sendQueued"_L1, "view.context"_L1, "answer.permission"_L1}) {
        INFO(id.data());
        CHECK_FALSE(desk.action(id)->shortcut().isEmpty());
    }
    const auto press = [&](Qt::Key key) {
        QTest::keyClick(desk.field(), key, Qt::ControlModifier | Qt::ShiftModifier);
    };
    desk.field()->setFocus();

    WHEN("files are to be attached")
    {
        desk.dialogs->files = {desk.folder.write(u"a.txt"_s, "words\n")};
        press(Qt::Key_A);
        CHECK(waitUntil([&] {
            auto* chip = desk.window().findChild<QWidget*>(u"chat.attachment.0"_s);
            return chip && chip->isVisible();
        }));
    }
    WHEN("who answers is to be chosen")
    {
        press(Qt::Key_M);
        auto* menu = desk.part<AssistantPill>(u"chat.assistant"_s)->menu();
        CHECK(menu->isVisible());
        REQUIRE(menu->activeAction());
        CHECK(menu->activeAction()->isChecked());
        menu->close();
    }
    WHEN("several are to be asked")
    {
        REQUIRE(waitUntil([&] { return desk.action("message.several"_L1)->isEnabled(); }));
        press(Qt::Key_G);
        auto* dialog = desk.part<QDialog>(u"severalDialog"_s);
        CHECK(dialog->isVisible());
        dialog->close();
    }
    WHEN("a message waits")
    {
        desk.ask(u"One"_s);
        desk.type(u"Two"_s);
        desk.enter();
        REQUIRE(waitUntil([&] { return desk.part(u"chat.queue"_s)->isVisible(); }));
        CHECK_FALSE(desk.action("message.sendQueued"_L1)->isEnabled()); // the answer comes first
        desk.type(u"Three"_s);
        QTest::keyClick(desk.field(), Qt::Key_Escape);
        REQUIRE(waitUntil([&] { return desk.action("message.sendQueued"_L1)->isEnabled(); }));
        press(Qt::Key_Return);
        REQUIRE(waitUntil([&] { return desk.fake->all.size() == 2; }));
        CHECK(desk.fake->asked.question() == u"Two"_s);
        CHECK(desk.field()->toPlainText() == u"Three"_s);
    }
    WHEN("it is known what would be sent")
    {
        CHECK_FALSE(desk.action("view.context"_L1)->isEnabled());
        desk.fake->context = ContextPlan();
        desk.fake->context->size = 4096;
        desk.ask(u"One"_s);
        desk.answer(u"Yes."_s);
        REQUIRE(waitUntil([&] { return desk.action("view.context"_L1)->isEnabled(); }));
        // The line along the bottom is a part of the window that F6 leads to.
        QSet<const QWidget*> seen;
        for (int i = 0; i < 6; ++i) {
            desk.window().frame().moveFocus(1);
            seen.insert(QApplication::focusWidget());
        }
        CHECK(seen.contains(&desk.window().frame().status().context()));
        desk.field()->setFocus();
        press(Qt::Key_C);
        QWidget* list = popupWindowkeys(u"contextPopup"_s);
        REQUIRE(list);
        list->close();
    }
}
