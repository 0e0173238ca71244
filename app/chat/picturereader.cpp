// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/picturereader.h"

#include <QBuffer>
#include <QImageReader>

#include <algorithm>
#include <array>

namespace motcua {

namespace {

constexpr int kMostMegabytes = 256;        ///< For one decoded picture.
constexpr qint64 kMostPixels = 64'000'000; ///< Four bytes each.
constexpr std::array kFormats{"png", "jpeg", "jpg", "webp", "gif", "bmp"};

} // namespace

QImage readPicture(const QByteArray& bytes, QSize box)
{
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader::setAllocationLimit(kMostMegabytes);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QByteArray format = reader.format();
    // Others, such as SVG, may name files and hold programs.
    const bool known = std::any_of(kFormats.begin(), kFormats.end(),
                                   [&](const char* name) { return format == name; });
    const QSize size = known ? reader.size() : QSize();
    if (size.isEmpty() || qint64(size.width()) * size.height() > kMostPixels)
        return {};
    const bool turned = reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
    const QSize room = turned ? box.transposed() : box;
    if (size.width() > room.width() || size.height() > room.height())
        reader.setScaledSize(size.scaled(room, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    return reader.read();
}

} // namespace motcua
