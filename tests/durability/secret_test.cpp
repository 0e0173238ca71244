// SPDX-License-Identifier: GPL-3.0-or-later
// A key that was given to the program is nowhere but on its way to the server it belongs to.
#include "support/catch.h"
#include "support/program.h"
#include "support/scriptedserver.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonObject>
#include <QUrl>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kCanary = "sk-CANARY-4f1d9a7733+/e2c8";

/// The key as it may be disguised.
QByteArrayList disguises()
{
    QByteArrayList all{kCanary, kCanary.toBase64(),
                       QUrl::toPercentEncoding(QString::fromLatin1(kCanary)), kCanary.mid(0, 14),
                       kCanary.toHex()};
    QByteArray wide;
    for (const char c : kCanary)
        wide += QByteArray(1, c) + '\0';
    all << wide;
    return all;
}

/// The files below a folder that hold the key in any form.
QStringList filesWithKey(const QString& folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        for (const QByteArray& form : disguises())
            if (bytes.contains(form))
                found << file.fileName();
    }
    return found;
}

QByteArray readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Answer answerSlowly()
{
    Answer answer;
    answer.pieces = {"data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"word \"}}]}\n\n"};
    answer.endless = true;
    answer.pause = 5;
    return answer;
}

} // namespace

SCENARIO("A key reaches its server and nothing else", "[durability][secret]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    ScriptedServer server([](const SeenRequest& request) {
        if (!request.head.contains("/chat/completions "))
            return Answer{404, {"Content-Type: text/plain"}, {"no"}, Answer::Framing::Length};
        return answerSlowly();
    });
    REQUIRE(runMotcua(home, {u"assistant"_s, u"add"_s, u"work"_s, u"--url"_s,
                             server.address().toString(), u"--key-env"_s, u"WORK_KEY"_s})
                .code == 0);

    QProcess process;
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"WORK_KEY"_s, QString::fromLatin1(kCanary));
    environment.insert(u"QT_LOGGING_RULES"_s, u"*.debug=true"_s);
    process.setProcessEnvironment(environment);
    process.start(executable(u"motcua"_s), {u"--home"_s, home, u"ask"_s, u"--stream"_s,
                                            u"--assistant"_s, u"work"_s, u"What is secret?"_s});
    QByteArray said;
    REQUIRE(waitUntil([&] {
        said += process.readAllStandardOutput();
        return said.contains("word word");
    }));
    const QString proc = u"/proc/%1/cmdline"_s.arg(process.processId());
    if (QFile::exists(proc))
        CHECK_FALSE(readAll(proc).contains(kCanary.mid(0, 14)));
    process.terminate();
    process.waitForFinished();
    said += process.readAllStandardOutput();
    const QByteArray errors = process.readAllStandardError();

    REQUIRE_FALSE(server.requests().empty());
    CHECK(server.requests().back().header("Authorization") == "Bearer " + kCanary);
    for (const QByteArray& form : disguises()) {
        CHECK_FALSE(said.contains(form));
        CHECK_FALSE(errors.contains(form));
    }
    CHECK(filesWithKey(home) == QStringList());

    WHEN("everything is exported and backed up")
    {
        const QString out = folder.path(u"out"_s);
        REQUIRE(QDir().mkpath(out));
        REQUIRE(runMotcua(home, {u"export"_s, u"--all"_s, u"-o"_s, out + u"/all.json"_s}).code ==
                0);
        REQUIRE(runMotcua(home, {u"backup"_s, out + u"/copy.sqlite"_s}).code == 0);
        CHECK(filesWithKey(out) == QStringList());
        CHECK(filesWithKey(home) == QStringList());
    }
}

SCENARIO("A key that is refused is not told", "[durability][secret]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    // The server gives the key back in its refusal, as some do.
    ScriptedServer server([](const SeenRequest& request) {
        const QByteArray body =
            "{\"error\":{\"message\":\"wrong key " + request.header("Authorization") + "\"}}";
        return Answer{401, {"Content-Type: application/json"}, {body}, Answer::Framing::Length};
    });
    REQUIRE(runMotcua(home, {u"assistant"_s, u"add"_s, u"work"_s, u"--url"_s,
                             server.address().toString(), u"--key-env"_s, u"WORK_KEY"_s})
                .code == 0);
    QProcess process;
    QProcessEnvironment environment = bareEnvironment();
    environment.insert(u"WORK_KEY"_s, QString::fromLatin1(kCanary));
    process.setProcessEnvironment(environment);
    process.start(executable(u"motcua"_s),
                  {u"--home"_s, home, u"ask"_s, u"--assistant"_s, u"work"_s, u"Hello?"_s});
    REQUIRE(waitUntil([&] { return process.state() == QProcess::NotRunning; }));
    const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
    CHECK(process.exitCode() == 1);
    CHECK_FALSE(said.contains(kCanary.mid(0, 14)));
    CHECK(filesWithKey(home) == QStringList());
}
