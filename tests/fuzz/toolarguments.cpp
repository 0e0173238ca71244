// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/toolarguments.h"

#include <QJsonDocument>

using namespace motcua;
using namespace motcua::fuzz;

// What a model wrote, against a schema that a server of tools wrote: the schema, a line end, the arguments.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    const qsizetype end = bytes.indexOf('\n');
    ToolSpec spec;
    spec.parameters = QJsonDocument::fromJson(bytes.left(end)).object();
    const QString arguments = QString::fromUtf8(bytes.mid(end + 1));
    const Result<QJsonObject> read = readArguments(arguments, spec);
    if (!read) {
        hold(read.error().kind == Error::Kind::Invalid, "another kind of failure");
        hold(!read.error().message.isEmpty(), "no sentence");
        hold(read.error().message.size() < 3000, "a sentence without an end");
        return 0;
    }
    const QByteArray again = QJsonDocument(*read).toJson(QJsonDocument::Compact);
    const Result<QJsonObject> second = readArguments(QString::fromUtf8(again), spec);
    hold(second.has_value() && *second == *read, "what was taken is not taken again");
    return 0;
}
