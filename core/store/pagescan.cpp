// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/pagescan.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <optional>

namespace motcua {
namespace {

constexpr qint64 kFileHeader = 100;
constexpr qint64 kDefaultPage = 4096;
constexpr qint64 kLogHeader = 32;
constexpr qint64 kFrameHeader = 24;
constexpr qint64 kMaxPayload = 1'000'000'000; // SQLite's own limit of a row
constexpr uchar kTableLeaf = 0x0D;
constexpr uchar kIndexLeaf = 0x0A;

quint16 word(QByteArrayView bytes, qint64 at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

quint32 number(QByteArrayView bytes, qint64 at)
{
    return qFromBigEndian<quint32>(bytes.data() + at);
}

bool isPageSize(qint64 size)
{
    return size >= 512 && size <= 65536 && std::has_single_bit(static_cast<quint64>(size));
}

/// A variable-length integer at `at`, which is moved behind it; empty when the bytes end first.
std::optional<quint64> varint(QByteArrayView bytes, qint64& at)
{
    quint64 value = 0;
    for (int i = 0; i < 9; ++i) {
        if (at >= bytes.size())
            return {};
        const auto byte = static_cast<uchar>(bytes[at++]);
        if (i == 8)
            return (value << 8) | byte;
        value = (value << 7) | (byte & 0x7F);
        if ((byte & 0x80) == 0)
            return value;
    }
    return value;
}

/// Bytes of a value with this serial type.
qint64 sizeOf(quint64 type)
{
    static constexpr std::array<qint64, 12> kSizes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0};
    return type < kSizes.size() ? kSizes[type] : static_cast<qint64>((type - 12) / 2);
}

QVariant valueOf(quint64 type, QByteArrayView bytes)
{
    if (type == 0 || type == 10 || type == 11)
        return {};
    if (type == 8 || type == 9)
        return QVariant::fromValue<qint64>(type == 9 ? 1 : 0);
    if (type == 7)
        return QVariant::fromValue(std::bit_cast<double>(qFromBigEndian<quint64>(bytes.data())));
    if (type < 7) {
        qint64 value =
            static_cast<signed char>(bytes[0]); // two's complement: the first byte has the sign
        for (qsizetype i = 1; i < bytes.size(); ++i)
            value = value * 256 + static_cast<uchar>(bytes[i]);
        return QVariant::fromValue(value);
    }
    if (type % 2 == 0)
        return QVariant::fromValue(bytes.toByteArray());
    return QVariant::fromValue(QString::fromUtf8(bytes));
}

/// The values of a record. False when it is not one: every part of it must end exactly where it says.
bool readRecord(QByteArrayView record, std::vector<QVariant>& values)
{
    qint64 at = 0;
    const auto headerSize = varint(record, at);
    if (!headerSize || *headerSize > static_cast<quint64>(record.size()))
        return false;
    const auto header = static_cast<qint64>(*headerSize);
    std::vector<quint64> types;
    while (at < header) {
        const auto type = varint(record, at);
        if (!type || *type == 10 || *type == 11)
            return false;
        types.push_back(*type);
    }
    if (at != header)
        return false;
    for (const quint64 type : types) {
        const qint64 size = sizeOf(type);
        if (size < 0 || size > record.size() - at)
            return false;
        values.push_back(valueOf(type, record.sliced(at, size)));
        at += size;
    }
    return at == record.size() && !types.empty();
}

} // namespace

PageScan::PageScan(QByteArray file, const QByteArray& log) : m_file(std::move(file))
{
    qint64 size = 0;
    if (m_file.size() >= kFileHeader && m_file.startsWith("SQLite format 3")) {
        size = word(m_file, 16) == 1 ? 65536 : word(m_file, 16);
        m_usable = static_cast<uchar>(m_file[20]);
    }
    if (!isPageSize(size) && log.size() >= kLogHeader) {
        size = number(log, 8);
        m_usable = 0;
    }
    m_pageSize = isPageSize(size) ? size : kDefaultPage;
    m_usable = m_pageSize - (isPageSize(size) ? m_usable : 0);
    applyLog(log);
}

qint64 PageScan::pages() const
{
    return m_file.size() / m_pageSize;
}

/// Frames up to the last commit, of the log's present generation (same salts), take the place of the file's pages.
void PageScan::applyLog(const QByteArray& log)
{
    if (log.size() < kLogHeader || (number(log, 0) & 0xFFFFFFFEU) != 0x377F0682U)
        return;
    const qint64 step = kFrameHeader + m_pageSize;
    const auto current = [&log](qint64 at) {
        return number(log, at + 8) == number(log, 16) && number(log, at + 12) == number(log, 20);
    };
    qint64 committed = kLogHeader;
    for (qint64 at = kLogHeader; at + step <= log.size() && current(at); at += step)
        if (number(log, at + 4) != 0)
            committed = at + step;
    for (qint64 at = kLogHeader; at < committed; at += step) {
        const qint64 place = (static_cast<qint64>(number(log, at)) - 1) * m_pageSize;
        if (place < 0 || place > m_file.size() + log.size())
            continue;
        if (m_file.size() < place + m_pageSize)
            m_file.resize(place + m_pageSize, '\0');
        m_file.replace(place, m_pageSize, log.constData() + at + kFrameHeader, m_pageSize);
    }
}

QByteArrayView PageScan::page(qint64 number) const
{
    if (number < 1 || number > pages())
        return {};
    return QByteArrayView(m_file).sliced((number - 1) * m_pageSize, m_pageSize);
}

qint64 PageScan::rows(const std::function<void(const ScannedRow&)>& take) const
{
    qint64 leaves = 0;
    for (qint64 number = 1; number <= pages(); ++number)
        if (leaf(number, take))
            ++leaves;
    return leaves;
}

bool PageScan::leaf(qint64 number, const std::function<void(const ScannedRow&)>& take) const
{
    const QByteArrayView bytes = page(number);
    const qint64 header = number == 1 ? kFileHeader : 0;
    const auto type = static_cast<uchar>(bytes[header]);
    if (type != kTableLeaf && type != kIndexLeaf)
        return false;
    const qint64 cells = word(bytes, header + 3);
    const qint64 pointers = header + 8;
    if (pointers + 2 * cells > m_usable)
        return false;
    for (qint64 i = 0; i < cells; ++i) {
        ScannedRow row;
        if (cell(number, word(bytes, pointers + 2 * i), type == kTableLeaf, row))
            take(row);
    }
    return true;
}

bool PageScan::cell(qint64 pageNumber, qint64 offset, bool keyed, ScannedRow& row) const
{
    const QByteArrayView bytes = page(pageNumber);
    if (offset < 8 || offset >= m_usable)
        return false;
    qint64 at = offset;
    const auto length = varint(bytes, at);
    if (!length || *length == 0 || *length > kMaxPayload)
        return false;
    row.keyed = keyed;
    if (keyed) {
        const auto id = varint(bytes, at);
        if (!id)
            return false;
        row.rowId = static_cast<qint64>(*id);
    }
    bool whole = false;
    const QByteArray record = payload(bytes, at, static_cast<qint64>(*length), keyed, whole);
    return whole && readRecord(record, row.values);
}

/// The payload of a cell, its overflow pages included.
QByteArray PageScan::payload(QByteArrayView bytes, qint64 at, qint64 length, bool keyed,
                             bool& whole) const
{
    const qint64 most = keyed ? m_usable - 35 : (m_usable - 12) * 64 / 255 - 23;
    const qint64 least = (m_usable - 12) * 32 / 255 - 23;
    qint64 here = length;
    if (length > most) {
        const qint64 fit = least + (length - least) % (m_usable - 4);
        here = fit <= most ? fit : least;
    }
    const bool spills = here < length;
    if (at + here + (spills ? 4 : 0) > m_usable)
        return {};
    QByteArray record = bytes.sliced(at, here).toByteArray();
    qint64 next = spills ? number(bytes, at + here) : 0;
    // A chain can not be longer than the file: a damaged pointer that leads round in a circle ends here.
    for (qint64 steps = 0; record.size() < length && steps <= pages(); ++steps) {
        const QByteArrayView overflow = page(next);
        if (overflow.isEmpty())
            return {};
        next = number(overflow, 0);
        record += overflow.sliced(4, std::min(m_usable - 4, length - record.size()));
    }
    whole = record.size() == length;
    return record;
}

} // namespace motcua
