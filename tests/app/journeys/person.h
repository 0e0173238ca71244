// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A person before the whole program: sees the window, types, clicks and presses keys, and finds everything by its object
// name. Dialogs of the system answer with what the test laid out.

#include "app/window/scripteddialogs.h"
#include "application.h"
#include "support/catch.h"
#include "support/wait.h"
#include "window/mainwindow.h"

#include <QPointer>
#include <QTest>

namespace motcua::test {

class Person {
public:
    /// Starts the program on a home and waits until everything that is to be seen has come.
    Person(const QString& home, const QString& language);
    ~Person(); ///< Closes the window and ends the program, as the person would.

    MainWindow& window() { return m_application->window(); }
    Application& application() { return *m_application; }
    ScriptedDialogs& dialogs() { return *m_dialogs; }

    /// The visible widget of that name; fails the test when there is none.
    template <class T = QWidget> T* see(const QString& name)
    {
        T* found = nullptr;
        const bool seen = waitUntil([&] {
            found = visible<T>(name);
            return found != nullptr;
        });
        INFO("looked for " << name.toStdString());
        REQUIRE(seen);
        return found;
    }
    /// The same without waiting; null when there is none.
    template <class T = QWidget> T* visible(const QString& name)
    {
        for (QWidget* top : QApplication::topLevelWidgets())
            for (T* widget : top->findChildren<T*>(name))
                if (widget->isVisible())
                    return widget;
        return nullptr;
    }

    void click(const QString& name);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    /// As an input method commits words; a test's key events know Latin letters only.
    void type(const QString& name, const QString& words);
    /// Types into the message box and presses Return; waits for the answer.
    void ask(const QString& question);
    void waitForAnswer();

    // ---- the conversation shown
    QStringList path(); ///< The texts of its messages.
    MessageId message(int row);
    /// The keyboard goes to a message, so that its buttons are there.
    void goTo(int row);
    /// Clicks the citation [number] in a message. Fails the test when it is not to be seen.
    void clickCitation(int row, int number);

private:
    std::unique_ptr<Application> m_application;
    ScriptedDialogs* m_dialogs;
};

} // namespace motcua::test
