// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The words after the program's name, sorted into options and the rest. Options may stand anywhere; "--" ends them.
//
// Thread: any; plain values.

#include "base/result.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace motcua {

/// One option of a command, as it is parsed and as it is explained.
struct Option {
    QString name;      ///< Without the dashes: "format".
    QString value;     ///< What stands for its value in the help: "NAME"; empty for a switch.
    QString summary;   ///< Translated.
    QChar letter = {}; ///< Short form: 'o' for -o.

    bool operator==(const Option&) const = default;
};

struct Arguments {
    QStringList words; ///< Everything that is no option, in order.
    QHash<QString, QStringList>
        options; ///< Given ones with each of their values; switches have empty ones.

    bool has(const QString& option) const { return options.contains(option); }
    /// The last one given.
    QString value(const QString& option) const
    {
        const QStringList all = values(option);
        return all.isEmpty() ? QString() : all.last();
    }
    /// All of them, in order.
    QStringList values(const QString& option) const { return options.value(option); }

    bool operator==(const Arguments&) const = default;
};

/// Fails: Invalid, with the sentence to show, for an option that is not in `known` or misses its value.
Result<Arguments> parseArguments(const QStringList& words, const std::vector<Option>& known);

} // namespace motcua
