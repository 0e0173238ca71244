// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/attachmentchip.h"

#include "chat/messageenclosures.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPicture = 34; ///< Side of the square for the picture.
constexpr int kMostWords = 170;
constexpr int kInset = 4;

} // namespace

AttachmentChip::AttachmentChip(Attachment attachment, const QImage& thumbnail, QWidget* parent)
    : QWidget(parent),
      m_attachment(std::move(attachment)),
      m_thumbnail(thumbnail),
      m_name(new ElidedLabel(shownName(m_attachment), this)),
      m_detail(new QLabel(this)),
      m_remove(new IconButton(u"close", this))
{
    m_name->setElideMode(Qt::ElideMiddle); // the end of a file's name says what it is
    m_name->setMaximumWidth(kMostWords);
    setTextRole(m_name, FontRole::Small);
    m_detail->setTextFormat(Qt::PlainText);
    setTextRole(m_detail, FontRole::Tiny, true);
    m_remove->setSmall();
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch(1);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    words->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kInset + kPicture + space::kSmall, kInset, kInset, kInset);
    row->setSpacing(space::kTiny);
    row->addLayout(words, 1);
    row->addWidget(m_remove, 0, Qt::AlignVCenter);
    setToolTip(u"<qt>%1</qt>"_s.arg(shownName(m_attachment).toHtmlEscaped()));
    retranslate();
}

QSize AttachmentChip::sizeHint() const
{
    return {layout()->sizeHint().width(),
            std::max(kPicture + 2 * kInset, layout()->sizeHint().height())};
}

void AttachmentChip::retranslate()
{
    const bool reading = m_attachment.hash.isEmpty();
    m_detail->setText(reading ? tr("Reading…")
                              : QLocale().formattedDataSize(m_attachment.bytes, 0,
                                                            QLocale::DataSizeTraditionalFormat));
    setAccessibleName(tr("Attached: %1, %2").arg(shownName(m_attachment), m_detail->text()));
    m_remove->setHelp(tr("Remove %1").arg(shownName(m_attachment)));
    m_remove->setToolTip(tr("Remove"));
}

void AttachmentChip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    const Tokens& c = theme.colours;
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    paint::box(&painter, QRectF(rect()), radius::kControl, c.code, c.line);
    const QRect place(kInset, (height() - kPicture) / 2, kPicture, kPicture);
    if (m_thumbnail.isNull()) {
        paint::box(&painter, QRectF(place), radius::kSmall + 1, c.tint);
        QRect mark(0, 0, size::kIcon, size::kIcon);
        mark.moveCenter(place.center());
        themeIcon(m_attachment.isImage() ? u"image" : u"document", IconInk::Accent)
            .paint(&painter, mark);
        return;
    }
    // The middle of the picture, as a square.
    const int side = std::min(m_thumbnail.width(), m_thumbnail.height());
    QRect part(0, 0, side, side);
    part.moveCenter(m_thumbnail.rect().center());
    QPainterPath shape;
    shape.addRoundedRect(QRectF(place), radius::kSmall + 1, radius::kSmall + 1);
    painter.setClipPath(shape);
    painter.fillRect(place, c.card);
    painter.drawImage(place, m_thumbnail, part);
}

} // namespace motcua
