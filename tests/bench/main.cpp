// SPDX-License-Identifier: GPL-3.0-or-later
// motcua_bench [PART…]: measures and prints the table of docs/performance.md. Parts: start chat stream append search
// answers.
// Each part runs in a process of its own, so that the memory of one is not the memory of the next.
#include "bench/parts.h"

#include <QApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <utility>

using namespace motcua::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

using Part = std::vector<Row> (*)(const QString& folder);

const std::pair<QString, Part> kParts[] = {
    {u"start"_s, &measureStart},   {u"chat"_s, &measureChatView}, {u"stream"_s, &measureStream},
    {u"append"_s, &measureAppend}, {u"search"_s, &measureSearch}, {u"answers"_s, &measureAnswers}};

int runHere(const QString& name)
{
    const QTemporaryDir folder;
    for (const auto& [part, measure] : kParts)
        if (part == name)
            std::fputs(tableOf(measure(folder.path())).toUtf8().constData(), stdout);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    QStringList wanted = QCoreApplication::arguments().mid(1);
    if (wanted.size() == 2 && wanted.first() == "--here"_L1)
        return runHere(wanted.last());
    if (wanted.isEmpty())
        for (const auto& [part, measure] : kParts)
            wanted.append(part);
    bool first = true;
    for (const QString& part : std::as_const(wanted)) {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(), {u"--here"_s, part});
        process.waitForFinished(-1);
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return 1;
        const QByteArray table = process.readAllStandardOutput();
        // The head of the table once.
        std::fputs(first ? table.constData() : table.split('\n').mid(2).join('\n').constData(),
                   stdout);
        std::fflush(stdout);
        first = false;
    }
    return 0;
}
