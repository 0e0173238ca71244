// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/imagekind.h"

#include <QMimeDatabase>

#include <algorithm>
#include <array>

namespace motcua {
namespace {

struct Kind {
    QLatin1StringView mime;
    const char* format;
};

constexpr std::array kKinds{
    Kind{QLatin1StringView("image/png"), "png"}, Kind{QLatin1StringView("image/jpeg"), "jpeg"},
    Kind{QLatin1StringView("image/webp"), "webp"}, Kind{QLatin1StringView("image/gif"), "gif"},
    Kind{QLatin1StringView("image/bmp"), "bmp"}};

} // namespace

QString imageMime(const QByteArray& bytes)
{
    const QString mime = QMimeDatabase().mimeTypeForData(bytes).name();
    return imageFormat(mime).isEmpty() ? QString() : mime;
}

bool isNamedAs(const QString& name, const QString& mime)
{
    return QMimeDatabase().mimeTypeForFile(name, QMimeDatabase::MatchExtension).name() == mime;
}

QByteArray imageFormat(const QString& mime)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [&mime](const Kind& kind) { return kind.mime == mime; });
    return found == kKinds.end() ? QByteArray() : QByteArray(found->format);
}

} // namespace motcua
