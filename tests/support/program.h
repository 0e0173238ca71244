// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The built program as a person runs it from a shell: another process, with an environment that has no display.

#include <QByteArray>
#include <QJsonDocument>
#include <QProcess>
#include <QStringList>

namespace motcua::test {

struct Ran {
    int code = -1; ///< -1: it crashed or did not end.
    QByteArray out;
    QByteArray err;

    QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    /// Lines of standard error, which is where sentences for people are.
    qsizetype sentences() const
    {
        return err.trimmed().isEmpty() ? 0 : err.trimmed().count('\n') + 1;
    }
};

/// Path of an executable of this build: "motcua".
QString executable(const QString& name);
/// An environment without a display, in English, and with nothing of the person who runs the tests.
QProcessEnvironment bareEnvironment();

/// Runs `motcua --home <home> <arguments>` to its end.
Ran runMotcua(const QString& home, const QStringList& arguments, const QByteArray& input = {});
/// Runs any program to its end.
Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input = {});

} // namespace motcua::test
