// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/plaintext.h"

#include "text/markdown.h"

#include <vector>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

class Writer final : public markdown::Visitor {
public:
    using Block = markdown::Block;

    void enter(Block block, const markdown::BlockInfo& info) override
    {
        switch (block) {
        case Block::Quote:
            m_margin.push_back({u"> "_s, {}});
            break;
        case Block::BulletList:
        case Block::NumberedList:
            m_lists.push_back({block == Block::NumberedList, info.first, info.tight});
            break;
        case Block::Item:
            beginItem(info);
            break;
        case Block::Cell:
        case Block::HeadCell:
            if (m_cell++ > 0)
                m_line += u" | ";
            break;
        case Block::Rule:
            m_line = u"———"_s;
            break;
        default:
            break;
        }
    }

    void leave(Block block, const markdown::BlockInfo&) override
    {
        switch (block) {
        case Block::Quote:
            flush();
            m_margin.pop_back();
            m_gap = true;
            break;
        case Block::BulletList:
        case Block::NumberedList:
            m_lists.pop_back();
            m_gap = m_lists.empty();
            break;
        case Block::Item:
            flush();
            m_margin.pop_back();
            m_gap = !m_lists.back().tight;
            break;
        case Block::Row:
            flush();
            m_cell = 0;
            break;
        case Block::Table:
            m_gap = true;
            break;
        case Block::Paragraph:
        case Block::Heading:
        case Block::Code:
        case Block::Rule:
            if (block == Block::Code && m_line.endsWith(u'\n'))
                m_line.chop(1);
            flush();
            m_gap = true;
            break;
        default:
            break;
        }
    }

    void enter(markdown::Span, const markdown::SpanInfo&) override {}
    void leave(markdown::Span, const markdown::SpanInfo&) override {}
    void text(QStringView text) override { m_line += text; }
    void lineBreak(bool hard) override { m_line += hard ? u'\n' : u' '; }

    QString take()
    {
        flush();
        return std::move(m_out);
    }

private:
    struct Margin {
        QString first; ///< Before the first line …
        QString later; ///< … and before the others; a quotation has the same before all.
        bool begun = false;
    };
    struct List {
        bool numbered = false;
        int next = 1;
        bool tight = true;
    };

    void beginItem(const markdown::BlockInfo& info)
    {
        flush(); // the words of the item around it
        List& list = m_lists.back();
        QString mark = list.numbered ? QString::number(list.next++) + u". " : u"- "_s;
        if (!info.task.isNull())
            mark += u'[' + QString(info.task) + u"] ";
        m_margin.push_back({mark, QString(mark.size(), u' ')});
    }

    QString margin()
    {
        QString before;
        for (Margin& part : m_margin) {
            before += part.later.isEmpty() || !part.begun ? part.first : part.later;
            part.begun = true;
        }
        return before;
    }

    void flush()
    {
        if (m_line.isEmpty())
            return;
        if (!m_out.isEmpty())
            m_out += m_gap ? u"\n\n"_s : u"\n"_s;
        bool first = true;
        for (const QStringView line : qTokenize(QStringView(m_line), u'\n')) {
            if (!first)
                m_out += u'\n';
            m_out += margin() + line;
            first = false;
        }
        m_line.clear();
        m_gap = false;
    }

    QString m_out;
    QString m_line;
    std::vector<Margin> m_margin;
    std::vector<List> m_lists;
    int m_cell = 0;
    bool m_gap = false; ///< An empty line is due before what comes next.
};

} // namespace

QString plainText(QStringView markdown)
{
    Writer writer;
    if (!markdown::walk(markdown, writer, markdown::Reading::WordsAndTargets))
        return markdown.toString();
    return writer.take();
}

} // namespace motcua
