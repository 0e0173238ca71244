// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rooms of the window, in the order of the rail.

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>

namespace motcua {

enum class Room { Chat, Library, Assistants };

struct RoomSpec {
    Room room;
    const char* id;     ///< For the command line and what is remembered.
    const char* action; ///< ActionSpec::id of the action that goes there.
    const char* icon;
    const char* name; ///< English source text, context "Rooms".
};

inline constexpr std::array kRooms{
    RoomSpec{Room::Chat, "chat", "view.chat", "chat", QT_TRANSLATE_NOOP("Rooms", "Chat")},
    RoomSpec{Room::Library, "library", "view.library", "library",
             QT_TRANSLATE_NOOP("Rooms", "Library")},
    RoomSpec{Room::Assistants, "assistants", "view.assistants", "assistants",
             QT_TRANSLATE_NOOP("Rooms", "Assistants")},
};

inline const RoomSpec& specOf(Room room)
{
    return kRooms[static_cast<std::size_t>(room)];
}

inline std::optional<Room> roomNamed(QStringView id)
{
    for (const RoomSpec& spec : kRooms)
        if (id == QLatin1StringView(spec.id))
            return spec.room;
    return {};
}

} // namespace motcua
