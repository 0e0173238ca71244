// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/filename.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace motcua {
namespace {

constexpr qsizetype kMostBytes = 120;

bool isDevice(const QString& name)
{
    // Windows takes these with any suffix; the superscript digits count as digits.
    static const QRegularExpression device(
        QStringLiteral(
            "^(?:con|prn|aux|nul|conin\\$|conout\\$|(?:com|lpt)[0-9¹²³])(?:\\s*\\.|\\s*$)"),
        QRegularExpression::CaseInsensitiveOption);
    return device.match(name).hasMatch();
}

// Also what no one sees: controls, directions, joiners at the edges, private and unassigned characters.
bool isUnsafe(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return code < 0x80 && QByteArrayView("/\\:*?\"<>|").contains(static_cast<char>(code));
    }
}

QString cleaned(const QString& title)
{
    QString out;
    for (const char32_t code : title.normalized(QString::NormalizationForm_C).toUcs4())
        out += isUnsafe(code) ? QStringLiteral(" ") : QString::fromUcs4(&code, 1);
    out = out.simplified();
    // Leading dots hide a file, leading dashes look like options, trailing dots and spaces vanish on Windows.
    static const QRegularExpression edges(QStringLiteral("^[.\\-~\\s]+|[.\\s]+$"));
    return out.remove(edges);
}

QString shortened(QString name, qsizetype bytes)
{
    while (name.toUtf8().size() > bytes) {
        const bool pair = name.size() > 1 && name.back().isLowSurrogate();
        name.chop(pair ? 2 : 1);
        while (!name.isEmpty() && name.back().isMark())
            name.chop(1);
    }
    while (name.endsWith(u' ') || name.endsWith(u'.'))
        name.chop(1);
    return name;
}

QString comparable(const QString& name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

} // namespace

QString safeFileName(const QString& title, const QString& suffix, QSet<QString>* taken)
{
    QString base = cleaned(title);
    if (base.isEmpty())
        base = QCoreApplication::translate("Format", "Untitled");
    if (isDevice(base))
        base.prepend(u'_');
    const QString ending = suffix.isEmpty() ? QString() : QString(QLatin1Char('.') + suffix);
    for (int number = 1;; ++number) {
        const QString count = number == 1 ? QString() : QStringLiteral(" (%1)").arg(number);
        const QString tail = count + ending;
        const QString name = shortened(base, kMostBytes - tail.toUtf8().size()) + tail;
        if (!taken)
            return name;
        if (const QString key = comparable(name); !taken->contains(key)) {
            taken->insert(key);
            return name;
        }
    }
}

} // namespace motcua
