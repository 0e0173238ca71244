// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few messages held in memory, as a chat view shows them: one column of a comparison. Answers under way grow.
//
// Thread: GUI.

#include "chat/chatcontent.h"

#include <functional>

namespace motcua {

class ComparedContent : public ChatContent {
    Q_OBJECT
public:
    explicit ComparedContent(std::vector<Message> messages, QObject* parent = nullptr);

    /// Where the bytes of attachments come from; without it they cannot be shown.
    using Bytes = std::function<Async<QByteArray>(const QString& hash)>;
    void setAttachments(Bytes bytes) { m_bytes = std::move(bytes); }

    const std::vector<Message>& messages() const { return m_messages; }
    /// The message as it is now; one that is not here is ignored.
    void update(const Message& message);
    void append(MessageId id, const QString& text);
    void appendReasoning(MessageId id, const QString& text);

    int count() const override { return static_cast<int>(m_nodes.size()); }
    const Node& nodeAt(int row) const override { return m_nodes[static_cast<size_t>(row)]; }
    const Message* messageAt(int row) const override
    {
        return &m_messages[static_cast<size_t>(row)];
    }
    SiblingPlace siblingsAt(int) const override { return {}; }
    int rowOf(MessageId id) const override;
    void need(int, int) override {}
    Async<std::vector<Message>> texts(int first, int count) override;
    Async<QByteArray> attachment(const QString& hash) override
    {
        return m_bytes ? m_bytes(hash) : ChatContent::attachment(hash);
    }

private:
    int grow(MessageId id, const QString& text, QString Message::*part);

    std::vector<Message> m_messages;
    std::vector<Node> m_nodes;
    Bytes m_bytes;
};

} // namespace motcua
