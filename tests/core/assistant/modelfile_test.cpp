// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"
#include "support/catch.h"
#include "support/ggufwriter.h"
#include "support/tempfolder.h"

#include <limits>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint32 kTypeText = 8, kTypeList = 9, kTypeU64 = 10, kTypeU8 = 0;

/// The error of reading these bytes as a model.
Error errorOf(const QByteArray& bytes)
{
    const TempFolder folder;
    const auto read = readModelFile(folder.write(u"some.gguf"_s, bytes));
    REQUIRE_FALSE(read);
    CHECK(read.error().message.contains("some.gguf"_L1));
    return read.error();
}

QByteArray listOf(quint32 type, quint64 count, const QByteArray& elements = {})
{
    return GgufWriter::number(type) + GgufWriter::number(count) + elements;
}

} // namespace

SCENARIO("A model is known from its header", "[model]")
{
    const TempFolder folder;
    GgufWriter file = modelHead("Qwen  of\nTests");
    file.u32("general.file_type", 15);
    file.text("tokenizer.chat_template", "{{ bos }}");
    file.texts("tokenizer.ggml.tokens", std::vector<QByteArray>(10000, "token"));
    file.f32s("tokenizer.ggml.scores", std::vector<float>(10000, 0.5F));
    file.tensor("a.weight", {256, 4}, GgufWriter::kQ4_K, QByteArray(4 * 144, 'x'));
    file.tensor("b.weight", {256}, GgufWriter::kF32, QByteArray(1024, 'x'));
    const auto read = readModelFile(folder.write(u"m.gguf"_s, file.bytes()));
    REQUIRE(read);
    CHECK(read->name == u"Qwen of Tests"_s);
    CHECK(read->architecture == u"llama"_s);
    CHECK(read->path == folder.path(u"m.gguf"_s));
    CHECK(read->bytes == file.bytes().size());
    CHECK(read->parameters == 256 * 5);
    CHECK(read->quantisation == u"Q4_K_M"_s);
    CHECK(read->contextLength == 4096);
    CHECK(read->chatTemplate == u"{{ bos }}"_s);
    CHECK(read->layers == 2);
    CHECK(read->cachePerToken == 2 * 4 * (8 + 8) * 2); // layers, heads of keys, lengths, bytes
    CHECK_FALSE(read->vision);
    CHECK(read->trouble.isEmpty());
}

SCENARIO("What a header leaves out is found elsewhere, or not known", "[model]")
{
    const TempFolder folder;
    GgufWriter file;
    file.text("general.architecture", "odd");
    file.tensor("a", {256, 8}, GgufWriter::kQ6_K, QByteArray(8 * 210, 'x'));
    file.tensor("b", {256}, GgufWriter::kF32, QByteArray(1024, 'x'));
    const auto read = readModelFile(folder.write(u"My Model.Q6_K.gguf"_s, file.bytes()));
    REQUIRE(read);
    CHECK(read->name == u"My Model.Q6_K"_s);
    CHECK(read->quantisation == u"Q6_K"_s); // of most weights
    CHECK(read->contextLength == 0);
    CHECK(read->cachePerToken == 0);
    CHECK(read->chatTemplate.isEmpty());
}

SCENARIO("The cache is reckoned from what each layer has", "[model]")
{
    const TempFolder folder;
    GgufWriter file;
    file.text("general.architecture", "mix");
    file.u32("mix.block_count", 4);
    file.u32("mix.embedding_length", 4096);
    file.u32("mix.attention.head_count", 32);
    file.i32s("mix.attention.head_count_kv", {0, 8, 0, 8}); // two layers have none
    file.u32("mix.attention.key_length", 256);
    file.tensor("a", {32}, GgufWriter::kF32, QByteArray(128, 'x'));
    const auto read = readModelFile(folder.write(u"m.gguf"_s, file.bytes()));
    REQUIRE(read);
    CHECK(read->cachePerToken == 16 * (256 + 128) * 2);
}

SCENARIO("A file that is no model says what it is", "[model]")
{
    CHECK(errorOf("").message.contains("empty"_L1));
    CHECK(errorOf("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n")
              .message.contains("Git LFS"_L1));
    CHECK(errorOf("\x89PNG\r\n\x1a\n....").message.contains("picture"_L1));
    CHECK(errorOf("  <!DOCTYPE html><html>").message.contains("web page"_L1));
    CHECK(errorOf("tjgg........").message.contains("older than GGUF"_L1));
    CHECK(errorOf("PK\3\4....").message.contains("ZIP"_L1));
    CHECK(errorOf("GGU").message.contains("not a GGUF"_L1));
    CHECK(errorOf("hello, world, this is text").message.contains("not a GGUF"_L1));
    CHECK(errorOf("GGUF").message.contains("cut off"_L1));
    CHECK(errorOf(GgufWriter(1).bytes()).message.contains("version 1;"_L1));
    CHECK(errorOf(GgufWriter(4).bytes()).message.contains("version 4;"_L1));
    CHECK(errorOf(GgufWriter(0x03000000).bytes()).message.contains("byte order"_L1));
    CHECK(errorOf(modelHead().bytes()).message.contains("no weights"_L1));
    CHECK(errorOf(GgufWriter().bytes()).message.contains("what kind of model"_L1));

    const TempFolder folder;
    CHECK(readModelFile(folder.path(u"none.gguf"_s)).error().kind == Error::Kind::NotFound);
    CHECK(readModelFile(folder.path()).error().kind == Error::Kind::Io);
}

SCENARIO("What belongs to models and is none is refused as such", "[model]")
{
    GgufWriter projector;
    projector.text("general.architecture", "clip");
    CHECK(errorOf(projector.bytes()).kind == Error::Kind::Refused);
    GgufWriter adapter = modelHead();
    adapter.text("general.type", "adapter");
    CHECK(errorOf(adapter.bytes()).kind == Error::Kind::Refused);
}

SCENARIO("A model that was cut off anywhere is never taken for a whole one", "[model]")
{
    const TempFolder folder;
    const QByteArray whole = smallModel();
    REQUIRE(readModelFile(folder.write(u"whole.gguf"_s, whole)));
    for (qsizetype length = 0; length < whole.size(); length += length < 600 ? 1 : 509) {
        const auto read = readModelFile(folder.write(u"cut.gguf"_s, whole.left(length)));
        CAPTURE(length);
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Error::Kind::Invalid);
    }
    const auto cut = readModelFile(folder.write(u"cut.gguf"_s, whole.left(whole.size() - 100)));
    CHECK(cut.error().message.contains("cut off: it has"_L1));
}

SCENARIO("A header that contradicts itself is damage", "[model]")
{
    const auto most = std::numeric_limits<quint64>::max();
    const auto damaged = [](GgufWriter file) {
        const Error error = errorOf(file.bytes());
        CAPTURE(error.message);
        CHECK(error.kind == Error::Kind::Invalid);
        CHECK((error.message.contains("contradicts"_L1) || error.message.contains("larger"_L1)));
    };
    GgufWriter file = modelHead();
    WHEN("a text is longer than anything")
    {
        file.raw("a", kTypeText, GgufWriter::number(most));
        damaged(file);
    }
    WHEN("a list is longer than anything")
    {
        file.raw("a", kTypeList, listOf(kTypeU64, most / 8 + 2));
        damaged(file);
        GgufWriter texts = modelHead();
        texts.raw("a", kTypeList, listOf(kTypeText, most));
        damaged(texts);
    }
    WHEN("a type is unknown")
    {
        file.raw("a", 13, "12345678");
        damaged(file);
    }
    WHEN("a list is of an unknown type")
    {
        file.raw("a", kTypeList, listOf(99, 1, "12345678"));
        damaged(file);
    }
    WHEN("lists lie in lists without end")
    {
        QByteArray nested = listOf(kTypeU8, 0);
        for (int i = 0; i < 1000; ++i)
            nested = listOf(kTypeList, 1, nested);
        file.raw("a", kTypeList, nested);
        damaged(file);
    }
    WHEN("a name stands twice")
    {
        file.u32("llama.block_count", 3);
        damaged(file);
    }
    WHEN("the alignment is none")
    {
        file.u32("general.alignment", GENERATE(0U, 3U, 0x80000000U));
        damaged(file);
    }
    WHEN("a tensor has more weights than can be counted")
    {
        file.tensor("t", {most, 2}, GgufWriter::kF32, {});
        damaged(file);
        GgufWriter two = modelHead();
        two.tensor("t", {1ULL << 62}, 99, {});
        two.tensor("u", {1ULL << 62}, 99, {});
        damaged(two);
    }
    WHEN("a tensor has very many dimensions")
    {
        file.tensor("t", std::vector<quint64>(100, 1), GgufWriter::kF32, {});
        damaged(file);
    }
    WHEN("a row is no whole number of blocks")
    {
        file.tensor("t", {100}, GgufWriter::kQ4_K, QByteArray(144, 'x'));
        damaged(file);
    }
    WHEN("what is to be kept is more than any model needs")
    {
        for (int i = 0; i < 20; ++i)
            file.text("big" + QByteArray::number(i), QByteArray(900 * 1024, 'x'));
        damaged(file);
    }
}

SCENARIO("Counts that a file cannot hold are seen before anything is read", "[model]")
{
    QByteArray bytes = "GGUF" + GgufWriter::number(3U);
    bytes += GgufWriter::number(GENERATE(quint64(1), quint64(1) << 40, ~quint64(0)));
    bytes += GgufWriter::number(GENERATE(quint64(0), quint64(1) << 40, ~quint64(0)));
    CHECK(errorOf(bytes).kind == Error::Kind::Invalid);
}

SCENARIO("Lists in lists and long texts are passed over", "[model]")
{
    const TempFolder folder;
    GgufWriter file = modelHead();
    const QByteArray inner =
        listOf(kTypeU8, 3, "abc") + listOf(kTypeText, 1, GgufWriter::string("x"));
    file.raw("lists", kTypeList, listOf(kTypeList, 2, inner));
    file.raw("numbers", kTypeList, listOf(kTypeU64, 100000, QByteArray(800000, 'x')));
    file.text("long", QByteArray(2 << 20, 'x'));
    file.u32("llama.vocab_size", 7);
    file.tensor("t", {32}, GgufWriter::kF32, QByteArray(128, 'x'));
    const auto read = readModelFile(folder.write(u"m.gguf"_s, file.bytes()));
    REQUIRE(read);
    CHECK(read->parameters == 32);
}

SCENARIO("A split model is one model", "[model]")
{
    const TempFolder folder;
    const auto part = [](int number) {
        GgufWriter file = number == 1 ? modelHead("Split") : GgufWriter();
        file.tensor("t", {32}, GgufWriter::kF32, QByteArray(128, 'x'));
        return file.bytes();
    };
    const QString first = folder.write(u"big-00001-of-00003.gguf"_s, part(1));
    folder.write(u"big-00002-of-00003.gguf"_s, part(2));
    WHEN("all parts are there")
    {
        const QString last = folder.write(u"big-00003-of-00003.gguf"_s, part(3));
        for (const QString& path : {first, last}) {
            const auto read = readModelFile(path);
            REQUIRE(read);
            CHECK(read->path == first);
            CHECK(read->name == u"Split"_s);
            CHECK(read->parameters == 96);
            CHECK(read->bytes == part(1).size() + 2 * part(2).size());
        }
    }
    WHEN("one is missing")
    {
        const auto read = readModelFile(first);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.contains("part big-00003-of-00003.gguf of"_L1));
    }
    WHEN("one is cut off")
    {
        folder.write(u"big-00003-of-00003.gguf"_s, part(3).left(40));
        const auto read = readModelFile(first);
        REQUIRE_FALSE(read);
        CHECK(read.error().message.contains("big-00003-of-00003.gguf is cut off"_L1));
    }
}

SCENARIO("A projector beside a model lets it see, when it is made for it", "[model]")
{
    const TempFolder folder;
    const auto projector = [](quint32 width) {
        GgufWriter file;
        file.text("general.architecture", "clip");
        file.u32("clip.vision.projection_dim", width);
        return file.bytes();
    };
    const QString model = folder.write(u"m.gguf"_s, smallModel());
    folder.write(u"mmproj-other.gguf"_s, projector(128));
    CHECK_FALSE(readModelFile(model)->vision);
    const QString fitting = folder.write(u"mmproj-this.gguf"_s, projector(64));
    const auto read = readModelFile(model);
    CHECK(read->vision);
    CHECK(read->projector == fitting);
}

SCENARIO("Whether a model fits is reckoned with its cache and a tenth more", "[model]")
{
    ModelFile file;
    file.bytes = 1000000;
    file.cachePerToken = 100;
    file.contextLength = 1000; // 1 100 000 with the cache, 1 210 000 with a tenth more
    CHECK(fitOf(file, 1209999) == Fit::No);
    CHECK(fitOf(file, 1210001) == Fit::Tight);
    CHECK(fitOf(file, 1512000) == Fit::Tight);
    CHECK(fitOf(file, 1513000) == Fit::Yes);
    CHECK(fitOf(file, 1512000, 10) == Fit::Yes);
    CHECK(fitOf(file, 1512000, 100000) == Fit::No);
    file.contextLength = 1000000; // 8192 are taken
    CHECK(fitOf(file, 2100000) == Fit::Tight);
    CHECK(fitOf(file, 0) == Fit::Unknown);
    CHECK(fitOf(ModelFile(), 100) == Fit::Unknown);
    file.cachePerToken = std::numeric_limits<qint64>::max();
    CHECK(fitOf(file, 1LL << 60, std::numeric_limits<int>::max()) == Fit::No);
    CHECK(freeMemory() > 1 << 20);
}
