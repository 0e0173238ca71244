// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Puts the text of a document together, paragraph by paragraph, and keeps the places of headings and pages right while
// every piece goes through the normaliser. All readers end here, so all documents have one shape.
//
// Thread: any; a plain value.

#include "library/document.h"

namespace motcua {

class TextBuilder {
public:
    /// No document is longer (UTF-16 code units); what reaches it is refused as too large.
    static constexpr qsizetype kMostText = 64 * 1024 * 1024;

    /// Lines inside stay; white space around it and at the ends of lines goes; nothing is added for an empty one.
    void paragraph(QStringView text);
    /// Becomes one line.
    void heading(QStringView text, int level);
    /// What follows stands on the next page. A sentence that runs over the end of a page stays one paragraph.
    void beginPage();
    void mended(int characters) { m_out.mended += characters; }

    bool isEmpty() const { return m_out.text.isEmpty(); }
    bool isFull() const { return m_out.text.size() > kMostText; }

    /// An empty title is taken from the first heading, when the document begins with it.
    DocumentText take(const QString& title, const QString& encoding = {});

private:
    qsizetype append(QStringView text, bool mayContinue);

    DocumentText m_out;
    int m_pagesBegun = 0;
    bool m_endOpen = false; ///< The text ends in a paragraph, not in a heading.
};

/// One line: every run of white space becomes one space.
QString asLine(QStringView text);

} // namespace motcua
