// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ggufwriter.h"

#include <QtEndian>

#include <cstring>

namespace motcua::test {

namespace {

constexpr quint32 kTypeU32 = 4, kTypeI32 = 5, kTypeF32 = 6, kTypeBool = 7, kTypeString = 8,
                  kTypeArray = 9;

template <class T> QByteArray littleEndian(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray bitsOf(float value)
{
    quint32 bits = 0;
    std::memcpy(&bits, &value, sizeof(bits));
    return littleEndian(bits);
}

QByteArray arrayOf(quint32 type, quint64 count)
{
    return littleEndian(type) + littleEndian(count);
}

} // namespace

QByteArray GgufWriter::number(quint32 value)
{
    return littleEndian(value);
}
QByteArray GgufWriter::number(quint64 value)
{
    return littleEndian(value);
}

QByteArray GgufWriter::string(const QByteArray& value)
{
    return littleEndian(static_cast<quint64>(value.size())) + value;
}

void GgufWriter::raw(const QByteArray& key, quint32 type, const QByteArray& bytes)
{
    m_head += string(key) + littleEndian(type) + bytes;
    ++m_values;
}

void GgufWriter::text(const QByteArray& key, const QByteArray& value)
{
    raw(key, kTypeString, string(value));
}

void GgufWriter::u32(const QByteArray& key, quint32 value)
{
    raw(key, kTypeU32, littleEndian(value));
}

void GgufWriter::f32(const QByteArray& key, float value)
{
    raw(key, kTypeF32, bitsOf(value));
}

void GgufWriter::flag(const QByteArray& key, bool value)
{
    raw(key, kTypeBool, QByteArray(1, value ? '\1' : '\0'));
}

void GgufWriter::texts(const QByteArray& key, const std::vector<QByteArray>& values)
{
    QByteArray bytes = arrayOf(kTypeString, values.size());
    for (const QByteArray& value : values)
        bytes += string(value);
    raw(key, kTypeArray, bytes);
}

void GgufWriter::f32s(const QByteArray& key, const std::vector<float>& values)
{
    QByteArray bytes = arrayOf(kTypeF32, values.size());
    for (const float value : values)
        bytes += bitsOf(value);
    raw(key, kTypeArray, bytes);
}

void GgufWriter::i32s(const QByteArray& key, const std::vector<qint32>& values)
{
    QByteArray bytes = arrayOf(kTypeI32, values.size());
    for (const qint32 value : values)
        bytes += littleEndian(value);
    raw(key, kTypeArray, bytes);
}

void GgufWriter::tensor(const QByteArray& name, const std::vector<quint64>& dimensions,
                        quint32 type, const QByteArray& data)
{
    pad(m_data);
    m_infos += string(name) + littleEndian(static_cast<quint32>(dimensions.size()));
    for (const quint64 dimension : dimensions)
        m_infos += littleEndian(dimension);
    m_infos += littleEndian(type) + littleEndian(static_cast<quint64>(m_data.size()));
    m_data += data;
    ++m_tensors;
}

void GgufWriter::tensor(const QByteArray& name, const std::vector<quint64>& dimensions,
                        const std::vector<float>& data)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(data.size() * sizeof(float)));
    for (const float value : data)
        bytes += bitsOf(value);
    tensor(name, dimensions, kF32, bytes);
}

void GgufWriter::pad(QByteArray& bytes)
{
    bytes.append((kAlignment - bytes.size() % kAlignment) % kAlignment, '\0');
}

QByteArray GgufWriter::bytes() const
{
    QByteArray all = "GGUF" + littleEndian(m_version) + littleEndian(m_tensors) +
                     littleEndian(m_values) + m_head + m_infos;
    pad(all);
    all += m_data;
    pad(all);
    return all;
}

GgufWriter modelHead(const QByteArray& name)
{
    GgufWriter file;
    file.text("general.architecture", "llama");
    file.text("general.name", name);
    file.u32("llama.context_length", 4096);
    file.u32("llama.embedding_length", 64);
    file.u32("llama.block_count", 2);
    file.u32("llama.attention.head_count", 8);
    file.u32("llama.attention.head_count_kv", 4);
    return file;
}

QByteArray smallModel(const QByteArray& name)
{
    GgufWriter file = modelHead(name);
    file.u32("general.file_type", 1);
    file.text("tokenizer.chat_template", "{{ messages }}");
    file.tensor("token_embd.weight", {64, 64}, GgufWriter::kF16, QByteArray(64 * 64 * 2, '\1'));
    return file.bytes();
}

} // namespace motcua::test
