// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a browser would show of a page, as paragraphs: fed with the parser's events, knows which elements are blocks,
// which are headings, and which are never shown.

#include "library/readers/blockwriter.h"

#include <QString>

#include <vector>

namespace motcua::readers {

class HtmlText {
public:
    void start(QLatin1StringView element, bool hidden);
    void end(QLatin1StringView element);
    void text(const QString& text);

    bool isFull() const { return m_writer.isFull() || m_line.size() > TextBuilder::kMostText; }
    DocumentText take();

private:
    void flush();
    void add(QStringView words);

    BlockWriter m_writer{QString()};
    QString m_line; // the paragraph being collected
    QString m_mark; // of the list item it begins
    QString m_title;
    std::vector<int> m_lists;      // number of the last item; -1 for bullets
    std::vector<QString> m_hidden; // open elements inside what is not shown
    int m_heading = 0;
    int m_preformatted = 0;
    bool m_inTitle = false;
    bool m_titleSeen = false;
};

} // namespace motcua::readers
