// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What fuzzers share: the input taken apart, and a word for what must not be.

#include <QByteArray>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

namespace motcua::fuzz {

/// The input as bytes, not copied.
inline QByteArrayView bytesOf(const uint8_t* data, size_t size)
{
    return {reinterpret_cast<const char*>(data), static_cast<qsizetype>(size)};
}

/// Takes one byte from the front; 0 when there is none.
inline unsigned take(QByteArrayView& bytes)
{
    if (bytes.isEmpty())
        return 0;
    const auto first = static_cast<unsigned char>(bytes.front());
    bytes = bytes.sliced(1);
    return first;
}

/// Ends the program, which the fuzzer reports with the input that led there.
inline void hold(bool condition, const char* what)
{
    if (condition)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

} // namespace motcua::fuzz
