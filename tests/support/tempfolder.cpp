// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace motcua::test {

TempFolder::TempFolder()
{
    if (!m_folder.isValid())
        qFatal("no temporary folder: %s", qUtf8Printable(m_folder.errorString()));
}

QString TempFolder::path() const
{
    return m_folder.path();
}

QString TempFolder::path(const QString& name) const
{
    return m_folder.filePath(name);
}

QString TempFolder::write(const QString& name, const QByteArray& bytes) const
{
    const QString target = path(name);
    QDir().mkpath(QFileInfo(target).path());
    QFile file(target);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qUtf8Printable(target));
    return target;
}

} // namespace motcua::test
