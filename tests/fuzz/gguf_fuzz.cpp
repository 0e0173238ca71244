// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a model file, whatever is in it: no crash, no overflow, little memory, and never more than the file has.
#include "assistant/gguf.h"
#include "assistant/modelfile.h"

#include <QBuffer>
#include <QString>

#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readHeader(QByteArray bytes, const motcua::GgufLimits& limits)
{
    const qint64 size = bytes.size();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const motcua::GgufRead read = motcua::readGguf(buffer, size, limits);
    require(read.header.weights >= 0 && read.header.tensors >= 0);
    if (read.trouble == motcua::GgufTrouble::None) {
        require(read.header.version == 2 || read.header.version == 3);
        require(read.header.dataEnd <= size);
    }
}

/// As a file without a disk.
void readFile(const QByteArray& bytes)
{
    static const int file = ::memfd_create("model", 0);
    require(::ftruncate(file, 0) == 0);
    require(::pwrite(file, bytes.constData(), static_cast<size_t>(bytes.size()), 0) ==
            bytes.size());
    const auto read = motcua::readModelFile(QStringLiteral("/proc/self/fd/%1").arg(file));
    if (!read)
        return require(!read.error().message.isEmpty());
    require(read->parameters > 0 && read->bytes == bytes.size() && read->cachePerToken >= 0);
    require(read->layers >= 0 && read->contextLength >= 0);
    motcua::fitOf(*read, 1LL << 40, 1 << 30);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    readHeader(bytes, {});
    motcua::GgufLimits narrow;
    narrow.header = 256;
    narrow.text = 8;
    narrow.kept = 512;
    narrow.list = 2;
    narrow.nesting = 2;
    readHeader(bytes, narrow);
    readFile(bytes);
    return 0;
}
