// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the command line says is translated under one context: CommandLine::tr("…").

#include <QCoreApplication>

namespace motcua {

struct CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

} // namespace motcua
