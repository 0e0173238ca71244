// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The inside of Dialogue that its sources share.

#include "base/whenready.h"
#include "thread/message.h"

namespace motcua {

inline Async<Message> refused(const QString& sentence)
{
    return ready(Result<Message>(Error{Error::Kind::Invalid, sentence, {}}));
}

} // namespace motcua
