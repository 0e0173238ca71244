// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ten answers under way at once, from Dialogue to the disk and to ten views.

#include "bench/measure.h"

namespace motcua::bench {

std::vector<Row> measureTenStreams(const QString& folder);

} // namespace motcua::bench
