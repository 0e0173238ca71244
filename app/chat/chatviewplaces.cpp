// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/attachmentviewer.h"
#include "chat/linkpolicy.h"
#include "chat/permissioncard.h"

#include <QApplication>
#include <QClipboard>
#include <QScrollBar>
#include <QToolTip>

// The places inside a message that say or do something: links, citations, code, reasoning, calls of tools, attachments.

namespace motcua {

ChatHit ChatView::hitAt(QPoint point) const
{
    const int row = rowAt(point);
    const MessageLayout* layout = row < 0 ? nullptr : m_stack.seen(row);
    return layout ? layout->hitAt(inMessage(row, point)) : ChatHit{};
}

/// What there is to know about the thing under the pointer.
QString ChatView::helpAt(QPoint point) const
{
    return wordsFor(hitAt(point), rowAt(point));
}

/// Where a link goes, what a citation cites, what the short words of a header mean.
QString ChatView::wordsFor(const ChatHit& hit, int row) const
{
    const MessageLayout* layout = row < 0 ? nullptr : m_stack.seen(row);
    if (!layout)
        return {};
    switch (hit.kind) {
    case ChatHit::Kind::CopyCode:
        return tr("Copy this code");
    case ChatHit::Kind::Reasoning:
        return tr("Reasoning");
    case ChatHit::Kind::Continue:
        return tr("Continue this answer");
    case ChatHit::Kind::Unsupported:
        return tr("No such passage was sent");
    case ChatHit::Kind::Info:
        return isOutside(m_content->nodeAt(row).id)
                   ? layout->fullInfo() + u'\n' + tr("Not sent to the model")
                   : layout->fullInfo();
    case ChatHit::Kind::Attachment:
        return shownName(layout->attachments()[static_cast<size_t>(hit.number)]);
    case ChatHit::Kind::Step:
        return tr("What it was given and what it gave");
    case ChatHit::Kind::Ask:
        if (const PermissionCard* card = cardOf(
                m_content->nodeAt(row).id, layout->steps()[static_cast<size_t>(hit.number)].id))
            return card->accessibleName();
        return {};
    case ChatHit::Kind::Link:
        return shownUrl(hit.url) + (hit.title.isEmpty() ? QString() : u'\n' + hit.title);
    case ChatHit::Kind::Citation:
        return citationWords(row, hit.number);
    default:
        return {};
    }
}

QString ChatView::citationWords(int row, int number) const
{
    const Message* message = m_content->messageAt(row);
    const AnswerMeta meta = message ? readAnswerMeta(message->meta) : AnswerMeta{};
    const Citation* citation = meta.citation(number);
    if (!citation)
        return {};
    QString text = citation->title;
    if (citation->page > 0)
        text += tr(", page %1").arg(citation->page);
    return text + QStringLiteral("\n“") + citation->quote.left(400) + u'”';
}

void ChatView::activate(const ChatHit& hit, int row)
{
    if (row < 0)
        return;
    const MessageId id = m_content->nodeAt(row).id;
    switch (hit.kind) {
    case ChatHit::Kind::Link:
        Q_EMIT linkActivated(hit.url);
        break;
    case ChatHit::Kind::Citation:
        Q_EMIT citationActivated(id, hit.number);
        break;
    case ChatHit::Kind::CopyCode:
        if (const MessageLayout* layout = m_stack.seen(row)) {
            QApplication::clipboard()->setText(layout->code(hit.number));
            QToolTip::showText(QCursor::pos(), tr("Copied"), viewport());
        }
        break;
    case ChatHit::Kind::Reasoning:
        fold(row,
             [&] { m_stack.setReasoningShown(row, !m_stack.layout(row)->isReasoningShown()); });
        break;
    case ChatHit::Kind::Step:
        fold(row, [&] {
            m_stack.setStepShown(row, hit.number, !m_stack.layout(row)->isStepShown(hit.number));
        });
        break;
    case ChatHit::Kind::Ask:
        if (const MessageLayout* layout = m_stack.seen(row))
            if (const PermissionCard* card =
                    cardOf(id, layout->steps()[static_cast<size_t>(hit.number)].id))
                showCard(*card);
        break;
    case ChatHit::Kind::Attachment:
        openAttachment(row, hit.number);
        break;
    case ChatHit::Kind::Continue:
        if (m_actionsOffered)
            Q_EMIT continueRequested(id);
        break;
    case ChatHit::Kind::Nothing:
    case ChatHit::Kind::Text:
    case ChatHit::Kind::Unsupported:
    case ChatHit::Kind::Info:
        break;
    }
}

/// Opens or closes a part of a message, with its top standing still.
void ChatView::fold(int row, const std::function<void()>& change)
{
    const Hold held{row, -1, static_cast<int>(kMargin + m_stack.top(row) - scrollTop())};
    m_following = false;
    clearSelection();
    change();
    settle(held);
}

/// What opens and closes inside a message, for the keyboard.
std::vector<std::pair<QString, ChatHit>> ChatView::placesToOpen(const MessageLayout& layout) const
{
    std::vector<std::pair<QString, ChatHit>> places;
    if (layout.hasReasoning()) {
        ChatHit hit;
        hit.kind = ChatHit::Kind::Reasoning;
        places.emplace_back(
            layout.isReasoningShown() ? tr("Hide the reasoning") : tr("Show the reasoning"), hit);
    }
    for (size_t i = 0; i < layout.attachments().size(); ++i) {
        ChatHit hit;
        hit.kind = ChatHit::Kind::Attachment;
        hit.number = static_cast<int>(i);
        places.emplace_back(tr("Open %1").arg(shownName(layout.attachments()[i])), hit);
    }
    for (size_t i = 0; i < layout.steps().size(); ++i) {
        ChatHit hit;
        hit.kind = ChatHit::Kind::Step;
        hit.number = static_cast<int>(i);
        const QString words =
            layout.isStepShown(hit.number) ? tr("Hide call %1: %2") : tr("Show call %1: %2");
        const QString tool = inlinePlain(layout.stepLine(hit.number).title.left(60)).shown;
        places.emplace_back(words.arg(QString::number(hit.number + 1), tool), hit);
    }
    return places;
}

void ChatView::openAttachment(int row, int index)
{
    const Attachment attachment = m_stack.layout(row)->attachments()[static_cast<size_t>(index)];
    auto* viewer =
        new AttachmentViewer(attachment, m_content->attachment(attachment.hash), window());
    viewer->open();
}

} // namespace motcua
