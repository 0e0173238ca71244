// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made-up texts with the word frequencies of real ones; the same in each run.

#include <QString>

#include <random>

namespace motcua::bench {

class Texts {
public:
    explicit Texts(unsigned seed = 7) : m_random(seed) {}

    /// Vietnamese syllables or English-like words; a few are frequent, most are rare.
    QString word();
    /// Capital first, full stop last.
    QString sentence(int words);
    QString paragraph(int sentences);
    /// Markdown as assistants write it: paragraphs, a list now and then, some code.
    QString message();
    /// Markdown of at least so many characters, as a long answer is.
    QString answer(qsizetype length);

private:
    int below(int limit);

    std::mt19937 m_random;
};

} // namespace motcua::bench
