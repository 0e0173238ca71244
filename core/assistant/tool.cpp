// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/tool.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

QString printOf(const ToolSpec& spec)
{
    // The members of an object are in order of their names, so that the same is always written the same.
    const QJsonObject said{{"about"_L1, spec.about}, {"parameters"_L1, spec.parameters}};
    return QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(said).toJson(QJsonDocument::Compact),
                                 QCryptographicHash::Sha256)
            .toHex());
}

} // namespace motcua
