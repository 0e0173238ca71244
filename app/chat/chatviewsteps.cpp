// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/permissioncard.h"

#include <QAccessible>
#include <QApplication>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

// What the chat view says of an answer under way beside its text: what it waits for, whom it asks, how long it thinks.

namespace motcua {

void ChatView::setWaiting(MessageId id, const QString& sentence)
{
    const Hold held = hold();
    m_stack.setWaiting(id, sentence);
    settle(held);
}

void ChatView::setOutside(const QSet<MessageId>& messages)
{
    if (messages == m_outside)
        return;
    m_outside = messages;
    viewport()->update();
}

void ChatView::askPermission(MessageId id, const ToolStep& step)
{
    std::vector<ToolStep> asked;
    if (const auto known = m_asked.find(id); known != m_asked.end())
        asked = known->second;
    std::erase_if(asked, [&](const ToolStep& one) { return one.id == step.id; });
    asked.push_back(step);
    setAsked(id, asked);
}

void ChatView::setAsked(MessageId id, const std::vector<ToolStep>& steps)
{
    const auto known = m_asked.find(id);
    if (known == m_asked.end() ? steps.empty() : known->second == steps)
        return;
    if (steps.empty())
        m_asked.erase(known);
    else
        m_asked[id] = steps;
    for (const ToolStep& step : steps)
        if (!cardOf(id, step.id))
            addCard(id, step);
    const Hold held = hold();
    m_stack.setAsked(id, steps);
    settle(held);
}

void ChatView::addCard(MessageId id, const ToolStep& step)
{
    auto* card = new PermissionCard(id, step, viewport());
    // Tab leads from the conversation to its questions, in the order they came.
    QWidget* before = this;
    if (!m_cards.empty())
        before = m_cards.back()->lastButton();
    card->setTabOrderAfter(before);
    m_cards.push_back(card);
    connect(card, &PermissionCard::answered, this,
            [this, id, step = step.id](bool allowed, bool always) {
                givePermission(id, step, allowed, always);
            });
    connect(card, &PermissionCard::left, this, &ChatView::leaveQuestion);
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(card, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

PermissionCard* ChatView::cardOf(MessageId id, const QString& step) const
{
    const auto found =
        std::find_if(m_cards.begin(), m_cards.end(), [&](const PermissionCard* card) {
            return card->message() == id && card->step() == step;
        });
    return found == m_cards.end() ? nullptr : *found;
}

bool ChatView::isAsked(MessageId id, const QString& step) const
{
    const auto asked = m_asked.find(id);
    return asked != m_asked.end() &&
           std::any_of(asked->second.begin(), asked->second.end(),
                       [&](const ToolStep& one) { return one.id == step; });
}

bool ChatView::goToQuestion()
{
    const auto row = [this](const PermissionCard* card) {
        return m_content ? m_content->rowOf(card->message()) : -1;
    };
    const auto shown =
        std::find_if(m_cards.begin(), m_cards.end(), [&](auto* card) { return row(card) >= 0; });
    if (shown == m_cards.end())
        return false;
    showCard(**shown);
    return true;
}

/// Scrolls to the question and gives it the keyboard.
void ChatView::showCard(const PermissionCard& card)
{
    const int row = m_content->rowOf(card.message());
    const MessageLayout* layout = m_stack.layout(row);
    QScrollBar* bar = verticalScrollBar();
    // Twice: what comes into sight is laid out, and heights that were guessed become known.
    for (int round = 0; layout && round < 2; ++round) {
        const QRect place = layout->askRect(card.step());
        const qint64 top = kMargin + m_stack.top(row) + place.top();
        if (top < scrollTop() || top + place.height() > scrollTop() + viewport()->height())
            bar->setValue(static_cast<int>(top + place.height() + kMargin) - viewport()->height());
    }
    card.firstButton()->setFocus(Qt::ShortcutFocusReason);
}

/// Remembers where the keyboard was when it comes to a question, by a key or a click.
void ChatView::focusMoved(QWidget* from, QWidget* to)
{
    const auto inCard = [this](const QWidget* widget) {
        return std::any_of(m_cards.begin(), m_cards.end(),
                           [widget](const auto* card) { return card->isAncestorOf(widget); });
    };
    if (to && from && inCard(to) && !inCard(from))
        m_beforeQuestion = from;
}

/// The keyboard goes back to where it was before it came to a question.
void ChatView::leaveQuestion()
{
    if (m_beforeQuestion && m_beforeQuestion->isVisible())
        m_beforeQuestion->setFocus(Qt::ShortcutFocusReason);
    else
        setFocus(Qt::ShortcutFocusReason);
    m_beforeQuestion = nullptr;
}

void ChatView::givePermission(MessageId id, const QString& step, bool allowed, bool always)
{
    const PermissionCard* card = cardOf(id, step);
    const bool byKeys = card && card->isAncestorOf(QApplication::focusWidget());
    if (const auto asked = m_asked.find(id); asked != m_asked.end()) {
        std::vector<ToolStep> rest = asked->second;
        std::erase_if(rest, [&](const ToolStep& one) { return one.id == step; });
        setAsked(id, rest);
    }
    if (byKeys && !goToQuestion())
        leaveQuestion();
    Q_EMIT permissionGiven(id, step, allowed, always);
}

/// Puts the cards where their questions stand; those nobody waits for any more go.
void ChatView::placeCards()
{
    std::erase_if(m_cards, [this](PermissionCard* card) {
        const int row = m_content ? m_content->rowOf(card->message()) : -1;
        const bool ended = row >= 0 && !isUnfinished(m_content->nodeAt(row).status);
        if (ended)
            m_asked.erase(card->message());
        const bool waits = isAsked(card->message(), card->step());
        if (!waits) {
            card->hide();
            card->deleteLater();
        }
        return !waits;
    });
    for (PermissionCard* card : m_cards) {
        const int row = m_content ? m_content->rowOf(card->message()) : -1;
        const MessageLayout* layout = row < 0 ? nullptr : m_stack.seen(row);
        const QRect place = layout ? layout->askRect(card->step()) : QRect();
        const int top = static_cast<int>(row < 0 ? 0 : kMargin + m_stack.top(row) - scrollTop());
        card->setGeometry(place.translated(m_left, top));
        card->setVisible(m_actionsOffered && !place.isEmpty() &&
                         card->geometry().intersects(viewport()->rect()));
    }
    const int running = runningRow();
    const MessageLayout* layout = running < 0 ? nullptr : m_stack.seen(running);
    if (!layout || !layout->isThinking())
        m_secondTimer.stop();
    else if (!m_secondTimer.isActive())
        m_secondTimer.start(1000, this);
}

void ChatView::countSeconds()
{
    const int running = runningRow();
    const MessageLayout* layout = running < 0 ? nullptr : m_stack.seen(running);
    if (!layout)
        return;
    const int top = static_cast<int>(kMargin + m_stack.top(running) - scrollTop());
    viewport()->update(layout->reasoningRect().translated(m_left, top));
}

} // namespace motcua
