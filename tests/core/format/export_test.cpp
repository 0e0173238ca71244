// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"
#include "format/formats.h"
#include "library/readers/reader.h"
#include "thread/attachment.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QFile>
#include <QImage>

using namespace motcua;
using namespace motcua::test;

namespace {

/// A disk that fills up.
class Small final : public QIODevice {
public:
    explicit Small(qint64 room) : m_room(room) { open(QIODevice::WriteOnly); }
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64 size) override
    {
        if (size > m_room)
            return -1;
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

SCENARIO("Exports look as they always did", "[format][golden]")
{
    Transcript empty;
    empty.uuid = uuid(2000);
    const std::vector<std::pair<QString, std::vector<Transcript>>> cases{
        {QStringLiteral("conversation"), {sample()}},
        {QStringLiteral("bundle"), {pathOf(sample()), empty}},
        {QStringLiteral("attachments"), {sampleWithAttachments()}}};
    for (const auto& [name, transcripts] : cases) {
        for (const Format& format : builtinFormats()) {
            if (format.info.id == QLatin1StringView("pdf"))
                continue; // holds dates and fonts; looked at below
            const QString path =
                QStringLiteral(MOTCUA_TEST_DATA "/golden/") + name + u'.' + format.info.suffix;
            const QByteArray bytes = written(*format.exporter, transcripts)
                                         .replace("Motcua " MOTCUA_VERSION, "Motcua VERSION");
            QFile file(path);
            if (qEnvironmentVariableIsSet("MOTCUA_UPDATE_GOLDEN")) {
                REQUIRE(file.open(QIODevice::WriteOnly));
                file.write(bytes);
                continue;
            }
            INFO(path.toStdString() << " (after looking at the change: ninja update-golden)");
            REQUIRE(file.open(QIODevice::ReadOnly));
            CHECK(bytes == file.readAll());
        }
    }
}

SCENARIO("Every format writes every tree, says how far it is, and stops when told", "[format]")
{
    std::mt19937 random(7);
    const Transcript any = randomTranscript(random, 40);
    for (const Format& format : builtinFormats()) {
        CAPTURE(QString(format.info.id));
        CHECK(!format.name().isEmpty());
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        qint64 last = 0;
        const Progress progress([&](qint64 done, qint64) { last = done; });
        CHECK(format.exporter->write({any, sample()}, buffer, {}, progress).has_value());
        CHECK(last == 46);
        CHECK(!buffer.data().isEmpty());
        CHECK(format.exporter->write({}, buffer, {}, {}).has_value());

        Progress cancelled;
        cancelled.cancel();
        const Result<> stopped = format.exporter->write({any}, buffer, {}, cancelled);
        REQUIRE(!stopped.has_value());
        CHECK(stopped.error().kind == Error::Kind::Cancelled);
    }
}

SCENARIO("A device that takes no more is an error, not half a file that looks whole", "[format]")
{
    for (const Format& format : builtinFormats()) {
        if (format.info.id == QLatin1StringView("pdf"))
            continue; // QPdfWriter does not say
        CAPTURE(QString(format.info.id));
        Small device(300);
        const Result<> result = format.exporter->write({sample()}, device, {}, {});
        REQUIRE(!result.has_value());
        CHECK(result.error().kind == Error::Kind::Io);
    }
}

SCENARIO("Other branches and reasoning can be left out", "[format]")
{
    ExportOptions options;
    options.otherBranches = false;
    options.reasoning = false;
    for (const Format& format : builtinFormats()) {
        if (format.info.id == QLatin1StringView("json") ||
            format.info.id == QLatin1StringView("pdf"))
            continue;
        const QByteArray bytes = written(*format.exporter, {sample()}, options);
        CHECK(!bytes.contains("Hỏi lại"));
        CHECK(!bytes.contains("Đã thấy"));
        CHECK(written(*format.exporter, {sample()}).contains("Hỏi lại"));
    }
}

SCENARIO("A PDF holds every word, Vietnamese letters and page numbers", "[format][pdf]")
{
    const std::vector<Format> formats = builtinFormats();
    const Format* pdf = formatWithId(formats, u"pdf");
    REQUIRE(pdf);
    Transcript longOne = sample();
    for (int i = 0; i < 60; ++i)
        longOne.messages.push_back(
            message(100 + i, i == 0 ? 5 : 99 + i, Role::User,
                    QStringLiteral("Đoạn số %1: ").arg(i) +
                        QStringLiteral("Thủ tục hành chính. ").repeated(12)));
    longOne.head = uuid(159);
    const QByteArray bytes = written(*pdf->exporter, {longOne});
    REQUIRE(bytes.startsWith("%PDF-"));
    const Result<DocumentText> text = readers::readPdf(bytes, QStringLiteral("x.pdf"), {});
    REQUIRE(text.has_value());
    CHECK(text->pageStarts.size() > 2);
    const QString flat = text->text.simplified();
    for (const char16_t* words :
         {u"Trong 3 năm có bao nhiêu hồ sơ?", u"63.820", u"std::vector<int> v;", u"Đoạn số 59",
          u"Hỏi lại", u"javascript:alert(1)", u"tổng số hồ sơ"})
        CHECK(flat.contains(QString::fromUtf16(words)));
}

SCENARIO("A PDF shows attached pictures within the page and names every attachment",
         "[format][pdf][attachments]")
{
    const std::vector<Format> formats = builtinFormats();
    const Format* pdf = formatWithId(formats, u"pdf");
    REQUIRE(pdf);
    Transcript transcript = sampleWithAttachments();
    QImage large(3000, 6000, QImage::Format_RGB32);
    large.fill(Qt::darkGreen);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    REQUIRE(large.save(&buffer, "PNG"));
    const QString hash = QString(64, u'e');
    transcript.attachments.insert(hash, {QStringLiteral("image/png"), bytes});
    transcript.messages[1].meta = withAttachments(
        {}, {{hash, QStringLiteral("lớn.png"), QStringLiteral("image/png"), bytes.size()}});
    const QByteArray with = written(*pdf->exporter, {transcript});
    const Result<DocumentText> text = readers::readPdf(with, QStringLiteral("x.pdf"), {});
    REQUIRE(text.has_value());
    const QString flat = text->text.simplified();
    for (const char16_t* words : {u"lớn.png", u"mất.png", u"onerror=alert(1)", u"javascript:x"})
        CHECK(flat.contains(QString::fromUtf16(words)));
    CHECK(text->pageStarts.size() <= 3);
    CHECK(with.contains("/Subtype /Image"));
    transcript.attachments.clear();
    const QByteArray without = written(*pdf->exporter, {transcript});
    CHECK_FALSE(without.contains("/Subtype /Image"));

    GIVEN("bytes that are a drawing which names a file, under the type of a picture")
    {
        transcript.attachments.insert(
            hash, {QStringLiteral("image/png"),
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect "
                   "width=\"9\" height=\"9\"/></svg>"});
        CHECK_FALSE(written(*pdf->exporter, {transcript}).contains("/Subtype /Image"));
    }
    GIVEN("a picture that ends in the middle")
    {
        transcript.attachments.insert(hash, {QStringLiteral("image/png"), bytes.left(200)});
        CHECK(written(*pdf->exporter, {transcript}).startsWith("%PDF-"));
    }
}

SCENARIO("A word of a megabyte does not hold the PDF up", "[format][pdf]")
{
    Transcript hostile;
    hostile.messages = {message(1, 0, Role::User, QString(1 << 20, u'x'))};
    hostile.head = uuid(1);
    const std::vector<Format> formats = builtinFormats();
    CHECK(written(*formatWithId(formats, u"pdf")->exporter, {hostile}).startsWith("%PDF-"));
}
