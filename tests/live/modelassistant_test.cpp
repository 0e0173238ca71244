// SPDX-License-Identifier: GPL-3.0-or-later
// A model behind a real llama-server: what is planned is what it reads.
#include "core/assistant/modelstage.h"
#include "support/catch.h"
#include "support/realllama.h"
#include "support/wait.h"

using namespace motcua;
using namespace motcua::test;
using namespace motcua::test::model;
using namespace Qt::Literals::StringLiterals;

namespace {

struct RealStage {
    explicit RealStage(const LlamaServerPlan& plan)
        : server(std::make_shared<LlamaServer>(plan)),
          assistant({u"real"_s, u"Real"_s, {}}, server, library, {})
    {
        library.passages.add(u"The desk received 4.120 requests in spring."_s, u"Handbook"_s);
    }

    Heard hear(const Request& request)
    {
        const auto reply = assistant.ask(request);
        Heard heard(*reply);
        reply->start();
        REQUIRE(waitUntil([&] { return heard.ended(); }));
        return heard;
    }

    std::shared_ptr<LlamaServer> server;
    TestLibrary library;
    ModelAssistant assistant;
};

Request talk(int exchanges)
{
    Request request;
    request.system = u"You are a clerk. Trả lời ngắn."_s;
    request.parameters = {{u"max_tokens"_s, 8}, {u"ignore_eos"_s, true}, {u"seed"_s, 3}};
    for (int i = 0; i < exchanges; ++i) {
        request.path.push_back(
            {Role::User, u"Câu hỏi số %1: hồ sơ ở đâu?"_s.arg(i), MessageId(2 * i + 1)});
        request.path.push_back({Role::Assistant, u"Ở bàn %1."_s.arg(i), MessageId(2 * i + 2)});
    }
    request.path.push_back({Role::User, u"How many requests did the desk receive in spring?"_s,
                            MessageId(2 * exchanges + 1)});
    return request;
}

} // namespace

SCENARIO("What is planned for a real server is what it reads", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    RealStage stage(llama.plan);
    Request request = talk(6);
    for (const int passages : {0, 1}) {
        CAPTURE(passages);
        request.passages = passages;
        const Heard heard = stage.hear(request);
        REQUIRE(heard.ends.front());
        const ContextPlan& plan = heard.plans.at(0);
        CHECK(plan.exact);
        CHECK((plan.sources > 0) == (passages > 0));
        const int read = heard.outcome().cost.promptTokens;
        INFO("planned " << plan.used() << ", read " << read);
        // Where parts meet, letters may join to fewer tokens than the parts have by themselves.
        CHECK(plan.used() >= read);
        CHECK(plan.used() <= read + 16);
        CHECK(heard.outcome().finish == u"length"_s);
    }
}

SCENARIO("A long conversation is cut to what a real server holds, and is not refused by it",
         "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    LlamaServerPlan plan = llama.plan;
    plan.contextLength = 512;
    RealStage stage(plan);
    const Heard heard = stage.hear(talk(60));
    REQUIRE(heard.ends.front());
    const ContextPlan& planned = heard.plans.at(0);
    CHECK(planned.size >= 512);
    CHECK(planned.size < 4096);
    CHECK_FALSE(planned.outside.empty());
    CHECK(heard.outcome().cost.promptTokens + planned.room <= planned.size);
}

SCENARIO("A real server goes on from a cut answer", "[live]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    RealStage stage(llama.plan);
    Request request = talk(1);
    const Heard first = stage.hear(request);
    REQUIRE(first.ends.front());
    request.prefix = first.text;
    const Heard second = stage.hear(request);
    REQUIRE(second.ends.front());
    CHECK_FALSE(second.text.isEmpty());
    CHECK_FALSE(second.text.startsWith(first.text));
    // The server had read all of it but the answer's own beginning already.
    CHECK(second.outcome().cost.cachedTokens > first.outcome().cost.promptTokens / 2);
}
