// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The program's second door: `motcua [--home DIR] COMMAND`. Needs no display. main() asks first whether the arguments
// are for it.

namespace motcua {

/// Whether these arguments name a command, or ask for the help or the version; else they are for the window.
bool isForCommandLine(int argc, char** argv);

/// Makes the application object, runs the command to its end and returns the exit code: 0 done, 1 failed (one clear
/// sentence on standard error), 2 wrong usage. Call before any other application object is made.
int runCommandLine(int argc, char** argv);

} // namespace motcua
