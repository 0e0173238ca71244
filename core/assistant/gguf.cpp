// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/gguf.h"

#include "assistant/ggmltypes.h"
#include "assistant/ggufsource.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

namespace motcua {

namespace {

enum ValueType : quint32 { U8, I8, U16, I16, U32, I32, F32, Bool, Text, List, U64, I64, F64 };

/// Bytes of a value, by its type; 0 for those that say themselves how long they are.
constexpr std::array<quint64, 13> kSizes{1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8};
constexpr quint64 kGgufMost = std::numeric_limits<qint64>::max();

bool isInteger(quint32 type)
{
    return type < kSizes.size() && kSizes[type] > 0 && type != F32 && type != F64;
}

/// a * b, or nothing when it is more than a qint64 holds.
std::optional<quint64> product(quint64 a, quint64 b)
{
    if (b != 0 && a > kGgufMost / b)
        return std::nullopt;
    return a * b;
}

/// One way through a header, from the first byte to the last.
class Pass {
public:
    Pass(QIODevice& device, qint64 size, const GgufLimits& limits)
        : m_limits(limits), m_source(device, size, limits)
    {
    }

    GgufRead run();

private:
    bool readStart();
    void readValue();
    std::optional<GgufValue> value(quint32 type);
    std::optional<GgufValue> list(int depth);
    qint64 integer(quint32 type);
    void keep(const QByteArray& key, const GgufValue& value);
    void readTensor();
    void account(quint64 weights, quint64 row, quint32 type, quint64 offset);
    void finish();
    void damaged() { m_source.fail(GgufTrouble::Contradicts); }

    GgufLimits m_limits;
    GgufSource m_source;
    GgufHeader m_header;
    qint64 m_kept = 0;
    quint64 m_alignment = 32;
    quint64 m_dataSize = 0; ///< Bytes after the header that the tensors need.
    QHash<quint32, qint64> m_weightsOf;
};

GgufRead Pass::run()
{
    if (readStart()) {
        const auto tensors = m_source.number<quint64>();
        const auto values = m_source.number<quint64>();
        constexpr quint64 kShortestValue = 8 + 4 + 1, kShortestTensor = 8 + 4 + 4 + 8;
        if (m_source.canHold(values, kShortestValue))
            for (quint64 i = 0; i < values && m_source.ok(); ++i)
                readValue();
        m_alignment = static_cast<quint64>(m_header.integer("general.alignment").value_or(32));
        if (m_alignment == 0 || m_alignment > (1U << 20) || !std::has_single_bit(m_alignment))
            damaged();
        if (tensors > m_limits.tensors)
            m_source.fail(GgufTrouble::TooLarge);
        if (m_source.canHold(tensors, kShortestTensor))
            for (quint64 i = 0; i < tensors && m_source.ok(); ++i)
                readTensor();
        finish();
    }
    return {std::move(m_header), m_source.trouble()};
}

bool Pass::readStart()
{
    constexpr quint32 kMagic = 0x46554747; // "GGUF"
    if (m_source.size() == 0)
        m_source.fail(GgufTrouble::Empty);
    else if (m_source.size() < 4 || m_source.number<quint32>() != kMagic)
        m_source.fail(GgufTrouble::NotGguf);
    m_header.version = m_source.number<quint32>();
    if (m_source.ok() && (m_header.version & 0xffffU) == 0 && m_header.version != 0)
        m_source.fail(GgufTrouble::BigEndian);
    if (m_header.version != 2 && m_header.version != 3)
        m_source.fail(GgufTrouble::WrongVersion);
    return m_source.ok();
}

void Pass::readValue()
{
    const auto key = m_source.text(m_limits.key);
    const auto type = m_source.number<quint32>();
    if (!key)
        return damaged();
    const auto read = value(type);
    if (read && m_source.ok())
        keep(*key, *read);
}

void Pass::keep(const QByteArray& key, const GgufValue& value)
{
    constexpr qint64 kCost = 64; // of an entry, roughly
    m_kept += key.size() + kCost;
    if (const auto* text = std::get_if<QString>(&value))
        m_kept += text->size() * 2;
    if (const auto* numbers = std::get_if<std::vector<qint64>>(&value))
        m_kept += static_cast<qint64>(numbers->size() * sizeof(qint64));
    if (m_kept > m_limits.kept)
        return m_source.fail(GgufTrouble::TooLarge);
    if (m_header.values.contains(key))
        return damaged();
    m_header.values.insert(key, value);
}

std::optional<GgufValue> Pass::value(quint32 type)
{
    if (type == List)
        return list(1);
    if (type == Text) {
        const auto text = m_source.text(m_limits.text);
        if (!text)
            return std::nullopt;
        return QString::fromUtf8(*text);
    }
    if (type == F32)
        return static_cast<double>(std::bit_cast<float>(m_source.number<quint32>()));
    if (type == F64)
        return std::bit_cast<double>(m_source.number<quint64>());
    if (isInteger(type))
        return integer(type);
    damaged();
    return std::nullopt;
}

qint64 Pass::integer(quint32 type)
{
    switch (type) {
    case I8:
        return m_source.number<qint8>();
    case U16:
        return m_source.number<quint16>();
    case I16:
        return m_source.number<qint16>();
    case U32:
        return m_source.number<quint32>();
    case I32:
        return m_source.number<qint32>();
    case U64:
        return static_cast<qint64>(std::min(m_source.number<quint64>(), kGgufMost));
    case I64:
        return m_source.number<qint64>();
    default:
        return m_source.number<quint8>();
    }
}

std::optional<GgufValue> Pass::list(int depth)
{
    const auto type = m_source.number<quint32>();
    const auto count = m_source.number<quint64>();
    if (depth > m_limits.nesting || type >= kSizes.size()) {
        damaged();
        return std::nullopt;
    }
    constexpr quint64 kShortestList = 4 + 8, kShortestText = 8;
    const quint64 each = type == List ? kShortestList : type == Text ? kShortestText : kSizes[type];
    if (!m_source.canHold(count, each))
        return std::nullopt;
    if (type == List || type == Text) {
        for (quint64 i = 0; i < count && m_source.ok(); ++i) {
            if (type == List)
                list(depth + 1);
            else
                m_source.text(0);
        }
        return std::nullopt;
    }
    if (!isInteger(type) || count > m_limits.list || depth > 1) {
        m_source.skip(count * each);
        return std::nullopt;
    }
    std::vector<qint64> numbers;
    for (quint64 i = 0; i < count && m_source.ok(); ++i)
        numbers.push_back(integer(type));
    return numbers;
}

void Pass::readTensor()
{
    const auto name = m_source.text(m_limits.key);
    const auto dimensions = m_source.number<quint32>();
    if (!name || dimensions > m_limits.dimensions)
        return damaged();
    std::optional<quint64> weights = 1;
    quint64 row = 1;
    for (quint32 i = 0; i < dimensions && weights; ++i) {
        const auto length = m_source.number<quint64>();
        row = i == 0 ? length : row;
        weights = product(*weights, length);
    }
    const auto type = m_source.number<quint32>();
    const auto offset = m_source.number<quint64>();
    if (!weights || offset > kGgufMost || offset % m_alignment != 0)
        return damaged();
    if (m_source.ok())
        account(*weights, row, type, offset);
}

void Pass::account(quint64 weights, quint64 row, quint32 type, quint64 offset)
{
    ++m_header.tensors;
    if (weights > kGgufMost - static_cast<quint64>(m_header.weights))
        return damaged();
    m_header.weights += static_cast<qint64>(weights);
    const auto known = ggmlType(type);
    if (!known) { // a type newer than this program: nothing can be said of its length
        m_dataSize = std::max(m_dataSize, offset);
        return;
    }
    m_weightsOf[type] += static_cast<qint64>(weights);
    const auto block = static_cast<quint64>(known->weights);
    const auto bytes = product(weights / block, static_cast<quint64>(known->bytes));
    if (row % block != 0 || !bytes || *bytes > kGgufMost - offset)
        return damaged();
    m_dataSize = std::max(m_dataSize, offset + *bytes);
}

void Pass::finish()
{
    if (!m_source.ok())
        return;
    const auto start =
        (static_cast<quint64>(m_source.position()) + m_alignment - 1) / m_alignment * m_alignment;
    if (m_dataSize > kGgufMost - start)
        return damaged();
    m_header.dataEnd = static_cast<qint64>(m_header.tensors > 0 ? start + m_dataSize : 0);
    if (m_header.dataEnd > m_source.size())
        m_source.fail(GgufTrouble::Truncated);
    qint64 most = 0;
    for (auto it = m_weightsOf.cbegin(); it != m_weightsOf.cend(); ++it) {
        // Of two that are as many the smaller number, so that the answer is always the same.
        if (it.value() > most || (it.value() == most && it.key() < m_header.mostType)) {
            most = it.value();
            m_header.mostType = it.key();
        }
    }
}

} // namespace

GgufRead readGguf(QIODevice& device, qint64 size, const GgufLimits& limits)
{
    return Pass(device, size, limits).run();
}

std::optional<qint64> GgufHeader::integer(const QByteArray& key) const
{
    const auto found = values.constFind(key);
    const auto* number = found == values.cend() ? nullptr : std::get_if<qint64>(&*found);
    return number ? std::optional(*number) : std::nullopt;
}

std::vector<qint64> GgufHeader::integers(const QByteArray& key) const
{
    const auto found = values.constFind(key);
    if (found == values.cend())
        return {};
    if (const auto* list = std::get_if<std::vector<qint64>>(&*found))
        return *list;
    const auto* number = std::get_if<qint64>(&*found);
    return number ? std::vector<qint64>{*number} : std::vector<qint64>{};
}

QString GgufHeader::text(const QByteArray& key) const
{
    const auto found = values.constFind(key);
    const auto* text = found == values.cend() ? nullptr : std::get_if<QString>(&*found);
    return text ? *text : QString();
}

} // namespace motcua
