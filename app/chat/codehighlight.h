// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Colours for code, line by line: a small reader that knows words, numbers, strings and comments of the common
// languages. Wrong guesses only cost a colour.
//
// Thread: GUI (the word tables are built on first use).

#include "chat/codelanguage.h"

#include <QStringView>

#include <vector>

namespace motcua {

enum class CodeToken : quint8 { Keyword, Type, String, Number, Comment, Name, Added, Removed };

struct CodeSpan {
    int start = 0;
    int length = 0;
    CodeToken token = CodeToken::Keyword;

    bool operator==(const CodeSpan&) const = default;
};

/// What is still open at the end of a line: nothing, a block comment, a string over several lines, a tag.
enum class CodeState : quint8 { Plain, Comment, TripleSingle, TripleDouble, Backtick, Tag };

/// The spans of one line; `state` comes in as left by the line before and goes out for the next.
std::vector<CodeSpan> highlightLine(const CodeLanguage& language, QStringView line,
                                    CodeState* state);

} // namespace motcua
