// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/library/memorypassages.h"

#include "library/passages.h"
#include "text/fold.h"

namespace motcua::test {

qint64 MemoryPassages::add(const QString& text, const QString& title)
{
    const auto id = static_cast<qint64>(m_passages.size()) + 1;
    Candidate candidate;
    candidate.passage.id = PassageId(id);
    candidate.passage.document = DocumentId(id);
    candidate.passage.end = text.size();
    candidate.passage.text = text;
    candidate.title = title;
    m_passages.push_back(candidate);
    for (const QString& term : indexTerms(text))
        m_postings[term].push_back(id);
    return id;
}

void MemoryPassages::addDocument(const QString& text)
{
    DocumentText document;
    document.text = text;
    for (const Passage& passage : cutPassages(document))
        add(passage.text);
}

Retrieval MemoryPassages::retrieve(const Question& question) const
{
    Retrieval retrieval;
    const std::vector<SoughtTerm> sought = soughtTerms(question);
    retrieval.statistics.passages = static_cast<qint64>(m_passages.size());
    for (const SoughtTerm& term : sought)
        retrieval.statistics.frequency.insert(
            term.term, static_cast<qint64>(m_postings.value(term.term).size()));
    const auto postings = [this](const QString& term) { return m_postings.value(term); };
    for (const qint64 id : gather(sought, retrieval.statistics, postings, kCandidates))
        retrieval.candidates.push_back(m_passages[static_cast<size_t>(id - 1)]);
    return retrieval;
}

std::pair<Ranking, Retrieval> MemoryPassages::ask(const QString& question, int most) const
{
    const Question read = readQuestion(question);
    Retrieval retrieval = retrieve(read);
    Ranking ranking = rank(read, retrieval, most);
    return {std::move(ranking), std::move(retrieval)};
}

QString withoutMarks(const QString& text)
{
    QString bare;
    for (const QChar c : text.normalized(QString::NormalizationForm_C)) {
        const QString folded = foldedKey(QString(c));
        bare += c.isUpper() ? folded.toUpper() : folded;
    }
    return bare;
}

} // namespace motcua::test
