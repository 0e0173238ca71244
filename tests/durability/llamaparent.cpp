// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody with a llama-server of their own, in a process that the test kills.
//
//     durability_llamaparent PROGRAM MODEL MODE DIARY
//
// Says "ready" once the server is, and goes on until it is killed.
#include "assistant/llamaserver.h"

#include <QCoreApplication>

#include <cstdio>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 5)
        return 2;
    LlamaServerPlan plan;
    plan.program = words.at(1);
    plan.model = words.at(2);
    plan.alias = u"small"_s;
    plan.further = {u"--fake"_s, words.at(3), u"--diary"_s, words.at(4)};
    LlamaServer server(plan);
    whenReady(server.open(), &application, [](const Result<Endpoint>& opened) {
        std::puts(opened ? "ready" : qUtf8Printable(opened.error().message));
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
