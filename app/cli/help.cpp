// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/words.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 26; ///< Where the explanations begin.

QString line(const QString& left, const QString& right)
{
    const QString begin = u"  "_s + left;
    if (begin.size() < kColumn)
        return begin.leftJustified(kColumn) + right + u'\n';
    return begin + u'\n' + QString(kColumn, u' ') + right + u'\n';
}

QString linesFor(const std::vector<Option>& options)
{
    QString lines;
    for (const Option& option : options) {
        QString left = u"--"_s + option.name;
        if (!option.letter.isNull())
            left.prepend(u'-' + QString(option.letter) + u", "_s);
        if (!option.value.isEmpty())
            left += u' ' + option.value;
        lines += line(left, option.summary);
    }
    return lines;
}

} // namespace

QString helpText()
{
    QString text =
        CommandLine::tr(
            "Motcua: chat with your own documents, keep every branch, answer with sources.") +
        u"\n\n"_s + CommandLine::tr("Usage:") + u"\n"_s +
        line(u"motcua [--home DIR]"_s, CommandLine::tr("Open the window.")) +
        line(u"motcua [--home DIR] COMMAND …"_s,
             CommandLine::tr("Do one thing without a window.")) +
        u'\n' + CommandLine::tr("Commands:") + u'\n';
    for (const Command& command : commands())
        text += line(QString(command.name + u' ' + command.words).trimmed(), command.summary);
    text +=
        u'\n' + CommandLine::tr("Options:") + u'\n' + linesFor(commonOptions()) +
        line(u"--version"_s, CommandLine::tr("Show the version.")) + u'\n' +
        CommandLine::tr(
            "\"motcua COMMAND --help\" explains one command. Exit codes: 0 done, 1 failed, 2 wrong "
            "usage.") +
        u'\n';
    return text;
}

QString helpText(const Command& command)
{
    return CommandLine::tr("Usage:") + u" motcua [--home DIR] "_s + command.name +
           (command.words.isEmpty() ? QString() : u' ' + command.words) +
           (command.options.empty() ? QString() : u" [OPTION…]"_s) + u"\n\n"_s + command.summary +
           u"\n\n"_s + CommandLine::tr("Options:") + u'\n' + linesFor(command.options) +
           linesFor(commonOptions());
}

} // namespace motcua
