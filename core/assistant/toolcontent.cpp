// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolcontent.h"

#include "assistant/toolresult.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ContentWords {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr qsizetype kMostOnPage = 500;
constexpr qsizetype kMostName = 200;
constexpr qsizetype kMostAbout = 4000;
constexpr qsizetype kMostSchema = 32'768; ///< Bytes.
constexpr qsizetype kMostCursor = 4000;
constexpr qsizetype kMostParts = 1000;
constexpr qsizetype kMostAddress = 300;
constexpr qsizetype kModelName = 64;
constexpr qsizetype kServerPart = 24; ///< Of a name that is too long.

/// "[image: image/png]", "[link: main.rs, file:///main.rs]".
QString named(const QString& what, const QStringList& about)
{
    QStringList said;
    for (const QString& one : about)
        if (!one.isEmpty())
            said += shortened(one.simplified(), kMostAddress);
    return u'[' + what + (said.isEmpty() ? QString() : u": "_s + said.join(u", "_s)) + u']';
}

QString textOf(const QJsonObject& part)
{
    const QString type = part["type"_L1].toString();
    const QString mime = part["mimeType"_L1].toString();
    if (type == "text"_L1)
        return part["text"_L1].toString();
    if (type == "image"_L1 || type == "audio"_L1)
        return named(type, {mime});
    if (type == "resource_link"_L1)
        return named(u"link"_s, {part["name"_L1].toString(), part["uri"_L1].toString(), mime});
    if (type == "resource"_L1) {
        const QJsonObject resource = part["resource"_L1].toObject();
        const QString head = named(
            u"resource"_s, {resource["uri"_L1].toString(), resource["mimeType"_L1].toString()});
        const QString text = resource["text"_L1].toString();
        return text.isEmpty() ? head : QString(head + u'\n' + text);
    }
    return named(u"something unknown"_s, {type});
}

/// Letters without their marks, everything a model does not allow in a name as "_".
QString plain(const QString& name)
{
    QString out;
    for (const QChar c : name.normalized(QString::NormalizationForm_D)) {
        const char16_t unit = c.unicode();
        const bool allowed = (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') ||
                             (unit >= u'0' && unit <= u'9') || unit == u'-';
        if (allowed)
            out += c;
        else if (unit == u'đ' || unit == u'Đ')
            out += unit == u'đ' ? u'd' : u'D';
        else if (!c.isMark() && !out.endsWith(u'_'))
            out += u'_';
    }
    return out;
}

} // namespace

ToolPage readToolPage(const QJsonObject& result)
{
    ToolPage page;
    const QJsonArray tools = result["tools"_L1].toArray();
    for (qsizetype i = 0; i < std::min(tools.size(), kMostOnPage); ++i) {
        const QJsonObject one = tools[i].toObject();
        OfferedTool tool;
        tool.name = one["name"_L1].toString();
        tool.about = shortened(one["description"_L1].toString().trimmed(), kMostAbout);
        if (tool.about.isEmpty())
            tool.about = shortened(one["title"_L1].toString().trimmed(), kMostAbout);
        const QJsonValue schema = one["inputSchema"_L1];
        tool.parameters = schema.toObject();
        const bool sound =
            !tool.name.isEmpty() && tool.name.size() <= kMostName &&
            (schema.isObject() || schema.isUndefined()) &&
            QJsonDocument(tool.parameters).toJson(QJsonDocument::Compact).size() <= kMostSchema;
        if (!sound) {
            ++page.refused;
            continue;
        }
        if (!tool.parameters.contains("type"_L1))
            tool.parameters.insert("type"_L1, u"object"_s);
        page.tools.push_back(std::move(tool));
    }
    page.refused += static_cast<int>(std::max<qsizetype>(0, tools.size() - kMostOnPage));
    const QString cursor = result["nextCursor"_L1].toString();
    if (cursor.size() <= kMostCursor)
        page.next = cursor;
    return page;
}

Result<QString> readToolResult(const QJsonObject& result)
{
    QStringList parts;
    const QJsonArray content = result["content"_L1].toArray();
    for (qsizetype i = 0; i < std::min(content.size(), kMostParts); ++i)
        if (const QString text = textOf(content[i].toObject()); !text.isEmpty())
            parts += text;
    const QJsonObject structured = result["structuredContent"_L1].toObject();
    if (parts.isEmpty() && !structured.isEmpty())
        parts += QString::fromUtf8(QJsonDocument(structured).toJson(QJsonDocument::Compact));
    const QString text = boundedResult(parts.join(u'\n'));
    if (!result["isError"_L1].toBool())
        return text;
    return Error{Error::Kind::Refused,
                 text.isEmpty() ? ContentWords::tr("The tool failed and did not say why.") : text,
                 {}};
}

QString modelNameOf(const QString& server, const QString& tool, const QSet<QString>& taken)
{
    QString first = plain(server);
    const QString last = plain(tool);
    if (first.size() + 1 + last.size() > kModelName)
        first.truncate(std::max(kServerPart, kModelName - 1 - last.size()));
    const QString whole = QString(first + u'_' + last).left(kModelName);
    QString name = whole;
    for (int i = 2; taken.contains(name); ++i) {
        const QString number = u'_' + QString::number(i);
        name = whole.left(kModelName - number.size()) + number;
    }
    return name;
}

} // namespace motcua
