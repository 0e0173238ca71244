// SPDX-License-Identifier: GPL-3.0-or-later

// Writes a tiny model that a real llama-server loads: architecture llama, 2 layers, 64 wide, a vocabulary of single
// characters, bytes and a few short words, weights from a fixed seed, a chat template. It babbles; everything else is
// like with a model of a hundred thousand times its size.
//
//     motcua_tinymodel FILE [END [WIDTH]]
//
// END: how often the end comes, against a word (3: answers of a few hundred words; 0: never). WIDTH: 64; a wider one is
// slower and larger.

#include "support/ggufwriter.h"

#include <QFile>
#include <QString>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <random>

namespace {

using motcua::test::GgufWriter;

constexpr quint32 kLayers = 2, kHeads = 4, kHeadsOfKeys = 2, kContext = 32768;
constexpr const char* kTemplate =
    "{% for message in messages %}<|im_start|>{{ message['role'] }}\n{{ message['content'] }}"
    "<|im_end|>\n{% endfor %}{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}";
constexpr const char* kWords =
    "the of a to in and is it that on for with as at by from one two river stone light paper "
    "window small green quiet old first home water tree road morning desk letter một hai ba "
    "nước nhà cây đường sáng giấy đá sông nhỏ xanh cũ và của là có trong với";

enum Kind : qint32 { Normal = 1, Unknown = 2, Control = 3, Byte = 6 };

struct Vocabulary {
    std::vector<QByteArray> tokens{"<unk>", "<s>", "<|im_end|>", "<|im_start|>"};
    std::vector<qint32> kinds{Unknown, Control, Control, Control};
    static constexpr quint32 kUnknown = 0, kBegin = 1, kEnd = 2;

    void add(const QByteArray& token, Kind kind)
    {
        tokens.push_back(token);
        kinds.push_back(kind);
    }
};

Vocabulary vocabulary()
{
    Vocabulary all;
    for (int byte = 0; byte < 256; ++byte)
        all.add("<0x" + QByteArray::number(byte, 16).toUpper().rightJustified(2, '0') + '>', Byte);
    const QByteArray blank = "\xe2\x96\x81"; // how this kind of vocabulary writes a blank
    all.add(blank, Normal);
    for (char letter = '!'; letter <= '~'; ++letter)
        all.add(QByteArray(1, letter), Normal);
    for (const QByteArray& word : QByteArray(kWords).split(' '))
        all.add(blank + word, Normal);
    return all;
}

/// Uniform in [-reach, reach], the same on every machine.
class Random {
public:
    float next(float reach)
    {
        return (static_cast<float>(m_engine() >> 8) / 8388608.0F - 1.0F) * reach;
    }
    std::vector<float> many(size_t count, float reach)
    {
        std::vector<float> all(count);
        for (float& one : all)
            one = next(reach);
        return all;
    }

private:
    std::mt19937 m_engine{20260101};
};

void writeHead(GgufWriter& file, const Vocabulary& words, quint32 width)
{
    file.text("general.architecture", "llama");
    file.text("general.name", "Tiny Babbler");
    file.u32("general.file_type", 0);
    file.u32("llama.context_length", kContext);
    file.u32("llama.embedding_length", width);
    file.u32("llama.block_count", kLayers);
    file.u32("llama.feed_forward_length", width * 2);
    file.u32("llama.attention.head_count", kHeads);
    file.u32("llama.attention.head_count_kv", kHeadsOfKeys);
    file.f32("llama.attention.layer_norm_rms_epsilon", 1e-5F);
    file.u32("llama.rope.dimension_count", width / kHeads);
    file.u32("llama.vocab_size", static_cast<quint32>(words.tokens.size()));
    file.text("tokenizer.ggml.model", "llama");
    file.texts("tokenizer.ggml.tokens", words.tokens);
    file.f32s("tokenizer.ggml.scores", std::vector<float>(words.tokens.size(), 0.0F));
    file.i32s("tokenizer.ggml.token_type", words.kinds);
    file.u32("tokenizer.ggml.unknown_token_id", Vocabulary::kUnknown);
    file.u32("tokenizer.ggml.bos_token_id", Vocabulary::kBegin);
    file.u32("tokenizer.ggml.eos_token_id", Vocabulary::kEnd);
    file.flag("tokenizer.ggml.add_bos_token", true);
    file.flag("tokenizer.ggml.add_space_prefix", false);
    file.text("tokenizer.chat_template", kTemplate);
}

// The first number of each token's vector is large and the same for all, so that it says "always" to the last layer:
// what stands against it there decides how often a token comes, whatever was said before. Bytes and control tokens
// never come, words come more often than letters, and the end as often as asked.
constexpr float kAlways = 4.0F;

std::vector<float> meanings(const Vocabulary& words, quint32 width, Random& random)
{
    std::vector<float> all = random.many(words.tokens.size() * width, 0.5F);
    for (size_t token = 0; token < words.tokens.size(); ++token)
        all[token * width] = kAlways;
    return all;
}

std::vector<float> choices(const Vocabulary& words, quint32 width, float end, Random& random)
{
    std::vector<float> all = random.many(words.tokens.size() * width, 0.35F);
    // After the last norm the "always" is about this large.
    const float always = kAlways * std::sqrt(static_cast<float>(width)) /
                         std::sqrt(kAlways * kAlways + static_cast<float>(width) * 0.25F / 3.0F);
    for (size_t token = 0; token < words.tokens.size(); ++token) {
        float frequency = 1e-9F;
        if (token == Vocabulary::kEnd)
            frequency = std::max(end, frequency);
        else if (words.kinds[token] == Normal)
            frequency = words.tokens[token].size() > 3 ? 1.0F : 0.02F;
        all[token * width] = std::log(frequency) / always;
    }
    return all;
}

void writeTensors(GgufWriter& file, const Vocabulary& words, quint32 width, float end)
{
    Random random;
    const quint64 wide = width, inner = wide * 2, keys = wide / kHeads * kHeadsOfKeys;
    const std::vector<float> even(width, 1.0F);
    const auto matrix = [&](const QByteArray& name, quint64 from, quint64 to, float reach) {
        file.tensor(name, {from, to}, random.many(from * to, reach));
    };
    file.tensor("token_embd.weight", {wide, words.tokens.size()}, meanings(words, width, random));
    for (quint32 layer = 0; layer < kLayers; ++layer) {
        const QByteArray block = "blk." + QByteArray::number(layer) + '.';
        file.tensor(block + "attn_norm.weight", {wide}, even);
        matrix(block + "attn_q.weight", wide, wide, 0.2F);
        matrix(block + "attn_k.weight", wide, keys, 0.2F);
        matrix(block + "attn_v.weight", wide, keys, 0.2F);
        matrix(block + "attn_output.weight", wide, wide, 0.05F);
        file.tensor(block + "ffn_norm.weight", {wide}, even);
        matrix(block + "ffn_gate.weight", wide, inner, 0.1F);
        matrix(block + "ffn_up.weight", wide, inner, 0.1F);
        matrix(block + "ffn_down.weight", inner, wide, 0.05F);
    }
    file.tensor("output_norm.weight", {wide}, even);
    file.tensor("output.weight", {wide, words.tokens.size()}, choices(words, width, end, random));
}

} // namespace

int main(int argc, char** argv)
{
    const float end = argc > 2 ? QByteArray(argv[2]).toFloat() : 3.0F;
    const quint32 width = argc > 3 ? QByteArray(argv[3]).toUInt() : 64;
    if (argc < 2 || end < 0 || width < 16 || width % 16 != 0) {
        std::fputs("usage: motcua_tinymodel FILE [END [WIDTH]]\n", stderr);
        return 2;
    }
    const Vocabulary words = vocabulary();
    GgufWriter model;
    writeHead(model, words, width);
    writeTensors(model, words, width, end);
    QFile file(QString::fromLocal8Bit(argv[1]));
    if (!file.open(QIODevice::WriteOnly) || file.write(model.bytes()) < 0 || !file.flush()) {
        std::fprintf(stderr, "%s\n", qPrintable(file.errorString()));
        return 1;
    }
    return 0;
}
