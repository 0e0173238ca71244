// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamalog.h"

#include <QRegularExpression>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 8192; // bytes; longer ones are cut into several

/// What follows `words` in `line`; empty when they are not in it.
QString after(const QString& line, QLatin1String words)
{
    const qsizetype at = line.indexOf(words);
    return at < 0 ? QString() : line.mid(at + words.size()).trimmed();
}

/// The end of some lines, at most so many bytes, beginning with a line.
QByteArray wholeLines(const QByteArray& lines, qsizetype most)
{
    if (lines.size() <= most)
        return lines;
    return lines.mid(lines.indexOf('\n', lines.size() - most - 1) + 1);
}

bool tellsOfMemory(const QString& line)
{
    return line.contains("bad_alloc"_L1) || line.contains("failed to allocate"_L1) ||
           line.contains("insufficient memory"_L1) || line.contains("out of memory"_L1) ||
           line.contains("unable to allocate"_L1) || line.contains("ErrorOutOfDeviceMemory"_L1) ||
           line.contains("Cannot allocate memory"_L1);
}

bool tellsOfError(const QString& line)
{
    static const QRegularExpression level(u"^[0-9.]+ E "_s); // as newer versions begin their lines
    return level.match(line).hasMatch() || line.contains("error"_L1, Qt::CaseInsensitive) ||
           line.contains("failed"_L1);
}

} // namespace

LlamaLog::LlamaLog(const QString& secret) : m_secret(secret.toUtf8()) {}

QStringList LlamaLog::add(const QByteArray& bytes)
{
    QStringList whole;
    m_rest += bytes;
    qsizetype from = 0;
    while (from < m_rest.size()) {
        const qsizetype end = m_rest.indexOf('\n', from);
        const qsizetype length = (end < 0 ? m_rest.size() : end) - from;
        if (end < 0 && length < kLongestLine)
            break;
        const qsizetype taken = std::min(length, kLongestLine);
        whole.append(shown(m_rest.mid(from, taken)));
        readSigns(whole.constLast());
        m_kept += whole.constLast().toUtf8() + '\n';
        from += taken + (end >= 0 && taken == length ? 1 : 0);
    }
    m_rest.remove(0, from);
    readSigns(QString::fromUtf8(m_rest)); // dots come one by one, without an end of the line
    trim();
    return whole;
}

void LlamaLog::trim()
{
    constexpr qsizetype kSlack = kMost / 4; // so that not every line moves everything
    if (m_kept.size() > kMost + kSlack)
        m_kept = wholeLines(m_kept, kMost);
}

QString LlamaLog::shown(const QByteArray& line) const
{
    QByteArray bytes = line;
    if (!m_secret.isEmpty())
        bytes.replace(m_secret, "****");
    QString text = QString::fromUtf8(bytes);
    // Some versions write the last characters of a key.
    if (const qsizetype keys = text.indexOf("api_keys: "_L1); keys >= 0)
        text = text.left(keys) + u"api_keys: ****"_s;
    static const QRegularExpression colours(u"\x1b\\[[0-9;]*[A-Za-z]"_s);
    text.remove(colours);
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control && c != u'\t';
    };
    text.removeIf(isControl);
    return text;
}

void LlamaLog::readSigns(const QString& line)
{
    if (line.isEmpty())
        return;
    const bool dots = std::all_of(line.begin(), line.end(), [](QChar c) { return c == u'.'; });
    if (dots) {
        m_signs.percent = static_cast<int>(std::min<qsizetype>(line.size(), 100));
        return;
    }
    if (line.contains("couldn't bind"_L1) || line.contains("Address already in use"_L1))
        m_signs.busyPort = true;
    if (tellsOfMemory(line))
        m_signs.noMemory = true;
    if (line.contains("failed to load model"_L1) || line.contains("error loading model"_L1))
        m_signs.notLoaded = true;
    if (line.contains("exiting due to"_L1))
        m_signs.ends = true;
    if (const QString why = after(line, "error loading model: "_L1); !why.isEmpty())
        m_signs.loadError = why;
    if (const QString name = after(line, "invalid argument: "_L1); !name.isEmpty())
        m_signs.badArgument = name;
    if (line.contains("error while loading shared libraries"_L1))
        m_signs.missingLibrary = after(line, "error while loading shared libraries: "_L1);
    if (tellsOfError(line) && !m_signs.ends)
        m_signs.lastError = line;
}

QString LlamaLog::text() const
{
    const QByteArray rest = shown(m_rest).toUtf8();
    return QString::fromUtf8(wholeLines(m_kept, kMost - rest.size()) + rest);
}

QStringList LlamaLog::last(int lines) const
{
    QStringList all = text().split(u'\n', Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - lines));
}

} // namespace motcua
