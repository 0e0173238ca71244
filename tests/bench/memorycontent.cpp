// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/memorycontent.h"

namespace motcua::bench {

MemoryContent::MemoryContent(const QStringList& texts)
{
    m_messages.reserve(static_cast<size_t>(texts.size()));
    m_nodes.reserve(static_cast<size_t>(texts.size()));
    for (const QString& text : texts) {
        Message message;
        message.id = MessageId(static_cast<qint64>(m_messages.size()) + 1);
        message.parent = MessageId(static_cast<qint64>(m_messages.size()));
        message.role = m_messages.size() % 2 == 0 ? Role::User : Role::Assistant;
        message.text = text;
        Node node;
        node.id = message.id;
        node.parent = message.parent;
        node.role = message.role;
        node.length = static_cast<int>(text.size());
        node.excerpt = text.left(100);
        m_messages.push_back(std::move(message));
        m_nodes.push_back(std::move(node));
    }
}

void MemoryContent::append(int row, const QString& text)
{
    Message& message = m_messages[static_cast<size_t>(row)];
    Node& node = m_nodes[static_cast<size_t>(row)];
    message.text += text;
    message.status = node.status = Status::Streaming;
    node.length = static_cast<int>(message.text.size());
    Q_EMIT textAppended(row, text);
}

Async<std::vector<Message>> MemoryContent::texts(int first, int count)
{
    const auto begin = m_messages.begin() + first;
    return ready(Result<std::vector<Message>>(std::vector<Message>(begin, begin + count)));
}

} // namespace motcua::bench
