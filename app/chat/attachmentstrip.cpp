// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attachmentstrip.h"

#include "actions/escapekeys.h"
#include "chat/attachmentchip.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace motcua {

AttachmentStrip::AttachmentStrip(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("chat.attachments"));
    claimEscape(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void AttachmentStrip::setAttachments(const std::vector<Attachment>& attachments,
                                     const QHash<QString, QImage>& thumbnails)
{
    if (attachments == m_attachments && thumbnails.keys() == m_thumbnails.keys())
        return;
    m_attachments = attachments;
    m_thumbnails = thumbnails;
    rebuild();
}

bool AttachmentStrip::isReading() const
{
    return std::any_of(m_attachments.begin(), m_attachments.end(),
                       [](const Attachment& one) { return one.hash.isEmpty(); });
}

void AttachmentStrip::rebuild()
{
    // The keyboard stays where it was: on the chip that has moved up, else in the text.
    int focused = -1;
    for (std::size_t i = 0; i < m_chips.size(); ++i)
        if (m_chips[i]->removeButton()->hasFocus())
            focused = static_cast<int>(i);
    for (AttachmentChip* chip : m_chips) {
        chip->hide();
        chip->deleteLater(); // its button may be what asked for this
    }
    m_chips.clear();
    for (std::size_t i = 0; i < m_attachments.size(); ++i) {
        const Attachment& one = m_attachments[i];
        auto* chip = new AttachmentChip(one, m_thumbnails.value(one.hash), this);
        chip->setObjectName(QStringLiteral("chat.attachment.%1").arg(i));
        IconButton* remove = chip->removeButton();
        remove->setObjectName(QStringLiteral("chat.removeAttachment.%1").arg(i));
        remove->installEventFilter(this);
        connect(remove, &QAbstractButton::clicked, this,
                [this, i] { Q_EMIT removeRequested(static_cast<int>(i)); });
        chip->show();
        m_chips.push_back(chip);
    }
    setVisible(!m_chips.empty());
    arrange();
    const int last = static_cast<int>(m_chips.size()) - 1;
    if (focused >= 0 && last >= 0)
        m_chips[static_cast<std::size_t>(std::min(focused, last))]->removeButton()->setFocus();
    else if (focused >= 0)
        Q_EMIT left();
}

/// From left to right in rows, each chip as wide as its words; the height follows.
void AttachmentStrip::arrange()
{
    int x = 0;
    int y = 0;
    int row = 0;
    for (AttachmentChip* chip : m_chips) {
        const QSize wanted = chip->sizeHint();
        const int wide = std::min(wanted.width(), std::max(80, width()));
        if (x > 0 && x + wide > width()) {
            x = 0;
            y += row + space::kTiny;
            row = 0;
        }
        chip->setGeometry(x, y, wide, wanted.height());
        x += wide + space::kTiny;
        row = std::max(row, wanted.height());
    }
    setFixedHeight(y + row);
}

void AttachmentStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        arrange();
}

void AttachmentStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (AttachmentChip* chip : m_chips)
            chip->retranslate();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange)
        arrange();
}

bool AttachmentStrip::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const auto at = std::find_if(m_chips.begin(), m_chips.end(), [object](const auto* chip) {
        return chip->removeButton() == object;
    });
    if (at == m_chips.end())
        return QWidget::eventFilter(object, event);
    const int index = static_cast<int>(at - m_chips.begin());
    const int key = static_cast<QKeyEvent*>(event)->key();
    const auto go = [this](int to) {
        if (to >= 0 && to < static_cast<int>(m_chips.size()))
            m_chips[static_cast<std::size_t>(to)]->removeButton()->setFocus(Qt::TabFocusReason);
        return true;
    };
    switch (key) {
    case Qt::Key_Left:
        return go(index - 1);
    case Qt::Key_Right:
        return go(index + 1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        Q_EMIT removeRequested(index);
        return true;
    case Qt::Key_Escape:
    case Qt::Key_Down:
        Q_EMIT left();
        return true;
    default:
        return QWidget::eventFilter(object, event);
    }
}

} // namespace motcua
