// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<QStringList> unpackSamples(const Home& home)
{
    const QDir folder(home.path() + u"/samples"_s);
    const auto refused = [&folder](const QString& why) {
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("Samples",
                                                 "The sample library cannot be written to %1: %2.")
                         .arg(folder.path(), why),
                     {}};
    };
    if (!home.isWritable())
        return Error{
            Error::Kind::ReadOnly,
            QCoreApplication::translate(
                "Samples", "The sample library cannot be added, because %1 may only be read.")
                .arg(home.path()),
            {}};
    if (!folder.mkpath(u"."_s))
        return refused(QCoreApplication::translate("Samples", "the folder cannot be made"));
    QStringList paths;
    const QDir ours(u":/motcua/samples"_s);
    for (const QString& name : ours.entryList(QDir::Files, QDir::Name)) {
        const QString target = folder.filePath(name);
        paths.append(target);
        if (QFile::exists(target))
            continue;
        QFile source(ours.filePath(name));
        QFile file(target);
        if (!source.open(QIODevice::ReadOnly) ||
            !file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
            return refused(file.errorString());
        if (file.write(source.readAll()) != source.size() || !file.flush()) {
            file.remove();
            return refused(file.errorString());
        }
    }
    return paths;
}

QString sampleQuestion()
{
    return QCoreApplication::translate("Samples", "How many dossiers were settled in three years?");
}

} // namespace motcua
