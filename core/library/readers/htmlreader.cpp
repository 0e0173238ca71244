// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/blockwriter.h"
#include "library/readers/htmltext.h"
#include "library/readers/reader.h"
#include "library/trouble.h"
#include "text/decode.h"

#include <QRegularExpression>

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>

#include <memory>

namespace motcua::readers {
namespace {

constexpr qsizetype kMostHtml = 96 * 1024 * 1024;

// What the page says its bytes are; browsers look at the first kilobyte, saved pages put it later.
QByteArray declaredCharset(const QByteArray& bytes)
{
    static const QRegularExpression meta(
        QStringLiteral(
            "(?:<meta[^>]*?\\bcharset|<\\?xml[^>]*?\\bencoding)\\s*=\\s*[\"']?\\s*([\\w.:-]+)"),
        QRegularExpression::CaseInsensitiveOption);
    return meta.match(QString::fromLatin1(bytes.left(8192))).captured(1).toLatin1().toLower();
}

struct Page {
    QString text;
    QString encoding;
    int mended = 0;
};

// Through iconv, for the charsets only old pages have (windows-1258, gb2312, …).
bool convert(const QByteArray& bytes, const QByteArray& charset, Page* page)
{
    xmlCharEncodingHandlerPtr handler = xmlFindCharEncodingHandler(charset.constData());
    if (!handler)
        return false;
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> in(xmlBufferCreate(),
                                                                  &xmlBufferFree);
    const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> out(xmlBufferCreate(),
                                                                   &xmlBufferFree);
    // The converter keeps the last letter back, as a mark might follow: the line end is there to be kept back.
    const QByteArray input = bytes + "\n\n";
    bool good = xmlBufferAdd(in.get(), reinterpret_cast<const xmlChar*>(input.constData()),
                             static_cast<int>(input.size())) == 0;
    while (good && xmlBufferLength(in.get()) > 0) {
        const int before = xmlBufferLength(in.get());
        good = xmlCharEncInFunc(handler, out.get(), in.get()) >= 0 &&
               xmlBufferLength(in.get()) < before;
    }
    xmlCharEncCloseFunc(handler);
    if (good)
        *page = {QString::fromUtf8(reinterpret_cast<const char*>(xmlBufferContent(out.get())),
                                   xmlBufferLength(out.get())),
                 QString::fromLatin1(charset), 0};
    return good;
}

Result<Page> decodePage(const QByteArray& bytes, const QString& encoding)
{
    const QByteArray charset = encoding.isEmpty() ? declaredCharset(bytes) : QByteArray();
    const Result<Decoded> decoded = decode(bytes, encoding);
    if (!decoded)
        return decoded.error();
    Page page{decoded->text, decoded->encoding, decoded->mended};
    const bool sure = decoded->encoding.startsWith(QLatin1StringView("utf")) &&
                      decoded->mended == 0 &&
                      !charset.startsWith("iso-2022"); // 7 bits, so it looks like UTF-8
    const bool unknown = charset.isEmpty() || charset.startsWith("utf") ||
                         charset == "iso-8859-1" || charset == "windows-1252";
    if (!sure && !unknown)
        convert(bytes, charset, &page);
    return page;
}

HtmlText& textOf(void* context)
{
    return *static_cast<HtmlText*>(context);
}

void startElement(void* context, const xmlChar* name, const xmlChar** attributes)
{
    bool hidden = false;
    for (; attributes && attributes[0]; attributes += 2)
        hidden =
            hidden || xmlStrcasecmp(attributes[0], reinterpret_cast<const xmlChar*>("hidden")) == 0;
    textOf(context).start(QLatin1StringView(reinterpret_cast<const char*>(name)), hidden);
}

void endElement(void* context, const xmlChar* name)
{
    textOf(context).end(QLatin1StringView(reinterpret_cast<const char*>(name)));
}

void characters(void* context, const xmlChar* text, int length)
{
    textOf(context).text(QString::fromUtf8(reinterpret_cast<const char*>(text), length));
}

void silent(void*, const char*, ...) {}

} // namespace

Result<DocumentText> readHtml(const QByteArray& bytes, const QString& name, const QString& encoding)
{
    if (bytes.size() > kMostHtml)
        return refusal(Trouble::TooLarge, name);
    const Result<Page> page = decodePage(bytes, encoding);
    if (!page)
        return page.error();
    QByteArray utf8 = page->text.toUtf8();
    utf8.replace('\0', "\xe2\x90\x80"); // the parser would stop here

    // Events instead of a tree: no limit of depth to fall over, no memory per element.
    HtmlText text;
    htmlSAXHandler events{};
    events.startElement = startElement;
    events.endElement = endElement;
    events.characters = characters;
    events.ignorableWhitespace = characters;
    events.error = silent;
    events.warning = silent;
    constexpr int kPiece = 1 << 20;
    htmlParserCtxtPtr parser =
        htmlCreatePushParserCtxt(&events, &text, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8);
    if (!parser)
        return refusal(Trouble::TooLarge, name);
    htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                   HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    for (qsizetype at = 0; at < utf8.size() && !text.isFull(); at += kPiece)
        htmlParseChunk(parser, utf8.constData() + at,
                       static_cast<int>(std::min<qsizetype>(kPiece, utf8.size() - at)), 0);
    htmlParseChunk(parser, nullptr, 0, 1);
    htmlFreeParserCtxt(parser);

    if (text.isFull())
        return refusal(Trouble::TooLarge, name);
    DocumentText document = text.take();
    if (document.text.isEmpty())
        return refusal(Trouble::Empty, name);
    document.encoding = page->encoding;
    document.mended += page->mended;
    return document;
}

} // namespace motcua::readers
