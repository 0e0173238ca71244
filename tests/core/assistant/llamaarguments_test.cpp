// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamaarguments.h"
#include "support/catch.h"

#include <QSet>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("The command line of llama-server has all it needs and no key", "[llama]")
{
    LlamaServerPlan plan;
    plan.leading = {u"--library-path"_s, u"/l"_s};
    plan.model = u"/models/a \"b\" – ü.gguf"_s;
    plan.alias = u"a, b"_s;
    plan.contextLength = 2048;
    plan.further = {u"-ngl"_s, u"99"_s};
    const auto arguments = llamaArguments(plan, 4711);
    REQUIRE(arguments);
    CHECK(*arguments == QStringList{u"--library-path"_s, u"/l"_s, u"-ngl"_s, u"99"_s, u"-m"_s,
                                    plan.model, u"--alias"_s, u"a  b"_s, u"--host"_s,
                                    u"127.0.0.1"_s, u"--port"_s, u"4711"_s, u"-c"_s, u"2048"_s});
}

SCENARIO("A person's own arguments may not take the server away from us", "[llama]")
{
    const auto refused =
        GENERATE(u"--host 0.0.0.0"_s, u"--host=0.0.0.0"_s, u"--host"_s, u"--host ::"_s,
                 u"--port 80"_s, u"--port=80"_s, u"-ngl 1 --api-key x"_s, u"--api-key-file f"_s,
                 u"-m other"_s, u"--alias x"_s, u"\"--port\" 80"_s);
    const auto further = LlamaServer::readFurther(refused);
    REQUIRE_FALSE(further);
    CHECK(further.error().kind == Error::Kind::Invalid);
    CHECK(further.error().message.contains("--"_L1) | further.error().message.contains("-m"_L1));
    LlamaServerPlan plan;
    plan.further = QProcess::splitCommand(refused);
    CHECK_FALSE(llamaArguments(plan, 1));
}

SCENARIO("A person's own arguments are split as a shell would, by no shell", "[llama]")
{
    const auto further =
        LlamaServer::readFurther(u"-ngl 99 --lora \"my file.gguf\" --host 127.0.0.1 '$(id)'"_s);
    REQUIRE(further);
    CHECK(*further == QStringList{u"-ngl"_s, u"99"_s, u"--lora"_s, u"my file.gguf"_s, u"--host"_s,
                                  u"127.0.0.1"_s, u"'$(id)'"_s});
    CHECK(LlamaServer::readFurther({})->isEmpty());
}

SCENARIO("The server's environment has its key and no other secret", "[llama]")
{
    QProcessEnvironment ours;
    for (const QString& name :
         {u"OPENAI_API_KEY"_s, u"HF_TOKEN"_s, u"GITHUB_TOKEN"_s, u"AWS_SECRET_ACCESS_KEY"_s,
          u"DB_PASSWORD"_s, u"openai_api_key"_s, u"LLAMA_API_KEY"_s, u"LLAMA_ARG_HOST"_s,
          u"LLAMA_ARG_TOOLS"_s, u"LLAMA_ARG_LOG_FILE"_s, u"LLAMA_API_KEY_OLD"_s, u"HF_AUTH"_s})
        ours.insert(name, u"canary"_s);
    ours.insert(u"PATH"_s, u"/bin"_s);
    ours.insert(u"KEYBOARD"_s, u"us"_s);
    const auto environment =
        llamaEnvironment(ours, {u"HF_AUTH"_s}, u"the key"_s, u"/p/mmproj.gguf"_s);
    for (const QString& name : environment.keys()) {
        CAPTURE(name);
        CHECK(environment.value(name) != u"canary"_s);
    }
    CHECK(environment.value(u"LLAMA_API_KEY"_s) == u"the key"_s);
    CHECK(environment.value(u"LLAMA_ARG_MMPROJ"_s) == u"/p/mmproj.gguf"_s);
    CHECK(environment.value(u"PATH"_s) == u"/bin"_s);
    CHECK(environment.value(u"KEYBOARD"_s) == u"us"_s);
}

SCENARIO("Keys are long, never the same, and hold nothing that parts them", "[llama]")
{
    QSet<QString> keys;
    for (int i = 0; i < 100; ++i) {
        const QString key = randomKey();
        CHECK(key.size() == 43); // 32 bytes
        for (const QChar c : key)
            CHECK((c.isLetterOrNumber() || c == u'-' || c == u'_'));
        keys.insert(key);
    }
    CHECK(keys.size() == 100);
    CHECK(freePort() > 1023);
}
