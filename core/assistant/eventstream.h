// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Server-sent events (the "text/event-stream" of the HTML standard) out of bytes that come in any pieces. Bytes are kept
// as bytes until an event is whole, so that a letter cut in two by the network is never decoded in halves.
//
// Only LF, CR and CRLF end a line. A line that is no field of the standard is not thrown away: servers that fail
// write such lines ("error: {…}", or an object without "data:").
//
// Thread: any; not shared.

#include <QByteArray>

#include <vector>

namespace motcua {

struct ServerEvent {
    QByteArray type;  ///< The value of "event:"; empty for none.
    QByteArray data;  ///< The values of "data:", joined with LF.
    QByteArray other; ///< Lines that are no field, as they stand, joined with LF.
    bool cut = false; ///< The stream ended before the blank line that ends an event.

    bool operator==(const ServerEvent&) const = default;
};

class EventStream {
public:
    static constexpr qsizetype kMostLine = 1 << 20;  ///< Bytes of one line.
    static constexpr qsizetype kMostEvent = 4 << 20; ///< Bytes of all lines of one event.

    /// The events that these bytes complete.
    std::vector<ServerEvent> read(QByteArrayView bytes);
    /// What the end of the stream completes: at most one event, marked as cut.
    std::vector<ServerEvent> finish();
    /// A line or an event was longer than allowed. Nothing is read any more.
    bool tooLong() const { return m_tooLong; }

private:
    void endLine(QByteArrayView line, std::vector<ServerEvent>& events);
    void endEvent(std::vector<ServerEvent>& events);
    void keep(QByteArray& lines, bool& any, QByteArrayView line);

    QByteArray m_line; ///< Of a line whose end has not come.
    ServerEvent m_event;
    bool m_anyData = false;
    bool m_anyOther = false;
    bool m_first = true;    ///< The first line may begin with a byte order mark.
    bool m_afterCr = false; ///< An LF that comes now belongs to the line end before it.
    bool m_tooLong = false;
};

} // namespace motcua
