// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/assistant.h"

#include <algorithm>

namespace motcua {

QString Request::question() const
{
    const auto last = std::find_if(path.rbegin(), path.rend(),
                                   [](const Turn& turn) { return turn.role == Role::User; });
    return last == path.rend() ? QString() : last->text;
}

Async<ContextPlan> Assistant::plan(const Request&)
{
    return ready(Result<ContextPlan>(Error{Error::Kind::NotFound, {}, {}}));
}

} // namespace motcua
