// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The commands, declared once: parsing, help, the man page's check and the tests all read this table. A new command is
// one row in commands.cpp and one function.

#include "cli/call.h"

#include <vector>

namespace motcua {

struct Command {
    static constexpr int kAny = -1;

    QString name;    ///< One or two words: "library add".
    QString words;   ///< What follows it, for the help: "FILE…".
    QString summary; ///< One translated line.
    int least = 0;   ///< Words needed.
    int most = 0;    ///< Words allowed; kAny: any number.
    std::vector<Option> options;
    void (*run)(Call& call) = nullptr;
    /// Says why the arguments make no sense together, or nothing. Asked before the home is opened, so that a slip of the
    /// fingers leaves no trace.
    QString (*misuse)(const Arguments& arguments) = nullptr;
    /// Whether it works on the data. One that does not also runs while the window has them, and makes no database.
    bool opensHome = true;

    int nameWords() const { return name.contains(u' ') ? 2 : 1; }
};

/// In the order of the help. Built anew on each call, so that the summaries are in the language now installed.
std::vector<Command> commands();
/// Options every command takes: --home, --json, --help.
std::vector<Option> commonOptions();

/// The help for all, and for one command.
QString helpText();
QString helpText(const Command& command);

// ---- what the rows run
void addToLibrary(Call& call);
void listLibrary(Call& call);
void removeFromLibrary(Call& call);
void ask(Call& call);
void listAssistants(Call& call);
void addAssistant(Call& call);
void removeAssistant(Call& call);
void testAssistant(Call& call);
void listThreads(Call& call);
void showThread(Call& call);
void searchEverything(Call& call);
void exportThreads(Call& call);
void importFiles(Call& call);
void backUp(Call& call);
void restoreBackup(Call& call);
void checkData(Call& call);
void showStats(Call& call);
void listModels(Call& call);

// ---- what the rows check beforehand
QString misuseOfAdd(const Arguments& arguments);
QString misuseOfAddAssistant(const Arguments& arguments);
QString misuseOfAsk(const Arguments& arguments);
QString misuseOfShow(const Arguments& arguments);
QString misuseOfExport(const Arguments& arguments);
QString misuseOfLimit(const Arguments& arguments);

} // namespace motcua
