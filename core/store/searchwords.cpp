// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchwords.h"

#include "text/fold.h"
#include "text/tokens.h"

#include <QStringList>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// A phrase in one column; empty when the term has no word in it.
QString phrase(const SearchTerm& term, Marks marks)
{
    const bool exact = marks == Marks::Exact && hasMarks(term.text);
    QStringList words;
    for (const Token& token : tokens(term.text))
        words << (exact ? token.exact : token.folded);
    words.removeAll(QString());
    if (words.isEmpty())
        return {};
    // Keys hold letters, digits and the separators of numbers only; a quotation mark cannot be among them.
    return (exact ? u"exact : \""_s : u"folded : \""_s) + words.join(u' ') +
           (term.prefix ? u"\" *"_s : u"\""_s);
}

} // namespace

QString matchFor(const std::vector<SearchTerm>& terms, Marks marks)
{
    QStringList wanted;
    QStringList unwanted;
    for (const SearchTerm& term : terms) {
        const QString text = phrase(term, term.negated ? Marks::Exact : marks);
        if (!text.isEmpty())
            (term.negated ? unwanted : wanted) << u"("_s + text + u")"_s;
    }
    if (wanted.isEmpty())
        return {};
    QString match = wanted.join(u" AND "_s);
    for (const QString& text : unwanted)
        match = u"("_s + match + u") NOT "_s + text;
    return match;
}

QString matchAllWords(const QString& words)
{
    std::vector<SearchTerm> terms;
    for (const Token& token : tokens(words))
        terms.push_back({words.sliced(token.start, token.length), false, false});
    if (!terms.empty())
        terms.back().prefix = words.back().isLetterOrNumber() || words.back().isMark();
    return matchFor(terms, Marks::Exact);
}

} // namespace motcua
