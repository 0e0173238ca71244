// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finding what a person types in a text, as editors do (Ctrl+F): the letters in a row, in any case, with or without the
// marks. Words typed with marks match only those marks; hoà and hòa are one.

#include <QString>

#include <vector>

namespace motcua {

struct Found {
    qsizetype start = 0; ///< UTF-16 code units into the text.
    qsizetype length = 0;

    bool operator==(const Found&) const = default;
};

/// A typed text made ready once and looked for in many texts. Thread: any.
class Finder {
public:
    explicit Finder(QStringView wanted);

    bool isEmpty() const { return m_wanted.isEmpty(); }
    /// All places, rising, not overlapping.
    std::vector<Found> in(QStringView text) const;
    bool isIn(QStringView text) const;

private:
    std::vector<Found> search(QStringView text, bool firstOnly) const;

    QString m_wanted; ///< The key looked for.
    bool m_exact = false;
};

} // namespace motcua
