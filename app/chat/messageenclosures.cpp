// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messageenclosures.h"

#include "chat/inlinetext.h"
#include "chat/thumbnails.h"
#include "theme/icons.h"
#include "theme/paint.h"

#include <QFontMetrics>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kChipText = 34;  ///< Before the words of a chip: its icon.
constexpr int kMostChip = 300; ///< Width of a chip at most.

QString shownSize(const Attachment& attachment)
{
    return QLocale().formattedDataSize(attachment.bytes, 0, QLocale::DataSizeSIFormat);
}

int chipWidth(const Attachment& attachment, const ChatStyle& style)
{
    const QFontMetrics metrics(style.small);
    return std::min(kMostChip,
                    kChipText + metrics.horizontalAdvance(shownName(attachment)) + space::kSmall +
                        metrics.horizontalAdvance(shownSize(attachment)) + space::kMedium);
}

void paintChip(QPainter* painter, const QRect& place, const Attachment& attachment,
               const QString& icon, const ChatStyle& style)
{
    paint::box(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
               style.colours.card, style.colours.line);
    themeIcon(icon).paint(painter, QRect(place.left() + 10, place.center().y() - 7, 16, 16));
    const QFontMetrics metrics(style.small);
    const QString size = shownSize(attachment);
    const QRect words = place.adjusted(kChipText, 0, -space::kMedium, 0);
    const int room = words.width() - metrics.horizontalAdvance(size) - space::kSmall;
    painter->setFont(style.small);
    painter->setPen(style.colours.text);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                      metrics.elidedText(shownName(attachment), Qt::ElideMiddle, room));
    painter->setPen(style.colours.muted);
    painter->drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, size);
}

} // namespace

QString shownName(const Attachment& attachment)
{
    const QString name = inlinePlain(attachment.name.left(200)).shown.simplified();
    return name.isEmpty() ? attachment.mime : name;
}

void MessageEnclosures::layOut(int width, const ChatStyle& style)
{
    m_places.clear();
    m_height = 0;
    const int chip = style.lineHeight + space::kMedium;
    int x = 0;
    int y = space::kSmall;
    int line = 0;
    for (const Attachment& attachment : m_attachments) {
        const QSize box = attachment.isImage()
                              ? Thumbnails::kSize
                              : QSize(std::min(width, chipWidth(attachment, style)), chip);
        if (x > 0 && x + box.width() > width) {
            x = 0;
            y += line + space::kSmall;
            line = 0;
        }
        m_places.emplace_back(QPoint(x, y), box);
        x += box.width() + space::kSmall;
        line = std::max(line, box.height());
    }
    if (!m_places.empty())
        m_height = y + line;
}

int MessageEnclosures::at(QPoint point) const
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        if (m_places[i].contains(point))
            return static_cast<int>(i);
    }
    return -1;
}

void MessageEnclosures::paint(QPainter* painter, QPoint at, const QRect& clip,
                              const ChatStyle& style, Thumbnails* thumbnails) const
{
    for (size_t i = 0; i < m_places.size(); ++i) {
        const QRect place = m_places[i].translated(at);
        const Attachment& attachment = m_attachments[i];
        if (!place.intersects(clip))
            continue;
        if (!attachment.isImage()) {
            paintChip(painter, place, attachment, QStringLiteral("document"), style);
            continue;
        }
        const Thumbnail picture = thumbnails ? thumbnails->of(attachment) : Thumbnail{};
        if (picture.state == Thumbnail::State::Broken) {
            // Its name in its place, with the sign that something is wrong with it.
            const QRect chip(place.left(), place.bottom() - style.lineHeight - space::kMedium,
                             place.width(), style.lineHeight + space::kMedium);
            paintChip(painter, chip, attachment, QStringLiteral("warning"), style);
            continue;
        }
        paint::box(painter, QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl,
                   style.colours.code, style.colours.line);
        if (picture.state == Thumbnail::State::Loading) {
            themeIcon(u"image").paint(painter,
                                      QRect(place.center() - QPoint(10, 10), QSize(20, 20)));
            continue;
        }
        QRectF shown(QPointF(), QSizeF(picture.pixmap.size()) / picture.pixmap.devicePixelRatio());
        shown.moveCenter(QRectF(place).center());
        QPainterPath round;
        round.addRoundedRect(shown & QRectF(place), radius::kControl - 1, radius::kControl - 1);
        painter->save();
        painter->setClipPath(round, Qt::IntersectClip);
        painter->drawPixmap(shown, picture.pixmap, QRectF(picture.pixmap.rect()));
        painter->restore();
    }
}

} // namespace motcua
