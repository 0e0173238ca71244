// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The path of one thread out of the store: first its end, so that something is seen at once, then its whole shape, then
// texts as they are looked at. Keeps a few hundred texts, whatever the length of the thread. Follows every change that
// Conversations announces, and answers under way: whatever is read from the store while an answer grows, the answer is
// as far as Dialogue has it, so that every view of a thread shows the same.
//
// Borrows Conversations, which outlives it. Thread: GUI.

#include "chat/chatcontent.h"
#include "studio/conversations.h"

#include <QHash>
#include <QPointer>
#include <QSet>

#include <functional>

namespace motcua {

class Dialogue;

class ThreadContent : public ChatContent {
    Q_OBJECT
public:
    explicit ThreadContent(Conversations& conversations, QObject* parent = nullptr);

    /// Shows a thread; an invalid id shows nothing. `opened` or `failed` follow.
    void open(ThreadId id);
    /// Where the bytes of attachments come from; without it they cannot be shown.
    using Bytes = std::function<Async<QByteArray>(const QString& hash)>;
    void setAttachments(Bytes bytes) { m_bytes = std::move(bytes); }
    /// Lets answers under way grow here.
    void follow(const Dialogue& dialogue);

    const Thread& thread() const { return m_thread; }
    /// The whole shape; empty until it is known.
    const ThreadShape& shape() const { return m_shape; }
    bool isWhole() const { return m_whole; }
    /// The last message of the path; invalid while there are none.
    MessageId head() const { return m_nodes.empty() ? MessageId() : m_nodes.back().id; }
    /// The leaf to show when the sibling `delta` places beside a message is chosen; invalid when there is none.
    MessageId leafBeside(MessageId id, int delta) const;

    int count() const override { return static_cast<int>(m_nodes.size()); }
    const Node& nodeAt(int row) const override { return m_nodes[static_cast<size_t>(row)]; }
    const Message* messageAt(int row) const override;
    SiblingPlace siblingsAt(int row) const override;
    int rowOf(MessageId id) const override { return m_rows.value(id, -1); }
    void need(int first, int last) override;
    Async<std::vector<Message>> texts(int first, int count) override;
    Async<QByteArray> attachment(const QString& hash) override
    {
        return m_bytes ? m_bytes(hash) : ChatContent::attachment(hash);
    }

    void appendText(MessageId id, const QString& text);
    void appendReasoning(MessageId id, const QString& text);

Q_SIGNALS:
    void opened(const motcua::Thread& thread);
    void shapeKnown();
    void failed(const motcua::Error& error);

private:
    /// Texts kept; the ones farthest from where the view looks are forgotten first.
    static constexpr int kKept = 600;

    void askShape();
    void takeShape(ThreadShape shape);
    void showPath(MessageId head);
    void setNodes(std::vector<Node> nodes);
    void started(MessageId answer);
    void stepped(MessageId answer);
    Message live(const Message& stored) const;
    bool grow(MessageId id, const QString& text, QString Message::*part);
    void added(const Message& message);
    void updated(const Message& stored);
    void headMoved(MessageId head);
    void forgetFar(int first, int last);
    void indexFrom(size_t first);

    Conversations& m_conversations;
    QPointer<const Dialogue> m_dialogue;
    Bytes m_bytes;
    int m_generation = 0; ///< Answers to questions about an earlier thread are thrown away.
    Thread m_thread;
    ThreadShape m_shape;
    bool m_whole = false;
    bool m_shapeAsked = false;
    std::vector<Node> m_nodes;
    QHash<MessageId, int> m_rows;
    QHash<MessageId, Message> m_texts;
    QSet<MessageId> m_asked;
};

/// A message without its texts, as a tree holds it.
Node nodeOf(const Message& message);

} // namespace motcua
