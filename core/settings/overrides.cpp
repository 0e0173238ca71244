// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/overrides.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace motcua {

namespace {

QJsonObject parsed(const QString& options)
{
    return QJsonDocument::fromJson(options.toUtf8()).object();
}

QString written(const QJsonObject& object)
{
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

bool isOverridden(const QString& options, const SettingInfo& setting)
{
    return !overrideOf(options, setting).isUndefined();
}

QJsonValue overrideOf(const QString& options, const SettingInfo& setting)
{
    if (options.isEmpty())
        return QJsonValue::Undefined;
    return parsed(options).value(setting.key);
}

QString withRawOverride(const QString& options, const SettingInfo& setting, const QJsonValue& value)
{
    QJsonObject object = parsed(options);
    object.insert(setting.key, value);
    return written(object);
}

QString withoutOverride(const QString& options, const SettingInfo& setting)
{
    QJsonObject object = parsed(options);
    object.remove(setting.key);
    return written(object);
}

} // namespace motcua
