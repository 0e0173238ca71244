// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/admit.h"

#include <cmath>

namespace motcua {

std::optional<bool> admitted(const Setting<bool>&, const QVariant& raw)
{
    if (raw.typeId() == QMetaType::Bool)
        return raw.toBool();
    const QString word = raw.toString();
    if (word == u"true" || word == u"1")
        return true;
    if (word == u"false" || word == u"0")
        return false;
    return std::nullopt;
}

std::optional<int> admitted(const Setting<int>& setting, const QVariant& raw)
{
    const std::optional<double> number = [&raw]() -> std::optional<double> {
        bool ok = false;
        const double value = raw.toDouble(&ok);
        return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
    }();
    if (!number || raw.typeId() == QMetaType::Bool)
        return std::nullopt;
    return int(std::lround(qBound(double(setting.low), *number, double(setting.high))));
}

std::optional<double> admitted(const Setting<double>& setting, const QVariant& raw)
{
    bool ok = false;
    const double value = raw.toDouble(&ok);
    if (!ok || !std::isfinite(value) || raw.typeId() == QMetaType::Bool)
        return std::nullopt;
    return qBound(setting.low, value, setting.high);
}

std::optional<QString> admitted(const Setting<QString>&, const QVariant& raw)
{
    if (raw.typeId() == QMetaType::QStringList) // an unquoted comma in the file
        return raw.toStringList().join(QStringLiteral(", "));
    if (!raw.canConvert<QString>())
        return std::nullopt;
    return raw.toString();
}

std::optional<QString> admitted(const ChoiceSetting& setting, const QVariant& raw)
{
    const QString word = raw.toString();
    if (word.isEmpty())
        return std::nullopt;
    if (setting.open)
        return word;
    for (const Choice& choice : setting.choices) {
        if (choice.value == word)
            return word;
    }
    return std::nullopt;
}

std::optional<QStringList> admitted(const SelectionSetting&, const QVariant& raw)
{
    if (raw.isNull())
        return std::nullopt;
    QStringList list = raw.toStringList();
    list.removeAll(QString());
    list.removeDuplicates();
    return list;
}

} // namespace motcua
