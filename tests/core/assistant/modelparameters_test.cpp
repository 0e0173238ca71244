// SPDX-License-Identifier: GPL-3.0-or-later
// How parameters fit the server a model is behind.
#include "support/catch.h"

#include "core/assistant/modelstage.h"

#include <QJsonDocument>

using namespace motcua;
using namespace motcua::test;
using namespace motcua::test::model;
using namespace Qt::Literals::StringLiterals;

namespace {

ModelSays saying(const QStringList& pieces)
{
    ModelSays says;
    says.pieces = pieces;
    return says;
}

} // namespace

SCENARIO("A server that wants the length by its newer name gets it so, once",
         "[assistant][modelreply]")
{
    bool knowsIt = true;
    Stage stage([&knowsIt](const QJsonObject& body) {
        ModelSays says = saying({u"Yes."_s});
        if (body.contains(u"max_tokens"_s) || !knowsIt) {
            says.status = 400;
            says.error =
                u"Unsupported parameter: 'max_tokens' is not supported with this model. Use "
                "'max_completion_tokens' instead."_s;
        }
        return says;
    });
    stage.server.llamaCpp = false;
    Request request = asking(u"?"_s);
    request.parameters.insert(u"max_tokens"_s, 100);
    const Heard heard = stage.hear(request);
    REQUIRE(heard.ends.front());
    CHECK(heard.text == u"Yes."_s);
    REQUIRE(stage.server.asked.size() == 2);
    CHECK(stage.server.asked[0][u"max_tokens"].toInt() == 100);
    CHECK(stage.server.asked[1][u"max_completion_tokens"].toInt() == 100);
    CHECK_FALSE(stage.server.asked[1].contains(u"max_tokens"_s));
    CHECK(heard.sent.size() == 2);

    stage.server.asked.clear();
    knowsIt = false;
    const Heard refused = stage.hear(request);
    CHECK(refused.ends.front().error().kind == Error::Kind::Refused);
    CHECK(stage.server.asked.size() == 2);

    // Where no length was asked for, there is nothing to say otherwise.
    stage.server.asked.clear();
    request.parameters = {};
    CHECK(stage.hear(request).ends.front().error().kind == Error::Kind::Refused);
    CHECK(stage.server.asked.size() == 1);
}

SCENARIO("What a server does not take is not sent, and that is told", "[assistant][modelreply]")
{
    Stage stage([](const QJsonObject&) { return saying({u"Yes."_s}); });
    stage.server.llamaCpp = false;
    Request request = asking(u"?"_s);
    request.parameters = {{u"top_k"_s, 40}, {u"repeat_penalty"_s, 1.2}};
    const auto shown = [&] {
        return QJsonDocument::fromJson(stage.hear(request).sent.at(0)).object();
    };
    const QString notSent = u"Not sent, because the server does not take it"_s;
    CHECK(shown()[notSent].toObject() == request.parameters);
    CHECK_FALSE(stage.server.asked.back().contains(u"top_k"_s));

    Stage vllm([](const QJsonObject&) { return saying({u"Yes."_s}); });
    vllm.server.llamaCpp = false;
    vllm.server.owner = u"vllm"_s;
    const Heard heard = vllm.hear(request);
    CHECK_FALSE(QJsonDocument::fromJson(heard.sent.at(0)).object().contains(notSent));
    CHECK(vllm.server.asked.at(0)[u"repetition_penalty"].toDouble() == 1.2);
    CHECK(vllm.server.asked.at(0)[u"top_k"].toInt() == 40);
}
