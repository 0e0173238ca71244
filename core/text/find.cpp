// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/find.h"

#include "text/fold.h"

namespace motcua {
namespace {

/// A key of a text and, for each of its code units, where it comes from.
struct Mapped {
    QString key;
    std::vector<qsizetype> from; ///< One more than the key is long; the last is the text's length.
};

Mapped foldMapped(QStringView text)
{
    Mapped mapped;
    mapped.key.reserve(text.size());
    mapped.from.reserve(static_cast<size_t>(text.size()) + 1);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QString key = foldedKey(text.mid(i, 1));
        for (const QChar c : key) {
            mapped.key += c;
            mapped.from.push_back(i);
        }
    }
    mapped.from.push_back(text.size());
    return mapped;
}

} // namespace

Finder::Finder(QStringView wanted) : m_exact(hasMarks(wanted))
{
    m_wanted = m_exact ? exactKey(wanted) : foldedKey(wanted);
}

std::vector<Found> Finder::in(QStringView text) const
{
    return search(text, false);
}

bool Finder::isIn(QStringView text) const
{
    return !search(text, true).empty();
}

std::vector<Found> Finder::search(QStringView text, bool firstOnly) const
{
    std::vector<Found> places;
    if (m_wanted.isEmpty())
        return places;
    Mapped mapped;
    if (m_exact) {
        mapped.key = exactKey(text);
        // The key of a composed text is as long as the text; for any other, places would be off.
        if (mapped.key.size() != text.size())
            return places;
    } else {
        mapped = foldMapped(text);
    }
    const auto place = [&mapped](qsizetype at) {
        return mapped.from.empty() ? at : mapped.from[static_cast<size_t>(at)];
    };
    for (qsizetype at = mapped.key.indexOf(m_wanted); at >= 0;
         at = mapped.key.indexOf(m_wanted, at + m_wanted.size())) {
        const qsizetype start = place(at);
        const qsizetype end = place(at + m_wanted.size());
        places.push_back({start, end - start});
        if (firstOnly)
            break;
    }
    return places;
}

} // namespace motcua
