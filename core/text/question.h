// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a question asks for and by which words its answer may be found. Vietnamese, with or without
// marks, and English; by general words of the languages only.

#include "text/tokens.h"

#include <QString>

#include <vector>

namespace motcua {

enum class Language { Vietnamese, English };

/// What kind of words would answer. Several may hold: "how much money" is a number and an amount.
struct Wanted {
    bool number = false;   ///< How many, how much, bao nhiêu, mấy.
    bool percent = false;  ///< What percentage, bao nhiêu phần trăm.
    bool money = false;    ///< How much did it cost, giá bao nhiêu.
    bool duration = false; ///< How long, bao lâu.
    bool date = false;     ///< When, khi nào, năm nào.
    bool year = false;     ///< Of a date, the year will do: what year, năm nào.
    bool person = false;   ///< Who, ai.
    bool place = false;    ///< Where, ở đâu.
    bool name = false;     ///< Which party, đảng nào: most likely a proper name.
    bool reason = false;   ///< Why, tại sao.
    bool manner = false;   ///< How, như thế nào.
    bool meaning = false;  ///< What is X, X là gì, with nothing else to go by.

    bool operator==(const Wanted&) const = default;
};

/// A word of the question that its answer should have near it.
struct QuestionWord {
    QString exact;         ///< exactKey.
    QString folded;        ///< foldedKey.
    QString stem;          ///< stem of the folded key.
    int position = 0;      ///< Among all words of the question, from 0.
    bool common = false;   ///< A function word: counts little by itself, but may be half of a word.
    bool syllable = false; ///< May be part of a longer Vietnamese word.
    bool capital =
        false; ///< Written with a capital inside the sentence: most likely part of a name.
    bool focus =
        false; ///< Names what is asked for: hồ sơ in "bao nhiêu hồ sơ", city in "what city".

    bool operator==(const QuestionWord&) const = default;
};

struct Question {
    QString text;
    Language language = Language::Vietnamese;
    bool marked = false; ///< Typed with Vietnamese marks: words with other marks are other words.
    Wanted wanted;
    std::vector<QuestionWord> words; ///< Without the words that ask (what, nào); in order.

    bool operator==(const Question&) const = default;
};

/// Thread: any.
Question readQuestion(QStringView text);

/// Vietnamese when it has Vietnamese marks or more Vietnamese than English function words. Thread:
/// any.
Language languageOf(const std::vector<Token>& words);

} // namespace motcua
