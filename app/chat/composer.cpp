// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composer.h"

#include "chat/composeredit.h"
#include "theme/icons.h"
#include "theme/paint.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace motcua {

namespace {

/// A draft is on its way to the disk this long after the last key.
constexpr int kRoomForHint = 440; // pixels: in less, the buttons need all there is
constexpr int kDraftPause = 500;

QToolButton* quietButton(const char* name, QStringView icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themeIcon(icon));
    button->setIconSize({size::kSmallIcon, size::kSmallIcon});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    setTextRole(button, FontRole::Small, true);
    return button;
}

} // namespace

Composer::Composer(QWidget* parent)
    : QWidget(parent),
      m_edit(new ComposerEdit(this)),
      m_banner(new QWidget(this)),
      m_bannerText(new QLabel(m_banner)),
      m_cancel(quietButton("chat.cancelEdit", u"close", m_banner)),
      m_attach(quietButton("chat.attach", u"plus", this)),
      m_library(quietButton("chat.library", u"library", this)),
      m_hint(new QLabel(this)),
      m_send(new QPushButton(this)),
      m_draftTimer(new QTimer(this))
{
    setObjectName(QStringLiteral("chat.composerCard"));
    setAcceptDrops(true);
    m_bannerText->setTextFormat(Qt::PlainText);
    setTextRole(m_bannerText, FontRole::Small, true);
    auto* banner = new QHBoxLayout(m_banner);
    banner->setContentsMargins(0, 0, 0, 0);
    banner->addWidget(m_bannerText, 1);
    banner->addWidget(m_cancel);
    m_banner->hide();
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(QStringLiteral("chat.hint"));
    setTextRole(m_hint, FontRole::Small, true);
    m_send->setObjectName(QStringLiteral("chat.send"));
    setPrimary(m_send);

    auto* row = new QHBoxLayout;
    row->setSpacing(space::kTiny);
    row->addWidget(m_attach);
    row->addWidget(m_library);
    row->addStretch(1);
    row->addWidget(m_hint);
    row->addSpacing(space::kSmall);
    row->addWidget(m_send);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kSmall + 2, space::kMedium, space::kSmall);
    column->setSpacing(space::kTiny);
    column->addWidget(m_banner);
    column->addWidget(m_edit);
    column->addLayout(row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_draftTimer->setSingleShot(true);
    m_draftTimer->setInterval(kDraftPause);
    m_edit->installEventFilter(this);
    connect(m_draftTimer, &QTimer::timeout, this, &Composer::flushDraft);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_editing.isValid() && !m_sending)
            m_draftTimer->start();
        refresh();
    });
    connect(m_edit, &ComposerEdit::submitted, this, &Composer::submit);
    connect(m_edit, &ComposerEdit::escaped, this, &Composer::escape);
    connect(m_edit, &ComposerEdit::upInEmpty, this, &Composer::editLastRequested);
    connect(m_edit, &ComposerEdit::filesDropped, this, &Composer::filesDropped);
    connect(m_edit, &ComposerEdit::focusLeft, this, &Composer::flushDraft);
    connect(m_cancel, &QToolButton::clicked, this, &Composer::cancelEdit);
    connect(m_attach, &QToolButton::clicked, this, &Composer::attachRequested);
    connect(m_library, &QToolButton::clicked, this, &Composer::libraryRequested);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_answering)
            Q_EMIT stopRequested();
        else
            submit();
    });
    setFocusProxy(m_edit);
    retranslate();
}

Composer::~Composer()
{
    // The field loses the focus while it goes, when nothing of the composer is there any more to be told.
    m_edit->disconnect(this);
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

void Composer::setDraft(const QString& text)
{
    if (m_editing.isValid())
        cancelEdit();
    m_toldDraft = text;
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_draftTimer->stop();
}

void Composer::flushDraft()
{
    m_draftTimer->stop();
    const QString draft = m_editing.isValid() ? m_keptDraft : text();
    if (m_sending || draft == m_toldDraft)
        return;
    m_toldDraft = draft;
    Q_EMIT draftChanged(draft);
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

void Composer::type(const QString& text)
{
    m_edit->setFocus();
    if (!m_edit->isReadOnly())
        m_edit->insertPlainText(text);
}

void Composer::beginEdit(MessageId message, const QString& text)
{
    if (!m_editing.isValid()) {
        flushDraft();
        m_keptDraft = this->text();
    }
    m_editing = message;
    put(text);
    m_draftTimer->stop();
    m_banner->show();
    refresh();
    m_edit->setFocus();
}

void Composer::cancelEdit()
{
    if (!m_editing.isValid())
        return;
    m_editing = {};
    m_banner->hide();
    m_edit->setPlainText(std::exchange(m_keptDraft, {}));
    m_edit->moveCursor(QTextCursor::End);
    m_draftTimer->stop();
    refresh();
    Q_EMIT editEnded();
}

void Composer::setAppearance(const ChatAppearance& appearance)
{
    m_enterSends = appearance.enterSends;
    m_edit->setEnterSends(m_enterSends);
    retranslate();
}

void Composer::setAnswering(bool answering)
{
    m_answering = answering;
    refresh();
}

void Composer::setLibraryName(const QString& name)
{
    m_libraryName = name;
    refresh();
}

void Composer::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void Composer::submit()
{
    const QString text = this->text();
    if (m_sending || m_answering || m_readOnly || m_edit->isComposing() || text.trimmed().isEmpty())
        return;
    m_draftTimer->stop();
    m_sending = true;
    refresh();
    if (m_editing.isValid())
        Q_EMIT editConfirmed(m_editing, text);
    else
        Q_EMIT sendRequested(text);
}

void Composer::accepted()
{
    if (!m_sending)
        return;
    m_sending = false;
    if (m_editing.isValid()) {
        cancelEdit();
    } else {
        m_toldDraft
            .clear(); // the message is the draft's end; the store forgets it with the message
        m_edit->clear();
        m_draftTimer->stop();
        Q_EMIT draftChanged({});
    }
    refresh();
}

void Composer::rejected()
{
    m_sending = false;
    refresh();
    m_edit->setFocus();
}

void Composer::escape()
{
    if (m_editing.isValid())
        cancelEdit();
    else if (m_answering)
        Q_EMIT stopRequested();
}

void Composer::refresh()
{
    m_edit->setReadOnly(m_sending || m_readOnly);
    m_send->setText(m_answering ? tr("Stop")
                                : (m_editing.isValid() ? tr("Send as a branch") : tr("Send")));
    m_send->setAccessibleName(m_send->text());
    m_send->setEnabled(m_answering || (!m_sending && !m_readOnly && !text().trimmed().isEmpty()));
    m_library->setText(m_libraryName.isEmpty() ? tr("Library")
                                               : tr("Library: %1").arg(m_libraryName));
    m_library->setAccessibleName(m_library->text());
}

void Composer::retranslate()
{
    m_edit->setPlaceholderText(tr("Write a message"));
    m_edit->setAccessibleName(tr("Message"));
    m_bannerText->setText(tr("Editing a message: the old one stays, as another branch"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel editing"));
    m_attach->setText(tr("Attach"));
    m_attach->setAccessibleName(tr("Add documents to the library"));
    m_attach->setToolTip(m_attach->accessibleName());
    m_library->setToolTip(tr("Which documents may be quoted"));
    m_hint->setText(m_enterSends ? tr("Enter to send") : tr("Ctrl+Enter to send"));
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

void Composer::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_hint->setVisible(width() >= kRoomForHint);
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
    if (localFiles(event->mimeData()).isEmpty())
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
    Q_EMIT filesDropped(localFiles(event->mimeData()));
    update();
}

} // namespace motcua
