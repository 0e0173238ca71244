// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person types into the search field, taken apart. Nothing typed is an error: what is not understood is searched
// for as words, or named in `note`.
//
//     word   "a phrase"   prefix*   -not   in:trash|library|notes|messages|titles   in:"folder or thread"
//     role:user   tag:name   before:2024-03-01   after:2024-03-01
//
// Thread: any.

#include "store/searchwords.h"
#include "thread/message.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace motcua {

struct SearchQuery {
    enum class Scope { Everything, Titles, Messages, Notes, Library };

    std::vector<SearchTerm> terms;
    Scope scope = Scope::Everything;
    bool trash = false; ///< Only what is in the trash.
    QStringList places; ///< Words of a folder's or thread's name; each must fit.
    QStringList tags;   ///< All of them.
    std::optional<Role> role;
    qint64 from = 0;  ///< UTC milliseconds, included; 0: no limit.
    qint64 until = 0; ///< UTC milliseconds, excluded; 0: no limit.
    QString note;     ///< One translated sentence about what was not understood; else empty.

    bool isEmpty() const;
    /// Asks for something that only threads and messages have.
    bool isAboutThreads() const { return trash || role || !places.isEmpty() || !tags.isEmpty(); }

    bool operator==(const SearchQuery&) const = default;
};

/// The last word, when nothing follows it, counts as the beginning of a word: the person is still typing.
SearchQuery parseSearch(const QString& text);

} // namespace motcua
