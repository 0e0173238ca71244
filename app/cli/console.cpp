// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace motcua {
namespace {

constexpr char16_t kPictures = 0x2400; ///< Control pictures: U+2400 + the control character.
constexpr char16_t kDelete = 0x7f;

bool isTerminal(std::FILE* stream)
{
#ifdef Q_OS_UNIX
    return ::isatty(::fileno(stream)) == 1;
#else
    Q_UNUSED(stream);
    return false;
#endif
}

} // namespace

QString harmless(const QString& text)
{
    QString shown = text;
    for (QChar& character : shown) {
        const char16_t code = character.unicode();
        if (code < 0x20 && code != '\n' && code != '\t')
            character = QChar(static_cast<char16_t>(kPictures + code));
        else if (code == kDelete)
            character = QChar(char16_t{0x2421});
        else if (code > kDelete && code < 0xa0)
            character = QChar::ReplacementCharacter;
    }
    return shown;
}

QByteArray jsonLine(const QJsonValue& value)
{
    const QJsonDocument document =
        value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    const QByteArray plain = document.toJson(QJsonDocument::Compact);
    QByteArray safe;
    safe.reserve(plain.size() + 1);
    for (qsizetype i = 0; i < plain.size(); ++i) {
        const auto byte = static_cast<uchar>(plain[i]);
        const auto next = i + 1 < plain.size() ? static_cast<uchar>(plain[i + 1]) : uchar{0};
        if (byte == kDelete) {
            safe += "\\u007f";
        } else if (byte == 0xc2 && next >= 0x80 && next < 0xa0) {
            safe += "\\u00" + QByteArray::number(next, 16);
            ++i;
        } else {
            safe += plain[i];
        }
    }
    return safe + '\n';
}

Console::Console(std::FILE* out, std::FILE* err) : m_out(out), m_err(err) {}

void Console::print(const QString& line)
{
    write(harmless(line).toUtf8() + '\n');
}

void Console::say(const QString& piece)
{
    write(harmless(piece).toUtf8());
    flush();
}

void Console::print(const QJsonValue& value)
{
    write(jsonLine(value));
}

void Console::write(const QByteArray& bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    m_whole = std::fwrite(bytes.constData(), 1, size, m_out) == size && m_whole;
}

void Console::remark(const QString& sentence)
{
    const QByteArray line = QString(harmless(sentence) + u'\n').toUtf8();
    std::fputs(line.constData(), m_err);
    std::fflush(m_err);
}

Progress Console::progress(const QString& what)
{
    if (!isTerminal(m_err))
        return {};
    return Progress([err = m_err, what = harmless(what).toUtf8()](qint64 done, qint64 total) {
        if (total > 0 && done >= total)
            std::fputs("\r\033[K", err);
        else if (total > 0)
            std::fprintf(err, "\r\033[K%s %lld/%lld", what.constData(),
                         static_cast<long long>(done), static_cast<long long>(total));
        std::fflush(err);
    });
}

bool Console::flush()
{
    return std::fflush(m_out) == 0 && m_whole;
}

} // namespace motcua
