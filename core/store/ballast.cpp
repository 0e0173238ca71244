// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ballast.h"

#include <QFile>
#include <QStorageInfo>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#endif

namespace motcua {

Ballast::Ballast(const QString& folder) : m_path(folder + QStringLiteral("/motcua.ballast")) {}

void Ballast::load() const
{
    if (QFile::exists(m_path))
        return;
    const QStorageInfo disk(QFileInfo(m_path).absolutePath());
    if (!disk.isValid() || disk.bytesAvailable() < kNeededFree)
        return;
    QFile file(m_path);
    if (!file.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
        return;
#ifdef Q_OS_UNIX
    // A file made longer by resizing has holes and would take up no room.
    const bool loaded = ::posix_fallocate(file.handle(), 0, kSize) == 0;
#else
    const bool loaded = file.resize(kSize);
#endif
    if (!loaded)
        file.remove();
}

bool Ballast::release() const
{
    return QFile::remove(m_path);
}

} // namespace motcua
