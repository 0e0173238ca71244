// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One command under way: what it was given, what it may ask, where it speaks, and how it ends. A command asks the
// studio, receives with receive(), and ends with done() or fail(); both once.
//
// Owned by runCommandLine(). Thread: main.

#include "base/whenready.h"
#include "cli/arguments.h"
#include "cli/console.h"

#include <QObject>

namespace motcua {

class Studio;

/// What the shell is told.
enum class Exit { Done = 0, Failed = 1, WrongUsage = 2 };

class Call : public QObject {
    Q_OBJECT
public:
    Call(Studio& studio, Console& console, Arguments arguments, QObject* parent = nullptr);

    Studio& studio() { return m_studio; }
    Console& console() { return m_console; }
    const Arguments& arguments() const { return m_arguments; }
    const QStringList& words() const { return m_arguments.words; }
    bool json() const { return m_arguments.has(QStringLiteral("json")); }

    /// A positive number given as a word or option value. Fails: Invalid.
    static Result<qint64> number(const QString& word);
    /// Progress that Ctrl+C cancels.
    Progress progress(const QString& what);

    /// Hands the value of `future` to `fn`; an error ends the call.
    template <class T, class Fn> void receive(Async<T> future, Fn fn)
    {
        whenReady(std::move(future), this, [this, fn = std::move(fn)](Result<T> result) mutable {
            if (result)
                fn(std::move(*result));
            else
                fail(result.error());
        });
    }

    void done(Exit exit = Exit::Done);
    void fail(const Error& error);
    void fail(const QString& sentence);

public Q_SLOTS:
    /// Asks the work under way to end.
    void cancel();

Q_SIGNALS:
    /// Ctrl+C, for work that does not look at a progress.
    void cancelled();
    void ended(motcua::Exit exit);

private:
    Studio& m_studio;
    Console& m_console;
    Arguments m_arguments;
    Progress m_progress;
    bool m_ended = false;
};

} // namespace motcua
