// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where one person's data lives: one folder, made private (0700), with the database, the settings, the backups and the
// lock in it. Chosen by --home, else $MOTCUA_HOME, else the platform's data folder (never a cache folder).

#include "base/result.h"

#include <QString>

namespace motcua {

class Home {
public:
    /// The folder used when none is named. Always absolute.
    static QString standardPath();

    /// Makes the folder when it is missing and closes it to others. An existing folder is left as it is, but for its
    /// permissions. Fails: Io, ReadOnly.
    static Result<Home> at(const QString& folder);

    QString path() const { return m_path; }
    QString database() const; ///< motcua.sqlite
    QString settings() const; ///< settings.ini
    QString backups() const;  ///< folder backups
    QString lock() const;     ///< motcua.lock
    bool isWritable() const { return m_writable; }

private:
    QString m_path;
    bool m_writable = true;
};

/// Everything the process makes from now on is readable by its owner only (umask 077 where there is one).
void keepFilesPrivate();

} // namespace motcua
