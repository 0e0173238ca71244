// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A path held in memory, for tests and benchmarks of the chat view. Texts may be held back, as a store would.

#include "chat/chatcontent.h"

#include <QHash>

#include <algorithm>
#include <set>

namespace motcua::test {

class MemoryContent : public ChatContent {
    Q_OBJECT
public:
    using ChatContent::ChatContent;

    int count() const override { return static_cast<int>(m_messages.size()); }
    const Node& nodeAt(int row) const override { return m_nodes[static_cast<size_t>(row)]; }
    const Message* messageAt(int row) const override
    {
        return heldBack && !m_loaded.contains(row) ? nullptr
                                                   : &m_messages[static_cast<size_t>(row)];
    }
    SiblingPlace siblingsAt(int row) const override
    {
        const auto found = siblings.find(row);
        return found == siblings.end() ? SiblingPlace{} : found->second;
    }
    int rowOf(MessageId id) const override
    {
        const auto row = static_cast<int>(id.value()) - 1 - m_firstId;
        return row >= 0 && row < count() ? row : -1;
    }
    void need(int first, int last) override { asked.insert({first, last}); }
    Async<std::vector<Message>> texts(int first, int number) override
    {
        const auto from = m_messages.begin() + first;
        return ready(Result<std::vector<Message>>(std::vector<Message>(from, from + number)));
    }

    Async<QByteArray> attachment(const QString& hash) override
    {
        ++attachmentsAsked;
        return bytes.contains(hash) ? ready(Result<QByteArray>(bytes.value(hash)))
                                    : ChatContent::attachment(hash);
    }

    /// Adds at the end, quietly until `tell`.
    Message& add(Role role, const QString& text, Status status = Status::Complete)
    {
        Message message;
        message.id = MessageId(static_cast<qint64>(m_messages.size()) + 1 + m_firstId);
        message.role = role;
        message.status = status;
        message.author = role == Role::User ? QStringLiteral("You") : QStringLiteral("Quote");
        message.text = text;
        message.created = 1'536'000'000'000;
        m_messages.push_back(message);
        m_nodes.push_back(nodeOf(message));
        return m_messages.back();
    }
    void addAndTell(Role role, const QString& text, Status status = Status::Complete)
    {
        add(role, text, status);
        Q_EMIT replaced(count() - 1, 0, 1);
    }
    void addMany(int number, const std::function<QString(int)>& text)
    {
        m_messages.reserve(m_messages.size() + static_cast<size_t>(number));
        for (int i = 0; i < number; ++i)
            add(i % 2 == 0 ? Role::User : Role::Assistant, text(i));
    }
    void appendText(int row, const QString& text)
    {
        m_messages[static_cast<size_t>(row)].text += text;
        m_nodes[static_cast<size_t>(row)] = nodeOf(m_messages[static_cast<size_t>(row)]);
        Q_EMIT textAppended(row, text);
    }
    void appendReasoning(int row, const QString& text)
    {
        m_messages[static_cast<size_t>(row)].reasoning += text;
        Q_EMIT reasoningAppended(row, text);
    }
    void change(int row, const std::function<void(Message&)>& how)
    {
        how(m_messages[static_cast<size_t>(row)]);
        m_nodes[static_cast<size_t>(row)] = nodeOf(m_messages[static_cast<size_t>(row)]);
        Q_EMIT changed(row);
    }
    void load(int first, int last)
    {
        for (int row = std::max(0, first); row <= std::min(last, count() - 1); ++row)
            m_loaded.insert(row);
        Q_EMIT loaded(first, last);
    }
    /// As when the whole path becomes known after its end: ids of the new ones come before.
    void prepend(int number, const std::function<QString(int)>& text)
    {
        std::vector<Message> later = std::move(m_messages);
        m_messages.clear();
        m_nodes.clear();
        m_firstId -= number;
        addMany(number, text);
        for (const Message& message : later) {
            m_messages.push_back(message);
            m_nodes.push_back(nodeOf(message));
        }
        Q_EMIT replaced(0, 0, number);
    }
    /// As when another branch is chosen: other messages from here on.
    void replaceFrom(int first, int number, const std::function<QString(int)>& text)
    {
        const int removed = count() - first;
        m_messages.resize(static_cast<size_t>(first));
        m_nodes.resize(static_cast<size_t>(first));
        addMany(number, text);
        Q_EMIT replaced(first, removed, number);
    }

    bool heldBack = false;
    std::set<std::pair<int, int>> asked;
    std::map<int, SiblingPlace> siblings;
    QHash<QString, QByteArray> bytes; ///< Of attachments, by hash.
    int attachmentsAsked = 0;

private:
    static Node nodeOf(const Message& message)
    {
        Node node;
        node.id = message.id;
        node.role = message.role;
        node.status = message.status;
        node.length = static_cast<int>(message.text.size());
        node.excerpt = message.text.left(80).simplified();
        return node;
    }

    std::vector<Message> m_messages;
    std::vector<Node> m_nodes;
    std::set<int> m_loaded;
    int m_firstId = 1'000'000;
};

} // namespace motcua::test
