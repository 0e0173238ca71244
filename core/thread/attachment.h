// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Something that goes with a message: an image, or a document as its text. The bytes lie in the store under their
// SHA-256, once however often they are attached; a message names them in the array "attachments" of Message::meta.
//
// Thread: any.

#include <QString>

#include <vector>

namespace motcua {

struct Attachment {
    QString hash; ///< SHA-256 of the bytes, 64 hexadecimal digits in lower case.
    QString name; ///< As the person knows it: "letter.pdf". Untrusted.
    QString mime; ///< Of the bytes: "image/png", or "text/plain" for the text of a document.
    qint64 bytes = 0;

    bool isImage() const { return mime.startsWith(QLatin1String("image/")); }
    bool operator==(const Attachment&) const = default;
};

/// 64 hexadecimal digits in lower case.
bool isAttachmentHash(QStringView hash);
/// Those a message names; entries without a well-formed hash are left out.
std::vector<Attachment> attachmentsOf(const QString& meta);
/// `meta` naming these and no others; everything else in it stays.
QString withAttachments(const QString& meta, const std::vector<Attachment>& attachments);

} // namespace motcua
