// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a server compresses although it was asked not to: gzip and deflate, as it streams. What comes out is handed on in
// small pieces, so that a few bytes that swell to gigabytes cost no memory.
//
// Thread: any; not shared.

#include <QByteArray>

#include <functional>
#include <memory>
#include <optional>

namespace motcua {

class Inflater {
public:
    /// `encoding`: the value of Content-Encoding.
    static bool knows(const QByteArray& encoding);

    Inflater();
    ~Inflater();

    /// Hands what these bytes hold to `sink` until that says false. False when they are damaged, or swell beyond what
    /// text does (200 times, after the first 8 MB).
    bool read(QByteArrayView bytes, const std::function<bool(QByteArrayView)>& sink);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// All of an answer; as it is for "" and "identity". Empty when it cannot be read or is longer than `most` bytes.
std::optional<QByteArray> inflated(const QByteArray& encoding, const QByteArray& bytes,
                                   qsizetype most);

} // namespace motcua
