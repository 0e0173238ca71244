// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedcontent.h"

#include "chat/threadcontent.h"

namespace motcua {

ComparedContent::ComparedContent(std::vector<Message> messages, QObject* parent)
    : ChatContent(parent), m_messages(std::move(messages))
{
    for (const Message& message : m_messages)
        m_nodes.push_back(nodeOf(message));
}

int ComparedContent::rowOf(MessageId id) const
{
    for (size_t row = 0; row < m_nodes.size(); ++row)
        if (m_nodes[row].id == id)
            return static_cast<int>(row);
    return -1;
}

void ComparedContent::update(const Message& message)
{
    const int row = rowOf(message.id);
    if (row < 0)
        return;
    Message& here = m_messages[static_cast<size_t>(row)];
    // A checkpoint may tell of less than has already been shown.
    if (isUnfinished(message.status) && (here.text.size() > message.text.size() ||
                                         here.reasoning.size() > message.reasoning.size()))
        return;
    here = message;
    m_nodes[static_cast<size_t>(row)] = nodeOf(message);
    Q_EMIT changed(row);
}

void ComparedContent::append(MessageId id, const QString& text)
{
    if (const int row = grow(id, text, &Message::text); row >= 0)
        Q_EMIT textAppended(row, text);
}

void ComparedContent::appendReasoning(MessageId id, const QString& text)
{
    if (const int row = grow(id, text, &Message::reasoning); row >= 0)
        Q_EMIT reasoningAppended(row, text);
}

/// The row that grew; -1 when the message is not here.
int ComparedContent::grow(MessageId id, const QString& text, QString Message::*part)
{
    const int row = rowOf(id);
    if (row < 0)
        return row;
    Message& message = m_messages[static_cast<size_t>(row)];
    Node& node = m_nodes[static_cast<size_t>(row)];
    message.*part += text;
    message.status = node.status = Status::Streaming;
    node.length = static_cast<int>(message.text.size());
    return row;
}

Async<std::vector<Message>> ComparedContent::texts(int first, int count)
{
    const auto from = m_messages.begin() + first;
    const auto to = from + std::min<std::ptrdiff_t>(count, m_messages.end() - from);
    return ready(Result<std::vector<Message>>(std::vector<Message>(from, to)));
}

} // namespace motcua
