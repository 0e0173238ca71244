// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The small pictures of attached images: asked for when they are first painted, decoded on a pool thread, kept while
// there is room.
//
// Thread: GUI.

#include "base/whenready.h"
#include "thread/attachment.h"

#include <QCache>
#include <QPixmap>
#include <QSet>
#include <QSize>

#include <functional>

namespace motcua {

struct Thumbnail {
    enum class State : quint8 { Loading, Ready, Broken };

    State state = State::Loading;
    QPixmap pixmap;
};

class Thumbnails : public QObject {
    Q_OBJECT
public:
    /// Device-independent pixels of the box a picture is fitted into.
    static constexpr QSize kSize{120, 90};
    using Source = std::function<Async<QByteArray>(const QString& hash)>;

    using QObject::QObject;

    /// Where bytes come from; pictures of another source are forgotten.
    void setSource(Source source);
    void setPixelRatio(qreal ratio);
    /// What there is now; asks for it when there is nothing yet, and changed() follows.
    Thumbnail of(const Attachment& attachment);

Q_SIGNALS:
    void changed();

private:
    static constexpr int kMostKilobytes = 64 * 1024;

    void ask(const QString& hash);
    void decode(const QString& hash, const QByteArray& bytes);
    void keep(const QString& hash, const QImage& image);
    void forget();

    Source m_source;
    qreal m_ratio = 1;
    int m_generation = 0;
    QCache<QString, Thumbnail> m_known{kMostKilobytes};
    QSet<QString> m_asked;
};

} // namespace motcua
