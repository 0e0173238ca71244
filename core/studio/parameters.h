// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From settings to what a model is told. Only what somebody has set, for all or for one thread, is told; the rest is the
// server's to decide.
//
// Thread: GUI (reads the settings).

#include "assistant/contextplan.h"

#include <QJsonObject>
#include <QString>

namespace motcua {

class SettingsStore;

/// Named as the chat completions interface names them: "temperature", "top_p", "stop", "response_format", …
/// A JSON schema that is no JSON object is left out.
QJsonObject parametersFor(const SettingsStore& settings, const QString& options);

ContextPolicy policyFor(const SettingsStore& settings, const QString& options);

/// Options of which those of `above` win: a thread's over its persona's.
QString optionsOver(const QString& above, const QString& below);

} // namespace motcua
