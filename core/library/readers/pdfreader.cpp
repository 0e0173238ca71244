// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/pdflayout.h"
#include "library/readers/reader.h"
#include "library/textbuilder.h"
#include "library/trouble.h"
#include "text/decode.h"

#include <QRegularExpression>

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <memory>

namespace motcua::readers {
namespace {

constexpr int kMostPages = 20'000;

QString textOf(const poppler::ustring& text)
{
    // Poppler's own conversions go through iconv, which fails on lone surrogates.
    return QString(reinterpret_cast<const QChar*>(text.data()),
                   static_cast<qsizetype>(text.size()));
}

PdfWord wordOf(const poppler::text_box& box)
{
    PdfWord word;
    const poppler::ustring text = box.text();
    for (size_t i = 0; i < text.size(); ++i) {
        const poppler::rectf place = box.char_bbox(i);
        const QChar unit(text[i]);
        // Its places count characters; what is left over after a pair belongs to the one before.
        if (!word.letters.empty() && (unit.isLowSurrogate() || place.width() <= 0))
            word.letters.back().text += unit;
        else
            word.letters.push_back({QString(unit), place.left(), place.right()});
    }
    word.top = box.bbox().top();
    word.bottom = box.bbox().bottom();
    word.size = std::max(1.0, box.has_font_info() ? box.get_font_size() : box.bbox().height());
    word.spaceAfter = box.has_space_after();
    return word;
}

std::vector<PdfLine> plainLines(const poppler::page& page)
{
    std::vector<PdfLine> lines;
    const QString text =
        textOf(page.text(poppler::rectf(), poppler::page::non_raw_non_physical_layout));
    double top = 0;
    for (const QString& line :
         text.split(QRegularExpression(QStringLiteral("[\\n\\f]")), Qt::SkipEmptyParts))
        lines.push_back({line, 0, 1, top += 1, top + 1, 1});
    return lines;
}

std::vector<PdfLine> linesOf(const poppler::page& page)
{
    const std::vector<poppler::text_box> boxes =
        page.text_list(poppler::page::text_list_include_font);
    std::vector<PdfWord> words;
    size_t turned = 0;
    for (const poppler::text_box& box : boxes) {
        turned += box.rotation() != 0;
        words.push_back(wordOf(box));
    }
    return turned * 2 > boxes.size() ? plainLines(page) : linesOf(std::move(words));
}

// Programs put their own name and the file's there.
QString titleOf(const poppler::document& document)
{
    static const QRegularExpression noise(
        QStringLiteral(
            "^(?:Microsoft (?:Word|PowerPoint|Excel) - |untitled$|print$|document\\d*$)"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression fileName(
        QStringLiteral("\\.(?:docx?|odt|rtf|pdf|indd|qxd|tex|dvi|html?|txt|pptx?)$"),
        QRegularExpression::CaseInsensitiveOption);
    QString title = textOf(document.get_title()).simplified();
    title.remove(noise);
    return title.contains(fileName) ? QString() : title;
}

} // namespace

Result<DocumentText> readPdf(const QByteArray& bytes, const QString& name, const QString& encoding)
{
    poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
    const std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.constData(), static_cast<int>(bytes.size())));
    if (!document)
        return refusal(Trouble::Damaged, name);
    if (document->is_locked())
        return refusal(Trouble::Protected, name);
    if (document->pages() > kMostPages)
        return refusal(Trouble::TooLarge, name);

    std::vector<std::vector<PdfLine>> pages;
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        pages.push_back(page ? linesOf(*page) : std::vector<PdfLine>());
    }
    dropRunningLines(pages);
    QString whole;
    for (const auto& page : pages) {
        for (const PdfLine& line : page)
            whole += line.text + u' ';
    }

    TextBuilder builder;
    for (const auto& page : pages) {
        builder.beginPage();
        for (QStringList paragraph : paragraphsOf(page)) {
            joinDividedWords(paragraph, whole);
            builder.paragraph(fromLegacy(paragraph.join(u'\n'), encoding));
        }
        if (builder.isFull())
            return refusal(Trouble::TooLarge, name);
    }
    if (builder.isEmpty())
        return refusal(pages.empty() ? Trouble::Damaged : Trouble::NoText, name);
    return builder.take(fromLegacy(titleOf(*document), encoding));
}

} // namespace motcua::readers
