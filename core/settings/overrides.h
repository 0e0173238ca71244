// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What one thread does differently: a JSON object from setting keys to values, kept in Thread::options. Pure functions;
// text that is no JSON object counts as one without overrides, and keys nobody knows are carried along.
//
// Thread: any.

#include "settings/admit.h"

#include <QJsonValue>

namespace motcua {

/// True when the thread has a value of its own, even one equal to the program's.
bool isOverridden(const QString& options, const SettingInfo& setting);

/// The thread's options without its own value for this setting.
QString withoutOverride(const QString& options, const SettingInfo& setting);

/// The thread's own raw value; undefined when it has none.
QJsonValue overrideOf(const QString& options, const SettingInfo& setting);
QString withRawOverride(const QString& options, const SettingInfo& setting,
                        const QJsonValue& value);

/// What holds in a thread with these options, where the program's value is `program`.
/// Requires: the setting's scope is Thread, else the program's value holds.
template <class S>
typename S::Value effective(const S& setting, const typename S::Value& program,
                            const QString& options)
{
    if (setting.scope != Scope::Thread)
        return program;
    return admitted(setting, overrideOf(options, setting).toVariant()).value_or(program);
}

/// The thread's options with its own value, brought into range.
template <class S>
QString withOverride(const QString& options, const S& setting, const typename S::Value& value)
{
    const auto allowed = admit(setting, QVariant(value));
    return withRawOverride(options, setting, QJsonValue::fromVariant(QVariant(allowed)));
}

} // namespace motcua
