// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/processes.h"

#include <QDir>
#include <QFile>

namespace motcua::test {

int processesWith(const QByteArray& word)
{
    const QString proc = QStringLiteral("/proc/");
    int count = 0;
    for (const QString& name : QDir(proc).entryList(QDir::Dirs)) {
        QFile file(proc + name + QStringLiteral("/cmdline"));
        if (name.at(0).isDigit() && file.open(QIODevice::ReadOnly) && file.readAll().contains(word))
            ++count;
    }
    return count;
}

} // namespace motcua::test
