// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/contextwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <algorithm>

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Context)
};

QString troubleOf(const ContextPlan& plan)
{
    if (!plan.fits)
        return Words::tr("Too long to be sent");
    if (plan.outside.empty())
        return {};
    return Words::tr("%n message(s) will not be sent", nullptr,
                     static_cast<int>(plan.outside.size()));
}

} // namespace

QString tokensText(int tokens, bool exact)
{
    const QString number = QLocale().toString(tokens);
    return exact ? number : Words::tr("about %1").arg(number);
}

QString speedText(double tokensPerSecond)
{
    if (tokensPerSecond <= 0)
        return {};
    const int digits = tokensPerSecond < 10 ? 1 : 0;
    return Words::tr("%1 tok/s").arg(QLocale().toString(tokensPerSecond, 'f', digits));
}

std::vector<ContextPart> partsOf(const ContextPlan& plan)
{
    using Kind = ContextPart::Kind;
    std::vector<ContextPart> parts;
    const auto add = [&parts](Kind kind, const QString& label, int tokens) {
        if (tokens > 0)
            parts.push_back({kind, label, tokens});
    };
    add(Kind::System, Words::tr("System prompt and tools"), plan.system);
    add(Kind::Sources, Words::tr("Sources and attachments"), plan.sources);
    add(Kind::History, Words::tr("Earlier messages"), plan.history);
    add(Kind::Question, Words::tr("Your message"), plan.question);
    if (plan.size > 0)
        add(Kind::Free, Words::tr("Free"), std::max(0, plan.size - plan.used() - plan.room));
    add(Kind::Answer, Words::tr("Kept for the answer"), plan.room);
    return parts;
}

ContextWords wordsOf(const ContextPlan& plan, double tokensPerSecond)
{
    ContextWords words;
    words.state = !plan.fits             ? ContextWords::State::TooLong
                  : plan.outside.empty() ? ContextWords::State::Fits
                                         : ContextWords::State::LeavesOut;
    const QString used = tokensText(plan.used(), plan.exact);
    words.figures = plan.size > 0
                        ? Words::tr("%1 of %2 tokens").arg(used, QLocale().toString(plan.size))
                        : Words::tr("%1 tokens").arg(used);
    words.trouble = troubleOf(plan);
    words.counted = plan.exact ? Words::tr("Counted by the server itself.")
                               : Words::tr("Estimated: the server cannot count.");
    if (plan.size == 0)
        words.counted +=
            u' ' + Words::tr("It does not say how much it holds, so nothing is left out.");
    QStringList lines{Words::tr("Context: %1").arg(words.figures)};
    for (const ContextPart& part : partsOf(plan))
        lines << Words::tr("%1: %2").arg(part.label, tokensText(part.tokens, plan.exact));
    if (!words.trouble.isEmpty())
        lines << words.trouble;
    lines << words.counted;
    if (const QString speed = speedText(tokensPerSecond); !speed.isEmpty())
        lines << Words::tr("The last answer came at %1.").arg(speed);
    words.description = lines.join(u'\n');
    return words;
}

} // namespace motcua
