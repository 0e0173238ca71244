// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The parts of an office document, unpacked in memory. Nothing is ever written to disk, only parts asked for by name
// are unpacked, and every cap is counted while unpacking, not believed from the archive's own directory.

#include "library/trouble.h"

#include <QByteArray>
#include <QHash>

#include <variant>

namespace motcua::readers {

struct PackageLimits {
    int entries = 10'000;
    qint64 part = 128LL * 1024 * 1024;  ///< Bytes of one part.
    qint64 total = 256LL * 1024 * 1024; ///< Bytes of all parts read.
    qint64 ratio = 250;                 ///< Unpacked to packed, looked at beyond `freely`.
    qint64 freely = 8LL * 1024 * 1024;
};

class Package {
public:
    static std::variant<Package, Trouble> open(const QByteArray& zip,
                                               const PackageLimits& limits = {});

    bool has(const QString& part) const { return m_parts.contains(part); }
    /// Empty when there is none.
    QByteArray part(const QString& part) const { return m_parts.value(part); }
    /// The main part of a Word document, whose name may carry a number; empty when there is none.
    QByteArray wordDocument() const;

private:
    QHash<QString, QByteArray> m_parts;
};

} // namespace motcua::readers
