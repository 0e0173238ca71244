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
        if (end < 0) {
            m_line += text;
            break;
        }
        if (m_line.isEmpty()) {
            reader.line(text.left(end));
        } else {
            m_line += text.left(end);
            reader.line(m_line);
            m_line.clear();
        }
        text = text.mid(end + 1);
    }
    m_frozen = static_cast<int>(m_blocks.size());

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
