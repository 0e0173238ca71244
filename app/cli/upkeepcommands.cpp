// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/words.h"
#include "studio/studio.h"
#include "studio/upkeep.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QString fileOf(const Call& call)
{
    return QDir::cleanPath(QDir::current().absoluteFilePath(call.words().first()));
}

} // namespace

void backUp(Call& call)
{
    const QString file = fileOf(call);
    auto written =
        call.studio().upkeep().backup(file, call.progress(CommandLine::tr("Backing up")));
    call.receive(written, [&call, file](Done) {
        if (call.json())
            call.console().print(QJsonValue(QJsonObject{{u"file"_s, file}}));
        else
            call.console().print(CommandLine::tr("Everything is in %1, checked.").arg(file));
        call.done();
    });
}

void restoreBackup(Call& call)
{
    const QString file = fileOf(call);
    call.receive(call.studio().upkeep().restore(file), [&call, file](const QString& kept) {
        if (call.json())
            call.console().print(QJsonValue(QJsonObject{{u"file"_s, file}, {u"kept"_s, kept}}));
        else
            call.console().print(
                CommandLine::tr("Restored %1; what was there before is in %2.").arg(file, kept));
        call.done();
    });
}

void checkData(Call& call)
{
    auto checked = call.studio().upkeep().check(call.progress(CommandLine::tr("Checking")));
    call.receive(checked, [&call](const CheckReport& report) {
        if (call.json())
            call.console().print(
                QJsonValue(QJsonObject{{u"sound"_s, report.sound},
                                       {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                                       {u"repaired"_s, report.repaired}}));
        else if (report.sound)
            call.console().print(CommandLine::tr("Everything is in order."));
        else
            for (const QString& problem : report.problems)
                call.console().print(problem);
        const auto left = report.problems.size() - report.repaired;
        if (!report.sound && left > 0)
            return call.fail(CommandLine::tr("Problems that could not be mended: %1. Restore a "
                                             "backup, or export what is readable.")
                                 .arg(left));
        call.done();
    });
}

void showStats(Call& call)
{
    call.receive(call.studio().upkeep().stats(), [&call](const Stats& stats) {
        const std::pair<QString, qint64> counts[] = {{u"threads"_s, stats.threads},
                                                     {u"messages"_s, stats.messages},
                                                     {u"documents"_s, stats.documents},
                                                     {u"passages"_s, stats.passages},
                                                     {u"folders"_s, stats.folders},
                                                     {u"notes"_s, stats.notes},
                                                     {u"trashedThreads"_s, stats.trashedThreads},
                                                     {u"trashedMessages"_s, stats.trashedMessages},
                                                     {u"attachments"_s, stats.attachments},
                                                     {u"attachmentBytes"_s, stats.attachmentBytes},
                                                     {u"bytes"_s, stats.bytes}};
        QJsonObject object{{u"home"_s, call.studio().home().path()}};
        for (const auto& [name, count] : counts) {
            object.insert(name, count);
            if (!call.json())
                call.console().print(name.leftJustified(16) + QString::number(count));
        }
        if (call.json())
            call.console().print(QJsonValue(object));
        call.done();
    });
}

} // namespace motcua
