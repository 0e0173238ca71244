// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/comparison.h"

#include "library/answermeta.h"
#include "studio/attachments.h"
#include "studio/dialogue.h"

#include <algorithm>

namespace motcua {

Async<std::vector<std::vector<Message>>>
messagesOf(Studio& studio, const std::vector<std::vector<MessageId>>& paths, QObject* context)
{
    std::vector<MessageId> all;
    for (const auto& path : paths)
        all.insert(all.end(), path.begin(), path.end());
    return andThen(studio.conversations().messages(all), context,
                   [paths](std::vector<Message> messages) {
                       QHash<MessageId, Message> known;
                       for (Message& message : messages)
                           known.insert(message.id, std::move(message));
                       std::vector<std::vector<Message>> texts;
                       for (const auto& path : paths) {
                           auto& list = texts.emplace_back();
                           for (const MessageId id : path)
                               if (const auto one = known.constFind(id); one != known.constEnd())
                                   list.push_back(*one);
                       }
                       return ready(Result<std::vector<std::vector<Message>>>(std::move(texts)));
                   });
}

std::vector<Message> asTheyAre(Studio& studio, std::vector<Message> messages)
{
    for (Message& message : messages)
        if (const Message* now = studio.dialogue().underWay(message.id))
            message = *now;
    return messages;
}

std::vector<ComparedSide> branchSides(Studio& studio, const ThreadShape& shape, MessageId left,
                                      MessageId right,
                                      const std::vector<std::vector<Message>>& texts)
{
    const std::vector<ComparedBranch> branches = comparableBranches(shape, {left, right});
    const auto side = [&](MessageId leaf, const std::vector<Message>& messages) {
        const auto found = std::ranges::find(branches, leaf, &ComparedBranch::leaf);
        return ComparedSide{found == branches.end() ? QString() : found->name, leaf,
                            asTheyAre(studio, messages)};
    };
    return {side(left, texts[0]), side(right, texts[1])};
}

Comparison::Comparison(Studio& studio, CompareDialog& dialog, ThreadId thread)
    : QObject(&dialog), m_studio(studio), m_dialog(dialog), m_thread(thread)
{
    dialog.setAttachments(
        [&studio](const QString& hash) { return studio.attachments().bytes(hash); });
    followAnswers();
    followThread();
    carryOut();
    showRatings();
    closeIfGone(); // while its texts were read
    showWaiting();
}

void Comparison::followAnswers()
{
    Dialogue& dialogue = m_studio.dialogue();
    const auto live = [this](MessageId answer) {
        if (const Message* now = m_studio.dialogue().underWay(answer))
            m_dialog.update(*now);
    };
    const auto tell = [this](const Message& stored) {
        const Message* now = m_studio.dialogue().underWay(stored.id);
        m_dialog.update(now ? *now : stored);
    };
    connect(&dialogue, &Dialogue::textAppended, &m_dialog, &CompareDialog::append);
    connect(&dialogue, &Dialogue::reasoningAppended, &m_dialog, &CompareDialog::appendReasoning);
    connect(&dialogue, &Dialogue::waitingChanged, &m_dialog, &CompareDialog::setWaiting);
    connect(&dialogue, &Dialogue::stepped, this, live);
    connect(&dialogue, &Dialogue::started, this,
            [live](ThreadId, MessageId answer) { live(answer); });
    connect(&dialogue, &Dialogue::finished, &m_dialog, &CompareDialog::update);
    connect(&m_studio.conversations(), &Conversations::messageChanged, this, tell);
}

void Comparison::followThread()
{
    Conversations& conversations = m_studio.conversations();
    connect(&conversations, &Conversations::ratingsChanged, this, [this](ThreadId of) {
        if (of == m_thread)
            showRatings();
    });
    const auto moved = [this](ThreadId of) {
        if (of == m_thread)
            showHead();
    };
    connect(&conversations, &Conversations::headChanged, this, moved);
    connect(&conversations, &Conversations::shapeChanged, this, moved);
    connect(&conversations, &Conversations::branchesChanged, this, moved);
    connect(&conversations, &Conversations::threadChanged, this, [this](const Thread& thread) {
        if (thread.id == m_thread && thread.trashed != 0)
            m_dialog.close();
    });
    connect(&conversations, &Conversations::threadRemoved, this, [this](ThreadId removed) {
        if (removed == m_thread)
            m_dialog.close();
    });
    connect(&conversations, &Conversations::everythingChanged, this, &Comparison::closeIfGone);
}

void Comparison::closeIfGone()
{
    whenReady(m_studio.conversations().thread(m_thread), this,
              [this](const Result<Thread>& thread) {
                  if (!thread || thread->trashed != 0)
                      m_dialog.close();
                  else
                      showHead();
              });
}

void Comparison::carryOut()
{
    connect(&m_dialog, &CompareDialog::chosen, this, [this](MessageId leaf) {
        whenReady(m_studio.conversations().setHead(m_thread, leaf), this,
                  [this](const Result<Done>& done) {
                      if (!done)
                          Q_EMIT failed(done.error());
                  });
    });
    connect(&m_dialog, &CompareDialog::rated, this, [this](MessageId message, int rating) {
        ++m_ratings; // what was asked for before does not know of it
        whenReady(m_studio.conversations().rate(message, rating), this,
                  [this](const Result<Done>& done) {
                      if (done)
                          return;
                      Q_EMIT failed(done.error());
                      showRatings(); // as it was before
                  });
    });
    connect(&m_dialog, &CompareDialog::bringRequested, this, &Comparison::bring);
    connect(&m_dialog, &CompareDialog::branchesChosen, this, &Comparison::showBranches);
    connect(&m_dialog, &CompareDialog::citationActivated, this, &Comparison::openCitation);
}

void Comparison::offerBranches(const ThreadShape& shape, MessageId left, MessageId right)
{
    m_left = left;
    m_right = right;
    m_dialog.setBranches(comparableBranches(shape, {left, right}), left, right);
}

void Comparison::showRatings()
{
    whenReady(m_studio.conversations().ratings(m_thread), this,
              [this, asked = ++m_ratings](const Result<QHash<MessageId, int>>& known) {
                  if (known && asked == m_ratings)
                      m_dialog.setRatings(*known);
              });
}

/// The window behind may show another thread by now: the studio knows the path.
void Comparison::showHead()
{
    whenReady(m_studio.conversations().shape(m_thread), this,
              [this](const Result<ThreadShape>& shape) {
                  if (!shape)
                      return;
                  m_dialog.setHead(shape->tree.pathTo(shape->head));
                  if (m_left.isValid())
                      offerBranches(*shape, m_left, m_right);
              });
}

void Comparison::showWaiting()
{
    for (const CompareColumn* column : m_dialog.columns())
        for (const Message& message : column->messages())
            if (const QString sentence = m_studio.dialogue().waitingFor(message.id);
                !sentence.isEmpty())
                m_dialog.setWaiting(message.id, sentence);
}

void Comparison::showBranches(MessageId left, MessageId right)
{
    const quint64 asked = ++m_asked;
    whenReady(m_studio.conversations().shape(m_thread), this,
              [this, asked, left, right](const Result<ThreadShape>& shape) {
                  if (asked != m_asked)
                      return;
                  if (shape)
                      showSides(*shape, left, right);
                  else
                      Q_EMIT failed(shape.error());
              });
}

void Comparison::showSides(const ThreadShape& shape, MessageId left, MessageId right)
{
    const auto parted = partedBranches(shape.tree, left, right);
    if (!parted) {
        m_dialog.say(
            tr("One of these branches is part of the other: there is nothing to compare."));
        return offerBranches(shape, m_left, m_right);
    }
    const Node* last = shape.tree.find(parted->parted);
    const QString question = last ? last->excerpt : QString();
    whenReady(messagesOf(m_studio, {parted->left, parted->right}, this), this,
              [this, asked = m_asked, shape, question, left,
               right](Result<std::vector<std::vector<Message>>> texts) {
                  if (asked != m_asked)
                      return;
                  if (!texts) {
                      Q_EMIT failed(texts.error());
                      return;
                  }
                  m_dialog.say({});
                  m_dialog.setSides(question, branchSides(m_studio, shape, left, right, *texts));
                  offerBranches(shape, left, right);
                  showRatings();
                  showHead();
                  showWaiting();
              });
}

void Comparison::openCitation(MessageId message, int number)
{
    for (const CompareColumn* column : m_dialog.columns())
        for (const Message& one : column->messages())
            if (one.id == message)
                if (const AnswerMeta meta = readAnswerMeta(one.meta); meta.citation(number))
                    Q_EMIT citationRequested(*meta.citation(number));
}

/// A copy with all that belongs to it; where it came from stays as it is. The side it was brought to grows.
void Comparison::bring(MessageId message, MessageId leaf)
{
    const auto copy = [this, leaf](std::vector<Message> rows) {
        if (rows.empty())
            return ready(Result<Message>(
                Error{Error::Kind::NotFound, tr("This message is not there any more."), {}}));
        const Message& from = rows.front();
        NewMessage made;
        made.thread = from.thread;
        made.parent = leaf;
        made.role = from.role;
        made.author = from.author;
        made.text = from.text;
        made.reasoning = from.reasoning;
        made.model = from.model;
        made.meta = from.meta;
        return m_studio.conversations().append(made);
    };
    whenReady(andThen(m_studio.conversations().messages({message}), this, copy), this,
              [this, leaf](const Result<Message>& made) {
                  if (!made) {
                      Q_EMIT failed(made.error());
                      return;
                  }
                  Q_EMIT brought(made->id);
                  if (m_left.isValid())
                      showBranches(m_left == leaf ? made->id : m_left,
                                   m_right == leaf ? made->id : m_right);
              });
}

} // namespace motcua
