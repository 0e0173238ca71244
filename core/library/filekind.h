// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What kind of document a file is: by its first bytes, and only where those leave it open by the suffix of its name.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua {

enum class FileKind {
    Text,
    Markdown,
    Html,
    Pdf,
    Package, ///< A zip archive: docx, odt, or something else that only opening it tells.
    OldWord, ///< Recognised to say what to do about it.
    RichText,
    Binary,
};

/// How many bytes of a file kindOf wants to see.
inline constexpr qsizetype kKindSample = 8192;

/// Thread: any.
FileKind kindOf(QByteArrayView head, const QString& name);

/// Kinds that are read in the program itself; the others are read by motcua-extract.
inline bool isPlain(FileKind kind)
{
    return kind == FileKind::Text || kind == FileKind::Markdown;
}

/// Suffixes of the files we read, for dialogs, drag and drop, and walking folders.
QStringList documentSuffixes();

} // namespace motcua
