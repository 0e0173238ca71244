// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/words.h"
#include "studio/studio.h"
#include "studio/transcripts.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString knownFormats()
{
    QStringList names;
    for (const FormatChoice& format : Transcripts::formats())
        names.append(format.id);
    return names.join(u", "_s);
}

/// The format by name, short name or suffix; without one by the suffix of the target. Empty: unknown.
QString formatFor(const QString& name, const QString& target)
{
    const QString wanted = (name.isEmpty() ? QFileInfo(target).suffix() : name).toLower();
    for (const FormatChoice& format : Transcripts::formats())
        if (format.id == wanted || format.suffix == wanted)
            return format.id;
    return {};
}

QString formatFor(const Arguments& arguments)
{
    return formatFor(arguments.value(u"format"_s), arguments.value(u"output"_s));
}

/// What to export. Fails: Invalid.
Result<ExportScope> scopeFor(const Arguments& arguments)
{
    ExportScope scope;
    const bool all = arguments.has(u"all"_s);
    if (all == !arguments.words.isEmpty())
        return Error{
            Error::Kind::Invalid, CommandLine::tr("Name threads by their ids, or give --all."), {}};
    scope.what = all ? ExportScope::What::Everything : ExportScope::What::Threads;
    for (const QString& word : arguments.words) {
        const auto id = Call::number(word);
        if (!id)
            return id.error();
        scope.threads.push_back(ThreadId(*id));
    }
    if (arguments.has(u"path-only"_s)) {
        if (scope.threads.size() != 1)
            return Error{
                Error::Kind::Invalid, CommandLine::tr("--path-only is for one thread."), {}};
        scope.what = ExportScope::What::Path;
    }
    return scope;
}

void report(Call& call, const ExportReport& written)
{
    if (call.json()) {
        call.console().print(
            QJsonValue(QJsonObject{{u"files"_s, QJsonArray::fromStringList(written.files)},
                                   {u"threads"_s, written.threads},
                                   {u"messages"_s, written.messages}}));
    } else {
        for (const QString& file : written.files)
            call.console().print(file);
        call.console().remark(CommandLine::tr("Threads exported: %1.").arg(written.threads));
    }
    call.done();
}

void report(Call& call, const ImportReport& read)
{
    for (const QString& note : read.notes)
        call.console().remark(note);
    if (call.json())
        call.console().print(QJsonValue(QJsonObject{{u"threadsAdded"_s, read.threadsAdded},
                                                    {u"threadsKnown"_s, read.threadsKnown},
                                                    {u"messagesAdded"_s, read.messagesAdded},
                                                    {u"messagesKnown"_s, read.messagesKnown},
                                                    {u"mended"_s, read.mended}}));
    else
        call.console().print(
            CommandLine::tr("Threads: %1 added, %2 known. Messages: %3 added, %4 known.")
                .arg(read.threadsAdded)
                .arg(read.threadsKnown)
                .arg(read.messagesAdded)
                .arg(read.messagesKnown));
    call.done();
}

} // namespace

QString misuseOfExport(const Arguments& arguments)
{
    if (const auto scope = scopeFor(arguments); !scope)
        return scope.error().message;
    if (formatFor(arguments).isEmpty())
        return CommandLine::tr("Which format? --format takes %1.").arg(knownFormats());
    return {};
}

void exportThreads(Call& call)
{
    const QString output = call.arguments().value(u"output"_s);
    ExportOrder order;
    order.scope = *scopeFor(call.arguments());
    order.format = formatFor(call.arguments());
    Transcripts& transcripts = call.studio().transcripts();
    const Progress progress = call.progress(CommandLine::tr("Exporting"));
    if (output.isEmpty() || output == "-"_L1)
        return call.receive(transcripts.bytes(order, progress), [&call](const QByteArray& bytes) {
            call.console().write(bytes);
            call.done();
        });
    order.target = QDir::cleanPath(QDir::current().absoluteFilePath(output));
    order.oneFileEach = output.endsWith(u'/') || QFileInfo(order.target).isDir() ||
                        QFileInfo(order.target).suffix().isEmpty();
    call.receive(transcripts.write(order, progress),
                 [&call](const ExportReport& written) { report(call, written); });
}

void importFiles(Call& call)
{
    QStringList files;
    for (const QString& word : call.words())
        files.append(QDir::cleanPath(QDir::current().absoluteFilePath(word)));
    call.receive(
        call.studio().transcripts().read(files, call.progress(CommandLine::tr("Importing"))),
        [&call](const ImportReport& read) { report(call, read); });
}

} // namespace motcua
