// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

namespace motcua {

Q_LOGGING_CATEGORY(logStore, "motcua.store", QtInfoMsg)
Q_LOGGING_CATEGORY(logLibrary, "motcua.library", QtInfoMsg)
Q_LOGGING_CATEGORY(logAssistant, "motcua.assistant", QtInfoMsg)
Q_LOGGING_CATEGORY(logWindow, "motcua.window", QtInfoMsg)

} // namespace motcua
