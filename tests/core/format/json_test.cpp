// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"
#include "format/formats.h"
#include "format/jsonexporter.h"
#include "format/jsonimporter.h"
#include "text/normalise.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace motcua;
using namespace motcua::test;

namespace {

Result<Imported> imported(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    return JsonImporter().read(buffer, {});
}

Error::Kind refused(const QByteArray& bytes)
{
    const Result<Imported> result = imported(bytes);
    REQUIRE(!result.has_value());
    CHECK(!result.error().message.isEmpty());
    return result.error().kind;
}

QByteArray file(const QByteArray& transcript)
{
    return "{\"format\":\"motcua-transcript\",\"version\":1,\"transcripts\":[" + transcript + "]}";
}

// What a database holds is normalised already.
void normaliseAll(Transcript& transcript)
{
    const auto mend = [](QString& text) { text = normalise(text).text; };
    mend(transcript.title);
    for (QString& text : transcript.tags)
        mend(text);
    for (QString& text : transcript.folder)
        mend(text);
    for (TranscriptMessage& message : transcript.messages) {
        for (QString* text : {&message.author, &message.text, &message.reasoning, &message.model})
            mend(*text);
    }
    for (TranscriptBranch& branch : transcript.branches)
        mend(branch.name);
    for (TranscriptNote& note : transcript.notes)
        mend(note.text);
}

} // namespace

SCENARIO("A complete export read back is the same tree", "[format][json]")
{
    const std::vector<Transcript> one{sample()};
    const Result<Imported> back = imported(written(JsonExporter(), one));
    REQUIRE(back.has_value());
    CHECK(back->transcripts == one);
    CHECK(back->mended == 0);
    CHECK(back->notes.isEmpty());

    std::mt19937 random(63820);
    for (int round = 0; round < 80; ++round) {
        std::vector<Transcript> any;
        for (unsigned i = 0; i < random() % 4; ++i) {
            any.push_back(randomTranscript(random, static_cast<int>(random() % 60)));
            normaliseAll(any.back());
        }
        const QByteArray bytes = written(JsonExporter(), any);
        const Result<Imported> again = imported(bytes);
        REQUIRE(again.has_value());
        CHECK(again->transcripts == any);
        CHECK(written(JsonExporter(), again->transcripts) == bytes);
    }
}

SCENARIO("JSON kept beside an answer survives letter by letter", "[format][json]")
{
    Transcript transcript = sample();
    for (const char* meta :
         {"{\"b\":1,\"a\":2}", "{ \"spaced\" : 1 }", "{\"n\":12345678901234567890}", "not json",
          "[1]", "{\"x\":1.0}", ""}) {
        transcript.messages[2].meta = QString::fromLatin1(meta);
        const Result<Imported> back = imported(written(JsonExporter(), {transcript}));
        REQUIRE(back.has_value());
        CHECK(back->transcripts.front() == transcript);
    }
}

SCENARIO("Attachments travel with a complete export, each once", "[format][json][attachments]")
{
    Transcript second = sampleWithAttachments();
    second.uuid = uuid(3001);
    const std::vector<Transcript> sent{sampleWithAttachments(), second, sample()};
    const QByteArray bytes = written(JsonExporter(), sent);
    CHECK(bytes.count(smallPicture().toBase64()) == 1);
    const Result<Imported> back = imported(bytes);
    REQUIRE(back.has_value());
    CHECK(back->transcripts == sent);
    CHECK(back->notes.isEmpty());
    CHECK(written(JsonExporter(), back->transcripts) == bytes);

    WHEN("bytes are not what their hash says, or no picture and no text")
    {
        const QByteArray zeros(10, '\0');
        const auto entry = [](const QByteArray& hash, const QByteArray& data) -> QByteArray {
            return "{\"hash\":\"" + hash + "\",\"data\":\"" + data.toBase64() + "\"}";
        };
        const auto hashOf = [](const QByteArray& data) {
            return QCryptographicHash::hash(data, QCryptographicHash::Sha256).toHex();
        };
        const QByteArray list = entry(hashOf("x"), "y") + ',' + entry(hashOf(zeros), zeros) +
                                ",7," + entry("../../x", "x") + ',' +
                                entry(hashOf("\xff\xfe x"), "\xff\xfe x");
        const QByteArray more = "\"attachments\":[" + list + ",{\"data\"";
        QByteArray spoilt = bytes;
        spoilt.replace("\"attachments\":[\n{\"data\"", more);
        const Result<Imported> rest = imported(spoilt);
        REQUIRE(rest.has_value());
        CHECK(rest->notes.size() == 1);
        CHECK(rest->mended == 5);
        CHECK(rest->transcripts == sent);
    }
}

SCENARIO("Files that are not whole transcripts are refused with the reason", "[format][json]")
{
    CHECK(refused({}) == Error::Kind::Corrupt);
    CHECK(refused("{}") == Error::Kind::Corrupt);
    CHECK(refused("{\"format\":\"motcua-transcript\"}") == Error::Kind::Corrupt);
    CHECK(refused("{\"format\":\"motcua-transcript\",\"version\":2,\"transcripts\":[]}") ==
          Error::Kind::TooNew);
    CHECK(refused(file("7")) == Error::Kind::Corrupt);
    const QByteArray whole = written(JsonExporter(), {sample()});
    for (qsizetype size = 0; size < whole.size() - 2; size += 97)
        CHECK(refused(whole.left(size)) == Error::Kind::Corrupt);
    CHECK(refused(QByteArray(100000, '[')) == Error::Kind::Corrupt);

    Progress cancelled;
    cancelled.cancel();
    QByteArray bytes = whole;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    CHECK(JsonImporter().read(buffer, cancelled).error().kind == Error::Kind::Cancelled);
}

SCENARIO("What a foreign file gets wrong is mended, counted and the same on every import",
         "[format][json]")
{
    const QByteArray bytes =
        file("{\"title\":\"a\\u0000b\",\"messages\":[{\"text\":\"x\\ud800y\",\"status\":"
             "\"streaming\",\"role\":\"unheard\"},"
             "{\"uuid\":\"11111111-2222-4333-8444-000000000001\",\"parent\":\"11111111-2222-4333-"
             "8444-00000000dead\",\"position\":\"z\"},7],"
             "\"branches\":[{\"message\":\"nowhere\"}],\"notes\":[{\"message\":\"nowhere\","
             "\"text\":\"kept\"}],\"pinned\":\"yes\"}");
    const Result<Imported> first = imported(bytes);
    REQUIRE(first.has_value());
    CHECK(first->mended == 3); // a NUL, a lone surrogate, an orphan
    CHECK(first->notes.size() == 1);
    const Transcript& transcript = first->transcripts.front();
    CHECK(transcript.messages.size() == 3);
    CHECK(transcript.messages[0].status == Status::Interrupted);
    CHECK(transcript.messages[0].text == QStringLiteral("x\ufffdy"));
    CHECK(!transcript.head.isNull());
    CHECK(transcript.branches.empty());
    CHECK(transcript.notes.front().text == QStringLiteral("kept"));
    CHECK(imported(bytes)->transcripts == first->transcripts);
}

SCENARIO("The importer is found by content", "[format][json]")
{
    const std::vector<Format> formats = builtinFormats();
    const Format* found = formatOfContent(formats, written(JsonExporter(), {}));
    REQUIRE(found);
    CHECK(found->info.id == QLatin1StringView("json"));
    CHECK(!formatOfContent(formats, "{\"messages\":[]}"));
}
