// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/answerfilter.h"

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr QLatin1StringView kOpen("<think>");
constexpr QLatin1StringView kClose("</think>");
/// A shorter text may well begin again by chance.
constexpr qsizetype kShortPrefix = 16;

qsizetype firstWord(const QString& text)
{
    const auto word =
        std::find_if_not(text.begin(), text.end(), [](QChar c) { return c.isSpace(); });
    return word - text.begin();
}

/// How many of the last characters may be the beginning of `word`.
qsizetype begunAtEnd(const QString& text, QLatin1StringView word)
{
    qsizetype length = std::min(text.size(), word.size() - 1);
    while (length > 0 && !text.endsWith(word.first(length)))
        --length;
    return length;
}

} // namespace

AnswerFilter::AnswerFilter(QString prefix, bool apart) : m_prefix(std::move(prefix)), m_apart(apart)
{
}

AnswerFilter::Split AnswerFilter::take(const QString& piece)
{
    m_held += piece;
    Split split;
    while (step(split, false)) {
    }
    return split;
}

AnswerFilter::Split AnswerFilter::rest()
{
    Split split;
    while (step(split, true)) {
    }
    return split;
}

/// One step on; false when more has to come first.
bool AnswerFilter::step(Split& split, bool last)
{
    switch (m_state) {
    case State::Beginning:
        return begin(last);
    case State::Thinking:
        return think(split, last);
    case State::AfterThoughts:
        m_held.remove(0, firstWord(m_held));
        if (m_held.isEmpty() && !last)
            return false;
        m_state = State::Repeating;
        return true;
    case State::Repeating:
        return repeat(last);
    case State::Answer:
        split.text += std::exchange(m_held, {});
        return false;
    }
    return false;
}

bool AnswerFilter::begin(bool last)
{
    const QString text = m_held.mid(firstWord(m_held));
    if (text.startsWith(kOpen)) {
        m_held = text.mid(kOpen.size());
        m_state = State::Thinking;
        return true;
    }
    if (!last && text.size() < kOpen.size() && kOpen.startsWith(text))
        return false;
    m_state = State::Repeating;
    return true;
}

bool AnswerFilter::think(Split& split, bool last)
{
    const qsizetype end = m_held.indexOf(kClose);
    const qsizetype kept = end >= 0 || last ? 0 : begunAtEnd(m_held, kClose);
    split.reasoning += m_held.left(end >= 0 ? end : m_held.size() - kept);
    if (end < 0) {
        m_held = m_held.right(kept);
        return false;
    }
    m_held.remove(0, end + kClose.size());
    m_state = State::AfterThoughts;
    return true;
}

bool AnswerFilter::repeat(bool last)
{
    if (m_held.isEmpty() && !last)
        return false;
    if (m_prefix.size() >= kShortPrefix) {
        if (!last && m_held.size() < m_prefix.size() && m_prefix.startsWith(m_held))
            return false;
        if (m_held.startsWith(m_prefix)) {
            m_held.remove(0, m_prefix.size());
            m_apart = false;
        }
    }
    const bool joined = !m_prefix.isEmpty() && m_prefix.back().isLetterOrNumber() &&
                        !m_held.isEmpty() && m_held[0].isLetterOrNumber();
    if (m_apart && joined)
        m_held.prepend(u' ');
    m_state = State::Answer;
    return true;
}

} // namespace motcua
