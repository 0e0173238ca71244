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
    // What has been cut is far too long for a heading.
    if (m.leaf.kind != Leaf::Kind::Paragraph || m.leaf.block.join != Block::Join::Own ||
        indent() > 3 || text.isEmpty())
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
    // The beginning of the line above may be in a part that was cut off.
    const bool whole = start > 0 || m.leaf.block.join != Block::Join::Inside;
    if (!whole || tableCells(header).size() != columns.size() || columns.size() > kMaxColumns)
        return false;
    if (start > 0 || m.leaf.block.join != Block::Join::Own) {
        text.truncate(std::max<qsizetype>(0, start - 1));
        if (start == 0)
            m.leaf.kind = Leaf::Kind::None; // its other lines are in parts before this one
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

void MarkdownBlocks::Reader::addLineEnd()
{
    m.leaf.block.text += u'\n';
    ++m.leaf.breaks;
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
        addLineEnd();
    m.leaf.block.text += text.mid(from);
    cutLeaf();
}

void MarkdownBlocks::Reader::addIndented()
{
    if (m.leaf.kind != Leaf::Kind::Indented)
        openLeaf(Leaf::Kind::Indented, Block::Kind::Code);
    for (; m.leaf.blanks > 0; --m.leaf.blanks)
        addCodeLine({});
    skipColumns(4);
    addCodeLine(rest());
}

void MarkdownBlocks::Reader::addCodeLine(QStringView line)
{
    if (m.leaf.lines++ > 0)
        addLineEnd();
    m.leaf.block.text += line;
    cutLeaf();
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

/// Emits parts of what is open while it is more than one part. Where it is cut depends only on what stands before the
/// cut and a little behind it, so that text in pieces is cut as the whole is.
void MarkdownBlocks::Reader::cutLeaf()
{
    const Leaf& leaf = m.leaf;
    while (leaf.kind != Leaf::Kind::Table) {
        const QStringView text = leaf.block.text;
        qsizetype at = text.size() > kPart + kPart / 2 ? cutPlace(text, kPart) : -1;
        if (leaf.breaks >= kPartLines) {
            const qsizetype end = lineEnd(at < 0 ? text : text.left(at), kPartLines);
            at = end > 0 ? end : at;
        }
        if (at < 0)
            break;
        emitPart(at);
    }
}

/// The first characters of what is open are a part of their own from now on.
void MarkdownBlocks::Reader::emitPart(qsizetype length)
{
    Leaf& leaf = m.leaf;
    const bool atLine = leaf.block.text[length - 1] == u'\n';
    Block part = leaf.block;
    part.text.truncate(atLine ? length - 1 : length);
    takeTaskBox(part);
    emitOne(std::move(part));
    leaf.block.text.remove(0, length);
    leaf.breaks = static_cast<int>(leaf.block.text.count(u'\n'));
    leaf.block.join = atLine ? Block::Join::Line : Block::Join::Inside;
    leaf.block.spaced = false;
    for (Nest& nest : leaf.block.nesting)
        nest.first = false;
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
