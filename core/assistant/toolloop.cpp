// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/toolloop.h"

#include "assistant/toolarguments.h"
#include "assistant/toolresult.h"

#include <algorithm>
#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ToolLoop::ToolLoop(ToolBox tools, QObject* parent) : QObject(parent), m_tools(std::move(tools)) {}

Tool* ToolLoop::toolNamed(const QString& name) const
{
    const auto found = std::find_if(m_tools.begin(), m_tools.end(), [&name](const auto& tool) {
        return tool->spec().name == name;
    });
    return found == m_tools.end() ? nullptr : found->get();
}

QString ToolLoop::freshId(const QString& wanted) const
{
    const auto isTaken = [this](const QString& id) {
        return std::any_of(m_steps.begin(), m_steps.end(),
                           [&id](const ToolStep& step) { return step.id == id; });
    };
    if (!wanted.isEmpty() && !isTaken(wanted))
        return wanted;
    for (size_t number = m_steps.size() + 1;; ++number) {
        // Nine letters and digits: some templates take no others.
        QString id = u"call"_s + QString::number(number).rightJustified(5, u'0');
        if (!isTaken(id))
            return id;
    }
}

void ToolLoop::run(std::vector<ToolCall> calls, qsizetype at)
{
    m_calls = std::move(calls);
    m_first = m_steps.size();
    m_ending = false;
    for (ToolCall& call : m_calls) {
        call.id = freshId(call.id);
        ToolStep step;
        step.id = call.id;
        step.arguments = call.arguments;
        step.at = at;
        const Tool* tool = toolNamed(call.name);
        step.tool = tool == nullptr ? call.name : tool->spec().title;
        step.readOnly = tool == nullptr || tool->spec().readOnly;
        m_steps.push_back(std::move(step));
        m_clocks.emplace_back();
        m_waiting.push_back(false);
    }
    Q_EMIT stepped();
    for (size_t i = m_first; i < m_steps.size(); ++i)
        begin(i);
    endWhenSettled();
}

void ToolLoop::begin(size_t index)
{
    m_clocks[index].start();
    const ToolCall& wanted = m_calls[index - m_first];
    if (index - m_first >= kMostAtOnce)
        return settle(index, tr("Too many calls at once: this one was not made."), true);
    const Tool* tool = toolNamed(wanted.name);
    if (tool == nullptr)
        return settle(index, tr("There is no tool named “%1”.").arg(wanted.name.left(80)), true);
    if (const auto arguments = readArguments(wanted.arguments, tool->spec()); !arguments)
        return settle(index, arguments.error().message, true);
    if (m_steps[index].readOnly)
        return call(index);
    m_waiting[index] = true;
    Q_EMIT permissionAsked(m_steps[index]);
}

void ToolLoop::allow(const QString& stepId, bool allowed)
{
    for (size_t i = m_first; i < m_steps.size(); ++i) {
        if (!m_waiting[i] || m_steps[i].id != stepId)
            continue;
        m_waiting[i] = false;
        if (allowed) {
            m_clocks[i].start();
            call(i);
        } else {
            settle(i, tr("This call was not allowed."), true);
        }
        return endWhenSettled();
    }
}

void ToolLoop::call(size_t index)
{
    const ToolCall& wanted = m_calls[index - m_first];
    Tool* tool = toolNamed(wanted.name);
    const auto arguments = readArguments(wanted.arguments, tool->spec());
    if (!arguments)
        return settle(index, arguments.error().message, true);
    whenReady(tool->call(*arguments), this, [this, index](const Result<QString>& result) {
        settle(index, result ? *result : result.error().message, !result);
        endWhenSettled();
    });
}

void ToolLoop::settle(size_t index, const QString& result, bool failed)
{
    ToolStep& step = m_steps[index];
    if (step.elapsed >= 0)
        return; // stopped meanwhile
    step.result = boundedResult(result);
    step.failed = failed;
    step.elapsed = m_clocks[index].elapsed();
    Q_EMIT stepped();
}

void ToolLoop::stop()
{
    for (size_t i = m_first; i < m_steps.size(); ++i)
        settle(i, tr("Stopped."), true);
    disconnect();
}

void ToolLoop::endWhenSettled()
{
    const auto begun = m_steps.begin() + static_cast<std::ptrdiff_t>(m_first);
    const bool settled =
        std::all_of(begun, m_steps.end(), [](const ToolStep& step) { return step.elapsed >= 0; });
    if (settled && !std::exchange(m_ending, true))
        QMetaObject::invokeMethod(this, &ToolLoop::roundEnded, Qt::QueuedConnection);
}

QStringList ToolLoop::results() const
{
    QStringList results;
    for (size_t i = m_first; i < m_steps.size(); ++i)
        results << m_steps[i].result;
    return results;
}

} // namespace motcua
