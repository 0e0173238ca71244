// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A path of messages held in memory, for looking at the chat view alone.

#include "chat/chatcontent.h"

namespace motcua::bench {

class MemoryContent : public ChatContent {
    Q_OBJECT
public:
    explicit MemoryContent(const QStringList& texts);

    int count() const override { return static_cast<int>(m_nodes.size()); }
    const Node& nodeAt(int row) const override { return m_nodes[static_cast<size_t>(row)]; }
    const Message* messageAt(int row) const override
    {
        return &m_messages[static_cast<size_t>(row)];
    }
    SiblingPlace siblingsAt(int) const override { return {}; }
    int rowOf(MessageId id) const override { return static_cast<int>(id.value()) - 1; }
    void need(int, int) override {}
    Async<std::vector<Message>> texts(int first, int count) override;

    /// More text of an answer under way.
    void append(int row, const QString& text);

private:
    std::vector<Message> m_messages;
    std::vector<Node> m_nodes;
};

} // namespace motcua::bench
