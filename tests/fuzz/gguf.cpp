// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/gguf.h"
#include "assistant/modelfile.h"

#include <QBuffer>
#include <QString>

#include <sys/mman.h>
#include <unistd.h>

using namespace motcua;
using namespace motcua::fuzz;

namespace {

void readHeader(QByteArray bytes, const GgufLimits& limits)
{
    const qint64 size = bytes.size();
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const GgufRead read = readGguf(buffer, size, limits);
    hold(read.header.weights >= 0 && read.header.tensors >= 0, "a count below nothing");
    if (read.trouble == GgufTrouble::None) {
        hold(read.header.version == 2 || read.header.version == 3, "another version");
        hold(read.header.dataEnd <= size, "more than the file has");
    }
}

/// As a file without a disk.
void readFile(const QByteArray& bytes)
{
    static const int file = ::memfd_create("model", 0);
    const auto size = static_cast<size_t>(bytes.size());
    hold(::ftruncate(file, 0) == 0 && ::pwrite(file, bytes.constData(), size, 0) == bytes.size(),
         "no file in memory");
    const auto read = readModelFile(QStringLiteral("/proc/self/fd/%1").arg(file));
    if (!read)
        return hold(!read.error().message.isEmpty(), "refused without a sentence");
    hold(read->parameters > 0 && read->bytes == bytes.size(), "a model without weights");
    hold(read->cachePerToken >= 0 && read->layers >= 0 && read->contextLength >= 0,
         "below nothing");
    fitOf(*read, 1LL << 40, 1 << 30);
}

} // namespace

// The header of a model file, whatever is in it: no crash, no overflow, and never more than the file has.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    readHeader(bytes, {});
    GgufLimits narrow;
    narrow.header = 256;
    narrow.text = 8;
    narrow.kept = 512;
    narrow.list = 2;
    narrow.nesting = 2;
    readHeader(bytes, narrow);
    readFile(bytes);
    return 0;
}
