// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Writes GGUF files for tests: version 3, little endian, as docs/gguf.md of ggml says. Nothing is checked, so that a test
// can write what contradicts itself. Numbers of value and tensor types are those of the format.

#include <QByteArray>

#include <vector>

namespace motcua::test {

class GgufWriter {
public:
    static constexpr quint32 kF32 = 0, kF16 = 1, kQ4_K = 12, kQ6_K = 14;

    explicit GgufWriter(quint32 version = 3) : m_version(version) {}

    void text(const QByteArray& key, const QByteArray& value);
    void u32(const QByteArray& key, quint32 value);
    void f32(const QByteArray& key, float value);
    void flag(const QByteArray& key, bool value);
    void texts(const QByteArray& key, const std::vector<QByteArray>& values);
    void f32s(const QByteArray& key, const std::vector<float>& values);
    void i32s(const QByteArray& key, const std::vector<qint32>& values);
    /// A value of any type, its bytes as they stand in the file.
    void raw(const QByteArray& key, quint32 type, const QByteArray& bytes);
    /// The data follows the data of the tensors before it, padded.
    void tensor(const QByteArray& name, const std::vector<quint64>& dimensions, quint32 type,
                const QByteArray& data);
    void tensor(const QByteArray& name, const std::vector<quint64>& dimensions,
                const std::vector<float>& data);

    /// The file so far.
    QByteArray bytes() const;

    static QByteArray number(quint32 value);
    static QByteArray number(quint64 value);
    /// Length and characters.
    static QByteArray string(const QByteArray& value);

private:
    static constexpr qsizetype kAlignment = 32;
    static void pad(QByteArray& bytes);

    quint32 m_version;
    quint64 m_values = 0, m_tensors = 0;
    QByteArray m_head, m_infos, m_data;
};

/// The start of a sound model: architecture llama, 4096 tokens, 2 layers, 8 heads of 8, 4 of them of keys.
GgufWriter modelHead(const QByteArray& name = "Small");
/// A sound model with one tensor of 64 x 64 weights. No server could answer with it.
QByteArray smallModel(const QByteArray& name = "Small");

} // namespace motcua::test
