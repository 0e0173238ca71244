// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/home.h"
#include "support/catch.h"
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

using namespace motcua;
using namespace motcua::test;

namespace {

constexpr QFile::Permissions kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                       QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

} // namespace

SCENARIO("A home is made when it is missing, and belongs to its owner alone", "[base]")
{
    const TempFolder folder;
    const QString path = folder.path(QStringLiteral("deep/er/home"));
    const auto home = Home::at(path);
    REQUIRE(home);
    CHECK(home->path() == path);
    CHECK(QFileInfo(path).isDir());
    CHECK((QFileInfo(path).permissions() & kOthers) == QFile::Permissions());
    CHECK(home->isWritable());
    CHECK(home->database() == path + QStringLiteral("/motcua.sqlite"));
    CHECK(home->settings() == path + QStringLiteral("/settings.ini"));
    CHECK(home->backups() == path + QStringLiteral("/backups"));
    CHECK(home->lock() == path + QStringLiteral("/motcua.lock"));
}

SCENARIO("A home that was open to others is closed to them, and what is in it stays", "[base]")
{
    const TempFolder folder;
    const QString path = folder.path(QStringLiteral("home"));
    const QString kept = folder.write(QStringLiteral("home/note.txt"), "kept");
    REQUIRE(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner |
                                            kOthers));
    REQUIRE(Home::at(path));
    CHECK((QFileInfo(path).permissions() & kOthers) == QFile::Permissions());
    CHECK(QFileInfo(kept).size() == 4);
}

SCENARIO("A relative home is made absolute, so that changing the folder later does not move it",
         "[base]")
{
    const TempFolder folder;
    const QString before = QDir::currentPath();
    REQUIRE(QDir::setCurrent(folder.path()));
    const auto home = Home::at(QStringLiteral("mine"));
    QDir::setCurrent(before);
    REQUIRE(home);
    CHECK(QDir::isAbsolutePath(home->path()));
    CHECK(QFileInfo(home->path()).canonicalFilePath() ==
          QFileInfo(folder.path(QStringLiteral("mine"))).canonicalFilePath());
}

SCENARIO("A home that is a file is refused in words", "[base]")
{
    const TempFolder folder;
    const QString file = folder.write(QStringLiteral("home"), "not a folder");
    const auto home = Home::at(file);
    REQUIRE_FALSE(home);
    CHECK(home.error().kind == Error::Kind::Invalid);
    CHECK(home.error().message.contains(file));
    CHECK(QFileInfo(file).size() == 12);

    const auto below = Home::at(file + QStringLiteral("/below"));
    REQUIRE_FALSE(below);
    CHECK(below.error().kind == Error::Kind::Io);
    CHECK(below.error().message.contains(file));
}

SCENARIO("The home named in the environment is the one used", "[base]")
{
    const TempFolder folder;
    const QByteArray before = qgetenv("MOTCUA_HOME");
    qputenv("MOTCUA_HOME", folder.path().toUtf8());
    CHECK(Home::standardPath() == folder.path());
    qunsetenv("MOTCUA_HOME");
    CHECK(QDir::isAbsolutePath(Home::standardPath()));
    CHECK(Home::standardPath().endsWith(QStringLiteral("/motcua")));
    if (!before.isNull())
        qputenv("MOTCUA_HOME", before);
}

#ifdef Q_OS_UNIX
SCENARIO("A home that cannot be written is opened for reading and says so", "[base]")
{
    // One's own folder can always be opened again, so it has to be somebody else's: root's, seen by
    // a process that is not root.
    if (::geteuid() != 0) {
        const auto home = Home::at(QDir::rootPath());
        REQUIRE(home);
        CHECK_FALSE(home->isWritable());
        return;
    }
    const TempFolder folder;
    const QString path = folder.path(QStringLiteral("home"));
    REQUIRE(QDir().mkpath(path));
    REQUIRE(::chmod(QFile::encodeName(folder.path()).constData(), 0755) == 0);
    REQUIRE(::chmod(QFile::encodeName(path).constData(), 0755) == 0);
    const pid_t child = ::fork();
    if (child == 0) {
        if (::setuid(65534) != 0)
            ::_exit(2);
        const auto home = Home::at(path);
        const auto missing = Home::at(path + QStringLiteral("/new"));
        const bool right =
            home && !home->isWritable() && !missing && missing.error().kind == Error::Kind::Io;
        ::_exit(right ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(WEXITSTATUS(status) == 0);
}

SCENARIO("Files made by the program are readable by their owner only", "[base]")
{
    const TempFolder folder;
    const mode_t before = ::umask(0);
    keepFilesPrivate();
    const QString file = folder.write(QStringLiteral("secret"), "x");
    ::umask(before);
    CHECK((QFileInfo(file).permissions() & kOthers) == QFile::Permissions());
}
#endif
