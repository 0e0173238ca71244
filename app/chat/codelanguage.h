// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the highlighter knows of a programming language: its words, comments and strings. One row a language.
//
// Thread: any; the rows are constants.

#include <QLatin1StringView>
#include <QStringView>

#include <vector>

namespace motcua {

struct CodeLanguage {
    enum Trait : unsigned {
        None = 0,
        AnyCase = 1,        ///< Keywords in any case: SQL.
        Markup = 2,         ///< Tags and attributes instead of words: HTML, XML.
        Dashes = 4,         ///< A word may hold dashes: CSS.
        KeyedLines = 8,     ///< `key:` or `key =` at the beginning of a line: YAML, INI.
        TripleQuotes = 16,  ///< """ and ''' strings over several lines: Python.
        LinePrefix = 32,    ///< The first character of a line says all: diff.
        HashDirective = 64, ///< `#include`: C.
        Variables = 128,    ///< $name: shell, PHP.
        TypesUpper = 256,   ///< A capital begins a type.
    };

    const char* names;    ///< Separated by blanks: all that may stand behind a fence, lower case.
    const char* keywords; ///< Separated by blanks.
    const char* lineComment; ///< Empty: none.
    const char* blockOpen;
    const char* blockClose;
    const char* quotes; ///< The characters that begin and end a string.
    unsigned traits;
};

/// By the name behind a fence ("c++", "py", "typescript title=x"); null when it is not known.
const CodeLanguage* codeLanguage(QStringView info);

/// True when `word` is one of `keywords`.
bool isKeyword(const CodeLanguage& language, QStringView word);

} // namespace motcua
