// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/comparing.h"

#include "chat/threadcontent.h"
#include "compare/comparedialog.h"
#include "library/answermeta.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"

#include <algorithm>

namespace motcua {

Comparing::Comparing(Studio& studio, ThreadContent& content, QWidget* window)
    : QObject(window), m_studio(studio), m_content(content), m_window(window)
{
}

MessageId Comparing::answerWithSiblings(MessageId message) const
{
    const Tree& tree = m_content.shape().tree;
    for (MessageId id = message; id.isValid() && tree.contains(id);) {
        const Node* node = tree.find(id);
        if (node->role == Role::Assistant && tree.siblings(id).size() > 1)
            return id;
        id = node->parent;
    }
    return {};
}

bool Comparing::hasAlternatives(MessageId message) const
{
    return answerWithSiblings(message).isValid();
}

void Comparing::read(const std::vector<std::vector<MessageId>>& paths,
                     std::function<void(std::vector<std::vector<Message>>)> then)
{
    std::vector<MessageId> all;
    for (const auto& path : paths)
        all.insert(all.end(), path.begin(), path.end());
    whenReady(m_studio.conversations().messages(all), this,
              [this, paths, then = std::move(then)](const Result<std::vector<Message>>& messages) {
                  if (!messages) {
                      Q_EMIT failed(messages.error());
                      return;
                  }
                  std::vector<std::vector<Message>> texts;
                  for (const auto& path : paths) {
                      auto& list = texts.emplace_back();
                      for (const MessageId id : path) {
                          const auto found =
                              std::find_if(messages->begin(), messages->end(),
                                           [id](const Message& one) { return one.id == id; });
                          if (found == messages->end())
                              continue;
                          const Message* live = m_studio.dialogue().underWay(id);
                          list.push_back(live ? *live : *found);
                      }
                  }
                  then(std::move(texts));
              });
}

bool Comparing::compareAnswers(MessageId message)
{
    const MessageId answer = answerWithSiblings(message);
    if (!answer.isValid())
        return false;
    const Tree& tree = m_content.shape().tree;
    std::vector<std::vector<MessageId>> paths;
    for (const MessageId sibling : tree.siblings(answer))
        if (tree.find(sibling)->role == Role::Assistant)
            paths.push_back({sibling});
    const Node* question = tree.find(tree.find(answer)->parent);
    const QString words = question ? question->excerpt : QString();
    read(paths, [this, words](std::vector<std::vector<Message>> texts) {
        std::vector<ComparedSide> sides;
        for (auto& messages : texts) {
            if (messages.empty())
                continue;
            const MessageId id = messages.front().id;
            const ThreadShape& shape = m_content.shape();
            const MessageId leaf =
                shape.tree.contains(id) ? shape.tree.leafBelow(id, shape.remembered) : id;
            const QString author = messages.front().author;
            sides.push_back({author, leaf, std::move(messages)});
        }
        open(words, std::move(sides), false);
    });
    return true;
}

bool Comparing::compareWithPath(MessageId message)
{
    const ThreadShape& shape = m_content.shape();
    if (!shape.tree.contains(message) || !m_content.head().isValid())
        return false;
    const MessageId other = shape.tree.leafBelow(message, shape.remembered);
    std::vector<MessageId> left = shape.tree.pathTo(m_content.head());
    std::vector<MessageId> right = shape.tree.pathTo(other);
    size_t common = 0;
    while (common < left.size() && common < right.size() && left[common] == right[common])
        ++common;
    if (common == left.size() || common == right.size())
        return false;
    const auto nameOf = [&shape](const std::vector<MessageId>& path, size_t from) {
        for (const Branch& branch : shape.branches)
            if (std::find(path.begin() + static_cast<std::ptrdiff_t>(from), path.end(),
                          branch.message) != path.end())
                return branch.name;
        return shape.tree.find(path[from])->excerpt;
    };
    const QStringList names{nameOf(left, common), nameOf(right, common)};
    const MessageId parted = common == 0 ? MessageId() : left[common - 1];
    const QString words = parted.isValid() ? shape.tree.find(parted)->excerpt : QString();
    const std::vector<MessageId> leaves{m_content.head(), other};
    left.erase(left.begin(), left.begin() + static_cast<std::ptrdiff_t>(common));
    right.erase(right.begin(), right.begin() + static_cast<std::ptrdiff_t>(common));
    read({left, right}, [this, words, names, leaves](std::vector<std::vector<Message>> texts) {
        std::vector<ComparedSide> sides;
        for (size_t i = 0; i < texts.size(); ++i)
            sides.push_back({names[static_cast<qsizetype>(i)], leaves[i], std::move(texts[i])});
        open(words, std::move(sides), true);
    });
    return true;
}

void Comparing::open(const QString& question, std::vector<ComparedSide> sides, bool branches)
{
    if (sides.size() < 2)
        return;
    auto* dialog = new CompareDialog(question, sides, branches, m_window);
    follow(dialog, m_content.thread().id);
    dialog->setHead(m_content.shape().tree.pathTo(m_content.head()));
    dialog->show();
}

void Comparing::follow(CompareDialog* dialog, ThreadId thread)
{
    Conversations& conversations = m_studio.conversations();
    const auto ratings = [this, dialog, thread] {
        whenReady(m_studio.conversations().ratings(thread), dialog,
                  [dialog](const Result<QHash<MessageId, int>>& known) {
                      if (known)
                          dialog->setRatings(*known);
                  });
    };
    const auto told = [this](const Result<Done>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    };
    connect(&m_studio.dialogue(), &Dialogue::textAppended, dialog, &CompareDialog::append);
    connect(&m_studio.dialogue(), &Dialogue::finished, dialog, &CompareDialog::update);
    connect(&conversations, &Conversations::messageChanged, dialog, &CompareDialog::update);
    connect(&conversations, &Conversations::ratingsChanged, dialog, [thread, ratings](ThreadId of) {
        if (of == thread)
            ratings();
    });
    connect(&conversations, &Conversations::headChanged, dialog,
            [this, dialog, thread](ThreadId of, MessageId head) {
                if (of == thread && m_content.shape().tree.contains(head))
                    dialog->setHead(m_content.shape().tree.pathTo(head));
            });
    connect(dialog, &CompareDialog::chosen, this, [this, thread, told](MessageId leaf) {
        whenReady(m_studio.conversations().setHead(thread, leaf), this, told);
    });
    connect(dialog, &CompareDialog::rated, this, [this, told](MessageId message, int rating) {
        whenReady(m_studio.conversations().rate(message, rating), this, told);
    });
    connect(dialog, &CompareDialog::bringRequested, this, &Comparing::bring);
    connect(
        dialog, &CompareDialog::citationActivated, this,
        [this, dialog](MessageId message, int number) { openCitation(dialog, message, number); });
    ratings();
}

void Comparing::openCitation(const CompareDialog* dialog, MessageId message, int number)
{
    for (const CompareColumn* column : dialog->columns())
        for (const Message& one : column->side().messages)
            if (one.id == message)
                if (const AnswerMeta meta = readAnswerMeta(one.meta); meta.citation(number))
                    Q_EMIT citationRequested(*meta.citation(number));
}

/// A copy with all that belongs to it; where it came from stays as it is.
void Comparing::bring(MessageId message, MessageId leaf)
{
    auto brought =
        andThen(m_studio.conversations().messages({message}), this,
                [this, leaf](std::vector<Message> rows) {
                    if (rows.empty())
                        return ready(Result<Message>(Error{
                            Error::Kind::NotFound, tr("This message is not there any more."), {}}));
                    const Message& from = rows.front();
                    NewMessage copy;
                    copy.thread = from.thread;
                    copy.parent = leaf;
                    copy.role = from.role;
                    copy.author = from.author;
                    copy.text = from.text;
                    copy.reasoning = from.reasoning;
                    copy.model = from.model;
                    copy.meta = from.meta;
                    return m_studio.conversations().append(copy);
                });
    whenReady(std::move(brought), this, [this](const Result<Message>& made) {
        if (made)
            Q_EMIT this->brought(made->id);
        else
            Q_EMIT failed(made.error());
    });
}

} // namespace motcua
