// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/stepline.h"

#include "chat/messageinfo.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace motcua {

namespace {

/// For tr(), in a way lupdate sees.
struct SteplineWords {
    Q_DECLARE_TR_FUNCTIONS(StepLine)
};

constexpr qsizetype kMostArguments = 240; ///< Of a row; all of them are in the details.

QString shortValue(const QJsonValue& value)
{
    if (value.isString())
        return value.toString().left(kMostArguments);
    return QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("v"), value}})
                                 .toJson(QJsonDocument::Compact))
        .mid(5)
        .chopped(1)
        .left(kMostArguments);
}

/// "query: permit, limit: 3"; as the model wrote it when that is no object.
QString shortArguments(const QString& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject())
        return json.left(4 * kMostArguments).simplified().left(kMostArguments);
    const QJsonObject object = document.object();
    QStringList parts;
    for (auto it = object.begin(); it != object.end(); ++it)
        parts += it.key() + QStringLiteral(": ") + shortValue(it.value());
    return parts.join(QStringLiteral(", ")).simplified().left(kMostArguments);
}

StepState stateOf(const ToolStep& step, bool running, bool asked)
{
    if (step.failed)
        return StepState::Failed;
    if (step.elapsed >= 0)
        return StepState::Done;
    if (!running)
        return StepState::Unfinished;
    return asked ? StepState::Asking : StepState::Running;
}

} // namespace

StepLine stepLine(const ToolStep& step, bool running, bool asked)
{
    StepLine line;
    line.title = step.tool.left(160).simplified();
    line.arguments = shortArguments(step.arguments);
    line.kind = stateOf(step, running, asked);
    switch (line.kind) {
    case StepState::Asking:
        line.state = SteplineWords::tr("waits for you");
        break;
    case StepState::Running:
        line.state = SteplineWords::tr("running…");
        break;
    case StepState::Unfinished:
        line.state = SteplineWords::tr("not finished");
        break;
    case StepState::Done:
        line.state = shownDuration(step.elapsed);
        break;
    case StepState::Failed:
        line.state = SteplineWords::tr("failed");
        break;
    }
    return line;
}

std::vector<Block> stepDetails(const ToolStep& step, int group)
{
    std::vector<Block> blocks;
    const auto add = [&blocks](const QString& name, const QString& text, int number) {
        for (Block& block : MarkdownBlocks::code(name, text)) {
            block.group = number;
            blocks.push_back(std::move(block));
        }
    };
    // Exactly as the model wrote it: what a person allows must be what they saw.
    add(SteplineWords::tr("Arguments"), step.arguments, group);
    if (!step.result.isEmpty())
        add(step.failed ? SteplineWords::tr("Why it failed") : SteplineWords::tr("Result"),
            step.result, group - 1);
    return blocks;
}

} // namespace motcua
