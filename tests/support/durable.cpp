// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/durable.h"

#include <QCryptographicHash>

namespace motcua::test {

QString fingerprint(const QString& text)
{
    const auto hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha1);
    return QString::fromLatin1(hash.toHex().left(16));
}

QString typedText(int length)
{
    QString text;
    for (int word = 0; text.size() < length; ++word)
        text += QStringLiteral("chữ%1 ").arg(word);
    return text.left(length);
}

} // namespace motcua::test
