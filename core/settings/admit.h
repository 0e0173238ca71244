// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From what a file or a JSON object holds to a value a setting allows, and back. Whatever comes from outside goes
// through admit(): a number out of range is brought into it, anything that makes no sense is the fallback.
//
// Thread: any.

#include "settings/setting.h"

#include <QVariant>

#include <optional>

namespace motcua {

/// Empty when `raw` cannot be a value of this setting.
std::optional<bool> admitted(const Setting<bool>& setting, const QVariant& raw);
std::optional<int> admitted(const Setting<int>& setting, const QVariant& raw);
std::optional<double> admitted(const Setting<double>& setting, const QVariant& raw);
std::optional<QString> admitted(const Setting<QString>& setting, const QVariant& raw);
std::optional<QString> admitted(const ChoiceSetting& setting, const QVariant& raw);
std::optional<QStringList> admitted(const SelectionSetting& setting, const QVariant& raw);

/// The value before anyone has set one.
template <class S> typename S::Value fallbackOf(const S& setting)
{
    if constexpr (std::is_same_v<S, SelectionSetting>)
        return QStringList();
    else
        return typename S::Value(setting.fallback);
}

template <class S> typename S::Value admit(const S& setting, const QVariant& raw)
{
    return admitted(setting, raw).value_or(fallbackOf(setting));
}

} // namespace motcua
