// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of the benchmark. Each makes its own data in `folder` and answers its lines of the table.

#include "bench/measure.h"

namespace motcua::bench {

/// A process that shows the window of a home with 10 000 threads, against one with an empty QMainWindow.
std::vector<Row> measureStart(const QString& folder);
/// A thread of 100 000 messages, first paint and scrolling, against a QTextBrowser with the same text.
std::vector<Row> measureChatView(const QString& folder);
/// An answer that grows token by token, against a QTextBrowser that is given all of it each time; ten at once; an
/// answer of a megabyte.
std::vector<Row> measureStream(const QString& folder);
/// Messages appended one after the other, against SQLite.
std::vector<Row> measureAppend(const QString& folder);
/// Words searched in 100 000 messages, against FTS5.
std::vector<Row> measureSearch(const QString& folder);
/// Questions to a library of 100 000 passages.
std::vector<Row> measureAnswers(const QString& folder);

} // namespace motcua::bench
