// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/callcollector.h"

#include <QSet>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

void CallCollector::add(const CallPiece& piece)
{
    if (piece.id.isEmpty() && piece.name.isEmpty() && piece.arguments.isEmpty())
        return;
    Begun* begun = place(piece);
    if (!begun)
        return;
    if (begun->call.id.isEmpty())
        begun->call.id = piece.id;
    if (begun->call.name != piece.name) // some say the whole name with every piece
        begun->call.name += piece.name;
    begun->call.arguments += piece.arguments;
}

CallCollector::Begun* CallCollector::place(const CallPiece& piece)
{
    const bool numbered = piece.index >= 0;
    const auto last = std::find_if(m_calls.rbegin(), m_calls.rend(), [&](const Begun& begun) {
        if (numbered)
            return begun.index == piece.index;
        return piece.id.isEmpty() || begun.call.id == piece.id;
    });
    const auto beginsAnother = [&](const ToolCall& call) {
        if (!numbered)
            return piece.id.isEmpty() && !piece.name.isEmpty();
        // Another id with a name of its own is another call, whatever its number.
        return !piece.id.isEmpty() && !call.id.isEmpty() && piece.id != call.id &&
               !piece.name.isEmpty();
    };
    if (last != m_calls.rend() && !beginsAnother(last->call))
        return &*last;
    if (static_cast<qsizetype>(m_calls.size()) >= kMostCalls)
        return nullptr;
    m_calls.push_back({piece.index, {}});
    return &m_calls.back();
}

std::vector<ToolCall> CallCollector::calls() const
{
    QSet<QString> taken;
    std::vector<ToolCall> calls;
    calls.reserve(m_calls.size());
    for (const Begun& begun : m_calls) {
        ToolCall call = begun.call;
        for (auto n = calls.size(); call.id.isEmpty() || taken.contains(call.id); ++n)
            call.id = u"call_"_s + QString::number(n);
        taken.insert(call.id);
        calls.push_back(std::move(call));
    }
    return calls;
}

} // namespace motcua
