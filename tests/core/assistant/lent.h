// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tools that a test owns and outlive what it hands them to.

#include "assistant/tool.h"

namespace motcua::test {

/// As requests take them.
inline std::shared_ptr<Tool> lent(Tool& tool)
{
    return {std::shared_ptr<Tool>(), &tool};
}

} // namespace motcua::test
