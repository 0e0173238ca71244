// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a search finds, as values.

#include "base/id.h"

#include <QString>

#include <vector>

namespace motcua {

struct SearchHit {
    enum class Kind { Title, Message, Note, Document };
    struct Span {
        int start = 0;
        int length = 0;
        bool operator==(const Span&) const = default;
    };

    Kind kind = Kind::Message;
    ThreadId thread;     ///< For titles, messages and notes.
    MessageId message;   ///< For messages, and notes on one.
    DocumentId document; ///< For documents.
    /// First UTF-16 code unit of the words found, in the message's, note's or document's text; 0 for titles.
    qsizetype start = 0;
    qsizetype end = 0;
    QString title;           ///< Of the thread or document.
    QString context;         ///< "You", "Quote", a heading, a page: where in it, translated.
    QString snippet;         ///< Some words around, on one line, plain text.
    std::vector<Span> marks; ///< Where in the snippet the words stand.
    qint64 time = 0;
    bool exact = false; ///< Found with its marks as typed.

    bool operator==(const SearchHit&) const = default;
};

struct SearchResult {
    std::vector<SearchHit> hits; ///< Best first.
    bool more = false;           ///< There were more than the limit.
    QString note; ///< One translated sentence when part of the query was not understood.

    bool operator==(const SearchResult&) const = default;
};

} // namespace motcua
