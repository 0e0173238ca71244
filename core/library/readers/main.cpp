// SPDX-License-Identifier: GPL-3.0-or-later

// motcua-extract [--encoding NAME] [--name SHOWN] FILE
//
// Reads one document and writes its text as one JSON object to standard output (library/extraction.h). Exits 0 with the
// text, 1 with {"error":…}, 2 on wrong usage. Documents come from anywhere, so before the first byte is read the process
// gives up what it does not need: memory, processor time, large files, new privileges, core dumps.

#include "library/extraction.h"
#include "library/readers/reader.h"
#include "library/trouble.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cstdio>
#include <new>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace {

#ifdef Q_OS_UNIX
void limit(decltype(RLIMIT_CPU) resource, rlim_t most)
{
    rlimit now{};
    if (getrlimit(resource, &now) != 0)
        return;
    const rlim_t value = now.rlim_max == RLIM_INFINITY ? most : std::min(most, now.rlim_max);
    const rlimit wanted{value, value};
    setrlimit(resource, &wanted);
}
#endif

void giveUpPrivileges()
{
#ifdef Q_OS_UNIX
    limit(RLIMIT_CPU, 60);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, motcua::kMostExtraction); // where the answer goes to a file
    limit(RLIMIT_NOFILE, 64);
#ifndef MOTCUA_SANITIZED // sanitizers map terabytes they never touch
    limit(RLIMIT_AS, rlim_t(2) * 1024 * 1024 * 1024);
#endif
#endif
#ifdef Q_OS_LINUX
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

int answer(const QByteArray& json, int code)
{
    QFile out;
    const bool written =
        out.open(stdout, QIODevice::WriteOnly) && out.write(json) == json.size() && out.flush();
    return written ? code : 1;
}

} // namespace

int main(int argc, char** argv)
{
    giveUpPrivileges();
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption encoding(QStringLiteral("encoding"), QStringLiteral("Decode as NAME."),
                                      QStringLiteral("NAME"));
    const QCommandLineOption name(QStringLiteral("name"),
                                  QStringLiteral("The name shown in messages."),
                                  QStringLiteral("SHOWN"));
    parser.addOptions({encoding, name});
    parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The document."));
    if (!parser.parse(application.arguments()) || parser.positionalArguments().size() != 1) {
        std::fputs("usage: motcua-extract [--encoding NAME] [--name SHOWN] FILE\n", stderr);
        return 2;
    }
    const QString path = parser.positionalArguments().constFirst();
    const QString shown = parser.isSet(name) ? parser.value(name) : QFileInfo(path).fileName();
    try {
        const auto document = motcua::readers::readFile(path, shown, parser.value(encoding));
        return document ? answer(toJson(*document), 0) : answer(toJson(document.error()), 1);
    } catch (const std::bad_alloc&) { // the limit above was reached; say so instead of vanishing
        return answer(toJson(motcua::refusal(motcua::Trouble::TooLarge, shown)), 1);
    }
}
