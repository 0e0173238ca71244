// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/searchfield.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>

namespace motcua {

SearchField::SearchField(QWidget* parent) : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    addAction(themeIcon(u"search"), LeadingPosition);
}

void SearchField::setPrompt(const QString& prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

void SearchField::setKeyHint(const QKeySequence& key)
{
    m_hint = key.toString(QKeySequence::NativeText);
    update();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Down:
        Q_EMIT resultsRequested();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QLineEdit::keyPressEvent(event);
        Q_EMIT resultsRequested();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_hint.isEmpty() || !text().isEmpty())
        return;
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QFont font = theme.font(FontRole::Tiny);
    const QFontMetrics metrics(font);
    const int wide = metrics.horizontalAdvance(m_hint) + 2 * space::kTiny + 2;
    const int high = metrics.height() + 2;
    QRect key(width() - wide - space::kSmall, (height() - high) / 2, wide, high);
    key = QStyle::visualRect(layoutDirection(), rect(), key);
    paint::box(&painter, QRectF(key), radius::kSmall, {}, theme.colours.line);
    painter.setFont(font);
    painter.setPen(theme.colours.muted);
    painter.drawText(key, Qt::AlignCenter, m_hint);
}

} // namespace motcua
