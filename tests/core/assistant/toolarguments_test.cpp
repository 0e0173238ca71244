// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolarguments.h"

#include "support/catch.h"

#include <QJsonDocument>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

ToolSpec toolTaking(const char* schema)
{
    ToolSpec spec;
    spec.name = u"tool"_s;
    spec.parameters = QJsonDocument::fromJson(schema).object();
    return spec;
}

const ToolSpec kSpec = toolTaking(R"({
    "type": "object", "required": ["query"], "additionalProperties": false,
    "properties": {
        "query": {"type": "string"},
        "count": {"type": "integer", "minimum": 1, "maximum": 10},
        "share": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1},
        "order": {"type": "string", "enum": ["newest", "oldest", 3]},
        "kind": {"const": "text"},
        "deep": {"type": "boolean"},
        "maybe": {"type": ["string", "null"]},
        "tags": {"type": "array", "items": {"type": "string"}},
        "range": {"type": "object", "required": ["from"], "properties": {"from": {"type": "integer"}}},
        "odd": {"type": "date", "pattern": "("}
    }})");

QString outcome(const QString& json, const ToolSpec& spec = kSpec)
{
    const auto read = readArguments(json, spec);
    if (!read) {
        CHECK(read.error().kind == Error::Kind::Invalid);
        return read.error().message;
    }
    return QString::fromUtf8(QJsonDocument(*read).toJson(QJsonDocument::Compact));
}

} // namespace

SCENARIO("Arguments that fit are taken as they are", "[assistant][tools]")
{
    for (const char16_t* json :
         {uR"({"query":""})", uR"({"count":1,"query":"x"})", uR"({"count":10,"query":"x"})",
          uR"({"query":"x","share":0.5})", uR"({"order":"oldest","query":"x"})",
          uR"({"kind":"text","query":"x"})", uR"({"deep":false,"query":"x"})",
          uR"({"maybe":null,"query":"x"})", uR"({"query":"x","tags":[]})",
          uR"({"query":"x","tags":["a","b"]})", uR"({"query":"x","range":{"from":2,"to":3}})",
          uR"({"odd":5,"query":"x"})"})
        CHECK(outcome(QString::fromUtf16(json)) == QString::fromUtf16(json));
    CHECK(outcome(u"{\"query\":\"x\",\"count\":3.0}"_s) == u"{\"count\":3,\"query\":\"x\"}"_s);
}

SCENARIO("Models that have nothing to say say it in many ways", "[assistant][tools]")
{
    const ToolSpec nothing = toolTaking(R"({"type":"object","properties":{}})");
    for (const QString& json : {QString(), u" \n"_s, u"null"_s, u"{}"_s})
        CHECK(outcome(json, nothing) == u"{}"_s);
    CHECK(outcome(QString()) == u"“query” is missing from the arguments."_s);
    CHECK(outcome(u"{\"any\":[1]}"_s, ToolSpec{}) == u"{\"any\":[1]}"_s);
}

SCENARIO("Arguments that do not fit are named with what would", "[assistant][tools]")
{
    struct Row {
        const char16_t* json;
        const char16_t* sentence;
    };
    const Row rows[] = {
        {uR"({"query":"x")",
         u"The arguments are no whole JSON object: they stop making sense at byte 12."},
        {u"[1]", u"The arguments must be a JSON object, {\"name\": value}."},
        {u"\"x\"", u"The arguments are no whole JSON object: they stop making sense at byte 1."},
        {uR"({"count":1})", u"“query” is missing from the arguments."},
        {uR"({"query":5})", u"“query” must be of the type string."},
        {uR"({"query":null})", u"“query” must be of the type string."},
        {uR"({"query":"x","extra":1})", u"“extra” is no argument of this tool."},
        {uR"({"query":"x","count":0})", u"“count” must be at least 1."},
        {uR"({"query":"x","count":11})", u"“count” must be at most 10."},
        {uR"({"query":"x","count":1.5})", u"“count” must be of the type integer."},
        {uR"({"query":"x","count":"3"})", u"“count” must be of the type integer."},
        {uR"({"query":"x","share":0})", u"“share” must be above 0."},
        {uR"({"query":"x","share":1})", u"“share” must be below 1."},
        {uR"({"query":"x","order":"any"})", u"“order” must be one of \"newest\", \"oldest\", 3."},
        {uR"({"query":"x","kind":"image"})", u"“kind” must be \"text\"."},
        {uR"({"query":"x","deep":1})", u"“deep” must be of the type boolean."},
        {uR"({"query":"x","maybe":5})", u"“maybe” must be of the type string | null."},
        {uR"({"query":"x","tags":"a"})", u"“tags” must be of the type array."},
        {uR"({"query":"x","tags":["a",2]})", u"“tags[1]” must be of the type string."},
        {uR"({"query":"x","range":{}})", u"“range.from” is missing from the arguments."},
        {uR"({"query":"x","range":{"from":"2"}})", u"“range.from” must be of the type integer."},
    };
    for (const Row& row : rows) {
        INFO(QString::fromUtf16(row.json).toStdString());
        CHECK(outcome(QString::fromUtf16(row.json)) == QString::fromUtf16(row.sentence));
    }
}

SCENARIO("Neither arguments nor schemas without an end do harm", "[assistant][tools]")
{
    CHECK(outcome(QString(kLongestArguments + 1, u' ')).contains(u"too long"));
    CHECK(outcome(QString(100'000, u'[')).contains(u"no whole JSON"));
    QJsonObject schema{{"type"_L1, u"string"_s}};
    QString json = u"5"_s;
    for (int i = 0; i < 200; ++i) {
        schema = QJsonObject{{"properties"_L1, QJsonObject{{"a"_L1, schema}}}};
        json = u"{\"a\":"_s + json + u'}';
    }
    ToolSpec deep;
    deep.parameters = schema;
    CHECK(outcome(json, deep) == json); // too deep to be looked at: the tool's own matter
    const ToolSpec strange = toolTaking(
        R"({"type":{},"required":"x","properties":[1],"enum":{},"additionalProperties":{}})");
    CHECK(outcome(u"{\"x\":1}"_s, strange) == u"{\"x\":1}"_s);
    const QString name(5000, u'n');
    CHECK(outcome(u"{\"query\":\"\",\"%1\":1}"_s.arg(name)).size() < 200);
}
