// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which pictures are taken as attachments: PNG, JPEG, WebP, GIF and BMP, told by their bytes. SVG is no picture here: it
// is a document that can do things. Thread: any.

#include <QByteArray>
#include <QString>

namespace motcua {

/// "image/png", … ; empty when the bytes are not one of these pictures.
QString imageMime(const QByteArray& bytes);
/// Whether the suffix of `name` says the same.
bool isNamedAs(const QString& name, const QString& mime);
/// For a program that reads pictures and must not guess: "png" for "image/png"; empty for what is no such picture.
QByteArray imageFormat(const QString& mime);

} // namespace motcua
