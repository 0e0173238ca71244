// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The tools that come with the program. All of them only look: search the library and open a passage of it, search the
// conversations, reckon, tell the date. Nothing they do leaves the program or changes anything.
//
// Thread: GUI.

#include "assistant/tool.h"

#include <QTimeZone>

#include <memory>
#include <vector>

namespace motcua {

class ArchiveSearch;
class Clock;
class LibrarySearch;

/// What the tools need; each outlives them.
struct ToolSources {
    LibrarySearch* library = nullptr; ///< Null: the library is not offered.
    ArchiveSearch* archive = nullptr; ///< Null: the conversations are not offered.
    const Clock* clock = nullptr;     ///< Null: the date is not offered.
    QTimeZone zone = QTimeZone::systemTimeZone();
};

/// search_library, open_passage, search_archive, calculate, today: those that have what they need, in this order.
std::vector<std::unique_ptr<Tool>> builtinTools(const ToolSources& sources);

} // namespace motcua
