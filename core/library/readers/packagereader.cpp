// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/office.h"
#include "library/readers/package.h"
#include "library/readers/reader.h"
#include "library/trouble.h"

namespace motcua::readers {

Result<DocumentText> readPackage(const QByteArray& bytes, const QString& name,
                                 const QString& encoding)
{
    const std::variant<Package, Trouble> opened = Package::open(bytes);
    if (const auto* trouble = std::get_if<Trouble>(&opened))
        return refusal(*trouble, name);
    const Package& package = *std::get_if<Package>(&opened);

    Extracted extracted = Trouble::Spreadsheet;
    const bool odt = package.part(QStringLiteral("mimetype"))
                         .startsWith("application/vnd.oasis.opendocument.text");
    if (!package.wordDocument().isEmpty())
        extracted = readDocx(package, encoding);
    else if (odt && package.has(QStringLiteral("content.xml")))
        extracted = readOdt(package, encoding);
    if (const auto* trouble = std::get_if<Trouble>(&extracted))
        return refusal(*trouble, name);
    DocumentText document = std::move(*std::get_if<DocumentText>(&extracted));
    if (document.text.isEmpty())
        return refusal(Trouble::Empty, name);
    return document;
}

} // namespace motcua::readers
