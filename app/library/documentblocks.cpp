// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentblocks.h"

#include <algorithm>

namespace motcua {

namespace {

constexpr qsizetype kMost = 3000; ///< Code units of one block: some forty lines.

/// Where to cut a paragraph that is too long: after a line, else after a space, else anywhere but inside a pair.
qsizetype cutBefore(QStringView text, qsizetype start, qsizetype limit)
{
    for (const QChar mark : {QChar(u'\n'), QChar(u' ')}) {
        const qsizetype at = text.left(limit).lastIndexOf(mark);
        if (at > start + kMost / 2)
            return at + 1;
    }
    return text[limit].isLowSurrogate() ? limit - 1 : limit;
}

class Cutter {
public:
    explicit Cutter(const DocumentText& document) : m_document(document), m_text(document.text) {}

    std::vector<DocumentBlock> cut()
    {
        qsizetype at = 0;
        while (at < m_text.size()) {
            while (at < m_text.size() && m_text[at] == u'\n')
                ++at;
            const qsizetype gap = m_text.indexOf(u"\n\n", at);
            const qsizetype end = gap < 0 ? m_text.size() : gap;
            if (at < end)
                paragraph(at, end);
            at = end;
        }
        return std::move(m_blocks);
    }

private:
    /// A page that begins inside a paragraph cuts it in two.
    void paragraph(qsizetype start, qsizetype end)
    {
        bool joined = false;
        while (start < end) {
            const int page = pageBeginningBy(start);
            qsizetype stop = end;
            if (m_page < m_document.pageStarts.size() && m_document.pageStarts[m_page] < end)
                stop = std::max(m_document.pageStarts[m_page], start + 1);
            pieces(start, stop, page, joined);
            joined = true;
            start = stop;
        }
    }

    void pieces(qsizetype start, qsizetype end, int page, bool joined)
    {
        const int heading = headingAt(start);
        while (start < end) {
            const qsizetype stop =
                end - start > kMost ? cutBefore(m_text, start, start + kMost) : end;
            m_blocks.push_back({start, stop, heading, page, joined});
            joined = true;
            page = 0;
            start = stop;
        }
    }

    int pageBeginningBy(qsizetype offset)
    {
        int page = 0;
        while (m_page < m_document.pageStarts.size() && m_document.pageStarts[m_page] <= offset)
            page = static_cast<int>(++m_page);
        return page;
    }

    int headingAt(qsizetype offset)
    {
        const auto& headings = m_document.headings;
        while (m_heading < headings.size() && headings[m_heading].end <= offset)
            ++m_heading;
        return m_heading < headings.size() && headings[m_heading].start <= offset
                   ? headings[m_heading].level
                   : 0;
    }

    const DocumentText& m_document;
    QStringView m_text;
    std::vector<DocumentBlock> m_blocks;
    std::size_t m_page = 0;
    std::size_t m_heading = 0;
};

} // namespace

std::vector<DocumentBlock> blocksOf(const DocumentText& document)
{
    return Cutter(document).cut();
}

std::size_t blockAt(const std::vector<DocumentBlock>& blocks, qsizetype offset)
{
    const auto after = std::ranges::upper_bound(blocks, offset, {}, &DocumentBlock::start);
    return after == blocks.begin() ? 0 : static_cast<std::size_t>(after - blocks.begin()) - 1;
}

} // namespace motcua
