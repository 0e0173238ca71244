// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A file that takes up room, so that there is some to give back: on a full disk SQLite can neither delete nor tidy up,
// and nobody could free space from inside the program. Thread: any.

#include <QString>

namespace motcua {

class Ballast {
public:
    static constexpr qint64 kSize = 16 * 1024 * 1024;
    static constexpr qint64 kNeededFree = 1024LL * 1024 * 1024;

    explicit Ballast(const QString& folder);

    /// Makes the file when it is missing and the disk has plenty of room.
    void load() const;
    /// Gives the room back. False when there was nothing to give.
    bool release() const;

private:
    QString m_path;
};

} // namespace motcua
