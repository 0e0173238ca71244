// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The citations of an answer while it grows. A check reads the whole answer, and a program's text is full of [0]: so a
// number is looked for when it first comes, and when it was none then (it stood in code), again whenever the answer has
// become twice as long. Numbers that name no passage wait for the end.
//
// Thread: any; not shared.

#include "assistant/citedtext.h"

#include <QHash>

#include <memory>
#include <vector>

namespace motcua {

class GrowingCitations {
public:
    /// `checker`: null when nothing was sent that could be cited. `sent`: only the first so many passages were.
    void begin(std::shared_ptr<CitationChecker> checker, size_t sent);

    /// The last `added` code units of the answer are new. True when what is cited is another now.
    bool grew(const QString& answer, qsizetype added);
    /// The answer is whole. True when what is cited is another now.
    bool ended(const QString& answer);

    const std::vector<Citation>& citations() const { return m_citations; }
    const std::vector<int>& unsupported() const { return m_unsupported; }
    /// How often the whole answer was read.
    int checks() const { return m_checks; }

private:
    bool isNew(int number, qsizetype length);
    bool check(const QString& answer);

    std::shared_ptr<CitationChecker> m_checker;
    size_t m_sent = 0;
    std::vector<Citation> m_citations;
    std::vector<int> m_unsupported;
    QHash<int, qsizetype> m_judged; ///< How long the answer was when a number was last looked for.
    int m_checks = 0;
};

} // namespace motcua
