// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/growingcitations.h"

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

/// Where a new [n] may have begun before the piece that ends it.
constexpr qsizetype kLongestMark = 48;

} // namespace

void GrowingCitations::begin(std::shared_ptr<CitationChecker> checker, size_t sent)
{
    m_checker = std::move(checker);
    m_sent = sent;
}

bool GrowingCitations::grew(const QString& answer, qsizetype added)
{
    if (!m_checker || !QStringView(answer).right(added).contains(u']'))
        return false;
    bool anyNew = false;
    for (const int number : citedNumbers(answer.right(kLongestMark + added)))
        anyNew = isNew(number, answer.size()) || anyNew;
    return anyNew && check(answer);
}

bool GrowingCitations::isNew(int number, qsizetype length)
{
    if (number < 1 || static_cast<size_t>(number) > m_sent)
        return false;
    const bool cited = std::any_of(m_citations.begin(), m_citations.end(),
                                   [number](const Citation& one) { return one.number == number; });
    if (cited || length < 2 * m_judged.value(number, 0))
        return false;
    m_judged.insert(number, length);
    return true;
}

bool GrowingCitations::ended(const QString& answer)
{
    return check(answer);
}

bool GrowingCitations::check(const QString& answer)
{
    ++m_checks;
    CitedText checked = m_checker ? m_checker->check(answer, m_sent) : checkCitations(answer, {});
    m_unsupported = std::move(checked.unsupported);
    if (checked.citations == m_citations)
        return false;
    m_citations = std::move(checked.citations);
    return true;
}

} // namespace motcua
