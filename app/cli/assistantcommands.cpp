// SPDX-License-Identifier: GPL-3.0-or-later
// assistant list, add, remove, test; persona import and export are the window's.
#include "assistant/modelfile.h"
#include "cli/call.h"
#include "cli/commands.h"
#include "cli/jsonvalues.h"
#include "cli/words.h"
#include "studio/assistants.h"
#include "studio/dialogue.h"
#include "studio/studio.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString plain(const QUuid& uuid)
{
    return uuid.toString(QUuid::WithoutBraces);
}

QJsonObject toJson(const ServerProfile& server)
{
    QJsonObject object{
        {u"id"_s, plain(server.uuid)}, {u"name"_s, server.name}, {u"kind"_s, u"server"_s}};
    if (server.isLocalFile())
        object.insert(u"file"_s, server.file);
    else
        object.insert(u"address"_s, server.address);
    if (!server.model.isEmpty())
        object.insert(u"model"_s, server.model);
    if (!server.keyVariable.isEmpty())
        object.insert(u"keyVariable"_s, server.keyVariable);
    object.insert(u"key"_s, server.hasKey || !server.keyVariable.isEmpty());
    return object;
}

QJsonObject toJson(const Persona& persona)
{
    QJsonObject object{{u"id"_s, plain(persona.uuid)},
                       {u"name"_s, persona.name},
                       {u"kind"_s, u"persona"_s},
                       {u"system"_s, persona.system}};
    if (!persona.server.isNull())
        object.insert(u"server"_s, plain(persona.server));
    if (!persona.model.isEmpty())
        object.insert(u"model"_s, persona.model);
    return object;
}

/// By id or name; null when it is not there.
const ServerProfile* find(const Assistants& assistants, const QString& word)
{
    const auto& servers = assistants.servers();
    const auto found = std::find_if(servers.begin(), servers.end(), [&](const auto& server) {
        return plain(server.uuid) == word || server.name.compare(word, Qt::CaseInsensitive) == 0;
    });
    return found == servers.end() ? nullptr : &*found;
}

QString notThere(const QString& name)
{
    return CommandLine::tr("There is no assistant named %1; \"motcua assistant list\" shows them.")
        .arg(name);
}

/// A key that was typed or piped: one line of standard input. Null when there is none to be read.
QString keyFrom(const Arguments& arguments)
{
    if (!arguments.has(u"key-stdin"_s))
        return {};
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readLine(10'000)).trimmed();
}

ServerProfile given(const Arguments& arguments)
{
    ServerProfile server;
    server.name = arguments.words.first();
    server.address = arguments.value(u"url"_s);
    if (arguments.has(u"file"_s))
        server.file = QFileInfo(arguments.value(u"file"_s)).absoluteFilePath();
    server.model = arguments.value(u"model"_s);
    server.keyVariable = arguments.value(u"key-env"_s);
    return server;
}

void printTest(Call& call, const QString& name, const ServerTest& test)
{
    if (call.json()) {
        QJsonArray models;
        for (const ServerModel& model : test.models)
            models.append(model.id);
        call.console().print(QJsonValue(QJsonObject{{u"name"_s, name},
                                                    {u"reached"_s, test.reached},
                                                    {u"says"_s, test.sentence},
                                                    {u"models"_s, models},
                                                    {u"contextLength"_s, test.contextLength},
                                                    {u"vision"_s, test.vision}}));
        return call.done(test.reached ? Exit::Done : Exit::Failed);
    }
    if (!test.reached)
        return call.fail(test.sentence);
    call.console().print(test.sentence);
    for (const ServerModel& model : test.models)
        call.console().print(u"  "_s + model.id);
    call.done();
}

} // namespace

QString misuseOfAddAssistant(const Arguments& arguments)
{
    if (arguments.has(u"key-env"_s) && arguments.has(u"key-stdin"_s))
        return CommandLine::tr("Give either --key-env or --key-stdin.");
    if (arguments.has(u"url"_s) == arguments.has(u"file"_s))
        return CommandLine::tr("Give either --url ADDRESS or --file MODEL.gguf.");
    if (arguments.has(u"url"_s))
        if (const auto address = readAddress(arguments.value(u"url"_s)); !address)
            return address.error().message;
    return {};
}

void listAssistants(Call& call)
{
    const auto& assistants = call.studio().assistants();
    if (!call.json()) {
        for (const AssistantInfo& info : call.studio().dialogue().assistants())
            call.console().print(u"%1  %2"_s.arg(info.name, info.about));
        return call.done();
    }
    QJsonArray all{
        QJsonObject{{u"id"_s, u"quote"_s}, {u"name"_s, u"Quote"_s}, {u"kind"_s, u"quote"_s}}};
    for (const ServerProfile& server : assistants.servers())
        all.append(toJson(server));
    for (const Persona& persona : assistants.personas())
        all.append(toJson(persona));
    call.console().print(QJsonValue(all));
    call.done();
}

void addAssistant(Call& call)
{
    if (call.arguments().has(u"file"_s))
        if (const auto model = readModelFile(call.arguments().value(u"file"_s)); !model)
            return call.fail(model.error());
    const ServerProfile server = given(call.arguments());
    const QString key = keyFrom(call.arguments());
    if (call.arguments().has(u"key-stdin"_s) && key.isEmpty())
        return call.fail(CommandLine::tr("There was no key on standard input."));
    // A key that is held until the program ends is of no use to a program that ends now.
    auto added = call.studio().assistants().save(server, key, Assistants::KeyRule::MustBeKept);
    whenReady(added, &call, [&call](const Result<ServerProfile>& saved) {
        if (!saved && saved.error().kind == Error::Kind::Auth)
            return call.fail(
                CommandLine::tr("No keychain of this system took the key, so nothing was added: "
                                "put the key into an environment variable and name that with "
                                "--key-env."));
        if (!saved)
            return call.fail(saved.error());
        if (call.json())
            call.console().print(QJsonValue(toJson(*saved)));
        else
            call.console().print(
                CommandLine::tr("%1 is ready to be asked: motcua ask --assistant %1 QUESTION")
                    .arg(saved->name));
        call.done();
    });
}

void removeAssistant(Call& call)
{
    Assistants& assistants = call.studio().assistants();
    const QString name = call.words().first();
    ProfileId id;
    ProfileKind kind = ProfileKind::Server;
    if (const ServerProfile* server = find(assistants, name))
        id = server->id;
    for (const Persona& persona : assistants.personas())
        if (!id.isValid() && persona.name.compare(name, Qt::CaseInsensitive) == 0) {
            id = persona.id;
            kind = ProfileKind::Persona;
        }
    if (!id.isValid())
        return call.fail(notThere(name));
    call.receive(assistants.remove(kind, id), [&call](Done) { call.done(); });
}

void testAssistant(Call& call)
{
    Assistants& assistants = call.studio().assistants();
    const QString name = call.words().first();
    const ServerProfile* server = find(assistants, name);
    if (!server)
        return call.fail(notThere(name));
    call.receive(assistants.test(*server),
                 [&call, name](const ServerTest& test) { printTest(call, name, test); });
}

} // namespace motcua
