// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

namespace motcua::test {

/// A folder that lives as long as the test. Files written into it are real files.
class TempFolder {
public:
    TempFolder();

    QString path() const;
    QString path(const QString& name) const;

    /// Writes `bytes` to `name` below the folder and returns the absolute path.
    QString write(const QString& name, const QByteArray& bytes) const;

private:
    QTemporaryDir m_folder;
};

} // namespace motcua::test
