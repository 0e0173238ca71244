// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which full stops belong to a word and which words open a sentence: what telling sentences apart
// needs to know.

#include <QStringView>

namespace motcua {

enum class Abbreviation {
    None,         ///< A plain word: its full stop ends the sentence.
    Never,        ///< TP. ThS. Dr. – a name follows.
    BeforeNumber, ///< No. 5, p. 12 – only before a digit.
    Maybe, ///< v.v. etc. Inc. – ends the sentence when a word follows that opens sentences.
};

/// `word` without its last dot, dots inside kept ("v.v", "e.g"). Thread: any.
Abbreviation abbreviation(QStringView word);

/// A capitalised function word (The, In, Các, Trong …): rarely part of a name. Thread: any.
bool beginsSentences(QStringView word);

} // namespace motcua
