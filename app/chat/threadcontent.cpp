// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/threadcontent.h"

#include "studio/dialogue.h"

#include <algorithm>

namespace motcua {

Node nodeOf(const Message& message)
{
    Node node;
    node.id = message.id;
    node.parent = message.parent;
    node.position = message.position;
    node.role = message.role;
    node.status = message.status;
    node.length = static_cast<int>(message.text.size());
    node.created = message.created;
    node.excerpt = excerptOf(message.text);
    return node;
}

ThreadContent::ThreadContent(Conversations& conversations, QObject* parent)
    : ChatContent(parent), m_conversations(conversations)
{
    connect(&conversations, &Conversations::messageAdded, this, &ThreadContent::added);
    connect(&conversations, &Conversations::messageChanged, this, &ThreadContent::updated);
    connect(&conversations, &Conversations::headChanged, this,
            [this](ThreadId thread, MessageId head) {
                if (thread == m_thread.id)
                    headMoved(head);
            });
    connect(&conversations, &Conversations::shapeChanged, this, [this](ThreadId thread) {
        if (thread == m_thread.id)
            askShape();
    });
    connect(&conversations, &Conversations::threadChanged, this, [this](const Thread& thread) {
        if (thread.id == m_thread.id)
            m_thread = thread;
    });
    connect(&conversations, &Conversations::everythingChanged, this, [this] {
        if (m_thread.id.isValid())
            open(m_thread.id);
    });
}

void ThreadContent::follow(const Dialogue& dialogue)
{
    m_dialogue = &dialogue;
    connect(&dialogue, &Dialogue::textAppended, this, &ThreadContent::appendText);
    connect(&dialogue, &Dialogue::reasoningAppended, this, &ThreadContent::appendReasoning);
    connect(&dialogue, &Dialogue::stepped, this, &ThreadContent::stepped);
    connect(&dialogue, &Dialogue::finished, this, &ThreadContent::updated);
    connect(&dialogue, &Dialogue::started, this, [this](ThreadId thread, MessageId answer) {
        if (thread == m_thread.id)
            started(answer);
    });
}

/// An answer goes on where it had stopped.
void ThreadContent::started(MessageId answer)
{
    const int row = rowOf(answer);
    if (row < 0 || isUnfinished(nodeAt(row).status))
        return;
    m_nodes[static_cast<size_t>(row)].status = Status::Streaming;
    if (const auto text = m_texts.find(answer); text != m_texts.end())
        text->status = Status::Streaming;
    Q_EMIT changed(row);
}

/// Its calls of tools are others than before.
void ThreadContent::stepped(MessageId answer)
{
    const Message* now = m_dialogue ? m_dialogue->underWay(answer) : nullptr;
    if (now && now->thread == m_thread.id)
        updated(*now);
}

/// A row as it is now: one under way is ahead of the disk.
Message ThreadContent::live(const Message& stored) const
{
    const Message* now = m_dialogue ? m_dialogue->underWay(stored.id) : nullptr;
    return now ? *now : stored;
}

void ThreadContent::open(ThreadId id)
{
    ++m_generation;
    m_thread = {};
    m_thread.id = id;
    m_shape = {};
    m_whole = m_shapeAsked = false;
    m_texts.clear();
    m_asked.clear();
    m_nodes.clear();
    m_rows.clear();
    if (!id.isValid()) {
        Q_EMIT reset();
        return;
    }
    whenReady(m_conversations.open(id), this,
              [this, generation = m_generation](const Result<OpenedThread>& answer) {
                  if (generation != m_generation)
                      return;
                  if (!answer) {
                      Q_EMIT reset();
                      Q_EMIT failed(answer.error());
                      return;
                  }
                  m_thread = answer->thread;
                  m_nodes.clear();
                  for (const Message& stored : answer->tail) {
                      const Message message = live(stored);
                      m_nodes.push_back(nodeOf(message));
                      m_texts.insert(message.id, message);
                  }
                  indexFrom(0);
                  Q_EMIT reset();
                  Q_EMIT opened(m_thread);
                  askShape();
              });
}

void ThreadContent::askShape()
{
    if (m_shapeAsked)
        return;
    m_shapeAsked = true;
    whenReady(m_conversations.shape(m_thread.id), this,
              [this, generation = m_generation](Result<ThreadShape> shape) {
                  if (generation != m_generation)
                      return;
                  m_shapeAsked = false;
                  if (shape)
                      takeShape(std::move(*shape));
                  else
                      Q_EMIT failed(shape.error());
              });
}

void ThreadContent::takeShape(ThreadShape shape)
{
    m_shape = std::move(shape);
    m_whole = true;
    showPath(m_shape.head);
    // Siblings are known only now.
    for (int row = 0; row < count(); ++row) {
        if (m_texts.contains(nodeAt(row).id))
            Q_EMIT changed(row);
    }
    Q_EMIT shapeKnown();
}

void ThreadContent::showPath(MessageId head)
{
    m_shape.head = head;
    m_thread.head = head;
    std::vector<Node> nodes;
    for (const MessageId id : m_shape.tree.pathTo(head)) {
        const Node* node = m_shape.tree.find(id);
        nodes.push_back(*node);
        // The tree knows an answer under way only from its beginning.
        const int row = rowOf(id);
        if (row >= 0 && isUnfinished(nodeAt(row).status) && isUnfinished(node->status))
            nodes.back() = nodeAt(row);
    }
    setNodes(std::move(nodes));
}

/// Tells the view only what is different, so that what is read stays where it is.
void ThreadContent::setNodes(std::vector<Node> nodes)
{
    const size_t both = std::min(nodes.size(), m_nodes.size());
    size_t front = 0;
    while (front < both && nodes[front].id == m_nodes[front].id)
        ++front;
    size_t back = 0;
    while (back < both - front &&
           nodes[nodes.size() - 1 - back].id == m_nodes[m_nodes.size() - 1 - back].id)
        ++back;
    const auto removed = static_cast<int>(m_nodes.size() - front - back);
    const auto added = static_cast<int>(nodes.size() - front - back);
    m_nodes = std::move(nodes);
    if (removed == 0 && added == 0)
        return;
    indexFrom(removed == 0 && back == 0 ? front : 0);
    Q_EMIT replaced(static_cast<int>(front), removed, added);
}

void ThreadContent::indexFrom(size_t first)
{
    if (first == 0)
        m_rows.clear();
    for (size_t i = first; i < m_nodes.size(); ++i)
        m_rows.insert(m_nodes[i].id, static_cast<int>(i));
}

const Message* ThreadContent::messageAt(int row) const
{
    const auto found = m_texts.constFind(nodeAt(row).id);
    return found == m_texts.constEnd() ? nullptr : &*found;
}

SiblingPlace ThreadContent::siblingsAt(int row) const
{
    if (!m_whole)
        return {};
    const std::vector<MessageId> siblings = m_shape.tree.siblings(nodeAt(row).id);
    const auto found = std::find(siblings.begin(), siblings.end(), nodeAt(row).id);
    if (found == siblings.end())
        return {};
    return {static_cast<int>(found - siblings.begin()), static_cast<int>(siblings.size())};
}

MessageId ThreadContent::leafBeside(MessageId id, int delta) const
{
    const std::vector<MessageId> siblings = m_shape.tree.siblings(id);
    const auto found = std::find(siblings.begin(), siblings.end(), id);
    const auto index = found - siblings.begin() + delta;
    if (found == siblings.end() || index < 0 ||
        index >= static_cast<std::ptrdiff_t>(siblings.size()))
        return {};
    return m_shape.tree.leafBelow(siblings[static_cast<size_t>(index)], m_shape.remembered);
}

void ThreadContent::need(int first, int last)
{
    std::vector<MessageId> ids;
    for (int row = std::max(0, first); row <= std::min(last, count() - 1); ++row) {
        const MessageId id = nodeAt(row).id;
        if (m_texts.contains(id) || m_asked.contains(id))
            continue;
        m_asked.insert(id);
        ids.push_back(id);
    }
    if (ids.empty())
        return;
    forgetFar(first, last);
    whenReady(m_conversations.messages(ids), this,
              [this, ids, generation = m_generation](const Result<std::vector<Message>>& messages) {
                  if (generation != m_generation)
                      return;
                  for (const MessageId id : ids)
                      m_asked.remove(id);
                  if (!messages) {
                      Q_EMIT failed(messages.error());
                      return;
                  }
                  for (const Message& message : *messages) {
                      if (!m_texts.contains(message.id))
                          m_texts.insert(message.id, live(message));
                  }
                  if (!messages->empty() && rowOf(messages->front().id) >= 0)
                      Q_EMIT loaded(rowOf(messages->front().id),
                                    std::max(0, rowOf(messages->back().id)));
              });
}

void ThreadContent::forgetFar(int first, int last)
{
    if (m_texts.size() < kKept)
        return;
    const int middle = (first + last) / 2;
    m_texts.removeIf([&](const auto& entry) {
        const int row = rowOf(entry.key());
        const bool running = row >= 0 && isUnfinished(nodeAt(row).status);
        return !running && (row < 0 || std::abs(row - middle) > kKept / 4);
    });
}

Async<std::vector<Message>> ThreadContent::texts(int first, int count)
{
    std::vector<MessageId> ids;
    for (int row = first; row < std::min(first + count, this->count()); ++row)
        ids.push_back(nodeAt(row).id);
    return andThen(m_conversations.messages(ids), this, [this](std::vector<Message> messages) {
        for (Message& message : messages)
            message = live(message);
        return ready(Result<std::vector<Message>>(std::move(messages)));
    });
}

void ThreadContent::appendText(MessageId id, const QString& text)
{
    if (grow(id, text, &Message::text))
        Q_EMIT textAppended(rowOf(id), text);
}

void ThreadContent::appendReasoning(MessageId id, const QString& text)
{
    if (grow(id, text, &Message::reasoning))
        Q_EMIT reasoningAppended(rowOf(id), text);
}

/// False when the message is not shown, or was read so late that it has this text already.
bool ThreadContent::grow(MessageId id, const QString& text, QString Message::*part)
{
    const int row = rowOf(id);
    const auto found = m_texts.find(id);
    if (row < 0 || found == m_texts.end())
        return false;
    const Message* now = m_dialogue ? m_dialogue->underWay(id) : nullptr;
    QString& mine = (*found).*part;
    if (now && mine.size() >= (now->*part).size())
        return false;
    mine += text;
    Node& node = m_nodes[static_cast<size_t>(row)];
    found->status = node.status = Status::Streaming;
    node.length = static_cast<int>(found->text.size());
    return true;
}

void ThreadContent::added(const Message& message)
{
    if (message.thread != m_thread.id)
        return;
    m_texts.insert(message.id, live(message));
    if (m_whole)
        m_shape.tree.insert(nodeOf(message));
    // A new sibling changes ‹ 1/2 › of the one that is shown.
    for (int row = 0; m_whole && row < count(); ++row) {
        if (nodeAt(row).parent == message.parent && m_texts.contains(nodeAt(row).id))
            Q_EMIT changed(row);
    }
}

void ThreadContent::updated(const Message& stored)
{
    if (stored.thread != m_thread.id)
        return;
    const Message message = live(stored);
    const int row = rowOf(message.id);
    if (m_whole)
        m_shape.tree.update(nodeOf(message));
    const auto found = m_texts.find(message.id);
    if (row < 0) {
        if (found != m_texts.end())
            *found = message;
        return;
    }
    // A checkpoint may tell of less text than has already been shown.
    if (isUnfinished(message.status) && found != m_texts.end() &&
        found->text.size() > message.text.size())
        return;
    m_texts.insert(message.id, message);
    m_nodes[static_cast<size_t>(row)] = nodeOf(message);
    Q_EMIT changed(row);
}

void ThreadContent::headMoved(MessageId head)
{
    if (m_whole && (!head.isValid() || m_shape.tree.contains(head))) {
        for (MessageId id = head; id.isValid();) {
            const Node* node = m_shape.tree.find(id);
            m_shape.remembered.insert(node->parent, id);
            id = node->parent;
        }
        showPath(head);
        return;
    }
    // Before the shape is known: a message below the last one is simply added.
    const auto found = m_texts.constFind(head);
    if (!m_whole && found != m_texts.constEnd() && found->parent == this->head()) {
        std::vector<Node> nodes = m_nodes;
        nodes.push_back(nodeOf(*found));
        setNodes(std::move(nodes));
    }
    askShape();
}

} // namespace motcua
