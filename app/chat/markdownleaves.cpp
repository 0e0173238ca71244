// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/markdownreader.h"

#include <algorithm>
#include <utility>

#include <QList>

// The leaves of MarkdownBlocks::Reader: what a line means once its quotes and items are taken off, and how a finished
// block is cut into parts.

namespace motcua {

namespace {

qsizetype runLength(QStringView text, QChar c)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == c)
        ++length;
    return length;
}

bool isDelimiterRow(QStringView line, std::vector<ColumnAlign>* columns)
{
    const bool allowed = std::all_of(line.begin(), line.end(), [](QChar c) {
        return c == u'-' || c == u':' || c == u'|' || c == u' ' || c == u'\t';
    });
    if (!allowed || !line.contains(u'-') || !(line.contains(u'|') || line.contains(u':')))
        return false;
    for (const QString& cell : tableCells(line)) {
        if (!cell.contains(u'-'))
            return false;
        const bool left = cell.startsWith(u':');
        const bool right = cell.endsWith(u':');
        columns->push_back(left && right ? ColumnAlign::Center
                                         : (right ? ColumnAlign::Right : ColumnAlign::Left));
    }
    return true;
}

/// The place behind the `lines`th line end; -1 when there are not so many.
qsizetype lineEnd(QStringView text, int lines)
{
    qsizetype at = -1;
    while (lines-- > 0) {
        at = text.indexOf(u'\n', at + 1);
        if (at < 0)
            return -1;
    }
    return at + 1;
}

/// Where to cut so that the first part has at most `limit` code units: after a line, else a space, else anywhere but
/// inside a surrogate pair or before a combining mark.
qsizetype cutPlace(QStringView text, qsizetype limit)
{
    const QStringView head = text.left(limit);
    for (const QChar c : {QChar(u'\n'), QChar(u' ')}) {
        const qsizetype at = head.lastIndexOf(c);
        if (at > limit / 2)
            return at + 1;
    }
    qsizetype at = limit;
    const auto joins = [&text](qsizetype i) {
        return text[i].isLowSurrogate() || text[i].isMark() || text[i].unicode() == 0x200D ||
               text[i - 1].unicode() == 0x200D;
    };
    while (at > limit / 2 && joins(at))
        --at;
    if (at <= limit / 2)
        at = text[limit].isLowSurrogate() ? limit - 1 : limit;
    return at;
}

} // namespace

bool MarkdownBlocks::Reader::isRule() const
{
    const QStringView text = rest().trimmed();
    if (text.isEmpty() || (text[0] != u'-' && text[0] != u'*' && text[0] != u'_'))
        return false;
    int signs = 0;
    for (const QChar c : text) {
        if (c == text[0])
            ++signs;
        else if (c != u' ' && c != u'\t')
            return false;
    }
    return signs >= 3;
}

bool MarkdownBlocks::Reader::continueFence(bool inside)
{
    if (!inside) {
        closeLeaf();
        return false;
    }
    const QStringView text = rest().trimmed();
    const qsizetype length = runLength(text, m.leaf.fence);
    if (length >= m.leaf.fenceLength && length == text.size() && indent() <= 3) {
        closeLeaf();
        return true;
    }
    skipColumns(std::min(m.leaf.fenceIndent, indent()));
    addCodeLine(rest());
    return true;
}

bool MarkdownBlocks::Reader::startFence()
{
    const QStringView text = rest().trimmed();
    if (indent() > 3 || !(text.startsWith(u"```") || text.startsWith(u"~~~")))
        return false;
    const QChar fence = text[0];
    const qsizetype length = runLength(text, fence);
    const QStringView info = text.mid(length).trimmed();
    if (fence == u'`' && info.contains(u'`'))
        return false;
    const int space = indent();
    openLeaf(Leaf::Kind::Fence, Block::Kind::Code);
    m.leaf.fence = fence;
    m.leaf.fenceLength = length;
    m.leaf.fenceIndent = space;
    m.leaf.block.language = info.toString();
    return true;
}

bool MarkdownBlocks::Reader::startHeading()
{
    const QStringView text = rest().trimmed();
    const qsizetype level = runLength(text, u'#');
    if (indent() > 3 || level < 1 || level > 6 || (level < text.size() && text[level] != u' '))
        return false;
    QStringView title = text.mid(level).trimmed();
    qsizetype end = title.size();
    while (end > 0 && title[end - 1] == u'#')
        --end;
    if (end == 0 || title[end - 1] == u' ')
        title = title.left(end).trimmed();
    openLeaf(Leaf::Kind::Paragraph, Block::Kind::Heading);
    m.leaf.block.level = static_cast<int>(level);
    m.leaf.block.text = title.toString();
    closeLeaf();
    return true;
}

bool MarkdownBlocks::Reader::underlineHeading()
{
    const QStringView text = rest().trimmed();
    if (m.leaf.kind != Leaf::Kind::Paragraph || indent() > 3 || text.isEmpty())
        return false;
    // One dash under a long paragraph is a list about to begin while it is being typed, so two are asked for.
    const bool first = runLength(text, u'=') == text.size();
    const bool second = text.size() > 1 && runLength(text, u'-') == text.size();
    if (!first && !second)
        return false;
    m.leaf.block.kind = Block::Kind::Heading;
    m.leaf.block.level = first ? 1 : 2;
    closeLeaf();
    return true;
}

bool MarkdownBlocks::Reader::startRule()
{
    if (indent() > 3 || !isRule())
        return false;
    openLeaf(Leaf::Kind::Paragraph, Block::Kind::Rule);
    closeLeaf();
    return true;
}

bool MarkdownBlocks::Reader::startTable()
{
    std::vector<ColumnAlign> columns;
    if (m.leaf.kind != Leaf::Kind::Paragraph || indent() > 3 ||
        !isDelimiterRow(rest().trimmed(), &columns))
        return false;
    QString& text = m.leaf.block.text;
    const qsizetype start = text.lastIndexOf(u'\n') + 1;
    const QString header = text.mid(start);
    if (tableCells(header).size() != columns.size() || columns.size() > kMaxColumns)
        return false;
    if (start > 0) {
        text.truncate(start - 1);
        openLeaf(Leaf::Kind::Table, Block::Kind::Table);
    } else {
        m.leaf.kind = Leaf::Kind::Table;
        m.leaf.block.kind = Block::Kind::Table;
    }
    m.leaf.block.columns = std::move(columns);
    m.leaf.block.text = header;
    m.leaf.lines = 1;
    return true;
}

void MarkdownBlocks::Reader::addParagraph()
{
    const QStringView text = rest();
    qsizetype from = 0;
    while (from < text.size() && (text[from] == u' ' || text[from] == u'\t'))
        ++from;
    if (m.leaf.kind != Leaf::Kind::Paragraph)
        openLeaf(Leaf::Kind::Paragraph, Block::Kind::Paragraph);
    else
        m.leaf.block.text += u'\n';
    m.leaf.block.text += text.mid(from);
}

void MarkdownBlocks::Reader::addIndented()
{
    if (m.leaf.kind != Leaf::Kind::Indented)
        openLeaf(Leaf::Kind::Indented, Block::Kind::Code);
    skipColumns(4);
    addCodeLine(rest());
}

void MarkdownBlocks::Reader::addCodeLine(QStringView line)
{
    Leaf& leaf = m.leaf;
    if (leaf.lines >= kPartLines || leaf.block.text.size() > kPart) {
        Block next = leaf.block;
        emitParts(std::move(leaf.block));
        for (Nest& nest : next.nesting)
            nest.first = false;
        next.text.clear();
        next.join = Block::Join::Line;
        leaf.block = std::move(next);
        leaf.lines = 0;
    }
    if (leaf.lines++ > 0)
        leaf.block.text += u'\n';
    leaf.block.text += line;
}

void MarkdownBlocks::Reader::addRow()
{
    Leaf& leaf = m.leaf;
    if (leaf.lines >= kPartRows) {
        Block next = leaf.block;
        emitOne(leaf.block);
        next.widths = m_out.back().widths;
        for (Nest& nest : next.nesting)
            nest.first = false;
        next.text.clear();
        next.join = Block::Join::Line;
        leaf.block = std::move(next);
        leaf.lines = 0;
    }
    if (leaf.lines++ > 0)
        leaf.block.text += u'\n';
    leaf.block.text += rest().trimmed();
}

void MarkdownBlocks::Reader::emitParts(Block block)
{
    if (block.kind == Block::Kind::Table ||
        (block.text.size() <= kPart + kPart / 2 && block.text.count(u'\n') <= kPartLines)) {
        emitOne(std::move(block));
        return;
    }
    const QString whole = std::exchange(block.text, {});
    QStringView left = whole;
    while (!left.isEmpty()) {
        qsizetype at = left.size() > kPart + kPart / 2 ? cutPlace(left, kPart) : left.size();
        if (const qsizetype end = lineEnd(left.left(at), kPartLines); end > 0)
            at = end;
        const bool atLine = at < left.size() && left[at - 1] == u'\n';
        Block part = block;
        part.text = left.left(atLine ? at - 1 : at).toString();
        emitOne(std::move(part));
        left = left.mid(at);
        block.join = atLine ? Block::Join::Line : Block::Join::Inside;
        block.spaced = false;
        for (Nest& nest : block.nesting)
            nest.first = false;
    }
}

void MarkdownBlocks::Reader::emitOne(Block block)
{
    if (block.kind == Block::Kind::Table && block.widths.empty()) {
        block.widths.resize(block.columns.size(), 1);
        for (const QStringView row : QStringView(block.text).split(u'\n')) {
            const std::vector<QString> cells = tableCells(row);
            for (size_t i = 0; i < std::min(cells.size(), block.widths.size()); ++i)
                block.widths[i] = std::max(block.widths[i], static_cast<int>(cells[i].size()));
        }
    }
    m_out.push_back(std::move(block));
}

} // namespace motcua
