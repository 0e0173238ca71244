// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/eventstream.h"

#include <algorithm>
#include <utility>

namespace motcua {

std::vector<ServerEvent> EventStream::read(QByteArrayView bytes)
{
    std::vector<ServerEvent> events;
    while (!bytes.isEmpty() && !m_tooLong) {
        if (std::exchange(m_afterCr, false) && bytes.front() == '\n') {
            bytes = bytes.sliced(1);
            continue;
        }
        const auto end = std::find_if(bytes.begin(), bytes.end(),
                                      [](char byte) { return byte == '\n' || byte == '\r'; });
        const auto length = static_cast<qsizetype>(end - bytes.begin());
        if (m_line.size() + length > kMostLine) {
            m_tooLong = true;
            break;
        }
        if (end == bytes.end()) {
            m_line.append(bytes);
            break;
        }
        m_afterCr = *end == '\r';
        if (m_line.isEmpty()) {
            endLine(bytes.first(length), events);
        } else {
            m_line.append(bytes.first(length));
            endLine(std::exchange(m_line, {}), events);
        }
        bytes = bytes.sliced(length + 1);
    }
    return events;
}

std::vector<ServerEvent> EventStream::finish()
{
    std::vector<ServerEvent> events;
    if (m_tooLong)
        return events;
    if (!m_line.isEmpty())
        endLine(std::exchange(m_line, {}), events);
    endEvent(events);
    for (ServerEvent& event : events)
        event.cut = true;
    return events;
}

void EventStream::endLine(QByteArrayView line, std::vector<ServerEvent>& events)
{
    if (std::exchange(m_first, false) && line.startsWith("\xef\xbb\xbf"))
        line = line.sliced(3);
    if (line.isEmpty())
        return endEvent(events);
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data")
        keep(m_event.data, m_anyData, value);
    else if (field == "event")
        m_event.type = value.first(std::min<qsizetype>(value.size(), 64)).toByteArray();
    else if (!field.isEmpty() && field != "id" && field != "retry")
        keep(m_event.other, m_anyOther, line);
}

void EventStream::endEvent(std::vector<ServerEvent>& events)
{
    ServerEvent event = std::exchange(m_event, {});
    m_anyData = m_anyOther = false;
    if (!m_tooLong && (!event.data.isEmpty() || !event.other.isEmpty()))
        events.push_back(std::move(event));
}

void EventStream::keep(QByteArray& lines, bool& any, QByteArrayView line)
{
    if (m_event.data.size() + m_event.other.size() + line.size() + 1 > kMostEvent) {
        m_tooLong = true;
        return;
    }
    if (std::exchange(any, true))
        lines.append('\n');
    lines.append(line);
}

} // namespace motcua
