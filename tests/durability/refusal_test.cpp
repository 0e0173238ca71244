// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that is full, a home that cannot be written, and files nobody else may read.
#include "studio/conversations.h"
#include "studio/studio.h"
#include "studio/upkeep.h"
#include "support/catch.h"
#include "support/durable.h"
#include "support/program.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QStandardPaths>

#include <sys/stat.h>
#include <unistd.h>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A small file system of its own; not there when this process may not mount one.
class SmallDisk {
public:
    SmallDisk(QString folder, const QString& size) : m_folder(std::move(folder))
    {
        QDir().mkpath(m_folder);
        m_mounted =
            ::geteuid() == 0 && runProgram(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s,
                                                        u"size="_s + size, u"tmpfs"_s, m_folder})
                                        .code == 0;
    }
    ~SmallDisk()
    {
        if (m_mounted)
            runProgram(u"umount"_s, {m_folder});
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isThere() const { return m_mounted; }

private:
    QString m_folder;
    bool m_mounted = false;
};

void close(const QString& folder)
{
    for (QDirIterator walk(folder, QDir::Files); walk.hasNext();)
        QFile::setPermissions(walk.next(), QFile::ReadOwner | QFile::ReadGroup | QFile::ReadOther);
    ::chmod(QFile::encodeName(folder).constData(), 0555);
}

/// Runs motcua as somebody who may not write: by permissions, or as nobody when this is root.
Ran runAsReader(const QString& home, const QStringList& arguments)
{
    if (::geteuid() != 0)
        return runMotcua(home, arguments);
    return runProgram(u"setpriv"_s,
                      QStringList{u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s,
                                  executable(u"motcua"_s), u"--home"_s, home} +
                          arguments);
}

} // namespace

SCENARIO("On a full disk everything acknowledged stays, and it is said in a sentence",
         "[durability]")
{
    const TempFolder folder;
    const SmallDisk disk(folder.path(u"disk"_s), u"24m"_s);
    if (!disk.isThere()) {
        WARN("skipped: no small disk can be mounted here (it needs root)");
        return;
    }
    const QString path = folder.path(u"disk/home"_s);
    REQUIRE(runMotcua(path, {u"stats"_s}).code == 0);
    // All but a little is filled by somebody else.
    QFile filler(folder.path(u"disk/filler"_s));
    REQUIRE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    while (filler.write(QByteArray(64 * 1024, 'x')) == 64 * 1024) {
    }
    filler.resize(filler.size() - 1024 * 1024);
    filler.close();
    const Ran writer = runProgram(executable(u"durability_writer"_s), {path});
    INFO(writer.out.right(400).toStdString());
    CHECK(writer.code == 1);
    const auto lines = writer.out.trimmed().split('\n');
    CHECK(lines.last().startsWith("failed "));

    const auto home = Home::at(path);
    REQUIRE(home);
    Studio studio(*home);
    const auto start = waitFor(studio.open());
    INFO((start ? std::string() : start.error().message.toStdString()));
    REQUIRE(start);
    int messages = 0;
    for (const QByteArray& line : lines) {
        const auto words = line.split(' ');
        if (words.size() != 3 || (words[0] != "message" && words[0] != "question"))
            continue;
        const auto rows =
            waitFor(studio.conversations().messages({MessageId(words[1].toLongLong())}));
        REQUIRE(rows);
        REQUIRE(rows->size() == 1);
        CHECK(fingerprint(rows->front().text) == QString::fromLatin1(words[2]));
        ++messages;
    }
    CHECK(messages > 0);
    REQUIRE(filler.remove());
    const auto check = waitFor(studio.upkeep().check());
    REQUIRE(check);
    INFO(check->problems.join(u'\n').toStdString());
    CHECK(check->sound);
}

SCENARIO("A home that cannot be written can be read, searched and exported", "[durability]")
{
    if (::geteuid() == 0 && QStandardPaths::findExecutable(u"setpriv"_s).isEmpty()) {
        WARN("skipped: as root this needs setpriv");
        return;
    }
    const TempFolder folder;
    ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
    const QString home = folder.path(u"home"_s);
    const QString document = folder.write(u"a.txt"_s, "The ferry leaves at six.\n");
    REQUIRE(runMotcua(home, {u"library"_s, u"add"_s, document}).code == 0);
    REQUIRE(runMotcua(home, {u"ask"_s, u"When does the ferry leave?"_s}).code == 0);
    close(home);
    if (runAsReader(home, {u"--version"_s}).code != 0) {
        WARN("skipped: another user cannot run the program from where it was built");
        ::chmod(QFile::encodeName(home).constData(), 0700);
        return;
    }
    const Ran stats = runAsReader(home, {u"stats"_s, u"--json"_s});
    INFO(stats.err.toStdString());
    CHECK(stats.code == 0);
    CHECK(stats.json().object().value("messages"_L1).toInt() == 2);
    CHECK(stats.sentences() == 1);
    const Ran shown = runAsReader(home, {u"show"_s, u"1"_s});
    CHECK(shown.code == 0);
    CHECK(shown.out.contains("at six"));
    CHECK(runAsReader(home, {u"export"_s, u"1"_s, u"--format"_s, u"md"_s}).code == 0);
    CHECK(runAsReader(home, {u"search"_s, u"ferry"_s}).code == 0);
    const Ran refused = runAsReader(home, {u"ask"_s, u"When?"_s});
    CHECK(refused.code == 1);
    CHECK(refused.sentences() == 2); // that the home is read-only, and that this needs writing
    ::chmod(QFile::encodeName(home).constData(), 0700);
}

SCENARIO("Whatever the umask, nobody else can read what is written", "[durability]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    const QString document = folder.write(u"a.txt"_s, "The ferry leaves at six.\n");
    const QStringList commands = {
        u"library add '%1'"_s.arg(document),
        u"ask 'When does the ferry leave?'"_s,
        u"backup '%1/backup.sqlite'"_s.arg(home),
        u"export --all --format md -o '%1/out'"_s.arg(home),
    };
    for (const QString& command : commands) {
        const QString line =
            u"umask 000; '%1' --home '%2' %3"_s.arg(executable(u"motcua"_s), home, command);
        const Ran ran = runProgram(u"sh"_s, {u"-c"_s, line});
        INFO(ran.err.toStdString());
        CHECK(ran.code == 0);
    }
    int files = 0;
    QDirIterator walk(home, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = walk.next();
        struct stat status = {};
        REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
        INFO(path.toStdString());
        CHECK((status.st_mode & 0077) == 0);
        ++files;
    }
    CHECK(files >= 3);
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(home).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
}
