// SPDX-License-Identifier: GPL-3.0-or-later
// Two doors to the same house: with a command it answers on the terminal, without one it opens the window.
#include "application.h"
#include "cli/commandline.h"

int main(int argc, char** argv)
{
    if (motcua::isForCommandLine(argc, argv))
        return motcua::runCommandLine(argc, argv);
    return motcua::runWindow(argc, argv);
}
