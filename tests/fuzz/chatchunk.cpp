// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/callcollector.h"
#include "assistant/chatchunk.h"
#include "assistant/serverfacts.h"

#include <QSet>

using namespace motcua;
using namespace motcua::fuzz;

// The JSON of servers: chunks of a completion, errors, and what they tell about themselves.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray json = bytesOf(data, size).toByteArray();
    hold(serverWords(json).size() <= 4001, "too many words");
    if (const auto chunk = readChatChunk(json)) {
        const AnswerCost& cost = chunk->cost;
        hold(cost.promptTokens >= -1 && cost.answerTokens >= -1 && cost.cachedTokens >= -1,
             "a count below none");
        hold(cost.tokensPerSecond >= 0, "a speed below nothing");
        hold(chunk->promptPart >= -1 && chunk->promptPart <= 100, "more than all of the prompt");
        CallCollector collector;
        for (const CallPiece& piece : chunk->calls)
            collector.add(piece);
        QSet<QString> ids;
        for (const ToolCall& call : collector.calls()) {
            hold(!call.id.isEmpty() && !ids.contains(call.id), "an id twice");
            ids.insert(call.id);
        }
    }
    if (const auto models = readModels(json)) {
        for (const ServerModel& model : *models)
            hold(!model.id.isEmpty() && model.contextLength >= 0, "a model that cannot be");
    }
    if (const auto props = readProps(json))
        hold(props->contextLength >= 0, "a context below nothing");
    hold(readTokenCount(json).value_or(0) >= 0, "tokens below none");
    static_cast<void>(readHealth(json));
    static_cast<void>(readPrompt(json));
    return 0;
}
