// SPDX-License-Identifier: GPL-3.0-or-later
// A database that is damaged, is no database, or comes from a newer program.
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QtEndian>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A home with a document and some threads, and its database as bytes.
struct Filled {
    TempFolder folder;
    QString home = folder.path(u"home"_s);
    QString database = home + u"/motcua.sqlite"_s;

    Filled()
    {
        const QString document = folder.write(u"a.txt"_s, "The ferry leaves at six.\n");
        REQUIRE(runMotcua(home, {u"library"_s, u"add"_s, document}).code == 0);
        for (int i = 0; i < 5; ++i)
            REQUIRE(runMotcua(home, {u"ask"_s, u"When does the ferry leave? %1"_s.arg(i)}).code ==
                    0);
    }
    QByteArray bytes(const QString& file) const
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    /// Writes over a part of the database.
    void damage(qint64 at, const QByteArray& with) const
    {
        QFile file(database);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(at));
        REQUIRE(file.write(with) == with.size());
    }
    int messages() const
    {
        const Ran stats = runMotcua(home, {u"stats"_s, u"--json"_s});
        return stats.json().object().value("messages"_L1).toInt(-1);
    }
    /// Files beside the database that hold exactly these bytes.
    int copiesOf(const QByteArray& wanted) const
    {
        int copies = 0;
        for (const QFileInfo& file : QDir(home).entryInfoList(QDir::Files))
            copies += file.filePath() != database && bytes(file.filePath()) == wanted ? 1 : 0;
        return copies;
    }
};

} // namespace

SCENARIO("A damaged database is kept aside and what is readable is recovered", "[durability]")
{
    const Filled filled;
    REQUIRE(filled.messages() == 10);
    SECTION("its header is gone")
    {
        filled.damage(0, QByteArray(100, '\0'));
        const QByteArray damaged = filled.bytes(filled.database);
        const Ran start = runMotcua(filled.home, {u"stats"_s, u"--json"_s});
        INFO(start.err.toStdString());
        CHECK(start.code == 0);
        CHECK(start.sentences() == 1);
        CHECK(filled.copiesOf(damaged) == 1);
        CHECK(filled.messages() == 10);
    }
    SECTION("the first page of a table is gone")
    {
        filled.damage(4096, QByteArray(4096, '\0'));
        const QByteArray damaged = filled.bytes(filled.database);
        const Ran start = runMotcua(filled.home, {u"stats"_s, u"--json"_s});
        INFO(start.err.toStdString());
        CHECK(start.code == 0);
        CHECK((filled.copiesOf(damaged) == 1 || start.sentences() == 0));
    }
    SECTION("it is cut in the middle")
    {
        const auto size = filled.bytes(filled.database).size();
        REQUIRE(QFile::resize(filled.database, size / 2));
        const QByteArray damaged = filled.bytes(filled.database);
        const Ran start = runMotcua(filled.home, {u"stats"_s, u"--json"_s});
        INFO(start.err.toStdString());
        CHECK(start.code == 0);
        CHECK(start.sentences() == 1);
        CHECK(filled.copiesOf(damaged) == 1);
    }
    // It is said once.
    CHECK(runMotcua(filled.home, {u"stats"_s}).sentences() == 0);
    const Ran after = runMotcua(filled.home, {u"ask"_s, u"When does the ferry leave?"_s});
    INFO(after.err.toStdString());
    CHECK(after.code == 0);
}

SCENARIO("A file that is no database is not overwritten", "[durability]")
{
    const TempFolder folder;
    const QByteArray picture = QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(20000, 'x');
    const QString database = folder.write(u"home/motcua.sqlite"_s, picture);
    const Ran start = runMotcua(folder.path(u"home"_s), {u"stats"_s, u"--json"_s});
    INFO(start.err.toStdString());
    CHECK(start.sentences() == 1);
    bool kept = false;
    for (const QFileInfo& info : QDir(folder.path(u"home"_s)).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        kept = kept || (file.open(QIODevice::ReadOnly) && file.readAll() == picture);
    }
    CHECK(kept);
}

SCENARIO("A database of a newer program is refused in one sentence and not touched", "[durability]")
{
    const Filled filled;
    constexpr qint64 kUserVersion = 60; // offset in the header of an SQLite file
    QByteArray version(4, '\0');
    qToBigEndian<quint32>(999, version.data());
    filled.damage(kUserVersion, version);
    const QByteArray before = filled.bytes(filled.database);
    for (const QString& command : {u"stats"_s, u"check"_s, u"threads"_s}) {
        const Ran refused = runMotcua(filled.home, {command});
        CHECK(refused.code == 1);
        CHECK(refused.out.isEmpty());
        CHECK(refused.sentences() == 1);
    }
    CHECK(filled.bytes(filled.database) == before);
}
