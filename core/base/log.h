// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The logging categories, all in one place. Log lines carry ids, lengths and times, never what somebody wrote.

#include <QLoggingCategory>

namespace motcua {

Q_DECLARE_LOGGING_CATEGORY(logStore)
Q_DECLARE_LOGGING_CATEGORY(logLibrary)
Q_DECLARE_LOGGING_CATEGORY(logAssistant)
Q_DECLARE_LOGGING_CATEGORY(logWindow)

} // namespace motcua
