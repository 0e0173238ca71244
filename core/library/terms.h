// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The terms under which a passage can be found, and the terms a question looks for. One kind of
// text each, so that they share one index: a stem ("answer", "thue"), an exact syllable ("=thuế"),
// a pair of neighbours ("thu_tuc").

#include "text/question.h"
#include "text/tokens.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace motcua {

/// Rises whenever indexTerms() gives other terms for the same text: an index made under another
/// number is made anew.
inline constexpr int kTermsVersion = 2;

QString stemTerm(const Token& word);
QString exactTerm(const QString& exact);
QString pairTerm(const QString& firstStem, const QString& secondStem);

/// All terms of a text, each once, sorted. Pure: the same text gives the same terms, which is what
/// lets a term index without stored content forget a passage. Thread: any.
QStringList indexTerms(QStringView text);

/// A term a question looks for. How much it counts follows from how rare it is.
struct SoughtTerm {
    QString term;
    double factor = 1; ///< Function words count little, pairs of syllables much.

    bool operator==(const SoughtTerm&) const = default;
};

/// Each once. Thread: any.
std::vector<SoughtTerm> soughtTerms(const Question& question);

/// In how many passages of how many a term stands.
struct TermStatistics {
    qint64 passages = 0;
    QHash<QString, qint64> frequency; ///< For every sought term.

    /// From 0 for a term in every passage to about ln(passages) for an unknown one.
    double rarity(const QString& term) const;
    bool operator==(const TermStatistics&) const = default;
};

/// Finds the passages with most of the rare terms without reading the long lists of the frequent
/// ones. `postings` gives the passages of a term; `most` bounds the answer. Best first. Thread:
/// any.
std::vector<qint64> gather(const std::vector<SoughtTerm>& terms, const TermStatistics& statistics,
                           const std::function<std::vector<qint64>(const QString& term)>& postings,
                           size_t most);

} // namespace motcua
