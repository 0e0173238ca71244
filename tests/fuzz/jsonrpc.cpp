// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/jsonrpc.h"
#include "assistant/tool.h"
#include "assistant/toolcontent.h"

using namespace motcua;
using namespace motcua::fuzz;

namespace {

void look(const RpcMessage& message)
{
    hold(message.text.size() <= 2001, "words without an end");
    hold(message.answers >= 0, "an answer to no request");
    if (message.kind == RpcMessage::Kind::Request)
        hold(message.id.isString() || message.id.isDouble(), "a request without an id");
    const ToolPage page = readToolPage(message.body);
    for (const OfferedTool& tool : page.tools) {
        hold(!tool.name.isEmpty() && tool.name.size() <= 200, "a name that cannot be");
        const QString name = modelNameOf(tool.name, tool.name);
        hold(!name.isEmpty() && name.size() <= 64, "a name no model takes");
        for (const QChar c : name)
            hold((c.unicode() < 128 && c.isLetterOrNumber()) || c == u'_' || c == u'-',
                 "a sign no model takes");
    }
    const Result<QString> result = readToolResult(message.body);
    const QString text = result ? *result : result.error().message;
    hold(text.size() <= Tool::kMostResult, "a result without an end");
}

} // namespace

// What a server of tools writes on its standard output, cut at a place the first two bytes name.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QByteArrayView bytes = bytesOf(data, size);
    const unsigned high = take(bytes);
    const auto cut = static_cast<qsizetype>(high * 256 + take(bytes));
    const std::vector<RpcMessage> whole = RpcLines().feed(bytes);
    for (const RpcMessage& message : whole)
        look(message);
    RpcLines lines;
    const qsizetype first = bytes.isEmpty() ? 0 : cut % (bytes.size() + 1);
    std::vector<RpcMessage> parts = lines.feed(bytes.first(first));
    for (const RpcMessage& message : lines.feed(bytes.sliced(first)))
        parts.push_back(message);
    hold(parts == whole, "where it is cut makes a difference");
    return 0;
}
