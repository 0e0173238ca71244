// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/trouble.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace motcua {
namespace {

struct Row {
    Trouble trouble;
    const char* name;
    Error::Kind kind;
    const char* sentence;
};

constexpr std::array kRows{
    Row{Trouble::Missing, "missing", Error::Kind::NotFound,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is not there; check the name and the folder.")},
    Row{Trouble::Unreadable, "unreadable", Error::Kind::Io,
        QT_TRANSLATE_NOOP("Trouble", "“%1” cannot be read; check its permissions.")},
    Row{Trouble::Empty, "empty", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is empty; there is nothing to quote in it.")},
    Row{Trouble::TooLarge, "too-large", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is too large to be one document; split it into parts.")},
    Row{Trouble::Binary, "binary", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is not a text, Markdown, HTML, PDF, Word (.docx) or "
                                     "OpenDocument (.odt) file; save it as one of these.")},
    Row{Trouble::Damaged, "damaged", Error::Kind::Corrupt,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is damaged or cut off; get a fresh copy of it.")},
    Row{Trouble::Protected, "protected", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble",
                          "“%1” is protected with a password; save a copy without one.")},
    Row{Trouble::NoText, "no-text", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble", "“%1” has pages but no text, only pictures of it; run text "
                                     "recognition (OCR) on it first.")},
    Row{Trouble::OldWord, "old-word", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble",
                          "“%1” is an old or protected Office file; open it in an office "
                          "program and save it as .docx or .odt without a password.")},
    Row{Trouble::RichText, "rich-text", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is rich text (.rtf); save it as .docx or .odt.")},
    Row{Trouble::Spreadsheet, "not-a-text-document", Error::Kind::Invalid,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is a package without a text document in it; only Word "
                                     "(.docx) and OpenDocument text (.odt) can be read.")},
    Row{Trouble::Dtd, "dtd", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble", "“%1” declares a document type (DTD), which no office program "
                                     "writes; it was refused as unsafe.")},
    Row{Trouble::Bomb, "bomb", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble", "“%1” unpacks to far more than a document holds; it was "
                                     "refused as unsafe.")},
    Row{Trouble::Deep, "deep", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble", "“%1” is nested deeper than any document; it was refused as "
                                     "unsafe.")},
    Row{Trouble::NoReader, "no-reader", Error::Kind::NotFound,
        QT_TRANSLATE_NOOP("Trouble", "“%1” cannot be read because the program motcua-extract is "
                                     "missing; install Motcua again.")},
    Row{Trouble::Crashed, "crashed", Error::Kind::Corrupt,
        QT_TRANSLATE_NOOP("Trouble", "Reading “%1” failed: the file is damaged or needs too much "
                                     "memory; nothing else was affected.")},
    Row{Trouble::TookTooLong, "took-too-long", Error::Kind::Refused,
        QT_TRANSLATE_NOOP("Trouble", "Reading “%1” took too long and was stopped; split it into "
                                     "parts.")},
    Row{Trouble::Cancelled, "cancelled", Error::Kind::Cancelled,
        QT_TRANSLATE_NOOP("Trouble", "Reading “%1” was cancelled.")},
};

} // namespace

QString nameOf(Trouble trouble)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(),
                                  [&](const Row& r) { return r.trouble == trouble; });
    return QLatin1StringView(row->name);
}

std::optional<Trouble> troubleNamed(QStringView name)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(),
                                  [&](const Row& r) { return name == QLatin1StringView(r.name); });
    return row == kRows.end() ? std::nullopt : std::optional(row->trouble);
}

Error refusal(Trouble trouble, const QString& file)
{
    const auto row = std::find_if(kRows.begin(), kRows.end(),
                                  [&](const Row& r) { return r.trouble == trouble; });
    return {row->kind, QCoreApplication::translate("Trouble", row->sentence).arg(file),
            QLatin1StringView(row->name)};
}

} // namespace motcua
