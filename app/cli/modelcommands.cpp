// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"
#include "base/pool.h"
#include "cli/commands.h"
#include "cli/words.h"
#include "studio/assistants.h"
#include "studio/studio.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(Fit fit)
{
    switch (fit) {
    case Fit::Yes:
        return u"yes"_s;
    case Fit::Tight:
        return u"tight"_s;
    case Fit::No:
        return u"no"_s;
    case Fit::Unknown:
        break;
    }
    return u"unknown"_s;
}

QString wordFor(Fit fit)
{
    switch (fit) {
    case Fit::Yes:
        return CommandLine::tr("fits");
    case Fit::Tight:
        return CommandLine::tr("tight");
    case Fit::No:
        return CommandLine::tr("too large");
    case Fit::Unknown:
        break;
    }
    return u"?"_s;
}

/// "7.2 B", as people call models; "?" when it is not known.
QString parametersText(qint64 count)
{
    constexpr double kBillion = 1e9, kMillion = 1e6, kThousand = 1e3;
    const auto number = static_cast<double>(count);
    if (count <= 0)
        return u"?"_s;
    if (number >= kBillion)
        return QString::number(number / kBillion, 'f', 1) + u" B"_s;
    if (number >= kMillion)
        return QString::number(number / kMillion, 'f', 0) + u" M"_s;
    return QString::number(number / kThousand, 'f', 0) + u" K"_s;
}

QString orUnknown(const QString& text)
{
    return text.isEmpty() ? u"?"_s : text;
}

QJsonObject toJson(const ModelFile& model, qint64 memory)
{
    if (!model.trouble.isEmpty())
        return {{u"name"_s, model.name},
                {u"bytes"_s, model.bytes},
                {u"path"_s, model.path},
                {u"trouble"_s, model.trouble}};
    return {{u"name"_s, model.name},
            {u"bytes"_s, model.bytes},
            {u"parameters"_s, model.parameters},
            {u"quantisation"_s, model.quantisation},
            {u"context"_s, model.contextLength},
            {u"fit"_s, nameOf(fitOf(model, memory))},
            {u"path"_s, model.path},
            {u"architecture"_s, model.architecture},
            {u"layers"_s, model.layers},
            {u"template"_s, !model.chatTemplate.isEmpty()},
            {u"vision"_s, model.vision}};
}

QString lineFor(const ModelFile& model, qint64 memory)
{
    if (!model.trouble.isEmpty())
        return u"%1\t%2\t%3"_s.arg(model.name, model.trouble, model.path);
    const QStringList columns{
        model.name,
        QLocale().formattedDataSize(model.bytes, 1, QLocale::DataSizeSIFormat),
        parametersText(model.parameters),
        orUnknown(model.quantisation),
        model.contextLength > 0 ? QString::number(model.contextLength) : u"?"_s,
        wordFor(fitOf(model, memory)),
        model.path};
    return columns.join(u'\t');
}

void report(Call& call, const std::vector<ModelFile>& models)
{
    const qint64 memory = freeMemory();
    QJsonArray lines;
    for (const ModelFile& model : models) {
        lines.append(toJson(model, memory));
        if (!call.json())
            call.console().print(lineFor(model, memory));
    }
    if (call.json())
        call.console().print(QJsonValue(lines));
    else if (models.empty())
        call.console().remark(CommandLine::tr(
            "There is no model file (*.gguf) where models usually are; give the folder."));
    call.done();
}

} // namespace

void listModels(Call& call)
{
    QStringList folders;
    for (const QString& word : call.words()) {
        const QString folder = QDir::current().absoluteFilePath(word);
        if (!QFileInfo(folder).isDir())
            return call.fail(CommandLine::tr("There is no folder %1.").arg(word));
        folders.append(folder);
    }
    folders += call.studio().assistants().searchedFolders();
    auto found = inPool([folders, progress = call.progress(CommandLine::tr("Reading models"))] {
        return scanModelFolders(folders, progress);
    });
    call.receive(found, [&call](const std::vector<ModelFile>& models) { report(call, models); });
}

} // namespace motcua
