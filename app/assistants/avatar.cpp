// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/avatar.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QPainter>
#include <QTextBoundaryFinder>

namespace motcua {

namespace {

/// The first `count` characters as people count them.
QString firstOf(const QString& text, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int i = 0; i < count; ++i)
        if (finder.toNextBoundary() < 0)
            return text;
    return text.left(finder.position());
}

} // namespace

QString pictureText(const QString& picture, const QString& name)
{
    const QString given = picture.trimmed();
    if (given.isEmpty())
        return firstOf(name.trimmed(), 1).toUpper();
    const QString one = firstOf(given, 1);
    const bool letters = one.at(0).isLetterOrNumber();
    return letters ? firstOf(given, 2).toUpper() : one;
}

void drawAvatar(QPainter* painter, const Theme& theme, const QRect& place, const QString& text,
                const QString& icon)
{
    const Tokens& c = theme.colours;
    const bool plain = !icon.isEmpty();
    paint::box(painter, QRectF(place), place.height() / 3.4,
               plain ? paint::mix(c.code, c.text, 0.05) : c.tint);
    painter->save();
    if (plain) {
        const int side = qMax(14, place.height() * 5 / 8);
        QRect mark(0, 0, side, side);
        mark.moveCenter(place.center());
        themeIcon(icon).paint(painter, mark);
    } else {
        QFont font = theme.font(FontRole::Control);
        font.setWeight(QFont::DemiBold);
        const double share = text.size() > 1 && text.at(0).isLetterOrNumber() ? 0.40 : 0.52;
        font.setPixelSize(qMax(9, int(place.height() * share)));
        painter->setFont(font);
        painter->setPen(c.accent);
        painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine, text);
    }
    painter->restore();
}

Avatar::Avatar(int side, QWidget* parent) : QWidget(parent)
{
    setFixedSize(side, side);
}

void Avatar::setText(const QString& text)
{
    m_text = text;
    m_icon.clear();
    update();
}

void Avatar::setIcon(const QString& name)
{
    m_icon = name;
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawAvatar(&painter, Theme::of(this), rect(), m_text, m_icon);
}

} // namespace motcua
