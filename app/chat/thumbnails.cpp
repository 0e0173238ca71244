// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/thumbnails.h"

#include "base/pool.h"
#include "chat/picturereader.h"

#include <QImage>

#include <algorithm>

namespace motcua {

void Thumbnails::setSource(Source source)
{
    m_source = std::move(source);
    forget();
}

void Thumbnails::setPixelRatio(qreal ratio)
{
    if (qFuzzyCompare(ratio, m_ratio))
        return;
    m_ratio = ratio;
    forget();
}

void Thumbnails::forget()
{
    ++m_generation;
    m_known.clear();
    m_asked.clear();
}

Thumbnail Thumbnails::of(const Attachment& attachment)
{
    if (const Thumbnail* known = m_known.object(attachment.hash))
        return *known;
    if (!m_source)
        return {Thumbnail::State::Broken, {}};
    if (!m_asked.contains(attachment.hash))
        ask(attachment.hash);
    return {};
}

void Thumbnails::ask(const QString& hash)
{
    m_asked.insert(hash);
    whenReady(m_source(hash), this,
              [this, hash, generation = m_generation](const Result<QByteArray>& bytes) {
                  if (generation != m_generation)
                      return;
                  if (bytes)
                      decode(hash, *bytes);
                  else
                      keep(hash, {});
              });
}

void Thumbnails::decode(const QString& hash, const QByteArray& bytes)
{
    const QSize box = (QSizeF(kSize) * m_ratio).toSize();
    whenReady(inPool([bytes, box] { return readPicture(bytes, box); }), this,
              [this, hash, generation = m_generation](const QImage& image) {
                  if (generation == m_generation)
                      keep(hash, image);
              });
}

/// A null image: it is broken.
void Thumbnails::keep(const QString& hash, const QImage& image)
{
    m_asked.remove(hash);
    auto* thumbnail = new Thumbnail;
    thumbnail->state = image.isNull() ? Thumbnail::State::Broken : Thumbnail::State::Ready;
    if (!image.isNull()) {
        thumbnail->pixmap = QPixmap::fromImage(image);
        thumbnail->pixmap.setDevicePixelRatio(m_ratio);
    }
    const auto kilobytes = static_cast<int>(image.sizeInBytes() / 1024);
    m_known.insert(hash, thumbnail, std::max(1, kilobytes));
    Q_EMIT changed();
}

} // namespace motcua
