// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Something a model may call while it answers. What a tool says is data for the model, never an order to the program.
//
// Thread: GUI.

#include "base/whenready.h"

#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace motcua {

struct ToolSpec {
    QString name;           ///< For the model: [A-Za-z0-9_-]{1,64}, unique among those offered.
    QString title;          ///< For people: "search_library", "files/read_file".
    QString about;          ///< For the model, English.
    QJsonObject parameters; ///< JSON Schema of the arguments: {"type":"object","properties":{…}}.
    bool readOnly =
        true; ///< False: changes something outside, or may; the person is asked before each call.

    bool operator==(const ToolSpec&) const = default;
};

/// What a tool says of itself to a model, as a short text: with another description or another schema it is another.
/// Thread: any.
QString printOf(const ToolSpec& spec);

class Tool {
public:
    virtual ~Tool() = default;
    virtual ToolSpec spec() const = 0;
    /// Text for the model, at most kMostResult code units (longer ones are cut, with a note). Fails: any kind, with a
    /// sentence that the model and the person can both read.
    virtual Async<QString> call(const QJsonObject& arguments) = 0;

    static constexpr qsizetype kMostResult = 20000;
};

/// Tools as they are handed to who may call them: what a tool stands on lives as long as somebody holds it.
using ToolBox = std::vector<std::shared_ptr<Tool>>;

} // namespace motcua
