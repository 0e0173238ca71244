// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composer.h"

#include "chat/attachmentstrip.h"
#include "chat/composeredit.h"
#include "chat/composernotice.h"
#include "chat/composerrow.h"
#include "chat/promptpopup.h"
#include "chat/queuestrip.h"
#include "theme/icons.h"
#include "theme/paint.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace motcua {

namespace {

/// A draft is on its way to the disk this long after the last key (milliseconds).
constexpr int kDraftPause = 300;

} // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent),
      m_edit(new ComposerEdit(this)),
      m_banner(new QWidget(this)),
      m_bannerText(new QLabel(m_banner)),
      m_cancel(new QToolButton(m_banner)),
      m_notice(new ComposerNotice(this)),
      m_queue(new QueueStrip(this)),
      m_attachments(new AttachmentStrip(this)),
      m_row(new ComposerRow(this)),
      m_prompts(new PromptPopup(m_edit)),
      m_draftTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("chat.composerCard"));
    setAcceptDrops(true);
    layOut();
    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(kDraftPause);
    m_edit->installEventFilter(this);
    connectEdit();
    connectParts();
    setFocusProxy(m_edit);
    retranslate();
}

Composer::~Composer()
{
    // The field loses the focus while it goes, when nothing of the composer is there any more to be told.
    m_edit->disconnect(this);
}

void Composer::layOut()
{
    m_bannerText->setTextFormat(Qt::PlainText);
    setTextRole(m_bannerText, FontRole::Small, true);
    m_cancel->setObjectName(QStringLiteral("chat.cancelEdit"));
    m_cancel->setIcon(themeIcon(u"close"));
    m_cancel->setIconSize({size::kSmallIcon, size::kSmallIcon});
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setAutoRaise(true);
    setTextRole(m_cancel, FontRole::Small, true);
    auto* banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, 0);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_cancel);
    m_banner->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall + 2, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    for (QWidget* part : {static_cast<QWidget*>(m_queue), m_banner, static_cast<QWidget*>(m_notice),
                          static_cast<QWidget*>(m_attachments), static_cast<QWidget*>(m_edit),
                          static_cast<QWidget*>(m_row)})
        column->addWidget(part);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Composer::connectEdit()
{
    connect(m_draftTimer, &QTimer::timeout, this, &Composer::flushDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        m_again = false;
        if (!m_sending)
            m_draftTimer->start();
        if (!m_notice->stays())
            closeNotice(); // it was about another text
        refresh();
        Q_EMIT textEdited();
    });
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::escape);
    connect(m_edit, &ComposerEdit::upInEmpty, this, &Composer::editLastRequested);
    connect(m_edit, &ComposerEdit::backspaceInEmpty, this, &Composer::removeLastAttachment);
    connect(m_edit, &ComposerEdit::filesDropped, this, [this](const QStringList& paths) {
        if (mayAttach())
            Q_EMIT filesDropped(paths);
    });
    connect(m_edit, &ComposerEdit::imagePasted, this, [this](const QImage& image) {
        if (mayAttach())
            Q_EMIT imagePasted(image);
    });
    connect(m_edit, &ComposerEdit::focusLeft, this, &Composer::flushDraft);
    connect(m_prompts, &PromptPopup::chosen, this, &Composer::promptChosen);
}

void Composer::connectParts()
{
    const auto toText = [this] { m_edit->setFocus(Qt::OtherFocusReason); };
    connect(m_cancel, &QToolButton::clicked, this, &Composer::cancelEdit);
    connect(m_notice, &ComposerNotice::goOnRequested, this, &Composer::sendAnywayRequested);
    connect(m_notice, &ComposerNotice::changeRequested, this, &Composer::contextChangeRequested);
    connect(m_notice, &ComposerNotice::closed, this, [this, toText] {
        closeNotice();
        toText();
    });
    connect(m_queue, &QueueStrip::editRequested, this, &Composer::takeBack);
    connect(m_queue, &QueueStrip::removeRequested, this, &Composer::unqueueRequested);
    connect(m_queue, &QueueStrip::sendRequested, this, &Composer::sendQueuedRequested);
    connect(m_attachments, &AttachmentStrip::removeRequested, this,
            &Composer::removeAttachmentRequested);
    connect(m_attachments, &AttachmentStrip::left, this, toText);
    connect(m_row, &ComposerRow::submitted, this, &Composer::submit);
    connect(m_row, &ComposerRow::stopRequested, this, &Composer::stopRequested);
    connect(m_row, &ComposerRow::attachRequested, this, &Composer::attachRequested);
    connect(m_row, &ComposerRow::libraryAddRequested, this, &Composer::libraryAddRequested);
    connect(m_row, &ComposerRow::libraryRequested, this, &Composer::libraryRequested);
    connect(m_row, &ComposerRow::compareRequested, this, &Composer::compareRequested);
}

QString Composer::text() const
{
    return m_edit->toPlainText();
}

/// Changes the text in a way that Ctrl+Z takes back.
void Composer::put(const QString& text)
{
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(text);
    m_edit->setTextCursor(cursor);
}

void Composer::insertQuote(const QString& text)
{
    QString quote =
        QStringLiteral("> ") + QString(text.trimmed()).replace(u'\n', QStringLiteral("\n> "));
    quote += QStringLiteral("\n\n");
    QTextCursor cursor = m_edit->textCursor();
    cursor.movePosition(QTextCursor::End);
    const bool fresh = m_edit->document()->isEmpty();
    cursor.insertText(fresh ? quote : QStringLiteral("\n\n") + quote);
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    m_edit->setFocus();
}

void Composer::insertPrompt(const QString& text)
{
    QTextCursor cursor = m_edit->textCursor();
    if (const int length = m_prompts->wordLength(); length > 0)
        cursor.movePosition(QTextCursor::Start, QTextCursor::KeepAnchor);
    cursor.insertText(text);
    m_edit->setTextCursor(cursor);
    m_edit->ensureCursorVisible();
    m_edit->setFocus();
}

void Composer::type(const QString& text)
{
    m_edit->setFocus();
    if (!m_edit->isReadOnly())
        m_edit->insertPlainText(text);
}

void Composer::removeLastAttachment()
{
    const int count = static_cast<int>(m_attachments->attachments().size());
    if (count > 0 && !m_editing.isValid() && !m_sending)
        Q_EMIT removeAttachmentRequested(count - 1);
}

void Composer::submit()
{
    if (m_edit->isComposing())
        return;
    const ComposerState now = state();
    m_again = (m_sending || now.reading) && now.hasText;
    if (now.hasText && now.waitsForSeveral())
        say(tr(
            "Several can be asked when this answer has ended. Until then the message waits here."));
    if (!now.canSubmit())
        return;
    if (m_row->isAncestorOf(QApplication::focusWidget()))
        m_edit->setFocus(); // the button cannot be pressed meanwhile, writing goes on
    m_draftTimer->stop();
    m_sending = true;
    m_sent = text();
    put({});
    m_notice->hide();
    refresh();
    if (m_editing.isValid())
        Q_EMIT editConfirmed(m_editing, m_sent);
    else if (now.deed() == ComposerState::Deed::Queue)
        Q_EMIT queueRequested(m_sent);
    else if (m_several.size() > 1)
        Q_EMIT severalRequested(m_sent, m_several);
    else
        Q_EMIT sendRequested(m_sent);
}

void Composer::escape()
{
    if (!m_notice->isHidden())
        closeNotice();
    else if (m_editing.isValid())
        cancelEdit();
    else if (m_answering)
        Q_EMIT stopRequested();
}

} // namespace motcua
