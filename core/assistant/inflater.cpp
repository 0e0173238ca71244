// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/inflater.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace motcua {
namespace {

constexpr int kGzipOrZlib = 15 + 32; // the largest window; which of the two is found out
constexpr quint64 kNoSuspicion = 8 << 20;
constexpr quint64 kMostSwelling = 200;

} // namespace

struct Inflater::State {
    z_stream stream{};
    bool usable = false;
    bool ended = false; // the compressed part is over; another may follow
    quint64 in = 0;
    quint64 out = 0;
};

bool Inflater::knows(const QByteArray& encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    return name == "gzip" || name == "x-gzip" || name == "deflate";
}

Inflater::Inflater() : m_state(std::make_unique<State>())
{
    m_state->usable = inflateInit2(&m_state->stream, kGzipOrZlib) == Z_OK;
}

Inflater::~Inflater()
{
    if (m_state->usable)
        inflateEnd(&m_state->stream);
}

bool Inflater::read(QByteArrayView bytes, const std::function<bool(QByteArrayView)>& sink)
{
    State& state = *m_state;
    z_stream& stream = state.stream;
    std::array<char, 32768> out; // NOLINT: written by inflate before it is read
    Q_ASSERT(bytes.size() <= std::numeric_limits<uInt>::max());
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    bool full = false; // more may be waiting inside
    while (state.usable && (stream.avail_in > 0 || full)) {
        if (state.ended && inflateReset(&stream) != Z_OK)
            return false;
        state.ended = false;
        stream.next_out = reinterpret_cast<Bytef*>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        const uInt before = stream.avail_in;
        const int outcome = inflate(&stream, Z_NO_FLUSH);
        const bool sound = outcome == Z_OK || outcome == Z_STREAM_END || outcome == Z_BUF_ERROR;
        state.ended = outcome == Z_STREAM_END;
        const auto size = static_cast<qsizetype>(out.size() - stream.avail_out);
        full = !state.ended && stream.avail_out == 0;
        state.in += before - stream.avail_in;
        state.out += static_cast<quint64>(size);
        if (state.out > kNoSuspicion && state.out > kMostSwelling * state.in)
            return false;
        if (size > 0 && !sink(QByteArrayView(out.data(), size)))
            return true;
        if (!sound) // what stood before the damage has been read
            return false;
        if (outcome == Z_BUF_ERROR)
            break;
    }
    return state.usable;
}

std::optional<QByteArray> inflated(const QByteArray& encoding, const QByteArray& bytes,
                                   qsizetype most)
{
    const QByteArray name = encoding.trimmed().toLower();
    if (name.isEmpty() || name == "identity")
        return bytes;
    QByteArray out;
    Inflater inflater;
    const bool sound = Inflater::knows(name) && inflater.read(bytes, [&](QByteArrayView piece) {
        out.append(piece);
        return out.size() <= most;
    });
    return sound && out.size() <= most ? std::optional(out) : std::nullopt;
}

} // namespace motcua
