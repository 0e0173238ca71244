// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer shows, how it is painted, and what is dropped on it; what it does is in composer.cpp.
#include "chat/attachmentstrip.h"
#include "chat/composer.h"
#include "chat/composeredit.h"
#include "chat/composernotice.h"
#include "chat/composerrow.h"
#include "chat/promptpopup.h"
#include "chat/queuestrip.h"
#include "theme/paint.h"

#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QToolButton>

namespace motcua {

namespace {

constexpr qsizetype kShownSent = 2000; ///< Letters of what is on its way; more are never seen.

} // namespace

void Composer::setAppearance(const ChatAppearance& appearance)
{
    m_enterSends = appearance.enterSends;
    m_edit->setEnterSends(m_enterSends);
    refresh();
}

void Composer::setAnswering(bool answering)
{
    m_answering = answering;
    m_queue->setWaiting(answering);
    refresh();
}

void Composer::setLibraryName(const QString& name)
{
    m_row->setLibraryName(name);
}

void Composer::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void Composer::setAttachments(const std::vector<Attachment>& attachments,
                              const QHash<QString, QImage>& thumbnails)
{
    m_attachments->setAttachments(attachments, thumbnails);
    refresh();
    // Enter was pressed while they were read.
    if (m_again && state().canSubmit())
        submit();
}

void Composer::setQueued(const std::vector<QueuedMessage>& messages)
{
    m_queue->setMessages(messages);
}

void Composer::setPrompts(std::vector<Prompt> prompts)
{
    m_prompts->setPrompts(std::move(prompts));
}

void Composer::setComparable(bool comparable)
{
    m_row->setComparable(comparable);
}

void Composer::setSeveral(const QStringList& assistants)
{
    m_several = assistants;
    refresh();
}

void Composer::ask(const QString& sentence, bool goOn)
{
    m_notice->ask(sentence, goOn);
}

void Composer::say(const QString& sentence, bool stays)
{
    m_notice->say(sentence, stays);
}

void Composer::closeNotice()
{
    m_notice->hide();
}

bool Composer::mayAttach()
{
    if (m_editing.isValid())
        say(tr("A message that is edited keeps what it was sent with; nothing can be attached to "
               "it."));
    return !m_editing.isValid() && !m_readOnly;
}

ComposerState Composer::state() const
{
    ComposerState state;
    state.hasText = !text().trimmed().isEmpty();
    state.answering = m_answering;
    state.sending = m_sending;
    state.editing = m_editing.isValid();
    state.readOnly = m_readOnly;
    state.attached = !m_attachments->attachments().empty() && !state.editing && !m_sending;
    state.reading = m_attachments->isReading() && !state.editing;
    state.enterSends = m_enterSends;
    state.several = static_cast<int>(m_several.size());
    return state;
}

void Composer::refresh()
{
    // The field is free for the next message; while it has none, what is on its way is still to be seen.
    m_edit->setReadOnly(m_readOnly);
    m_edit->setPlaceholderText(m_sending ? m_sent.left(kShownSent)
                                         : tr("Write a message, or / for prompts"));
    m_cancel->setEnabled(!m_sending);
    m_queue->setEnabled(!m_sending);
    // An edited message keeps what it was sent with.
    m_attachments->setVisible(!m_attachments->attachments().empty() && !m_editing.isValid());
    m_row->setState(state());
}

void Composer::retranslate()
{
    m_edit->setAccessibleName(tr("Message"));
    m_bannerText->setText(tr("Editing a message: the old one stays, as another branch"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel editing"));
    m_row->retranslate();
    refresh();
}

void Composer::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& colours = Theme::of(this).colours;
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -1.5);
    if (colours.shadow.alpha() > 0)
        paint::box(&painter, card.translated(0, 1), radius::kComposer, colours.shadow);
    const bool focused = m_edit->hasFocus() || m_dragging;
    paint::box(&painter, card, radius::kComposer, m_dragging ? colours.tint : colours.card,
               focused ? colours.accent : colours.line, focused ? 1.5 : 1.0);
}

void Composer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

bool Composer::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_edit && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        update();
    return QWidget::eventFilter(object, event);
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    const QMimeData* data = event->mimeData();
    if (m_readOnly || (localFiles(data).isEmpty() && !isPicture(data)))
        return;
    m_dragging = true;
    event->acceptProposedAction();
    update();
}

void Composer::dragLeaveEvent(QDragLeaveEvent*)
{
    m_dragging = false;
    update();
}

void Composer::dropEvent(QDropEvent* event)
{
    m_dragging = false;
    event->acceptProposedAction();
    const QStringList files = localFiles(event->mimeData());
    if (!mayAttach())
        return update();
    if (!files.isEmpty())
        Q_EMIT filesDropped(files);
    else
        Q_EMIT imagePasted(qvariant_cast<QImage>(event->mimeData()->imageData()));
    update();
}

} // namespace motcua
