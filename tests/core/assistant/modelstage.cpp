// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assistant/modelstage.h"

#include "support/catch.h"
#include "support/wait.h"

#include <QJsonArray>

namespace motcua::test::model {
namespace {

using namespace Qt::Literals::StringLiterals;

/// A future that never has an answer; `keep` keeps it so.
template <class T> Async<T> never(std::vector<std::shared_ptr<QPromise<Result<T>>>>& keep)
{
    keep.push_back(std::make_shared<QPromise<Result<T>>>());
    keep.back()->start();
    return keep.back()->future();
}

} // namespace

Async<Endpoint> TestDoor::open()
{
    ++opened;
    if (hangs)
        return never(m_promises);
    return ready(trouble ? Result<Endpoint>(*trouble) : Result<Endpoint>(m_endpoint));
}

Async<Retrieval> TestLibrary::retrieve(const Question& question, const std::vector<DocumentId>&)
{
    asked << question.text;
    if (hangs)
        return never(m_promises);
    if (trouble)
        return ready(Result<Retrieval>(*trouble));
    return ready(Result<Retrieval>(passages.retrieve(question)));
}

ToolSpec TestTool::spec() const
{
    return {m_name, u"our "_s + m_name, u"Does it."_s, {{u"type"_s, u"object"_s}}, m_readOnly};
}

Async<QString> TestTool::call(const QJsonObject& arguments)
{
    calls.push_back(arguments);
    if (hangs)
        return never(m_promises);
    return ready(m_work(arguments));
}

Heard::Heard(Reply& reply)
{
    const auto note = [this] { late = late || ended(); };
    QObject::connect(&reply, &Reply::appended, &reply, [this, note](const QString& piece) {
        note();
        text += piece;
    });
    QObject::connect(&reply, &Reply::reasoningAppended, &reply, [this, note](const QString& piece) {
        note();
        reasoning += piece;
    });
    QObject::connect(&reply, &Reply::cited, &reply,
                     [this, note](const std::vector<Citation>& citations) {
                         note();
                         cited.push_back(citations);
                     });
    QObject::connect(&reply, &Reply::stepped, &reply,
                     [this, note](const std::vector<ToolStep>& steps) {
                         note();
                         stepped.push_back(steps);
                     });
    QObject::connect(&reply, &Reply::permissionAsked, &reply, [this, note](const ToolStep& step) {
        note();
        permissions.push_back(step);
    });
    QObject::connect(&reply, &Reply::planned, &reply, [this, note](const ContextPlan& plan) {
        note();
        plans.push_back(plan);
    });
    QObject::connect(&reply, &Reply::sent, &reply, [this, note](const QByteArray& body) {
        note();
        sent.push_back(body);
    });
    QObject::connect(&reply, &Reply::waiting, &reply, [this, note](const QString& sentence) {
        note();
        waited << sentence;
    });
    QObject::connect(&reply, &Reply::finished, &reply,
                     [this](const Result<Outcome>& outcome) { ends.push_back(outcome); });
}

Stage::Stage(ModelServer::Answerer answerer)
    : server(std::move(answerer)),
      door(std::make_shared<TestDoor>(server.endpoint())),
      assistant({u"m1"_s, u"Little"_s, {}}, door, library, {})
{
    library.passages.add(
        u"The desk received 4.120 requests in spring. Nearly all were answered on time."_s,
        u"Handbook"_s);
    library.passages.add(u"The bicycle shed was painted green in 2016."_s, u"Chronicle"_s);
    library.passages.add(u"Bộ phận một cửa tiếp nhận 63.820 hồ sơ trong năm 2023."_s, u"Báo cáo"_s);
}

std::unique_ptr<Reply> Stage::ask(const Request& request)
{
    return assistant.ask(request);
}

Heard Stage::hear(const Request& request)
{
    const auto reply = ask(request);
    Heard heard(*reply);
    reply->start();
    REQUIRE(waitUntil([&] { return heard.ended(); }));
    return heard;
}

Request asking(const QString& question)
{
    Request request;
    request.path = {{Role::User, question}};
    return request;
}

QString rolesOf(const QJsonObject& body)
{
    QStringList roles;
    for (const auto& message : body[u"messages"].toArray())
        roles << message[u"role"].toString();
    return roles.join(u'|');
}

} // namespace motcua::test::model
