// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/program.h"

#include "support/wait.h"

namespace motcua::test {

namespace {

constexpr int kPatience =
    120000; ///< Milliseconds until a program that does not end is a failed test.

} // namespace

QString executable(const QString& name)
{
    return QStringLiteral(MOTCUA_BIN_DIR "/") + name;
}

QProcessEnvironment bareEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char* name :
         {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "MOTCUA_HOME", "LANGUAGE"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    return environment;
}

Ran runProgram(const QString& program, const QStringList& arguments, const QByteArray& input)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    process.start(program, arguments);
    Ran ran;
    if (!process.waitForStarted(kPatience)) {
        ran.err = program.toUtf8() + ": " + process.errorString().toUtf8();
        return ran;
    }
    process.write(input);
    process.closeWriteChannel();
    // With the event loop running: the server it speaks to may live in this process.
    if (!waitUntil([&] { return process.state() == QProcess::NotRunning; }, kPatience)) {
        process.kill();
        process.waitForFinished();
    } else if (process.exitStatus() == QProcess::NormalExit) {
        ran.code = process.exitCode();
    }
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

Ran runMotcua(const QString& home, const QStringList& arguments, const QByteArray& input)
{
    return runProgram(executable(QStringLiteral("motcua")),
                      QStringList{QStringLiteral("--home"), home} + arguments, input);
}

} // namespace motcua::test
