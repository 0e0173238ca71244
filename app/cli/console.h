// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a command says: results to standard output, everything else (progress, remarks, failures) to standard error.
// Text of documents and messages is untrusted, so that nothing printed can command the terminal.
//
// Thread: the one it was made in; progress() any.

#include "base/progress.h"

#include <QJsonValue>
#include <QString>

#include <cstdio>

namespace motcua {

/// The text with its control characters (but line feed and tab) shown as pictures: ESC becomes U+241B. Thread: any.
QString harmless(const QString& text);
/// One line of JSON, without raw control characters; the value read back is the same. Thread: any.
QByteArray jsonLine(const QJsonValue& value);

class Console {
public:
    /// Streams stay open and belong to the caller.
    explicit Console(std::FILE* out = stdout, std::FILE* err = stderr);

    /// A line of the result.
    void print(const QString& line);
    void print(const QJsonValue& value);
    /// A piece of a line that goes on; seen at once.
    void say(const QString& piece);
    /// Bytes of the result as they are: an exported transcript.
    void write(const QByteArray& bytes);
    /// One sentence that is not the result.
    void remark(const QString& sentence);

    /// Counts on standard error, on one line where it is a terminal, else nowhere.
    Progress progress(const QString& what);

    /// False when the result could not be written (a full disk, a closed pipe).
    bool flush();

private:
    std::FILE* m_out;
    std::FILE* m_err;
    bool m_whole = true;
};

} // namespace motcua
