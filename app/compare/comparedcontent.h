// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A few messages held in memory, as a chat view shows them: one column of a comparison. Answers under way grow.
//
// Thread: GUI.

#include "chat/chatcontent.h"

namespace motcua {

class ComparedContent : public ChatContent {
    Q_OBJECT
public:
    explicit ComparedContent(std::vector<Message> messages, QObject* parent = nullptr);

    const std::vector<Message>& messages() const { return m_messages; }
    /// The message as it is now; one that is not here is ignored.
    void update(const Message& message);
    void append(MessageId id, const QString& text);

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

private:
    std::vector<Message> m_messages;
    std::vector<Node> m_nodes;
};

} // namespace motcua
