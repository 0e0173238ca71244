// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/library/zip.h"
#include "studio/extractor.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QFile>

using namespace motcua;
using motcua::test::TempFolder;
using motcua::test::waitFor;
using motcua::test::waitUntil;

namespace {

const QString kProgram = QStringLiteral(MOTCUA_BIN_DIR "/motcua-extract");

// A program that stands in for motcua-extract and misbehaves.
QString script(const TempFolder& folder, const QByteArray& body)
{
    const QString path = folder.write(QStringLiteral("extract.sh"), "#!/bin/sh\n" + body + "\n");
    QFile::setPermissions(path, QFile::ReadOwner | QFile::ExeOwner);
    return path;
}

QString refused(const Result<DocumentText>& result)
{
    return result ? QStringLiteral("read: ") + result->text : result.error().detail;
}

QByteArray small()
{
    return test::docx("<w:p><w:r><w:t>chữ trong Word</w:t></w:r></w:p>");
}

} // namespace

SCENARIO("Every kind of file is read, whichever way it takes", "[studio][readers]")
{
    const TempFolder folder;
    Extractor extractor(kProgram);
    CHECK(waitFor(extractor.read(folder.write(QStringLiteral("a.txt"), "chữ")))->text ==
          QStringLiteral("chữ"));
    CHECK(waitFor(extractor.read(folder.write(QStringLiteral("a.md"), "# chữ")))->headings.size() ==
          1);
    CHECK(waitFor(extractor.read(
                      folder.write(QStringLiteral("tệp có dấu.html"), "<title>t</title><p>chữ")))
              ->title == QStringLiteral("t"));
    CHECK(waitFor(extractor.read(folder.write(QStringLiteral("-a.docx"), small())))->text ==
          QStringLiteral("chữ trong Word"));
    CHECK(waitFor(extractor.read(folder.write(QStringLiteral("wrong.txt"), small())))->text ==
          QStringLiteral("chữ trong Word"));
    CHECK(waitFor(extractor.read(folder.write(QStringLiteral("old.html"), "<p>Vi\xd6t"),
                                 QStringLiteral("tcvn3")))
              ->text == QStringLiteral("Việt"));
}

SCENARIO("A file that cannot be read says why", "[studio][readers]")
{
    const TempFolder folder;
    Extractor extractor(kProgram);
    CHECK(refused(waitFor(extractor.read(folder.path(QStringLiteral("none.txt"))))) ==
          QStringLiteral("missing"));
    CHECK(refused(waitFor(extractor.read(folder.path()))) == QStringLiteral("missing"));
    CHECK(refused(waitFor(extractor.read(folder.write(QStringLiteral("empty.pdf"), {})))) ==
          QStringLiteral("empty"));
    CHECK(refused(waitFor(extractor.read(folder.write(QStringLiteral("x.pdf"), "%PDF-1.5 cut")))) ==
          QStringLiteral("damaged"));
    CHECK(refused(waitFor(extractor.read(
              folder.write(QStringLiteral("x.doc"), "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")))) ==
          QStringLiteral("old-word"));
    const Result<DocumentText> encoding = waitFor(
        extractor.read(folder.write(QStringLiteral("x.html"), "<p>x"), QStringLiteral("klingon")));
    CHECK((!encoding && encoding.error().message.contains(QStringLiteral("klingon"))));
}

SCENARIO("A missing, crashing, lying or endless reader costs one sentence", "[studio][readers]")
{
    const TempFolder folder;
    const QString file = folder.write(QStringLiteral("x.docx"), small());
    Extractor missing(folder.path(QStringLiteral("nowhere")));
    CHECK(refused(waitFor(missing.read(file))) == QStringLiteral("no-reader"));
    Extractor crashing(script(folder, "kill -SEGV $$"));
    CHECK(refused(waitFor(crashing.read(file))) == QStringLiteral("crashed"));
    const TempFolder second;
    Extractor lying(script(second, "echo '{\"text\":\"abc\",\"pages\":[7]}'"));
    CHECK(refused(waitFor(lying.read(file))) == QStringLiteral("crashed"));
    const TempFolder third;
    Extractor endless(script(third, "exec sleep 600"));
    endless.setTimeLimit(std::chrono::milliseconds(50));
    CHECK(refused(waitFor(endless.read(file))) == QStringLiteral("took-too-long"));
}

SCENARIO("Reading can be cancelled and more files than processes wait their turn",
         "[studio][readers]")
{
    const TempFolder folder;
    const QString file = folder.write(QStringLiteral("x.docx"), small());
    const TempFolder programs;
    Extractor endless(script(programs, "exec sleep 600"));
    QFuture<Result<DocumentText>> future = endless.read(file);
    future.cancel();
    CHECK(waitUntil([&] { return future.isFinished(); }));
    CHECK(future.resultCount() == 0);

    Extractor extractor(kProgram);
    std::vector<QFuture<Result<DocumentText>>> many;
    for (int i = 0; i < 12; ++i)
        many.push_back(extractor.read(file));
    many[7].cancel();
    for (size_t i = 0; i < many.size(); ++i) {
        if (i != 7)
            CHECK(waitFor(many[i]).has_value());
    }
}

SCENARIO("An extractor that goes away answers what was still being read", "[studio][readers]")
{
    const TempFolder folder;
    const QString file = folder.write(QStringLiteral("x.docx"), small());
    const TempFolder programs;
    auto endless = std::make_unique<Extractor>(script(programs, "exec sleep 600"));
    const QFuture<Result<DocumentText>> future = endless->read(file);
    endless.reset();
    REQUIRE(future.isFinished());
    CHECK(refused(future.result()) == QStringLiteral("cancelled"));
}
