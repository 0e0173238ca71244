// SPDX-License-Identifier: GPL-3.0-or-later
// The built program, run as from a shell without a display.
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray kReport =
    "# Báo cáo 👋\n\nTrong ba năm, các bộ phận một cửa đã tiếp nhận 63.820 hồ sơ. "
    "Thời gian giải quyết được rút ngắn 30%.\n\n"
    "Trưởng đoàn giám sát là bà Nguyễn Thị Mai.\n";
const QByteArray kHandbook = "The reading room is open from nine to five.\n\n"
                             "A reader's card costs 40 crowns and is valid for two years.\n";

/// A home with two documents.
struct Shop {
    TempFolder folder;
    QString home = folder.path(u"home"_s);
    QString report = folder.write(u"bao-cao.md"_s, kReport);
    QString handbook = folder.write(u"handbook.txt"_s, kHandbook);

    Ran run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        return runMotcua(home, arguments, input);
    }
    void fill() const
    {
        const Ran added = run({u"library"_s, u"add"_s, report, handbook});
        INFO(added.err.toStdString());
        REQUIRE(added.code == 0);
    }
    QJsonObject askJson(const QString& question, const QStringList& more = {}) const
    {
        const Ran asked = run(QStringList{u"ask"_s, question, u"--json"_s} + more);
        INFO(asked.err.toStdString());
        REQUIRE(asked.code == 0);
        return asked.json().object();
    }
};

} // namespace

SCENARIO("The program explains itself without a home and without a display", "[cli][program]")
{
    const QString motcua = executable(u"motcua"_s);
    const Ran help = runProgram(motcua, {u"--help"_s});
    CHECK(help.code == 0);
    CHECK(help.out.contains("library add"));
    CHECK(help.err.isEmpty());
    const Ran own = runProgram(motcua, {u"export"_s, u"--help"_s});
    CHECK(own.code == 0);
    CHECK(own.out.contains("--format"));
    const Ran version = runProgram(motcua, {u"--version"_s});
    CHECK(version.code == 0);
    CHECK(version.out == "motcua " MOTCUA_VERSION "\n");
}

SCENARIO("Without a display the window says so in a sentence", "[cli][program]")
{
    const TempFolder folder;
    const Ran ran = runMotcua(folder.path(u"home"_s), {});
    CHECK(ran.code == 1);
    CHECK(ran.out.isEmpty());
    CHECK(ran.sentences() == 1);
}

SCENARIO("Wrong usage ends with 2, says why, and touches nothing", "[cli][program]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    const QList<QStringList> wrong = {
        {u"nosuch"_s},
        {u"library"_s},
        {u"library"_s, u"add"_s},
        {u"ask"_s},
        {u"ask"_s, u"a"_s, u"b"_s},
        {u"ask"_s, u"--questions"_s},
        {u"threads"_s, u"--format"_s, u"json"_s},
        {u"show"_s},
        {u"backup"_s},
        {u"stats"_s, u"extra"_s},
        {u"threads"_s, u"--nosuch"_s},
        {u"threads"_s, u"--limit"_s, u"none"_s},
        {u"search"_s, u"words"_s, u"--limit"_s, u"0"_s},
        {u"show"_s, u"first"_s},
        {u"export"_s},
        {u"export"_s, u"1"_s, u"--format"_s, u"wax"_s},
        {u"ask"_s, u"Why?"_s, u"--thread"_s, u"-1"_s},
        {u"library"_s, u"add"_s, u"-"_s},
    };
    for (const QStringList& arguments : wrong) {
        const Ran ran = runMotcua(home, arguments);
        INFO(arguments.join(u' ').toStdString() << ": " << ran.err.toStdString());
        CHECK(ran.code == 2);
        CHECK(ran.out.isEmpty());
        CHECK(ran.sentences() >= 1);
        CHECK_FALSE(QFileInfo::exists(home));
    }
}

SCENARIO("Documents are added, listed, updated and removed", "[cli][program]")
{
    const Shop shop;
    const Ran added = shop.run({u"library"_s, u"add"_s, shop.report, shop.handbook, u"--json"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const QJsonArray results = added.json().array();
    REQUIRE(results.size() == 2);
    CHECK(results[0].toObject().value("result"_L1).toString() == u"new"_s);
    CHECK(results[0].toObject().value("document"_L1).toString() == shop.report);

    WHEN("the same files are added again, one of them changed")
    {
        shop.folder.write(u"handbook.txt"_s, kHandbook + "\nThe cellar is closed.\n");
        const Ran again =
            shop.run({u"library"_s, u"add"_s, shop.report, shop.handbook, u"--json"_s});
        CHECK(again.code == 0);
        CHECK(again.json().array()[0].toObject().value("result"_L1).toString() == u"unchanged"_s);
        CHECK(again.json().array()[1].toObject().value("result"_L1).toString() == u"updated"_s);
        CHECK(shop.run({u"library"_s, u"list"_s, u"--json"_s}).json().array().size() == 2);
    }
    WHEN("one is removed by its path")
    {
        CHECK(shop.run({u"library"_s, u"remove"_s, shop.report}).code == 0);
        CHECK(QFile::exists(shop.report));
        const QJsonArray left = shop.run({u"library"_s, u"list"_s, u"--json"_s}).json().array();
        REQUIRE(left.size() == 1);
        CHECK(left[0].toObject().value("document"_L1).toString() == shop.handbook);
        const Ran gone = shop.run({u"library"_s, u"remove"_s, shop.report});
        CHECK(gone.code == 1);
        CHECK(gone.sentences() == 1);
    }
    WHEN("a file is gone from disk")
    {
        QFile::remove(shop.handbook);
        const QJsonArray list = shop.run({u"library"_s, u"list"_s, u"--json"_s}).json().array();
        QHash<QString, QString> states;
        for (const auto& value : list)
            states.insert(value.toObject().value("document"_L1).toString(),
                          value.toObject().value("state"_L1).toString());
        CHECK(states.value(shop.handbook) == u"missing"_s);
        CHECK(states.value(shop.report) == u"indexed"_s);
    }
    WHEN("one file of several cannot be read")
    {
        const QString good = shop.folder.write(u"good.txt"_s, "A good one.\n");
        const Ran mixed =
            shop.run({u"library"_s, u"add"_s, shop.folder.path(u"nosuch.txt"_s), good});
        CHECK(mixed.code == 1);
        CHECK(mixed.err.contains("nosuch.txt"));
        CHECK(mixed.out.contains("good.txt"));
    }
}

SCENARIO("A document keeps the name it was added by", "[cli][program]")
{
    const Shop shop;
    const auto inFolder = [&shop](const QString& command) {
        const QString line = u"cd '%1' && '%2' --home home %3 --json"_s.arg(
            shop.folder.path(), executable(u"motcua"_s), command);
        return runProgram(u"sh"_s, {u"-c"_s, line});
    };
    REQUIRE(inFolder(u"library add handbook.txt"_s).code == 0);
    const QJsonObject first = inFolder(u"ask 'How much does a card cost?'"_s)
                                  .json()
                                  .object()
                                  .value("citations"_L1)
                                  .toArray()[0]
                                  .toObject();
    CHECK(first.value("document"_L1).toString() == u"handbook.txt"_s);
    CHECK(first.value("path"_L1).toString() == shop.handbook);
    CHECK(inFolder(u"library remove handbook.txt"_s).code == 0);
}

SCENARIO("A folder and standard input can be added", "[cli][program]")
{
    const Shop shop;
    const Ran folder = shop.run({u"library"_s, u"add"_s, shop.folder.path(), u"--json"_s});
    CHECK(folder.code == 0);
    CHECK(folder.json().array().size() == 2);
    const Ran text = shop.run({u"library"_s, u"add"_s, u"-"_s, u"--title"_s, u"Notes"_s},
                              "The ferry leaves at six.\n");
    INFO(text.err.toStdString());
    CHECK(text.code == 0);
    const QJsonObject answer = shop.askJson(u"When does the ferry leave?"_s);
    CHECK(answer.value("citations"_L1).toArray()[0].toObject().value("document"_L1).toString() ==
          u"Notes"_s);
    CHECK(shop.run({u"library"_s, u"add"_s, u"-"_s}, "text").code == 2);
}

SCENARIO("An answer quotes the document and says where, in code points", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    for (const QString& question :
         {u"Có bao nhiêu hồ sơ được tiếp nhận?"_s, u"co bao nhieu ho so duoc tiep nhan"_s}) {
        const QJsonObject answer = shop.askJson(question);
        CHECK(answer.value("question"_L1).toString() == question);
        CHECK(answer.value("found"_L1).toBool());
        CHECK(answer.value("answer"_L1).toString().contains(u"63.820"_s));
        const QJsonObject first = answer.value("citations"_L1).toArray()[0].toObject();
        CHECK(first.value("document"_L1).toString() == shop.report);
        CHECK(first.value("quote"_L1).toString().contains(u"63.820"_s));
        // The wave in the heading is two code units and one code point.
        const QList<uint> text = QString::fromUtf8(kReport).remove(u"# "_s).toUcs4();
        const auto start = first.value("start"_L1).toInteger();
        const auto end = first.value("end"_L1).toInteger();
        REQUIRE(end <= text.size());
        const QList<uint> cut = text.mid(start, end - start);
        CHECK(QString::fromUcs4(reinterpret_cast<const char32_t*>(cut.data()), cut.size()) ==
              first.value("quote"_L1).toString());
    }
    const Ran plain = shop.run({u"ask"_s, u"How much does a reader's card cost?"_s});
    CHECK(plain.code == 0);
    CHECK(plain.out.contains("40 crowns"));
    CHECK(plain.out.contains("[1]"));
    CHECK(plain.out.contains(shop.handbook.toUtf8()));
}

SCENARIO("What the library does not hold is not found, and not invented", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    const QJsonObject answer = shop.askJson(u"Thủ đô của Pháp là gì?"_s);
    CHECK_FALSE(answer.value("found"_L1).toBool(true));
    for (const auto& value : answer.value("citations"_L1).toArray())
        CHECK(value.toObject().value("nearest"_L1).toBool());
}

SCENARIO("A thread goes on, is listed, shown and found", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    const QJsonObject first = shop.askJson(u"Có bao nhiêu hồ sơ được tiếp nhận?"_s);
    const QString thread = QString::number(first.value("thread"_L1).toInteger());
    const QJsonObject second =
        shop.askJson(u"How much does a card cost?"_s, {u"--thread"_s, thread});
    CHECK(second.value("thread"_L1) == first.value("thread"_L1));

    const QJsonArray threads = shop.run({u"threads"_s, u"--json"_s}).json().array();
    REQUIRE(threads.size() == 1);
    CHECK(threads[0].toObject().value("messages"_L1).toInt() == 4);
    CHECK(threads[0].toObject().value("title"_L1).toString().contains(u"hồ sơ"_s));

    const QJsonObject shown =
        shop.run({u"show"_s, thread, u"--tree"_s, u"--json"_s}).json().object();
    const QJsonArray messages = shown.value("messages"_L1).toArray();
    REQUIRE(messages.size() == 4);
    for (qsizetype i = 1; i < messages.size(); ++i)
        CHECK(messages[i].toObject().value("parent"_L1) ==
              messages[i - 1].toObject().value("id"_L1));
    CHECK(shop.run({u"show"_s, thread}).out.contains("63.820"));
    CHECK(shop.run({u"show"_s, thread, u"--tree"_s}).out.count('#') == 4);

    const QJsonArray hits =
        shop.run({u"search"_s, u"ho so"_s, u"--limit"_s, u"2"_s, u"--json"_s}).json().array();
    CHECK(hits.size() == 2);
    CHECK(shop.run({u"show"_s, u"99"_s}).code == 1);
    CHECK(shop.run({u"show"_s, u"x"_s}).code == 2);
    CHECK(shop.run({u"ask"_s, u"--thread"_s, u"99"_s, u"Hello?"_s}).code == 1);
    CHECK(shop.run({u"ask"_s, u"--assistant"_s, u"nobody"_s, u"Hello?"_s}).code == 1);
}

SCENARIO("Many questions are answered one line each, and make no thread", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    const QByteArray questions =
        "How much does a card cost?\n\nThủ đô của Pháp là gì?\r\nWhen is the reading room open?";
    const QString file = shop.folder.write(u"questions.txt"_s, questions);
    const Ran fromFile = shop.run({u"ask"_s, u"--questions"_s, file, u"--json"_s});
    INFO(fromFile.err.toStdString());
    CHECK(fromFile.code == 0);
    const auto lines = fromFile.out.trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(QJsonDocument::fromJson(lines[0]).object().value("found"_L1).toBool());
    CHECK(QJsonDocument::fromJson(lines[1]).object().value("question"_L1).toString() ==
          u"Thủ đô của Pháp là gì?"_s);
    CHECK_FALSE(QJsonDocument::fromJson(lines[1]).object().value("found"_L1).toBool());
    const Ran fromInput = shop.run({u"ask"_s, u"--questions"_s, u"-"_s, u"--json"_s}, questions);
    CHECK(fromInput.out == fromFile.out);
    CHECK(shop.run({u"stats"_s, u"--json"_s}).json().object().value("threads"_L1).toInt(-1) == 0);
    CHECK(shop.run({u"ask"_s, u"--questions"_s, u"/nosuch"_s}).code == 1);
}

SCENARIO("Everything goes out and comes back in", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    const QString thread = QString::number(
        shop.askJson(u"Có bao nhiêu hồ sơ được tiếp nhận?"_s).value("thread"_L1).toInteger());
    for (const QString& format : {u"markdown"_s, u"html"_s, u"text"_s, u"json"_s, u"pdf"_s}) {
        INFO(format.toStdString());
        const QString file = shop.folder.path(u"out/one."_s + format);
        QDir().mkpath(shop.folder.path(u"out"_s));
        const Ran written = shop.run({u"export"_s, thread, u"--format"_s, format, u"-o"_s, file});
        INFO(written.err.toStdString());
        CHECK(written.code == 0);
        CHECK(QFileInfo(file).size() > 100);
        const Ran printed = shop.run({u"export"_s, thread, u"--format"_s, format});
        CHECK(printed.code == 0);
        CHECK(printed.out.size() > 100);
    }
    const QString folder = shop.folder.path(u"all"_s);
    CHECK(shop.run({u"export"_s, u"--all"_s, u"--format"_s, u"md"_s, u"-o"_s, folder}).code == 0);
    CHECK(QDir(folder).entryList(QDir::Files).size() == 1);

    const QString elsewhere = shop.folder.path(u"elsewhere"_s);
    const QString json = shop.folder.path(u"out/one.json"_s);
    CHECK(runMotcua(elsewhere, {u"import"_s, json, u"--json"_s})
              .json()
              .object()
              .value("messagesAdded"_L1)
              .toInt() == 2);
    CHECK(runMotcua(elsewhere, {u"import"_s, json, u"--json"_s})
              .json()
              .object()
              .value("messagesAdded"_L1)
              .toInt() == 0);
    CHECK(shop.run({u"export"_s, u"--format"_s, u"md"_s}).code == 2);
    CHECK(shop.run({u"export"_s, thread, u"--format"_s, u"nosuch"_s}).code == 2);
    CHECK(shop.run({u"export"_s, u"77"_s, u"--format"_s, u"md"_s}).code == 1);
    CHECK(shop.run({u"import"_s, shop.handbook + u"x"_s}).code == 1);
}

SCENARIO("A backup is restored, and what it replaced is kept", "[cli][program]")
{
    const Shop shop;
    shop.fill();
    shop.askJson(u"How much does a card cost?"_s);
    const QString backup = shop.folder.path(u"backup.sqlite"_s);
    const Ran written = shop.run({u"backup"_s, backup});
    INFO(written.err.toStdString());
    REQUIRE(written.code == 0);
    shop.askJson(u"When is the reading room open?"_s);
    const auto threads = [&shop] {
        return shop.run({u"stats"_s, u"--json"_s}).json().object().value("threads"_L1).toInt();
    };
    CHECK(threads() == 2);
    const Ran restored = shop.run({u"restore"_s, backup, u"--json"_s});
    INFO(restored.err.toStdString());
    CHECK(restored.code == 0);
    CHECK(QFile::exists(restored.json().object().value("kept"_L1).toString()));
    CHECK(threads() == 1);
    const Ran checked = shop.run({u"check"_s, u"--json"_s});
    CHECK(checked.code == 0);
    CHECK(checked.json().object().value("sound"_L1).toBool());
    const Ran bad = shop.run({u"restore"_s, shop.handbook});
    CHECK(bad.code == 1);
    CHECK(threads() == 1);
}
