// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelparts.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QString ModelPart::path(int which) const
{
    return u"%1-%2-of-%3.gguf"_s.arg(stem)
        .arg(which, 5, 10, QLatin1Char('0'))
        .arg(count, 5, 10, QLatin1Char('0'));
}

std::optional<ModelPart> modelPart(const QString& path)
{
    static const QRegularExpression numbers(u"^(.*)-(\\d{5})-of-(\\d{5})\\.gguf$"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    const auto match = numbers.match(path);
    if (!match.hasMatch())
        return std::nullopt;
    const ModelPart part{match.captured(1), match.captured(2).toInt(), match.captured(3).toInt()};
    if (part.number < 1 || part.number > part.count)
        return std::nullopt;
    return part;
}

QString modelStem(const QString& path)
{
    if (const auto part = modelPart(path))
        return QFileInfo(part->stem).fileName();
    return QFileInfo(path).completeBaseName();
}

bool isProjectorName(const QString& path)
{
    return QFileInfo(path).fileName().contains("mmproj"_L1, Qt::CaseInsensitive);
}

QStringList projectorsBeside(const QString& path)
{
    const QDir folder = QFileInfo(path).absoluteDir();
    QStringList found;
    for (const QString& name : folder.entryList({u"*mmproj*.gguf"_s}, QDir::Files, QDir::Name))
        found.append(folder.filePath(name));
    return found;
}

} // namespace motcua
