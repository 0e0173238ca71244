// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/linkpolicy.h"
#include "chat/messageinfo.h"
#include "chat/messagetext.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMimeData>

#include <algorithm>

// What the chat view puts on the clipboard, and the actions of a message.

namespace motcua {

/// The selected part of one message, as it is shown.
QString ChatView::plainTextOf(const Message& message, int row) const
{
    const auto [from, to] = m_selection.inRow(row);
    const MessageLayout* layout = m_stack.seen(row);
    if (layout)
        return layout->copied(from, to);
    const ReadText read = readText(message);
    return plainText(read.blocks.blocks(), from, to, read.citations);
}

QString ChatView::joined(const std::vector<Message>& messages, int first) const
{
    if (messages.size() == 1)
        return plainTextOf(messages.front(), first);
    QStringList parts;
    int row = first;
    for (const Message& message : messages) {
        const QString author = messageInfo(message, m_stack.style().today).author;
        parts += author + QStringLiteral(":\n") + plainTextOf(message, row++);
    }
    return parts.join(QStringLiteral("\n\n"));
}

std::vector<MessageId> ChatView::selectedMessages() const
{
    std::vector<MessageId> ids;
    const int end = std::min(m_selection.last().row + 1, m_stack.count());
    for (int row = m_selection.first().row; hasSelection() && row < end; ++row)
        ids.push_back(m_content->nodeAt(row).id);
    return ids;
}

QString ChatView::selectedText() const
{
    std::vector<Message> messages;
    const int first = m_selection.first().row;
    for (int row = first; hasSelection() && row <= m_selection.last().row && row < m_stack.count();
         ++row) {
        const Message* message = m_content->messageAt(row);
        if (!message)
            break;
        messages.push_back(*message);
    }
    return messages.empty() ? QString() : joined(messages, first);
}

void ChatView::copySelection()
{
    if (!hasSelection() || !m_content)
        return;
    const int first = m_selection.first().row;
    const int last = std::min(m_selection.last().row, m_stack.count() - 1);
    bool loaded = true;
    for (int row = first; row <= last && loaded; ++row)
        loaded = m_content->messageAt(row) != nullptr;
    if (loaded) {
        QApplication::clipboard()->setText(selectedText());
        return;
    }
    whenReady(m_content->texts(first, last - first + 1), this,
              [this, first](const Result<std::vector<Message>>& messages) {
                  if (messages && hasSelection())
                      QApplication::clipboard()->setText(joined(*messages, first));
              });
}

void ChatView::copyMessage(int row, bool plain)
{
    const Message* message = m_content->messageAt(row);
    if (!message)
        return;
    auto* data = new QMimeData;
    if (plain) {
        const ReadText read = readText(*message);
        data->setText(plainText(read.blocks.blocks(), read.citations));
    } else {
        data->setText(message->text);
        data->setData(QStringLiteral("text/markdown"), message->text.toUtf8());
    }
    QApplication::clipboard()->setMimeData(data);
}

void ChatView::act(MessageId id, MessageAction action)
{
    const int row = m_content ? m_content->rowOf(id) : -1;
    if (row < 0)
        return;
    switch (action) {
    case MessageAction::Copy:
    case MessageAction::CopyPlain:
        copyMessage(row, action == MessageAction::CopyPlain);
        break;
    case MessageAction::Quote: {
        const bool inside =
            hasSelection() && m_selection.first().row == row && m_selection.last().row == row;
        const Message* message = m_content->messageAt(row);
        if (message)
            Q_EMIT quoteRequested(inside ? selectedText() : message->text);
        break;
    }
    case MessageAction::PreviousSibling:
        Q_EMIT siblingRequested(id, -1);
        break;
    case MessageAction::NextSibling:
        Q_EMIT siblingRequested(id, 1);
        break;
    case MessageAction::Stop:
        Q_EMIT stopRequested(id);
        break;
    case MessageAction::Continue:
        Q_EMIT continueRequested(id);
        break;
    case MessageAction::Regenerate:
        Q_EMIT regenerateRequested(id);
        break;
    case MessageAction::Edit:
        Q_EMIT editRequested(id);
        break;
    case MessageAction::ForkPath:
        Q_EMIT forkRequested(id, ForkKind::Path);
        break;
    case MessageAction::ForkFromHere:
        Q_EMIT forkRequested(id, ForkKind::FromHere);
        break;
    case MessageAction::ForkEverything:
        Q_EMIT forkRequested(id, ForkKind::Everything);
        break;
    case MessageAction::Sent:
        Q_EMIT sentRequested(id);
        break;
    case MessageAction::Delete:
        Q_EMIT deleteRequested(id);
        break;
    }
}

void ChatView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool mouse = event->reason() == QContextMenuEvent::Mouse;
    const int row = mouse ? rowAt(event->pos()) : m_current;
    const ChatHit hit = mouse ? hitAt(event->pos()) : ChatHit{};
    if (row >= 0)
        showMenu(row, mouse ? event->globalPos() : QPoint(), hit);
}

void ChatView::showMenu(int row, QPoint at, const ChatHit& hit)
{
    if (!m_actionsOffered)
        return;
    const Node& node = m_content->nodeAt(row);
    const MessageId id = node.id;
    QMenu* menu = MessageActions::menu(node, m_content->siblingsAt(row), m_stack.isCut(row), this,
                                       [this, id](MessageAction action) { act(id, action); });
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* before = menu->actions().value(0);
    const auto add = [&](const QString& text, auto slot) {
        auto* action = new QAction(text, menu);
        connect(action, &QAction::triggered, this, slot);
        menu->insertAction(before, action);
    };
    if (hit.kind == ChatHit::Kind::Link)
        add(tr("Copy the address"),
            [hit] { QApplication::clipboard()->setText(shownUrl(hit.url)); });
    if (hasSelection())
        add(tr("Copy the selection"), [this] { copySelection(); });
    if (const MessageLayout* layout = m_stack.seen(row)) {
        for (const auto& [words, place] : placesToOpen(*layout))
            add(QString(words).replace(u'&', QStringLiteral("&&")),
                [this, id, place = place] { activate(place, m_content->rowOf(id)); });
        // The copy signs of code blocks, for the keyboard.
        int number = 0;
        for (int i = 0; i < layout->blockCount() && number < 9; ++i) {
            const Block& block = layout->block(i);
            if (block.kind != Block::Kind::Code || block.join != Block::Join::Own)
                continue;
            const QString code = layout->code(block.group);
            add(tr("Copy code block %1").arg(++number),
                [code] { QApplication::clipboard()->setText(code); });
        }
    }
    if (before && menu->actions().value(0) != before)
        menu->insertSeparator(before);
    if (at.isNull()) {
        const QRect box = messageRect(id);
        at = viewport()->mapToGlobal(QPoint(box.right() - 200, std::max(4, box.top() + 24)));
    }
    menu->popup(at);
    menu->setActiveAction(menu->actions().value(0));
}

void ChatView::setFound(std::vector<FoundPlace> found, int current)
{
    m_found = std::move(found);
    m_foundCurrent = current;
    viewport()->update();
}

} // namespace motcua
