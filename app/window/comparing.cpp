// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/comparing.h"

#include "chat/threadcontent.h"
#include "window/comparison.h"

#include <algorithm>

namespace motcua {

namespace {

/// As many of `answers` as can be compared: the one meant and those beside it.
std::vector<MessageId> fewOf(const std::vector<MessageId>& answers, MessageId meant)
{
    if (answers.size() <= CompareDialog::kMost)
        return answers;
    const auto at = std::ranges::find(answers, meant) - answers.begin();
    const auto most = static_cast<std::ptrdiff_t>(CompareDialog::kMost);
    const auto last = static_cast<std::ptrdiff_t>(answers.size()) - most;
    const auto from = answers.begin() + std::clamp<std::ptrdiff_t>(at - most / 2, 0, last);
    return {from, from + most};
}

} // namespace

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

bool Comparing::compareAnswers(MessageId message)
{
    const MessageId answer = answerWithSiblings(message);
    if (!answer.isValid())
        return false;
    const Tree& tree = m_content.shape().tree;
    std::vector<MessageId> answers = tree.siblings(answer);
    std::erase_if(answers,
                  [&tree](MessageId id) { return tree.find(id)->role != Role::Assistant; });
    const size_t all = answers.size();
    const Node* question = tree.find(tree.find(answer)->parent);
    const QString words = question ? question->excerpt : QString();
    QString sentence;
    if (all > CompareDialog::kMost)
        sentence = tr("%1 of %2 answers are shown: the one you were at and those beside it.")
                       .arg(CompareDialog::kMost)
                       .arg(all);
    const auto show = [this, thread = m_content.thread().id, words,
                       sentence](const Result<std::vector<std::vector<Message>>>& texts) {
        if (!texts) {
            Q_EMIT failed(texts.error());
            return;
        }
        std::vector<ComparedSide> sides;
        for (const auto& messages : *texts) {
            if (messages.empty())
                continue;
            const MessageId id = messages.front().id;
            const ThreadShape& shape = m_content.shape();
            const MessageId leaf =
                shape.tree.contains(id) ? shape.tree.leafBelow(id, shape.remembered) : id;
            sides.push_back({messages.front().author, leaf, asTheyAre(m_studio, messages)});
        }
        open(thread, words, sides, false, sentence);
    };
    std::vector<std::vector<MessageId>> paths;
    for (const MessageId one : fewOf(answers, answer))
        paths.push_back({one});
    whenReady(messagesOf(m_studio, paths, this), this, show);
    return true;
}

bool Comparing::compareWithPath(MessageId message)
{
    const ThreadShape& shape = m_content.shape();
    if (!shape.tree.contains(message) || !m_content.head().isValid())
        return false;
    const MessageId here = m_content.head();
    const MessageId other = shape.tree.leafBelow(message, shape.remembered);
    const auto parted = partedBranches(shape.tree, here, other);
    if (!parted)
        return false;
    const auto show = [this, thread = m_content.thread().id, shape, here, other,
                       parted](const Result<std::vector<std::vector<Message>>>& texts) {
        if (!texts) {
            Q_EMIT failed(texts.error());
            return;
        }
        const Node* last = shape.tree.find(parted->parted);
        Comparison* comparison = open(thread, last ? last->excerpt : QString(),
                                      branchSides(m_studio, shape, here, other, *texts), true);
        if (comparison)
            comparison->offerBranches(shape, here, other);
    };
    whenReady(messagesOf(m_studio, {parted->left, parted->right}, this), this, show);
    return true;
}

Comparison* Comparing::open(ThreadId thread, const QString& question,
                            const std::vector<ComparedSide>& sides, bool branches,
                            const QString& sentence)
{
    if (sides.size() < 2)
        return nullptr;
    auto* dialog = new CompareDialog(question, sides, branches, m_window);
    auto* comparison = new Comparison(m_studio, *dialog, thread);
    connect(comparison, &Comparison::failed, this, &Comparing::failed);
    connect(comparison, &Comparison::citationRequested, this, &Comparing::citationRequested);
    connect(comparison, &Comparison::brought, this, &Comparing::brought);
    dialog->say(sentence);
    if (thread == m_content.thread().id) // at once; the studio answers a moment later
        dialog->setHead(m_content.shape().tree.pathTo(m_content.head()));
    dialog->show();
    return comparison;
}

} // namespace motcua
