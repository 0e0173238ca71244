// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/decode.h"

#include <QCoreApplication>
#include <QStringConverter>

#include <algorithm>
#include <array>

namespace motcua {
namespace {

constexpr char16_t kReplacement = 0xfffd;
constexpr qsizetype kSample = 1 << 16; // bytes looked at to recognise UTF-16

// 0x80–0x9f of windows-1252. The Vietnamese fonts leave this range to Windows' typographic marks.
constexpr char16_t kWindows1252[] = u"€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd"
                                    u"\ufffd‘’“”•–—˜™š›œ\ufffdžŸ";

// 0xa0–0xff of TCVN 5712:1993. Fonts of the TCVN3 kind use the small letters only and draw capitals with a second font;
// the places of the standard's own capitals are kept for files that have them.
constexpr char16_t kTcvn[] = u"\u00a0ĂÂÊÔƠƯĐăâêôơưđẰ"
                             u"\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ"
                             u"ẮẦẨẪẤỀặầẩẫấậèỂẻẽ"
                             u"éẹềểễếệìỉỄẾỒĩíịò"
                             u"Ổỏõóọồổỗốộờởỡớợù"
                             u"ỖủũúụừửữứựỳỷỹýỵỐ";

// VNI writes a vowel and then one byte that stands for the marks on it.
struct VniMark {
    char16_t byte;          // small form; the capital form is 0x20 lower
    const char16_t* vowels; // which it may follow
    const char16_t* marks;  // combining, composed afterwards
};
constexpr std::array kVniMarks{
    VniMark{0xf8, u"aeouyơư", u"\u0300"},   VniMark{0xf9, u"aeouyơư", u"\u0301"},
    VniMark{0xfb, u"aeouyơư", u"\u0309"},   VniMark{0xf5, u"aeouyơư", u"\u0303"},
    VniMark{0xef, u"aeouyơư", u"\u0323"},   VniMark{0xe2, u"aeo", u"\u0302"},
    VniMark{0xe0, u"aeo", u"\u0302\u0300"}, VniMark{0xe1, u"aeo", u"\u0302\u0301"},
    VniMark{0xe5, u"aeo", u"\u0302\u0309"}, VniMark{0xe3, u"aeo", u"\u0302\u0303"},
    VniMark{0xe4, u"aeo", u"\u0302\u0323"}, VniMark{0xea, u"a", u"\u0306"},
    VniMark{0xe8, u"a", u"\u0306\u0300"},   VniMark{0xe9, u"a", u"\u0306\u0301"},
    VniMark{0xfa, u"a", u"\u0306\u0309"},   VniMark{0xfc, u"a", u"\u0306\u0303"},
    VniMark{0xeb, u"a", u"\u0306\u0323"},
};
// Letters that are one byte in VNI.
constexpr char16_t kVniAlone[][2] = {{0xf1, u'đ'}, {0xf4, u'ơ'}, {0xf6, u'ư'},
                                     {0xec, u'ì'}, {0xed, u'í'}, {0xe6, u'ỉ'},
                                     {0xf3, u'ĩ'}, {0xf2, u'ị'}, {0xee, u'ỵ'}};

bool isVniMarkPlace(char16_t c)
{
    return c >= 0xc0 && c <= 0xff;
}

char16_t smallForm(char16_t c)
{
    return c < 0xe0 ? char16_t(c + 0x20) : c;
}

QString tcvnText(QStringView text)
{
    QString out(text.toString());
    for (QChar& c : out) {
        if (c.unicode() >= 0xa0 && c.unicode() <= 0xff)
            c = QChar(kTcvn[c.unicode() - 0xa0]);
    }
    return out.normalized(QString::NormalizationForm_C);
}

const VniMark* vniMark(char16_t c, QChar vowel)
{
    const auto it = std::find_if(kVniMarks.begin(), kVniMarks.end(), [&](const VniMark& mark) {
        return mark.byte == smallForm(c) && QStringView(mark.vowels).contains(vowel.toLower());
    });
    return it == kVniMarks.end() ? nullptr : &*it;
}

QString vniText(QStringView text)
{
    QString out;
    out.reserve(text.size());
    bool vowelOpen = false; // the last letter written may still take a mark
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const VniMark* mark =
            vowelOpen && isVniMarkPlace(code) ? vniMark(code, out.back()) : nullptr;
        if (mark) {
            out += QStringView(mark->marks);
            vowelOpen = false;
            continue;
        }
        QChar letter = c;
        for (const auto& alone : kVniAlone) {
            if (isVniMarkPlace(code) && alone[0] == smallForm(code))
                letter = code < 0xe0 ? QChar(alone[1]).toUpper() : QChar(alone[1]);
        }
        out += letter;
        vowelOpen = QStringView(u"aeouyơưAEOUYƠƯ").contains(letter);
    }
    return out.normalized(QString::NormalizationForm_C);
}

QString windows1252(QByteArrayView bytes)
{
    QString out(bytes.size(), Qt::Uninitialized);
    std::transform(bytes.begin(), bytes.end(), out.begin(), [](char byte) {
        const char16_t code = static_cast<uchar>(byte);
        return code >= 0x80 && code < 0xa0 ? QChar(kWindows1252[code - 0x80]) : QChar(code);
    });
    return out;
}

QString utf16(QByteArrayView bytes, bool bigEndian)
{
    QString out(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < out.size(); ++i) {
        const auto first = static_cast<uchar>(bytes[2 * i]);
        const auto second = static_cast<uchar>(bytes[2 * i + 1]);
        out[i] = bigEndian ? QChar(second, first) : QChar(first, second);
    }
    if (bytes.size() % 2)
        out += QChar(kReplacement);
    return out;
}

// Without a byte order mark: the high bytes of European text are few and mostly zero.
QLatin1StringView guessUtf16(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(std::min(bytes.size(), kSample) & ~qsizetype(1));
    if (sample.size() < 4)
        return {};
    std::array<qsizetype, 2> zeros{};
    std::array<qsizetype, 2> high{};
    for (qsizetype i = 0; i < sample.size(); ++i) {
        const auto byte = static_cast<uchar>(sample[i]);
        zeros[i % 2] += byte == 0;
        high[i % 2] += byte <= 0x05 || byte == 0x1e || byte == 0x20;
    }
    const qsizetype units = sample.size() / 2;
    const auto fits = [&](size_t highPlace) {
        return zeros[highPlace] * 4 >= units && zeros[1 - highPlace] * 50 <= units &&
               high[highPlace] * 10 >= units * 9;
    };
    if (fits(1))
        return QLatin1StringView("utf-16le");
    if (fits(0))
        return QLatin1StringView("utf-16be");
    return {};
}

struct Utf8Count {
    qsizetype good = 0; // sequences of two bytes and more
    qsizetype bad = 0;
};

Utf8Count countUtf8(QByteArrayView bytes, const QString& decoded)
{
    Utf8Count count;
    count.bad = decoded.count(QChar(kReplacement)) -
                QByteArray::fromRawData(bytes.data(), bytes.size()).count("\xef\xbf\xbd");
    count.good = std::count_if(bytes.begin(), bytes.end(),
                               [](char byte) { return static_cast<uchar>(byte) >= 0xc2; });
    count.good = std::max<qsizetype>(0, count.good - count.bad);
    return count;
}

Decoded finish(QString text, const QString& encoding)
{
    const auto mended = static_cast<int>(text.count(QChar(kReplacement)));
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return {std::move(text), encoding, mended};
}

Decoded fromUtf8(const QByteArray& bytes)
{
    const QString text = QString::fromUtf8(bytes);
    Decoded decoded = finish(text, QStringLiteral("utf-8"));
    decoded.mended = static_cast<int>(countUtf8(bytes, text).bad);
    return decoded;
}

Decoded recognise(const QByteArray& bytes)
{
    if (bytes.startsWith("\xef\xbb\xbf"))
        return fromUtf8(bytes);
    if (bytes.startsWith("\xff\xfe"))
        return finish(utf16(bytes, false), QStringLiteral("utf-16le"));
    if (bytes.startsWith("\xfe\xff"))
        return finish(utf16(bytes, true), QStringLiteral("utf-16be"));
    if (const QLatin1StringView wide = guessUtf16(bytes); !wide.isEmpty())
        return finish(utf16(bytes, wide.endsWith(QLatin1StringView("be"))), wide);

    const QString text = QString::fromUtf8(bytes);
    const Utf8Count count = countUtf8(bytes, text);
    // A damaged UTF-8 file still has far more good sequences than bad ones; a Latin-1 file has hardly any.
    if (count.bad == 0 || count.good >= 4 * count.bad)
        return fromUtf8(bytes);
    return finish(windows1252(bytes), QStringLiteral("windows-1252"));
}

Decoded legacy(const QByteArray& bytes, const QString& encoding)
{
    const QString asUtf8 = QString::fromUtf8(bytes);
    const Utf8Count count = countUtf8(bytes, asUtf8);
    const bool savedAsUtf8 = count.good > 0 && count.bad == 0;
    const QString letters = savedAsUtf8 ? asUtf8 : windows1252(bytes);
    return finish(fromLegacy(letters, encoding), encoding);
}

} // namespace

QStringList encodingNames()
{
    return {QStringLiteral("utf-8"),        QStringLiteral("utf-16le"), QStringLiteral("utf-16be"),
            QStringLiteral("windows-1252"), QStringLiteral("tcvn3"),    QStringLiteral("vni")};
}

Result<Decoded> decode(const QByteArray& bytes, const QString& encoding)
{
    const QString name = encoding.trimmed().toLower();
    if (name.isEmpty())
        return recognise(bytes);
    if (name == QLatin1StringView("utf-8"))
        return fromUtf8(bytes);
    if (name == QLatin1StringView("utf-16le") || name == QLatin1StringView("utf-16be"))
        return finish(utf16(bytes, name.endsWith(QLatin1StringView("be"))), name);
    if (name == QLatin1StringView("windows-1252"))
        return finish(windows1252(bytes), name);
    if (name == QLatin1StringView("tcvn3") || name == QLatin1StringView("vni"))
        return legacy(bytes, name);
    return Error{
        Error::Kind::Invalid,
        QCoreApplication::translate("Decode", "There is no encoding named “%1”; choose one of %2.")
            .arg(encoding, encodingNames().join(QStringLiteral(", "))),
        {}};
}

QString fromLegacy(QStringView text, QStringView encoding)
{
    if (encoding == QLatin1StringView("tcvn3"))
        return tcvnText(text);
    if (encoding == QLatin1StringView("vni"))
        return vniText(text);
    return text.toString();
}

bool looksBinary(QByteArrayView bytes)
{
    if (bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff") ||
        !guessUtf16(bytes).isEmpty())
        return false;
    const auto isControl = [](char byte) {
        const auto code = static_cast<uchar>(byte);
        return code < 0x20 && code != '\t' && code != '\n' && code != '\r' && code != '\f' &&
               code != 0x1b;
    };
    const QByteArrayView sample = bytes.first(std::min<qsizetype>(bytes.size(), 1 << 20));
    const qsizetype controls = std::count_if(sample.begin(), sample.end(), isControl);
    return controls > 1 + sample.size() / 200;
}

} // namespace motcua
