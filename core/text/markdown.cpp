// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/markdown.h"

#include <QRegularExpression>

#include <md4c.h>

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace motcua::markdown {
namespace {

constexpr unsigned kDialect =
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_PERMISSIVEURLAUTOLINKS;

// The entities people type. Any other stays as it was written, which loses nothing.
QString entity(QByteArrayView source)
{
    static constexpr std::array<std::pair<const char*, char16_t>, 12> kNamed{{{"amp", u'&'},
                                                                              {"lt", u'<'},
                                                                              {"gt", u'>'},
                                                                              {"quot", u'"'},
                                                                              {"apos", u'\''},
                                                                              {"nbsp", 0xa0},
                                                                              {"mdash", u'—'},
                                                                              {"ndash", u'–'},
                                                                              {"hellip", u'…'},
                                                                              {"copy", u'©'},
                                                                              {"ldquo", u'“'},
                                                                              {"rdquo", u'”'}}};
    const QByteArray name = source.sliced(1, source.size() - 2).toByteArray();
    if (name.startsWith('#')) {
        const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
        bool ok = false;
        const uint code = name.mid(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool valid = ok && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
        return valid ? QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1)
                     : QString(QChar(0xfffd));
    }
    for (const auto& [known, letter] : kNamed) {
        if (name == known)
            return QString(QChar(letter));
    }
    return QString::fromUtf8(source);
}

QString attribute(const MD_ATTRIBUTE& value)
{
    QString out;
    if (!value.text)
        return out;
    for (int i = 0; value.substr_offsets[i] < value.size; ++i) {
        const MD_OFFSET from = value.substr_offsets[i];
        const QByteArrayView part(value.text + from, qsizetype(value.substr_offsets[i + 1] - from));
        if (value.substr_types[i] == MD_TEXT_ENTITY)
            out += entity(part);
        else if (value.substr_types[i] == MD_TEXT_NULLCHAR)
            out += QChar(0xfffd);
        else
            out += QString::fromUtf8(part);
    }
    return out;
}

template <class T> const T& detailAs(const void* detail)
{
    return *static_cast<const T*>(detail);
}

Align alignOf(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_LEFT:
        return Align::Left;
    case MD_ALIGN_CENTER:
        return Align::Centre;
    case MD_ALIGN_RIGHT:
        return Align::Right;
    case MD_ALIGN_DEFAULT:
        break;
    }
    return Align::Natural;
}

BlockInfo infoOf(MD_BLOCKTYPE type, const void* detail)
{
    BlockInfo info;
    switch (type) {
    case MD_BLOCK_H:
        info.level = static_cast<int>(detailAs<MD_BLOCK_H_DETAIL>(detail).level);
        break;
    case MD_BLOCK_UL:
        info.tight = detailAs<MD_BLOCK_UL_DETAIL>(detail).is_tight != 0;
        break;
    case MD_BLOCK_OL:
        info.tight = detailAs<MD_BLOCK_OL_DETAIL>(detail).is_tight != 0;
        info.first = static_cast<int>(detailAs<MD_BLOCK_OL_DETAIL>(detail).start);
        break;
    case MD_BLOCK_LI:
        if (detailAs<MD_BLOCK_LI_DETAIL>(detail).is_task)
            info.task = detailAs<MD_BLOCK_LI_DETAIL>(detail).task_mark == ' ' ? u' ' : u'x';
        break;
    case MD_BLOCK_CODE:
        info.language = attribute(detailAs<MD_BLOCK_CODE_DETAIL>(detail).lang);
        info.note = attribute(detailAs<MD_BLOCK_CODE_DETAIL>(detail).info);
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        info.align = alignOf(detailAs<MD_BLOCK_TD_DETAIL>(detail).align);
        break;
    default:
        break;
    }
    return info;
}

// MD_BLOCK_DOC and MD_BLOCK_HTML have no counterpart.
bool blockOf(MD_BLOCKTYPE type, Block* block)
{
    static constexpr std::array<std::pair<MD_BLOCKTYPE, Block>, 14> kBlocks{
        {{MD_BLOCK_QUOTE, Block::Quote},
         {MD_BLOCK_UL, Block::BulletList},
         {MD_BLOCK_OL, Block::NumberedList},
         {MD_BLOCK_LI, Block::Item},
         {MD_BLOCK_HR, Block::Rule},
         {MD_BLOCK_H, Block::Heading},
         {MD_BLOCK_CODE, Block::Code},
         {MD_BLOCK_P, Block::Paragraph},
         {MD_BLOCK_TABLE, Block::Table},
         {MD_BLOCK_THEAD, Block::TableHead},
         {MD_BLOCK_TBODY, Block::TableBody},
         {MD_BLOCK_TR, Block::Row},
         {MD_BLOCK_TH, Block::HeadCell},
         {MD_BLOCK_TD, Block::Cell}}};
    for (const auto& [theirs, ours] : kBlocks) {
        if (theirs == type) {
            *block = ours;
            return true;
        }
    }
    return false;
}

bool spanOf(MD_SPANTYPE type, const void* detail, Span* span, SpanInfo* info)
{
    switch (type) {
    case MD_SPAN_EM:
        *span = Span::Emphasis;
        return true;
    case MD_SPAN_STRONG:
        *span = Span::Strong;
        return true;
    case MD_SPAN_CODE:
        *span = Span::Code;
        return true;
    case MD_SPAN_DEL:
        *span = Span::Strike;
        return true;
    case MD_SPAN_A:
        *span = Span::Link;
        *info = {attribute(detailAs<MD_SPAN_A_DETAIL>(detail).href),
                 attribute(detailAs<MD_SPAN_A_DETAIL>(detail).title)};
        return true;
    case MD_SPAN_IMG:
        *span = Span::Image;
        *info = {attribute(detailAs<MD_SPAN_IMG_DETAIL>(detail).src),
                 attribute(detailAs<MD_SPAN_IMG_DETAIL>(detail).title)};
        return true;
    default:
        return false;
    }
}

// md4c's events are not always nested (a bare link that runs into the end of another); visitors get them nested.
class Nesting {
public:
    explicit Nesting(Visitor& visitor) : m_visitor(visitor) {}

    Visitor& visitor() { return m_visitor; }
    void enter(Span span, const SpanInfo& info)
    {
        m_open.push_back({span, info});
        m_visitor.enter(span, info);
    }
    void leave(Span span)
    {
        const auto open = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Open& candidate) {
            return candidate.span == span;
        });
        if (open != m_open.rend())
            closeTo(static_cast<size_t>(m_open.rend() - open) - 1);
    }
    void leaveAll() { closeTo(0); }

private:
    struct Open {
        Span span;
        SpanInfo info;
    };
    void closeTo(size_t size)
    {
        while (m_open.size() > size) {
            const Open open = std::move(m_open.back());
            m_open.pop_back();
            m_visitor.leave(open.span, open.info);
        }
    }

    Visitor& m_visitor;
    std::vector<Open> m_open;
};

int enterBlock(MD_BLOCKTYPE type, void* detail, void* user)
{
    if (Block block{}; blockOf(type, &block))
        static_cast<Nesting*>(user)->visitor().enter(block, infoOf(type, detail));
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void* detail, void* user)
{
    auto* nesting = static_cast<Nesting*>(user);
    nesting->leaveAll();
    if (Block block{}; blockOf(type, &block))
        nesting->visitor().leave(block, infoOf(type, detail));
    return 0;
}

int enterSpan(MD_SPANTYPE type, void* detail, void* user)
{
    Span span{};
    if (SpanInfo info; spanOf(type, detail, &span, &info))
        static_cast<Nesting*>(user)->enter(span, info);
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void* detail, void* user)
{
    Span span{};
    if (SpanInfo info; spanOf(type, detail, &span, &info))
        static_cast<Nesting*>(user)->leave(span);
    return 0;
}

int text(MD_TEXTTYPE type, const MD_CHAR* bytes, MD_SIZE size, void* user)
{
    Visitor& visitor = static_cast<Nesting*>(user)->visitor();
    const QByteArrayView view(bytes, qsizetype(size));
    switch (type) {
    case MD_TEXT_NULLCHAR:
        visitor.text(QString(QChar(0xfffd)));
        break;
    case MD_TEXT_BR:
        visitor.lineBreak(true);
        break;
    case MD_TEXT_SOFTBR:
        visitor.lineBreak(false);
        break;
    case MD_TEXT_ENTITY:
        visitor.text(entity(view));
        break;
    default:
        visitor.text(QString::fromUtf8(view));
        break;
    }
    return 0;
}

QString withDefinitionsAsText(QStringView source)
{
    return source.toString().replace(definitionStart(), QStringLiteral("\\1\\["));
}

} // namespace

bool walk(QStringView source, Visitor& visitor, Reading reading)
{
    const bool definitions = reading == Reading::WordsAndTargets;
    const QByteArray bytes =
        (definitions ? withDefinitionsAsText(source) : source.toString()).toUtf8();
    const unsigned dialect = reading == Reading::Html ? kDialect : kDialect | MD_FLAG_NOHTML;
    const MD_PARSER parser{0,         dialect, enterBlock, leaveBlock, enterSpan,
                           leaveSpan, text,    nullptr,    nullptr};
    Nesting nesting(visitor);
    return md_parse(bytes.constData(), static_cast<MD_SIZE>(bytes.size()), &parser, &nesting) == 0;
}

const QRegularExpression& definitionStart()
{
    // A definition may stand where a paragraph may begin: after any number of quote and list marks.
    static const QRegularExpression start(
        QStringLiteral(R"(^([ \t>*+\-]*(?:\d{1,9}[.)][ \t>*+\-]*)*)\[(?=(?:\\.|[^\]\\])*\]:))"),
        QRegularExpression::MultilineOption);
    return start;
}

QString fenceFor(QStringView code)
{
    qsizetype longest = 2;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, u'`');
}

} // namespace motcua::markdown
