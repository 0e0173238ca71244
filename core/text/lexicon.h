// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// General word lists of Vietnamese and English: function words, words that ask, words for numbers,
// times and places. Every list answers for a word with its marks and, when asked so, for the word
// without them.

#include "text/question.h"

#include <QSet>
#include <QString>

#include <span>

namespace motcua {

/// Words that carry no topic. `marked` false: `key` is a folded key. Thread: any.
bool isFunctionWord(const QString& key, Language language, bool marked);

/// A phrase that asks, and what for.
struct Cue {
    QStringList words; ///< Exact keys.
    Wanted wanted;
    bool asksForMore = false; ///< "nào", "what": the noun beside it says what is wanted.
};

/// Longest first. Thread: any.
const std::vector<Cue>& cues(Language language);

/// Nouns that tell what "which X" wants; folded keys, Vietnamese compounds joined by one space.
/// Thread: any.
Wanted wantedByNoun(const QString& foldedNoun, Language language);

/// Words for numbers ("three", "hai mươi"), without "a", "một": exact or folded keys. Thread: any.
bool isNumberWord(const QString& exact);
/// Names of months and days, "năm", "thế kỷ", "century" …: a time is near. Exact keys. Thread: any.
bool isTimeWord(const QString& exact);
/// Units of duration; exact keys. Thread: any.
bool isDurationWord(const QString& exact);
/// Currencies and scales of money; exact keys. Thread: any.
bool isMoneyWord(const QString& exact);
/// Words before a place: ở, tại, in, at. Exact keys. Thread: any.
bool isPlaceWord(const QString& exact);
/// because, vì, do, nhờ …; exact keys. Thread: any.
bool isReasonWord(const QString& exact);
/// it, họ, ông …: the sentence speaks of something named before it. Exact keys. Thread: any.
bool isPronoun(const QString& exact);

} // namespace motcua
