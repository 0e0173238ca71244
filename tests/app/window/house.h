// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The whole program on a home of its own, answered by an assistant that says what the test makes it say.

#include "app/window/scripteddialogs.h"
#include "application.h"
#include "chat/chatcontent.h"
#include "chat/chatview.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"
#include "window/chatroom.h"
#include "window/mainwindow.h"

#include <QPlainTextEdit>
#include <QTest>

namespace motcua::test {

struct House {
    TempFolder folder;
    ScriptedDialogs* dialogs = new ScriptedDialogs;
    std::unique_ptr<Application> application;
    FakeAssistant* fake = new FakeAssistant;

    House() { start(); }
    ~House() { end(); }
    /// The window is closed, the program ends and is started again.
    void restart()
    {
        window().close();
        end();
        dialogs = new ScriptedDialogs;
        fake = new FakeAssistant;
        start();
    }

    void start()
    {
        fake->who.isModel = true;
        WindowOptions options;
        options.size = {1100, 700};
        application = std::make_unique<Application>(*Home::at(folder.path(QStringLiteral("home"))),
                                                    std::unique_ptr<Dialogs>(dialogs), options);
        studio().dialogue().add(std::unique_ptr<Assistant>(fake));
        REQUIRE(studio().settings().set(settings::kAssistant, QStringLiteral("fake")));
        application->start();
        REQUIRE(waitUntil([this] { return window().isReady(); }));
        window().activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window()));
    }
    void end()
    {
        application.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    Studio& studio() { return application->studio(); }
    MainWindow& window() { return application->window(); }
    ChatRoom& chat() { return window().chat(); }

    /// A widget of the window by its name; fails the test when there is none.
    template <class T = QWidget> T* part(const QString& name)
    {
        T* found = window().findChild<T*>(name);
        INFO("looked for " << name.toStdString());
        REQUIRE(found);
        return found;
    }
    QPlainTextEdit* field() { return part<QPlainTextEdit>(QStringLiteral("chat.composer")); }
    void type(const QString& text)
    {
        field()->setFocus();
        QTest::keyClicks(field(), text);
    }
    void enter() { QTest::keyClick(field(), Qt::Key_Return); }
    void press(const QString& name) { QTest::mouseClick(part(name), Qt::LeftButton); }

    /// Sends a message and waits until it is being answered.
    void ask(const QString& text)
    {
        const std::size_t before = fake->all.size();
        type(text);
        enter();
        REQUIRE(waitUntil([&] { return fake->all.size() == before + 1; }));
        REQUIRE(waitUntil([&] { return field()->toPlainText().isEmpty(); }));
    }
    /// The answer says this and ends.
    void answer(const QString& text, const Result<Outcome>& outcome = Outcome{})
    {
        fake->last()->say(text);
        fake->last()->end(outcome);
        REQUIRE(waitUntil([&] { return !studio().dialogue().isAnswering(); }));
        REQUIRE(waitUntil([&] { return chat().isReady(); }));
    }
    static QString shown(MainWindow& window, int row)
    {
        const ChatContent* content =
            window.findChild<ChatView*>(QStringLiteral("chat.view"))->stack().content();
        const Message* message = row < content->count() ? content->messageAt(row) : nullptr;
        return message ? message->text : QString();
    }
    QString shown(int row) { return shown(window(), row); }
    int rows() { return part<ChatView>(QStringLiteral("chat.view"))->stack().content()->count(); }
};

} // namespace motcua::test
