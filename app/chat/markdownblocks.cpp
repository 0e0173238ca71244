// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/markdownblocks.h"

#include "chat/markdownreader.h"

namespace motcua {

void MarkdownBlocks::append(QStringView text)
{
    m_blocks.resize(static_cast<size_t>(m_frozen));
    Reader reader(m_state, m_blocks);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        if (end >= 0 && end <= kLongLine && m_line.isEmpty() && !m_state.inLongLine) {
            reader.line(text.left(end));
        } else {
            appendToLine(reader, end < 0 ? text : text.left(end));
            if (end < 0)
                break;
            endLine(reader);
        }
        text = text.mid(end + 1);
    }
    m_frozen = static_cast<int>(m_blocks.size());
    readTail();
}

void MarkdownBlocks::appendToLine(Reader& reader, QStringView text)
{
    if (m_state.inLongLine) {
        reader.moreOfLongLine(text);
        return;
    }
    m_line += text;
    if (m_line.size() <= kLongLine)
        return;
    // How it is read depends on its beginning alone, so that pieces and the whole read the same.
    reader.longLine(QStringView(m_line).left(kLongLine));
    reader.moreOfLongLine(QStringView(m_line).mid(kLongLine));
    m_line.clear();
    m_state.inLongLine = true;
}

void MarkdownBlocks::endLine(Reader& reader)
{
    if (!m_state.inLongLine)
        reader.line(m_line);
    m_state.inLongLine = false;
    m_line.clear();
}

void MarkdownBlocks::cut()
{
    m_blocks.resize(static_cast<size_t>(m_frozen));
    Reader reader(m_state, m_blocks);
    if (!m_line.isEmpty() || m_state.inLongLine)
        endLine(reader);
    reader.finish();
    m_state.blank = true;
    m_frozen = static_cast<int>(m_blocks.size());
}

std::vector<Block> MarkdownBlocks::code(const QString& language, QStringView text)
{
    State state;
    std::vector<Block> blocks;
    Reader reader(state, blocks);
    reader.code(language, text);
    return blocks;
}

/// Tries on a copy how what is open would read if nothing followed.
void MarkdownBlocks::readTail()
{
    State open = m_state;
    Reader tail(open, m_blocks);
    if (!m_line.isEmpty())
        tail.line(m_line);
    tail.finish();
}

std::vector<QString> tableCells(QStringView row)
{
    row = row.trimmed();
    if (row.startsWith(u'|'))
        row = row.mid(1);
    std::vector<QString> cells;
    qsizetype from = 0;
    for (qsizetype i = 0; i < row.size(); ++i) {
        if (row[i] == u'\\') {
            ++i;
        } else if (row[i] == u'|') {
            cells.push_back(row.mid(from, i - from).trimmed().toString());
            from = i + 1;
        }
    }
    const QStringView last = row.mid(from).trimmed();
    if (!last.isEmpty() || cells.empty())
        cells.push_back(last.toString());
    return cells;
}

} // namespace motcua
