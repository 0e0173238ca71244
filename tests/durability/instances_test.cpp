// SPDX-License-Identifier: GPL-3.0-or-later
// Two processes on one home: one writes, the other says so.
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <memory>
#include <vector>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::unique_ptr<QProcess> startWriter(const QString& home)
{
    auto writer = std::make_unique<QProcess>();
    writer->setProcessEnvironment(bareEnvironment());
    writer->start(executable(u"durability_writer"_s), {home});
    return writer;
}

QByteArray firstLine(QProcess& writer)
{
    while (!writer.canReadLine())
        if (!writer.waitForReadyRead(30000))
            return {};
    return writer.readLine().trimmed();
}

void end(QProcess& writer)
{
    writer.kill();
    writer.waitForFinished();
}

} // namespace

SCENARIO("A second process on a home says that the first has it, and changes nothing",
         "[durability]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    const auto first = startWriter(home);
    REQUIRE(firstLine(*first) == "ready");
    const QString document = folder.write(u"a.txt"_s, "A line.\n");
    const Ran second = runMotcua(home, {u"library"_s, u"add"_s, document});
    CHECK(second.code == 1);
    CHECK(second.out.isEmpty());
    CHECK(second.sentences() == 1);
    end(*first);

    THEN("the home is free as soon as the first is gone, however it went")
    {
        CHECK(runMotcua(home, {u"library"_s, u"add"_s, document}).code == 0);
    }
}

SCENARIO("Of processes that start together exactly one has the home", "[durability]")
{
    const TempFolder folder;
    for (int round = 0; round < 10; ++round) {
        const QString home = folder.path(u"home%1"_s.arg(round % 3));
        std::vector<std::unique_ptr<QProcess>> writers;
        for (int i = 0; i < 3; ++i)
            writers.push_back(startWriter(home));
        int writing = 0;
        int refused = 0;
        for (const auto& writer : writers) {
            const QByteArray line = firstLine(*writer);
            INFO(line.toStdString());
            writing += line == "ready" ? 1 : 0;
            refused += line.startsWith("failed ") ? 1 : 0;
        }
        CHECK(writing == 1);
        CHECK(refused == 2);
        for (const auto& writer : writers)
            end(*writer);
    }
}
