// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonvalues.h"

#include "library/answermeta.h"
#include "thread/message.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

CodePoints::CodePoints(QStringView text)
{
    for (qsizetype i = 1; i < text.size(); ++i)
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate())
            m_seconds.push_back(i);
}

qint64 CodePoints::at(qsizetype codeUnit) const
{
    const auto before = std::lower_bound(m_seconds.begin(), m_seconds.end(), codeUnit);
    return codeUnit - std::distance(m_seconds.begin(), before);
}

QJsonValue timeValue(qint64 milliseconds)
{
    if (milliseconds == 0)
        return QJsonValue::Null;
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString nameOf(DocumentState state)
{
    switch (state) {
    case DocumentState::Changed:
        return u"changed"_s;
    case DocumentState::Missing:
        return u"missing"_s;
    case DocumentState::Indexed:
        break;
    }
    return u"indexed"_s;
}

QJsonObject toJson(const Document& document)
{
    QJsonObject object{{u"id"_s, document.id.value()},
                       {u"document"_s, document.given.isEmpty() ? document.source : document.given},
                       {u"path"_s, document.source},
                       {u"title"_s, document.title},
                       {u"state"_s, nameOf(document.state)},
                       {u"bytes"_s, document.bytes},
                       {u"passages"_s, document.passages},
                       {u"added"_s, timeValue(document.added)},
                       {u"indexed"_s, timeValue(document.indexed)}};
    if (!document.encoding.isEmpty())
        object.insert(u"encoding"_s, document.encoding);
    if (document.pages > 0)
        object.insert(u"pages"_s, document.pages);
    return object;
}

QJsonObject toJson(const Thread& thread)
{
    return {{u"id"_s, thread.id.value()},
            {u"uuid"_s, thread.uuid.toString(QUuid::WithoutBraces)},
            {u"title"_s, thread.title},
            {u"messages"_s, thread.messageCount},
            {u"pinned"_s, thread.pinned},
            {u"tags"_s, QJsonArray::fromStringList(thread.tags)},
            {u"created"_s, timeValue(thread.created)},
            {u"updated"_s, timeValue(thread.updated)}};
}

QJsonObject toJson(const Message& message)
{
    QJsonObject object{{u"id"_s, message.id.value()},
                       {u"uuid"_s, message.uuid.toString(QUuid::WithoutBraces)},
                       {u"parent"_s, message.parent.isValid() ? QJsonValue(message.parent.value())
                                                              : QJsonValue(QJsonValue::Null)},
                       {u"role"_s, nameOf(message.role)},
                       {u"status"_s, nameOf(message.status)},
                       {u"author"_s, message.author},
                       {u"text"_s, message.text},
                       {u"created"_s, timeValue(message.created)}};
    if (!message.reasoning.isEmpty())
        object.insert(u"reasoning"_s, message.reasoning);
    if (!message.model.isEmpty())
        object.insert(u"model"_s, message.model);
    if (message.edited > 0)
        object.insert(u"edited"_s, timeValue(message.edited));
    if (const AnswerMeta meta = readAnswerMeta(message.meta); meta.found)
        object.insert(u"found"_s, *meta.found);
    return object;
}

QJsonObject toJson(const Citation& citation, const QString& given, const CodePoints& points)
{
    QJsonObject object{{u"number"_s, citation.number},
                       {u"document"_s, given.isEmpty() ? citation.source : given},
                       {u"path"_s, citation.source},
                       {u"title"_s, citation.title},
                       {u"quote"_s, citation.quote},
                       {u"start"_s, points.at(citation.start)},
                       {u"end"_s, points.at(citation.end)},
                       {u"line"_s, citation.line}};
    if (citation.page > 0)
        object.insert(u"page"_s, citation.page);
    if (citation.nearest)
        object.insert(u"nearest"_s, true);
    return object;
}

} // namespace motcua
