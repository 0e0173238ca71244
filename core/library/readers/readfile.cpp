// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/filekind.h"
#include "library/plainreader.h"
#include "library/readers/reader.h"
#include "library/trouble.h"

#include <QFile>
#include <QFileInfo>

namespace motcua::readers {

Result<DocumentText> readFile(const QString& path, const QString& name, const QString& encoding)
{
    QFile file(path);
    if (!QFileInfo(path).isFile())
        return refusal(Trouble::Missing, name);
    if (!file.open(QIODevice::ReadOnly))
        return refusal(Trouble::Unreadable, name);
    if (file.size() > kMostBytes)
        return refusal(Trouble::TooLarge, name);
    const QByteArray bytes = file.readAll();
    if (bytes.isEmpty())
        return refusal(file.error() == QFileDevice::NoError ? Trouble::Empty : Trouble::Unreadable,
                       name);

    const FileKind kind =
        kindOf(QByteArrayView(bytes).first(std::min(bytes.size(), kKindSample)), name);
    switch (kind) {
    case FileKind::Text:
    case FileKind::Markdown:
        return readPlain(bytes, kind, name, encoding);
    case FileKind::Html:
        return readHtml(bytes, name, encoding);
    case FileKind::Pdf:
        return readPdf(bytes, name, encoding);
    case FileKind::Package:
        return readPackage(bytes, name, encoding);
    case FileKind::OldWord:
        return refusal(Trouble::OldWord, name);
    case FileKind::RichText:
        return refusal(Trouble::RichText, name);
    case FileKind::Binary:
        break;
    }
    return refusal(Trouble::Binary, name);
}

} // namespace motcua::readers
