// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server of tools says about its tools and gives back from them (Model Context Protocol 2025-06-18), read with
// bounds on everything: names and descriptions go to a model and onto the screen.
//
// Pure. Thread: any.

#include "base/result.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <vector>

namespace motcua {

/// A tool as its server offers it. What it says of itself, "read only" above all, is not believed.
struct OfferedTool {
    QString name;  ///< The server's own, 1 to 200 code units.
    QString about; ///< At most 4000 code units.
    QJsonObject parameters;

    bool operator==(const OfferedTool&) const = default;
};

/// One answer to tools/list.
struct ToolPage {
    std::vector<OfferedTool> tools;
    QString next; ///< The cursor of the next page; empty: this was the last.
    int refused =
        0; ///< Tools left out: without a name, with a schema that is none or larger than 32 KB.

    bool operator==(const ToolPage&) const = default;
};
ToolPage readToolPage(const QJsonObject& result);

/// The texts of a result of tools/call, one after the other; pictures, sounds and files are named, not shown.
/// Fails: Refused, with the tool's own words, when it says that it failed.
Result<QString> readToolResult(const QJsonObject& result);

/// "<server>_<tool>" in the signs models allow: [A-Za-z0-9_-], at most 64, and none of `taken`.
QString modelNameOf(const QString& server, const QString& tool, const QSet<QString>& taken = {});

} // namespace motcua
