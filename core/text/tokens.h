// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Words of a text, with their places. A word is a run of letters and digits with the marks on them; a number keeps its
// separators (63.820, 99,99) as one word. In Vietnamese a word here is a syllable.

#include <QString>

#include <vector>

namespace motcua {

struct Token {
    qsizetype start = 0; ///< UTF-16 code units into the text.
    qsizetype length = 0;
    QString exact;  ///< wordKey of the word.
    QString folded; ///< The same without marks.

    bool operator==(const Token&) const = default;
};

/// exactKey of one word, with the spellings lý and lí united too. Thread: any.
QString wordKey(QStringView word);

/// Thread: any.
std::vector<Token> tokens(QStringView text);

} // namespace motcua
