// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/permissioncard.h"

#include <QAccessible>
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
    std::vector<ToolStep>& asked = m_asked[id];
    std::erase_if(asked, [&](const ToolStep& one) { return one.id == step.id; });
    asked.push_back(step);
    auto* card = new PermissionCard(id, step, viewport());
    m_cards.push_back(card);
    connect(card, &PermissionCard::answered, this, [this, id, step](bool allowed, bool always) {
        givePermission(id, step.id, allowed, always);
    });
    const Hold held = hold();
    m_stack.setAsked(id, asked);
    settle(held);
    if (QAccessible::isActive()) {
        QAccessibleEvent alert(card, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
}

void ChatView::givePermission(MessageId id, const QString& step, bool allowed, bool always)
{
    if (const auto asked = m_asked.find(id); asked != m_asked.end()) {
        std::erase_if(asked->second, [&](const ToolStep& one) { return one.id == step; });
        const Hold held = hold();
        m_stack.setAsked(id, asked->second);
        if (asked->second.empty())
            m_asked.erase(asked);
        settle(held);
    }
    setFocus();
    Q_EMIT permissionGiven(id, step, allowed, always);
}

/// Puts the cards where their questions stand; those nobody waits for any more go.
void ChatView::placeCards()
{
    std::erase_if(m_cards, [this](PermissionCard* card) {
        const auto asked = m_asked.find(card->message());
        const int row = m_content ? m_content->rowOf(card->message()) : -1;
        const bool ended = row >= 0 && !isUnfinished(m_content->nodeAt(row).status);
        const bool waits = !ended && asked != m_asked.end() &&
                           std::any_of(asked->second.begin(), asked->second.end(),
                                       [&](const ToolStep& one) { return one.id == card->step(); });
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
