// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What llama-server writes: the end of it kept for people, and the few things in it that say how loading goes and why
// it failed. In memory only, because it may quote what was asked.
//
// Thread: any, one at a time.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace motcua {

class LlamaLog {
public:
    static constexpr qsizetype kMost = 256 * 1024; ///< Bytes kept.

    /// What the log says about the server's fate.
    struct Signs {
        bool busyPort = false;
        bool noMemory = false;
        bool notLoaded = false; ///< It said that the model cannot be loaded.
        bool ends = false;      ///< It said that it is about to end.
        int percent = 0;        ///< Of the model that is loaded, from the dots of older versions.
        QString loadError;      ///< Why the model cannot be loaded, in its own words.
        QString badArgument;    ///< The argument it does not know.
        QString missingLibrary; ///< In the words of the loader.
        QString lastError;      ///< The last line that tells of an error.

        bool operator==(const Signs&) const = default;
    };

    /// `secret` is shown as stars wherever it stands.
    explicit LlamaLog(const QString& secret = {});

    /// Takes what came; returns the lines that became whole. Any chunking, any bytes.
    QStringList add(const QByteArray& bytes);

    QString text() const;
    QStringList last(int lines) const;
    const Signs& signs() const { return m_signs; }

private:
    QString shown(const QByteArray& line) const;
    void readSigns(const QString& line);
    void trim();

    QByteArray m_secret;
    QByteArray m_kept; ///< Whole lines, as shown.
    QByteArray m_rest; ///< The line that is not whole yet.
    Signs m_signs;
};

} // namespace motcua
