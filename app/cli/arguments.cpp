// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "cli/words.h"

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Error wrong(const QString& sentence)
{
    return {Error::Kind::Invalid, sentence, {}};
}

/// The option a word names, or null. `--name`, `--name=value`, `-n`.
const Option* optionOf(const QString& word, const std::vector<Option>& known)
{
    const QString name = word.section(u'=', 0, 0);
    const auto found = std::find_if(known.begin(), known.end(), [&](const Option& option) {
        return name == u"--" + option.name ||
               (!option.letter.isNull() && word.size() == 2 && word.at(1) == option.letter);
    });
    return found == known.end() ? nullptr : &*found;
}

} // namespace

Result<Arguments> parseArguments(const QStringList& words, const std::vector<Option>& known)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words[i];
        if (word == "--"_L1) {
            arguments.words += words.mid(i + 1);
            break;
        }
        if (!word.startsWith(u'-') ||
            word.size() == 1) { // "-" alone stands for standard input or output
            arguments.words.append(word);
            continue;
        }
        const Option* option = optionOf(word, known);
        if (!option)
            return wrong(CommandLine::tr("There is no option %1 here.").arg(word));
        const qsizetype equals = word.startsWith("--"_L1) ? word.indexOf(u'=') : -1;
        if (option->value.isEmpty()) {
            if (equals >= 0)
                return wrong(CommandLine::tr("The option --%1 takes no value.").arg(option->name));
            arguments.options[option->name].append(QString());
        } else if (equals >= 0) {
            arguments.options[option->name].append(word.mid(equals + 1));
        } else if (i + 1 < words.size()) {
            arguments.options[option->name].append(words[++i]);
        } else {
            return wrong(CommandLine::tr("The option --%1 needs a value: %2.")
                             .arg(option->name, option->value));
        }
    }
    return arguments;
}

} // namespace motcua
