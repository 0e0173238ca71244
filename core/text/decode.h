// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Bytes to text. What can be recognised is (byte order marks, UTF-8, UTF-16); the two legacy Vietnamese encodings cannot
// be told from Latin letters by a program, so they are used only when the person says so.
//
// Thread: any.

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua {

struct Decoded {
    QString text; ///< Without a byte order mark; not yet normalised.
    QString
        encoding; ///< One of encodingNames(), or "windows-1252" where the bytes are no UTF at all.
    int mended = 0; ///< Invalid sequences, each replaced by U+FFFD.

    bool operator==(const Decoded&) const = default;
};

/// What a person may choose: "utf-8", "utf-16le", "utf-16be", "windows-1252", "tcvn3", "vni". The empty name, "recognise
/// it", is not in the list.
QStringList encodingNames();

/// An empty `encoding` recognises one. A legacy name is also right for a file whose letters were saved as UTF-8 by a
/// program that took them for Latin ones. Fails: Invalid (no such encoding).
Result<Decoded> decode(const QByteArray& bytes, const QString& encoding = {});

/// Text of a legacy Vietnamese font ("tcvn3", "vni") that came as Latin letters, as in a docx file; letters beyond
/// Latin-1 stay. Other names leave the text as it is.
QString fromLegacy(QStringView text, QStringView encoding);

/// True for bytes nobody would call text: control characters that no encoding of text has, or NULs without the pattern
/// of UTF-16.
bool looksBinary(QByteArrayView bytes);

} // namespace motcua
