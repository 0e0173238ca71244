// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A library in memory: what the store does with SQL, for tests of finding and ranking.

#include "library/ranking.h"

#include <QHash>

#include <utility>
#include <vector>

namespace motcua::test {

class MemoryPassages {
public:
    /// One passage as a document of its own; returns its id, from 1.
    qint64 add(const QString& text, const QString& title = {});
    /// A whole document, cut into passages.
    void addDocument(const QString& text);

    Retrieval retrieve(const Question& question) const;
    std::pair<Ranking, Retrieval> ask(const QString& question, int most) const;

private:
    std::vector<Candidate> m_passages;
    QHash<QString, std::vector<qint64>> m_postings;
};

/// As a person types who leaves all marks out, đ too; capitals stay.
QString withoutMarks(const QString& text);

} // namespace motcua::test
