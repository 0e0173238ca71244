// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/eventstream.h"

using namespace motcua;
using namespace motcua::fuzz;

namespace {

/// The events of the bytes in pieces of this length.
std::vector<ServerEvent> eventsIn(QByteArrayView bytes, qsizetype length)
{
    EventStream stream;
    std::vector<ServerEvent> events;
    const auto keep = [&](std::vector<ServerEvent> more) {
        for (ServerEvent& event : more)
            events.push_back(std::move(event));
    };
    while (!bytes.isEmpty()) {
        const qsizetype next = std::min(length, bytes.size());
        keep(stream.read(bytes.first(next)));
        bytes = bytes.sliced(next);
    }
    keep(stream.finish());
    return events;
}

} // namespace

// The same bytes give the same events, however they were cut; and no event is larger than allowed.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    QByteArrayView bytes = bytesOf(data, size);
    const auto length = static_cast<qsizetype>(1 + take(bytes) % 16);
    const auto events = eventsIn(bytes, length);
    hold(events == eventsIn(bytes, bytes.size() + 1), "events depend on how they were cut");
    for (const ServerEvent& event : events) {
        hold(!event.data.isEmpty() || !event.other.isEmpty(), "an event says nothing");
        hold(event.data.size() + event.other.size() <= EventStream::kMostEvent,
             "an event is too long");
    }
    return 0;
}
