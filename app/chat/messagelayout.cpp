// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messagelayout.h"

#include "chat/messageinfo.h"
#include "chat/messagetext.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

// What a message is made of, and how it takes what comes. Entries are in messageentries.cpp, pointing in messagehits.cpp,
// painting in messagepaint.cpp and messageheader.cpp.

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct MessagelayoutWords {
    Q_DECLARE_TR_FUNCTIONS(MessageLayout)
};

} // namespace

MessageLayout::MessageLayout(const ChatStyle& style, int width) : m_style(style), m_width(width) {}

void MessageLayout::setMessage(const Message& message, SiblingPlace siblings)
{
    const AnswerMeta meta = readAnswerMeta(message.meta);
    const MessageInfo info = messageInfo(message, meta, m_style.today);
    const bool first = m_author.isEmpty();
    const bool sameRole = m_role == message.role;
    m_role = message.role;
    m_status = message.status;
    m_author = info.author;
    m_time = m_style.timestamps ? info.time : QString();
    m_info = info.detail;
    m_fullInfo = info.full;
    m_ending = info.status;
    m_cut = motcua::isCut(message, meta);
    m_siblings = siblings;
    m_enclosed.set(attachmentsOf(message.meta));
    m_enclosed.layOut(m_width - (isBubble() ? 2 * ChatStyle::kBubbleX : 0), m_style);
    if (meta.thought >= 0)
        m_thought = meta.thought;
    noteThinking(message, !first);
    updateStatus();

    const std::vector<ToolStep> before = m_steps;
    takeSteps(meta);
    describeSteps();
    takeCitations(citedNumbers(meta));
    // Read on where that is enough: the text only grew, and tools were called at its end at most.
    const bool grown = sameRole && message.text.startsWith(m_source) &&
                       message.reasoning.startsWith(m_reasoningSource) &&
                       m_cutBlocks.size() <= m_steps.size();
    bool cutsStay = grown;
    for (size_t i = 0; cutsStay && i < m_steps.size(); ++i) {
        cutsStay = i < m_cutBlocks.size() ? before[i].at == m_steps[i].at
                                          : m_steps[i].at >= m_source.size();
    }
    if (cutsStay && before == m_steps && m_asked.empty() && !m_askedAnew) {
        advance(message);
    } else if (cutsStay) {
        readMore(message);
        rebuild();
    } else {
        readAgain(message);
    }
    placeEnd();
}

/// The calls of tools in the order of their places, with those that wait for a word and are not in the message yet.
void MessageLayout::takeSteps(const AnswerMeta& meta)
{
    m_steps = meta.steps;
    std::stable_sort(m_steps.begin(), m_steps.end(),
                     [](const ToolStep& a, const ToolStep& b) { return a.at < b.at; });
    for (const ToolStep& asked : m_asked) {
        const bool known = std::any_of(m_steps.begin(), m_steps.end(),
                                       [&](const ToolStep& step) { return step.id == asked.id; });
        if (known || !isUnfinished(m_status))
            continue;
        m_steps.push_back(asked);
        if (m_steps.size() > 1)
            m_steps.back().at = std::max(asked.at, m_steps[m_steps.size() - 2].at);
    }
}

/// Blocks with a [n] look different when the numbers do; the others keep their layout.
void MessageLayout::takeCitations(CitedNumbers citations)
{
    if (citations == m_citations)
        return;
    m_citations = std::move(citations);
    for (Entry& entry : m_entries) {
        if (entry.part == Part::Text && entry.block.text.contains(u'['))
            entry.layout.reset();
    }
}

void MessageLayout::readAgain(const Message& message)
{
    m_text.clear();
    m_source.clear();
    m_cutBlocks.clear();
    m_reasoning.clear();
    m_reasoningSource.clear();
    readMore(message);
    rebuild();
}

int MessageLayout::grow(const Message& message)
{
    const bool thinks = message.reasoning.size() > m_reasoningSource.size();
    const bool writes = message.text.size() > m_source.size();
    if (!thinks && !writes)
        return m_height;
    const bool first = !m_statusLine.isEmpty() || m_source.isEmpty() || m_entries.empty();
    const auto frozen = static_cast<int>(m_text.frozen());
    // The sign that more is coming stood behind the last block.
    const auto last = m_entries.empty() ? 0 : m_entries.size() - 1;
    m_status = Status::Streaming;
    m_waiting.clear(); // it came
    m_ending.clear();
    noteThinking(message, true);
    updateStatus();
    advance(message);
    if (first || thinks)
        return 0;
    const auto index = std::min(static_cast<size_t>(blockOfText(frozen)), last);
    return index < m_entries.size() ? yOf(index) : 0;
}

/// Takes what is more in the message than was known. Only what is open at its end is read again.
void MessageLayout::advance(const Message& message)
{
    const auto frozen = static_cast<size_t>(m_text.frozen());
    const auto thoughts = static_cast<size_t>(m_reasoning.frozen());
    const bool thinks = message.reasoning.size() > m_reasoningSource.size();
    const size_t reached = m_cutBlocks.size();
    readMore(message);
    if (reached != m_steps.size() || (thinks && !(m_source.isEmpty() && m_steps.empty())))
        rebuild();
    else if (thinks)
        extend(Part::Reasoning, thoughts);
    else
        extend(Part::Text, frozen);
}

/// Reads on where the texts ended so far.
void MessageLayout::readMore(const Message& message)
{
    // Copies of their own: sharing would make whoever appends copy all of it.
    for (size_t i = m_cutBlocks.size(); i < m_steps.size(); ++i) {
        const qsizetype cut = m_steps[i].at;
        if (cut > message.text.size())
            break;
        const QStringView rest = QStringView(message.text).left(cut).mid(m_source.size());
        m_text.append(rest);
        m_source += rest;
        m_text.cut();
        m_cutBlocks.push_back(m_text.blocks().size());
    }
    if (const QStringView rest = QStringView(message.text).mid(m_source.size()); !rest.isEmpty()) {
        m_text.append(rest);
        m_source += rest;
    }
    const QStringView rest = QStringView(message.reasoning).mid(m_reasoningSource.size());
    if (!rest.isEmpty()) {
        m_reasoning.append(rest);
        m_reasoningSource += rest;
    }
}

// ---- reasoning

bool MessageLayout::isThinking() const
{
    return isUnfinished(m_status) && m_source.isEmpty() && !m_reasoningSource.isEmpty();
}

/// Keeps the time it began to think and, once it writes, how long it took. `seen`: it was looked at before this.
void MessageLayout::noteThinking(const Message& message, bool seen)
{
    if (message.reasoning.isEmpty() || !isUnfinished(message.status))
        return;
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    if (m_reasoningSource.isEmpty() && message.text.isEmpty())
        m_thinkingSince = seen || message.created <= 0 ? now : message.created;
    if (m_thinkingSince > 0 && m_thought < 0 && !message.text.isEmpty())
        m_thought = now - m_thinkingSince;
}

QString MessageLayout::reasoningTitle(qint64 now) const
{
    if (isThinking()) {
        return m_thinkingSince > 0
                   ? MessagelayoutWords::tr("Thinking… %1")
                         .arg(shownSeconds(std::max<qint64>(0, now - m_thinkingSince)))
                   : MessagelayoutWords::tr("Thinking…");
    }
    if (m_thought >= 0)
        return MessagelayoutWords::tr("Thought for %1").arg(shownSeconds(m_thought));
    return m_reasoningShown ? MessagelayoutWords::tr("Hide the reasoning")
                            : MessagelayoutWords::tr("Show the reasoning");
}

// ---- what is set from outside

void MessageLayout::setWidth(int width)
{
    if (width == m_width)
        return;
    m_width = width;
    m_entries.clear();
    m_alive = 0;
    m_enclosed.layOut(m_width - (isBubble() ? 2 * ChatStyle::kBubbleX : 0), m_style);
    rebuild();
}

void MessageLayout::setReasoningShown(bool shown)
{
    if (shown == m_reasoningShown)
        return;
    m_reasoningShown = shown;
    rebuild();
}

void MessageLayout::setWaiting(const QString& sentence)
{
    m_waiting = sentence;
    updateStatus();
    placeEnd();
}

void MessageLayout::updateStatus()
{
    m_statusLine = isUnfinished(m_status) && !m_waiting.isEmpty() ? m_waiting : m_ending;
}

void MessageLayout::setAsked(const std::vector<ToolStep>& steps)
{
    for (const ToolStep& step : steps)
        m_stepsShown.insert(step.id); // what is asked about is there to be read
    m_askedAnew = m_askedAnew || m_asked != steps;
    m_asked = steps;
}

bool MessageLayout::isAsked(const ToolStep& step) const
{
    return isUnfinished(m_status) && step.elapsed < 0 && !step.failed &&
           std::any_of(m_asked.begin(), m_asked.end(),
                       [&](const ToolStep& asked) { return asked.id == step.id; });
}

void MessageLayout::setStepShown(int step, bool shown)
{
    const QString& id = m_steps[static_cast<size_t>(step)].id;
    if (shown)
        m_stepsShown.insert(id);
    else
        m_stepsShown.erase(id);
    rebuild();
}

bool MessageLayout::isStepShown(int step) const
{
    return m_stepsShown.contains(m_steps[static_cast<size_t>(step)].id);
}

void MessageLayout::describeSteps()
{
    m_stepLines.clear();
    for (const ToolStep& step : m_steps)
        m_stepLines.push_back(motcua::stepLine(step, isUnfinished(m_status), isAsked(step)));
}

} // namespace motcua
