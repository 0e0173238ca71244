// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/filekind.h"

#include "text/decode.h"

#include <algorithm>

namespace motcua {
namespace {

// The visible beginning as plain ASCII: without byte order mark, white space and the zero bytes of UTF-16.
QByteArray beginning(QByteArrayView head)
{
    QByteArray out;
    for (const char byte : head.first(std::min<qsizetype>(head.size(), 2048))) {
        if (byte > 0 && (byte > ' ' || !out.isEmpty()))
            out += byte;
    }
    return out.toLower();
}

bool startsLikeHtml(const QByteArray& start)
{
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return true;
    const bool mayPrecede =
        start.startsWith("<?xml") || start.startsWith("<!--") || start.startsWith("<!doctype");
    return mayPrecede && start.contains("<html");
}

} // namespace

FileKind kindOf(QByteArrayView head, const QString& name)
{
    const QString suffix = name.section(u'.', -1).toLower();
    if (head.first(std::min<qsizetype>(head.size(), 1024)).toByteArray().contains("%PDF-"))
        return FileKind::Pdf;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06"))
        return FileKind::Package;
    if (head.startsWith("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))
        return FileKind::OldWord;
    if (head.startsWith("{\\rtf"))
        return FileKind::RichText;
    if (looksBinary(head))
        return FileKind::Binary;
    if (startsLikeHtml(beginning(head)))
        return FileKind::Html;
    if (suffix == QLatin1StringView("md") || suffix == QLatin1StringView("markdown"))
        return FileKind::Markdown;
    if (suffix == QLatin1StringView("html") || suffix == QLatin1StringView("htm") ||
        suffix == QLatin1StringView("xhtml"))
        return FileKind::Html;
    return FileKind::Text;
}

QStringList documentSuffixes()
{
    return {QStringLiteral("txt"),  QStringLiteral("md"),   QStringLiteral("markdown"),
            QStringLiteral("html"), QStringLiteral("htm"),  QStringLiteral("xhtml"),
            QStringLiteral("pdf"),  QStringLiteral("docx"), QStringLiteral("odt")};
}

} // namespace motcua
