// SPDX-License-Identifier: GPL-3.0-or-later
// Servers and model files as the person has set them up: what is run, what becomes of keys, and what a file may change.
#include "core/studio/office.h"
#include "support/ggufwriter.h"
#include "support/modelserver.h"
#include "support/program.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSignalSpy>

#include <csignal>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using State = LlamaServer::State;

bool isAlive(qint64 process)
{
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// An office with a model file, run by the fake llama-server in some mode.
struct Local : Office {
    explicit Local(const QString& mode = u"ok"_s)
    {
        ServerProfile server;
        server.name = u"Small"_s;
        server.file = folder.write(u"small.gguf"_s, smallModel());
        server.arguments = u"--fake %1 --diary %2"_s.arg(mode, folder.path(u"diary"_s));
        save(server);
    }

    ServerProfile stored() { return assistants().servers().front(); }
    QUuid uuid() { return stored().uuid; }
    State state() { return assistants().stateOf(uuid()); }
    void choose()
    {
        REQUIRE(studio.settings().set(settings::kLlamaServer, executable(u"fake_llama_server"_s)));
    }
    Result<Done> start() { return waitFor(assistants().startServer(uuid())); }
    /// An entry for each start.
    QList<QJsonObject> diary() const
    {
        QFile file(folder.path(u"diary"_s));
        QList<QJsonObject> entries;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray& line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    entries.append(QJsonDocument::fromJson(line).object());
        return entries;
    }
    qint64 process() const { return diary().constLast().value("pid"_L1).toInteger(); }
};

} // namespace

SCENARIO("llama-server may be chosen after the model was set up", "[studio][assistants]")
{
    Local office;
    REQUIRE(office.studio.settings().set(settings::kLlamaServer, u"/nowhere/llama-server"_s));
    CHECK(office.start().error().kind == Error::Kind::NotFound);
    office.choose();
    const Result<Done> started = office.start();
    INFO((started ? QString() : started.error().message).toStdString());
    REQUIRE(started);
    CHECK(office.state() == State::Ready);
}

SCENARIO("A model that runs goes on while what it runs is the same", "[studio][assistants]")
{
    Local office;
    office.choose();
    REQUIRE(office.start());
    const qint64 process = office.process();

    WHEN("it gets another name")
    {
        ServerProfile renamed = office.stored();
        renamed.name = u"Smaller"_s;
        office.save(renamed);
        CHECK(office.state() == State::Ready);
        REQUIRE(office.start());
        CHECK(office.diary().size() == 1);
        CHECK(isAlive(process));
        THEN("the name holds from the next start")
        {
            office.assistants().stopServer(office.uuid());
            REQUIRE(office.start());
            REQUIRE(office.diary().size() == 2);
            CHECK(QJsonDocument(office.diary().last()).toJson().contains("Smaller"));
        }
    }
    WHEN("a change cannot be saved")
    {
        office.addServer(u"Taken"_s, u"http://127.0.0.1:9/v1"_s);
        ServerProfile changed = office.stored();
        changed.name = u"Taken"_s;
        changed.contextLength = 100;
        REQUIRE_FALSE(waitFor(office.assistants().save(changed)));
        CHECK(office.state() == State::Ready);
        office.assistants().stopServer(office.uuid());
        CHECK(office.state() == State::Stopped);
        CHECK(waitUntil([process] { return !isAlive(process); }));
    }
    WHEN("it is to run with another context")
    {
        QSignalSpy states(&office.assistants(), &Assistants::serverStateChanged);
        ServerProfile changed = office.stored();
        changed.contextLength = 100;
        office.save(changed);
        CHECK(office.state() == State::Stopped);
        REQUIRE(states.count() == 1);
        CHECK(states.front().at(1).value<State>() == State::Stopped);
        CHECK(waitUntil([process] { return !isAlive(process); }));
        REQUIRE(office.start());
        CHECK(office.diary().size() == 2);
        THEN("taking that back ends it too")
        {
            REQUIRE(waitFor(office.studio.conversations().undo()));
            REQUIRE(waitUntil([&] { return office.stored().contextLength == 0; }));
            CHECK(office.state() == State::Stopped);
        }
    }
}

SCENARIO("Nobody waits for a model that is to end, but the end of the program",
         "[studio][assistants]")
{
    auto office = std::make_unique<Local>(u"stubborn"_s);
    office->choose();
    REQUIRE(office->start());
    const qint64 process = office->process();
    REQUIRE(waitFor(office->assistants().remove(ProfileKind::Server, office->stored().id)));
    CHECK(isAlive(process)); // it has been told, and takes its time
    const bool programEnds = GENERATE(true, false);
    if (programEnds) {
        office.reset();
        CHECK_FALSE(isAlive(process));
    } else {
        CHECK(waitUntil([process] { return !isAlive(process); }, 10'000));
    }
}

SCENARIO("llama-server gets no key of a server, whatever its variable is called",
         "[studio][assistants]")
{
    qputenv("MOTCUA_CANARY_WORD", "canary");
    Local office;
    office.choose();
    ServerProfile keyed;
    keyed.name = u"Work"_s;
    keyed.address = u"http://127.0.0.1:9/v1"_s;
    keyed.keyVariable = u"MOTCUA_CANARY_WORD"_s;
    office.save(keyed);
    REQUIRE(office.start());
    qunsetenv("MOTCUA_CANARY_WORD");
    const QJsonObject environment = office.diary().constFirst().value("environment"_L1).toObject();
    CHECK(environment.contains("PATH"_L1));
    CHECK_FALSE(QJsonDocument(environment).toJson().contains("canary"));
}

SCENARIO("Models are looked for where the person has them, in the data's home, and where they said",
         "[studio][assistants]")
{
    Office office;
    const QByteArray before = qgetenv("HOME");
    qputenv("HOME", office.folder.path().toUtf8());
    const auto restored = qScopeGuard([&] { qputenv("HOME", before); });
    office.folder.write(u".lmstudio/models/a.gguf"_s, smallModel("Usual"));
    office.folder.write(u"home/models/b.gguf"_s, smallModel("Ours"));
    office.folder.write(u"own/c.gguf"_s, smallModel("Own"));
    office.folder.write(u"home/.lmstudio/models/d.gguf"_s, smallModel("Nobody's"));
    const QString own = office.folder.path(u"own"_s);
    REQUIRE(office.studio.settings().set(settings::kModelFolders, own));
    const auto found = waitFor(office.assistants().scan());
    REQUIRE(found);
    QStringList names;
    for (const ModelFile& file : *found)
        names << file.name;
    CHECK(names == QStringList{u"Ours"_s, u"Own"_s, u"Usual"_s});
    CHECK(office.assistants().modelFolders() == QStringList{own});
}

// The tests' main() takes the keychain away.
SCENARIO("A key that no keychain takes is told of, or not taken at all", "[studio][assistants]")
{
    Office office;
    QSignalSpy lost(&office.assistants(), &Assistants::keyNotKept);
    ServerProfile server;
    server.name = u"Work"_s;
    server.address = u"http://127.0.0.1:9/v1"_s;

    WHEN("it must be kept")
    {
        const auto saved = waitFor(
            office.assistants().save(server, u"sk-canary"_s, Assistants::KeyRule::MustBeKept));
        REQUIRE_FALSE(saved);
        CHECK(saved.error().kind == Error::Kind::Auth);
        CHECK_FALSE(saved.error().message.contains(u"canary"_s));
        CHECK(office.assistants().servers().empty());
        CHECK(lost.isEmpty());
    }
    WHEN("it may be held until the end")
    {
        ModelServer model([](const QJsonObject&) { return ModelSays(); });
        server.address = model.endpoint().address.toString();
        const auto saved = waitFor(office.assistants().save(server, u"sk-canary"_s));
        REQUIRE(saved);
        REQUIRE(lost.count() == 1);
        CHECK(lost.front().front().toString() == u"Work"_s);
        CHECK(waitFor(office.assistants().models(saved->uuid)));
        THEN("it goes with its server and comes back with it")
        {
            REQUIRE(waitFor(office.assistants().remove(ProfileKind::Server, saved->id)));
            REQUIRE(waitFor(office.studio.conversations().undo()));
            REQUIRE(waitUntil([&] { return office.assistants().servers().size() == 1; }));
            CHECK(waitFor(office.assistants().models(saved->uuid)));
        }
    }
    WHEN("the server cannot be saved")
    {
        office.addServer(u"Work"_s, u"http://127.0.0.1:10/v1"_s);
        REQUIRE_FALSE(waitFor(office.assistants().save(server, u"sk-canary"_s)));
        CHECK(lost.isEmpty());
    }
}

SCENARIO("A file that comes back changed points no server of mine elsewhere",
         "[studio][assistants]")
{
    Office office;
    ServerProfile server = office.addServer(u"Work"_s, u"http://127.0.0.1:9/v1"_s);
    server.keyVariable = u"WORK_KEY"_s;
    server = office.save(server);
    Persona clerk;
    clerk.name = u"Clerk"_s;
    clerk.server = server.uuid;
    clerk = office.save(clerk);
    QByteArray json = *office.assistants().exportProfiles({});
    REQUIRE(json.contains("127.0.0.1:9/"));

    WHEN("it is the same, everything stays as it is")
    {
        CHECK(*waitFor(office.assistants().importProfiles(json)) == 2);
        REQUIRE(office.assistants().servers().size() == 1);
        CHECK(office.assistants().servers().front() == server);
        CHECK(office.assistants().personas() == std::vector{clerk});
    }
    WHEN("it names another address, that is another server")
    {
        json.replace("127.0.0.1:9/", "192.0.2.1:9/");
        REQUIRE(waitFor(office.assistants().importProfiles(json)));
        REQUIRE(office.assistants().servers().size() == 2);
        CHECK(office.assistants().servers().front() == server);
        const ServerProfile other = office.assistants().servers().back();
        CHECK(other.uuid != server.uuid);
        CHECK(other.name == u"Work (2)"_s);
        CHECK(other.address == u"http://192.0.2.1:9/v1"_s);
        CHECK(other.keyVariable.isEmpty());
        CHECK(office.assistants().personas().front().server == other.uuid);
        THEN("the same file again brings nothing new")
        {
            REQUIRE(waitFor(office.assistants().importProfiles(json)));
            CHECK(office.assistants().servers().size() == 2);
            CHECK(office.assistants().personas().size() == 1);
        }
    }
}
