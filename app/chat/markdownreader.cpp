// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/markdownreader.h"

#include <algorithm>

namespace motcua {

namespace {

bool isBlank(QStringView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u' ' || c == u'\t' || c == u'\r'; });
}

qsizetype run(QStringView text, QChar c)
{
    qsizetype length = 0;
    while (length < text.size() && text[length] == c)
        ++length;
    return length;
}

} // namespace

int MarkdownBlocks::Reader::indent() const
{
    int columns = 0;
    for (qsizetype i = m_at; i < m_line.size(); ++i) {
        if (m_line[i] == u' ')
            ++columns;
        else if (m_line[i] == u'\t')
            columns += 4;
        else
            break;
    }
    return columns;
}

void MarkdownBlocks::Reader::skipColumns(int columns)
{
    while (columns > 0 && m_at < m_line.size() && (m_line[m_at] == u' ' || m_line[m_at] == u'\t')) {
        columns -= m_line[m_at] == u'\t' ? 4 : 1;
        ++m_at;
    }
}

void MarkdownBlocks::Reader::line(QStringView line)
{
    m_line = line;
    m_at = 0;
    size_t matched = matchContainers();
    if (m.leaf.kind == Leaf::Kind::Fence && continueFence(matched == m.containers.size()))
        return;
    if (isBlank(rest())) {
        if (m.leaf.kind == Leaf::Kind::Indented && matched == m.containers.size())
            ++m.leaf.blanks;
        else
            closeLeaf();
        // A quote ends with the line that lacks its sign; an item may go on after an empty line.
        while (m.containers.size() > matched)
            closeContainers(m.containers.size() - 1);
        m.blank = true;
        return;
    }
    const bool opened = openContainers(matched);
    if (isLazy(opened, matched)) {
        addParagraph();
        return;
    }
    if (!opened)
        closeContainers(matched);
    if (startFence() || underlineHeading() || startHeading() || startRule() || startTable())
        return;
    if (m.leaf.kind == Leaf::Kind::Table) {
        if (rest().contains(u'|')) {
            addRow();
            return;
        }
        closeLeaf();
    }
    if (m.leaf.kind != Leaf::Kind::Paragraph && indent() >= 4)
        addIndented();
    else
        addParagraph();
}

void MarkdownBlocks::Reader::longLine(QStringView head)
{
    m_line = head;
    m_at = 0;
    size_t matched = matchContainers();
    if (m.leaf.kind == Leaf::Kind::Fence && matched == m.containers.size()) {
        skipColumns(std::min(m.leaf.fenceIndent, indent()));
        addCodeLine(rest());
        return;
    }
    if (m.leaf.kind == Leaf::Kind::Fence)
        closeLeaf();
    const bool opened = openContainers(matched);
    if (!isLazy(opened, matched)) {
        if (!opened)
            closeContainers(matched);
        if (m.leaf.kind == Leaf::Kind::Table)
            closeLeaf();
        if (m.leaf.kind != Leaf::Kind::Paragraph && indent() >= 4) {
            addIndented();
            return;
        }
    }
    addParagraph();
}

void MarkdownBlocks::Reader::moreOfLongLine(QStringView text)
{
    // In pieces: cutting many parts off a long text would move the rest of it each time.
    for (; !text.isEmpty(); text = text.mid(std::min(text.size(), kLongLine))) {
        m.leaf.block.text += text.left(kLongLine);
        cutLeaf();
    }
}

void MarkdownBlocks::Reader::code(const QString& language, QStringView text)
{
    openLeaf(Leaf::Kind::Fence, Block::Kind::Code);
    m.leaf.block.language = language;
    for (const QStringView line : text.split(u'\n')) {
        addCodeLine(line.left(kLongLine));
        moreOfLongLine(line.mid(std::min(line.size(), kLongLine)));
    }
    finish();
}

/// A line that lacks the signs of its quote or item goes on with the paragraph in it.
bool MarkdownBlocks::Reader::isLazy(bool opened, size_t matched) const
{
    return !opened && matched < m.containers.size() && m.leaf.kind == Leaf::Kind::Paragraph &&
           run(rest().trimmed(), u'#') == 0 && !isRule() && !rest().trimmed().startsWith(u"```");
}

void MarkdownBlocks::Reader::finish()
{
    closeContainers(0);
    closeLeaf();
}

size_t MarkdownBlocks::Reader::matchContainers()
{
    size_t matched = 0;
    for (const Container& container : m.containers) {
        const int space = indent();
        if (container.nest.kind == Nest::Kind::Quote) {
            const QStringView text = rest().trimmed();
            if (space > 3 || !text.startsWith(u'>'))
                break;
            m_at = m_line.indexOf(u'>', m_at) + 1;
            if (m_at < m_line.size() && m_line[m_at] == u' ')
                ++m_at;
        } else if (!isBlank(rest())) {
            if (space < container.indent)
                break;
            skipColumns(container.indent);
        }
        ++matched;
    }
    return matched;
}

bool MarkdownBlocks::Reader::openContainers(size_t& matched)
{
    bool opened = false;
    while (m.containers.size() < kMaxDepth || matched < m.containers.size()) {
        const bool interrupts = !opened && m.leaf.kind == Leaf::Kind::Paragraph;
        if (indent() > 3)
            break;
        const QStringView text = rest().trimmed();
        if (text.startsWith(u'>')) {
            closeContainers(matched);
            closeLeaf();
            m_at = m_line.indexOf(u'>', m_at) + 1;
            if (m_at < m_line.size() && m_line[m_at] == u' ')
                ++m_at;
            m.containers.push_back({{Nest::Kind::Quote, ++m.lastId, {}, false}, 0});
        } else {
            // A number may only interrupt a paragraph of the same item when it counts from 1: "in\n1999. It was".
            const bool sameItem = interrupts && matched == m.containers.size();
            QString marker;
            if (isRule() || listMarker(&marker) == 0)
                break;
            if (sameItem && ((marker != u"1." && marker != u"1)" && marker != u"•") ||
                             text.size() == listMarker(nullptr)))
                break;
            closeContainers(matched);
            if (!openItem(interrupts))
                break;
        }
        matched = m.containers.size();
        opened = true;
    }
    return opened;
}

bool MarkdownBlocks::Reader::openItem(bool)
{
    QString marker;
    const int space = indent();
    const int length = listMarker(&marker);
    closeLeaf();
    skipColumns(space);
    m_at += length;
    int gap = indent();
    if (gap > 4 || isBlank(rest()))
        gap = 1;
    skipColumns(gap);
    m.containers.push_back({{Nest::Kind::Item, ++m.lastId, marker, true}, space + length + gap});
    return true;
}

int MarkdownBlocks::Reader::listMarker(QString* marker) const
{
    const QStringView text = rest().trimmed();
    int length = 0;
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'*')) {
        length = 1;
        if (marker)
            *marker = QStringLiteral("•");
    } else {
        int digits = 0;
        while (digits < text.size() && digits < 9 && text[digits] >= u'0' && text[digits] <= u'9')
            ++digits;
        if (digits == 0 || digits == text.size() || (text[digits] != u'.' && text[digits] != u')'))
            return 0;
        length = digits + 1;
        if (marker)
            *marker = text.left(length).toString();
    }
    const bool ends = length == text.size() || text[length] == u' ' || text[length] == u'\t';
    return ends ? length : 0;
}

void MarkdownBlocks::Reader::closeContainers(size_t keep)
{
    if (m.containers.size() <= keep)
        return;
    closeLeaf();
    // An item that never got a block still shows its marker.
    const bool unused =
        std::any_of(m.containers.begin() + static_cast<std::ptrdiff_t>(keep), m.containers.end(),
                    [](const Container& c) { return c.nest.first; });
    if (unused) {
        openLeaf(Leaf::Kind::Paragraph, Block::Kind::Paragraph);
        closeLeaf();
    }
    m.containers.resize(keep);
}

void MarkdownBlocks::Reader::openLeaf(Leaf::Kind kind, Block::Kind blockKind)
{
    closeLeaf();
    m.leaf = {};
    m.leaf.kind = kind;
    m.leaf.block.kind = blockKind;
    m.leaf.block.group = ++m.lastId;
    m.leaf.block.spaced = m.blank;
    m.blank = false;
    for (Container& container : m.containers) {
        m.leaf.block.nesting.push_back(container.nest);
        container.nest.first = false;
    }
}

void MarkdownBlocks::Reader::closeLeaf()
{
    if (m.leaf.kind == Leaf::Kind::None)
        return;
    if (m.leaf.kind == Leaf::Kind::Indented)
        m.blank = true;
    cutLeaf();
    Leaf leaf = std::move(m.leaf);
    m.leaf = {};
    takeTaskBox(leaf.block);
    emitOne(std::move(leaf.block));
}

/// "- [x] done": the box is the marker of this block; later blocks of the item have no box to show.
void MarkdownBlocks::Reader::takeTaskBox(Block& block) const
{
    if (block.kind != Block::Kind::Paragraph || block.nesting.empty())
        return;
    Nest& item = block.nesting.back();
    const QStringView box = QStringView(block.text).left(3);
    const bool task = box == u"[ ]" || box == u"[x]" || box == u"[X]";
    if (task && item.first && item.marker == u"•" &&
        (block.text.size() == 3 || block.text[3] == u' ')) {
        item.marker = box.toString();
        block.text.remove(0, std::min<qsizetype>(4, block.text.size()));
    }
}

} // namespace motcua
