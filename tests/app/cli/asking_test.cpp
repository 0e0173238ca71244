// SPDX-License-Identifier: GPL-3.0-or-later
// `motcua ask` with a model, run as from a shell: what it prints, how it ends, and what it leaves behind.
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/assistants.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/modelserver.h"
#include "support/program.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelSays saying(const QString& text)
{
    ModelSays says;
    says.pieces << text;
    return says;
}

/// Says something, and then nothing, with the connection open.
ModelSays hanging(const QString& text)
{
    ModelSays says = saying(text);
    says.finish.clear();
    return says;
}

/// A home in which the model "Little" answers.
struct Desk {
    TempFolder folder;
    QString home = folder.path(u"home"_s);
    ModelServer model;

    explicit Desk(ModelServer::Answerer answerer) : model(std::move(answerer))
    {
        visit([this](Studio& studio) {
            ServerProfile server;
            server.name = u"Little"_s;
            server.address = model.endpoint().address.toString();
            REQUIRE(waitFor(studio.assistants().save(server)));
        });
    }

    /// The home as a program of its own sees it, while no other runs.
    void visit(const std::function<void(Studio&)>& look) const
    {
        Studio studio(*Home::at(home));
        REQUIRE(waitFor(studio.open()));
        look(studio);
    }
    Ran run(const QStringList& words) const { return runMotcua(home, words); }
    Ran ask(const QStringList& words) const
    {
        return run(QStringList{u"ask"_s, u"--assistant"_s, u"little"_s} + words);
    }
    QJsonArray threads() const { return run({u"threads"_s, u"--json"_s}).json().array(); }
    /// The last message of a thread.
    QJsonObject last(int thread = 1) const
    {
        const Ran shown = run({u"show"_s, QString::number(thread), u"--json"_s});
        return shown.json().object().value("messages"_L1).toArray().last().toObject();
    }
    /// Asks, and interrupts the program as Ctrl+C does once `reached`.
    Ran interrupted(const QStringList& words, const std::function<bool(const QByteArray&)>& reached)
    {
        QProcess process;
        process.setProcessEnvironment(bareEnvironment());
        process.start(executable(u"motcua"_s),
                      QStringList{u"--home"_s, home, u"ask"_s, u"--assistant"_s, u"little"_s} +
                          words);
        Ran ran;
        REQUIRE(waitUntil([&] {
            ran.out += process.readAllStandardOutput();
            return reached(ran.out);
        }));
        process.terminate();
        REQUIRE(waitUntil([&] { return process.state() == QProcess::NotRunning; }));
        ran.out += process.readAllStandardOutput();
        ran.err = process.readAllStandardError();
        if (process.exitStatus() == QProcess::NormalExit)
            ran.code = process.exitCode();
        return ran;
    }
};

/// A tool server whose tool "Fake/echo" nobody has trusted.
void addTools(Studio& studio, const QString& journal)
{
    ToolServer tools;
    tools.name = u"Fake"_s;
    tools.program = executable(u"fake_tool_server"_s);
    tools.arguments = {u"ok"_s, journal};
    REQUIRE(waitFor(studio.assistants().save(tools)));
    REQUIRE(studio.settings().set(settings::kTools, true));
}

ModelSays callingEcho(const QJsonObject& body)
{
    const QJsonArray messages = body[u"messages"].toArray();
    if (messages.last()[u"role"].toString() == u"tool"_s)
        return saying(u"Not allowed, then."_s);
    ModelSays says;
    says.calls = {{u"c1"_s, u"Fake_echo"_s, u"{\"x\":\"y\"}"_s}};
    says.finish = u"tool_calls"_s;
    return says;
}

} // namespace

SCENARIO("The answer is printed, and not the summary that was made before it", "[cli][program]")
{
    Desk desk([](const QJsonObject& body) {
        const bool summary = ModelServer::lastSaid(body).startsWith(u"Summarise"_s);
        return saying(summary ? u"The person is called An."_s : u"You are An."_s);
    });
    desk.model.contextLength = 1000;
    desk.visit([](Studio& studio) {
        REQUIRE(studio.settings().set(settings::kContextPolicy, u"summarise"_s));
    });
    const QString words = u"word "_s.repeated(400);
    REQUIRE(desk.ask({u"My name is An. "_s + words}).code == 0);
    const QStringList more = GENERATE(QStringList(), QStringList{u"--stream"_s});
    const Ran ran = desk.ask(QStringList{u"--thread"_s, u"1"_s, u"Who am I? "_s + words} + more);
    INFO(ran.err.toStdString());
    CHECK(ran.code == 0);
    CHECK(ran.out == "You are An.\n");
    REQUIRE(desk.model.asked.size() == 3);
    CHECK(desk.last().value("text"_L1).toString() == u"You are An."_s);
}

SCENARIO("A tool that may change something is not called where nobody can be asked",
         "[cli][program]")
{
    Desk desk(callingEcho);
    const QString journal = desk.folder.path(u"journal"_s);
    desk.visit([&](Studio& studio) { addTools(studio, journal); });
    Ran ran;
    SECTION("for one question")
    {
        ran = desk.ask({u"Go."_s});
    }
    SECTION("for a file of them")
    {
        ran = desk.ask({u"--questions"_s, desk.folder.write(u"q.txt"_s, "Go.\n")});
    }
    INFO(ran.err.toStdString());
    CHECK(ran.code == 0);
    CHECK(ran.out.contains("Not allowed, then."));
    CHECK(ran.sentences() == 1);
    CHECK(ran.err.startsWith("Fake/echo was not called"));
    QFile told(journal);
    REQUIRE(told.open(QIODevice::ReadOnly));
    CHECK_FALSE(told.readAll().contains("tools/call"));
}

SCENARIO("Ctrl+C stops the answer and keeps what has come", "[cli][program]")
{
    Desk desk([](const QJsonObject&) { return hanging(u"half"_s); });
    SECTION("while it is printed")
    {
        const Ran ran = desk.interrupted({u"--stream"_s, u"Hello?"_s}, [](const QByteArray& out) {
            return out.contains("half");
        });
        CHECK(ran.code == 1);
        CHECK(ran.out == "half\n");
        CHECK(ran.err == "The answer was stopped. \"motcua show 1\" has what came.\n");
        CHECK(desk.last().value("text"_L1).toString() == u"half"_s);
        CHECK(desk.last().value("status"_L1).toString() == u"stopped"_s);
    }
    SECTION("while nothing is")
    {
        const Ran ran = desk.interrupted({u"--json"_s, u"Hello?"_s}, [&](const QByteArray&) {
            return !desk.model.asked.empty();
        });
        CHECK(ran.code == 1);
        CHECK(ran.json().object().value("status"_L1).toString() == u"stopped"_s);
        CHECK(ran.sentences() == 1);
        CHECK(desk.last().value("status"_L1).toString() == u"stopped"_s);
    }
    SECTION("of many questions")
    {
        const QString file = desk.folder.write(u"q.txt"_s, "One?\nTwo?\n");
        const Ran ran = desk.interrupted(
            {u"--questions"_s, file}, [&](const QByteArray&) { return !desk.model.asked.empty(); });
        CHECK(ran.code == 1);
        CHECK(ran.err == "Stopped after 0 of 2 questions.\n");
        CHECK(desk.threads().isEmpty());
    }
}

SCENARIO("What cannot be asked leaves no thread behind", "[cli][program]")
{
    Desk desk([](const QJsonObject&) { return saying(u"Yes."_s); });
    const QString picture = desk.folder.write(u"no.png"_s, {});
    const QList<QStringList> words{{u"ask"_s, u"--assistant"_s, u"nobody"_s, u"Hello?"_s},
                                   {u"ask"_s, u"--image"_s, u"/nosuch.png"_s, u"Hello?"_s},
                                   {u"ask"_s, u"--image"_s, picture, u"Hello?"_s}};
    for (const QStringList& one : words) {
        const Ran ran = desk.run(one);
        INFO(one.join(u' ').toStdString() << ": " << ran.err.toStdString());
        CHECK(ran.code == 1);
        CHECK(ran.sentences() == 1);
        CHECK(ran.out.isEmpty());
    }
    CHECK(desk.threads().isEmpty());
    CHECK(desk.run({u"ask"_s, u" "_s}).code == 2);
    CHECK(desk.model.asked.empty());
}

SCENARIO("An answer that breaks off is a failure with its reason", "[cli][program]")
{
    Desk desk([](const QJsonObject&) {
        ModelSays says = hanging(u"half"_s);
        says.leaves = true;
        return says;
    });
    const Ran ran = desk.ask({u"Hello?"_s});
    CHECK(ran.code == 1);
    CHECK(ran.out == "half\n");
    CHECK(ran.sentences() == 1);
    CHECK(ran.err.startsWith("The answer broke off: The server closed the connection"));
    CHECK(ran.err.contains("motcua show 1"));

    const Ran many = desk.ask({u"--questions"_s, desk.folder.write(u"q.txt"_s, "Hello?\n")});
    CHECK(many.code == 1);
    CHECK(many.out == "half\n");
    CHECK(many.err.startsWith("The answer broke off: The server closed the connection"));
    CHECK_FALSE(many.err.contains("motcua show"));

    const QJsonObject object = desk.ask({u"--json"_s, u"Hello?"_s}).json().object();
    CHECK(object.value("status"_L1).toString() == u"interrupted"_s);
    CHECK(object.value("error"_L1).toString().startsWith(u"The server closed"_s));
}

SCENARIO("What waits in a thread is not sent by a program that ends with its answer",
         "[cli][program]")
{
    Desk desk([](const QJsonObject&) { return saying(u"Yes."_s); });
    desk.visit([](Studio& studio) {
        Conversations& conversations = studio.conversations();
        const auto thread = waitFor(conversations.createThread(u"Talk"_s));
        REQUIRE(waitFor(conversations.queueMessage(thread->id, {}, u"And then?"_s)));
    });
    CHECK(desk.ask({u"--thread"_s, u"1"_s, u"--json"_s, u"Hello?"_s}).code == 0);
    desk.visit([](Studio& studio) {
        const auto waiting = waitFor(studio.conversations().queued(ThreadId(1)));
        REQUIRE(waiting);
        CHECK(waiting->size() == 1);
    });
    CHECK(desk.model.asked.size() == 1);
}

SCENARIO("Several pictures go with one question", "[cli][program]")
{
    Desk desk([](const QJsonObject&) { return saying(u"Two seals."_s); });
    desk.model.vision = true;
    const QByteArray bytes("\x89PNG\r\n\x1a\n not much of a picture", 29);
    const Ran ran = desk.ask({u"--image"_s, desk.folder.write(u"a.png"_s, bytes), u"--image"_s,
                              desk.folder.write(u"b.png"_s, bytes + "2"), u"What is this?"_s});
    INFO(ran.err.toStdString());
    CHECK(ran.code == 0);
    REQUIRE(desk.model.asked.size() == 1);
    const QJsonArray messages = desk.model.asked[0][u"messages"].toArray();
    CHECK(messages.last()[u"content"].toArray().size() == 3);
}
