// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "text/decode.h"

using namespace motcua;

namespace {

const QString kRepublic = QStringLiteral("Cộng hòa xã hội chủ nghĩa Việt Nam");

Decoded decoded(const QByteArray& bytes, const QString& encoding = {})
{
    const Result<Decoded> result = decode(bytes, encoding);
    REQUIRE(result.has_value());
    return *result;
}

QByteArray utf16(const QString& text, bool bigEndian)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char high = static_cast<char>(c.unicode() >> 8);
        const char low = static_cast<char>(c.unicode() & 0xff);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

} // namespace

SCENARIO("A byte order mark decides the encoding and is no text", "[text][decode]")
{
    CHECK(decoded("\xef\xbb\xbfhồ sơ").text == QStringLiteral("hồ sơ"));
    CHECK(decoded("\xff\xfe" + utf16(kRepublic, false)) ==
          Decoded{kRepublic, QStringLiteral("utf-16le"), 0});
    CHECK(decoded("\xfe\xff" + utf16(kRepublic, true)) ==
          Decoded{kRepublic, QStringLiteral("utf-16be"), 0});
}

SCENARIO("UTF-8 and UTF-16 are recognised without a mark", "[text][decode]")
{
    CHECK(decoded(kRepublic.toUtf8()) == Decoded{kRepublic, QStringLiteral("utf-8"), 0});
    CHECK(decoded(utf16(kRepublic, false)) == Decoded{kRepublic, QStringLiteral("utf-16le"), 0});
    CHECK(decoded(utf16(kRepublic, true)) == Decoded{kRepublic, QStringLiteral("utf-16be"), 0});
    CHECK(decoded("plain").encoding == QStringLiteral("utf-8"));
    CHECK(decoded({}).text.isEmpty());
}

SCENARIO("Every invalid byte sequence of a damaged UTF-8 file is counted", "[text][decode]")
{
    const Decoded mended = decoded("Giấy phép lao đ\xc4 động, đã cấp lại \xff hôm qua");
    CHECK(mended.encoding == QStringLiteral("utf-8"));
    CHECK(mended.mended == 2);
    CHECK(mended.text.count(QChar(0xfffd)) == 2);

    // A replacement character that is really in the file is not damage.
    CHECK(decoded("đã thay \xef\xbf\xbd rồi").mended == 0);
    CHECK(decoded(utf16(QStringLiteral("some text"), false) + "x", QStringLiteral("utf-16le"))
              .mended == 1);
}

SCENARIO("Bytes that are no UTF are read as windows-1252", "[text][decode]")
{
    const Decoded old = decoded("\x93na\xefve caf\xe9\x94 \x96 20 \x80");
    CHECK(old.encoding == QStringLiteral("windows-1252"));
    CHECK(old.text == QStringLiteral("“naïve café” – 20 €"));
}

SCENARIO("TCVN3 is read when the person says so", "[text][decode]")
{
    const QByteArray bytes = "C\xe9ng h\xdf\x61 x\xb7 h\xe9i ch\xf1 ngh\xdc\x61 Vi\xd6t Nam";
    CHECK(decoded(bytes, QStringLiteral("tcvn3")).text == kRepublic);
    CHECK(decoded(bytes, QStringLiteral("TCVN3")).encoding == QStringLiteral("tcvn3"));
    CHECK(decoded(bytes).text != kRepublic);
    CHECK(decoded("\xae\xa7 \xb5\xb6\xb7\xb8\xb9 \xa8\xbb\xbc\xbd\xbe\xc6 \xa9\xc7\xc8\xc9\xca\xcb",
                  QStringLiteral("tcvn3"))
              .text == QStringLiteral("đĐ àảãáạ ăằẳẵắặ âầẩẫấậ"));
    CHECK(decoded("\xaa\xd2\xd3\xd4\xd5\xd6 \xab\xe5\xe6\xe7\xe8\xe9 \xac\xea\xeb\xec\xed\xee "
                  "\xad\xf5\xf6\xf7\xf8\xf9",
                  QStringLiteral("tcvn3"))
              .text == QStringLiteral("êềểễếệ ôồổỗốộ ơờởỡớợ ưừửữứự"));
    CHECK(decoded("\xcc\xce\xcf\xd0\xd1 \xd7\xd8\xdc\xdd\xde \xdf\xe1\xe2\xe3\xe4 "
                  "\xef\xf1\xf2\xf3\xf4 \xfa\xfb\xfc\xfd\xfe",
                  QStringLiteral("tcvn3"))
              .text == QStringLiteral("èẻẽéẹ ìỉĩíị òỏõóọ ùủũúụ ỳỷỹýỵ"));
}

SCENARIO("VNI is read when the person says so, in both cases", "[text][decode]")
{
    const QByteArray bytes = "Co\xe4ng ho\xf8\x61 xa\xf5 ho\xe4i chu\xfb ngh\xf3\x61 Vie\xe4t Nam";
    CHECK(decoded(bytes, QStringLiteral("vni")).text == kRepublic);
    CHECK(decoded("\xd1O\xc4 \xf1o\xe4 TR\xd6\xd4\xd8NG tr\xf6\xf4\xf8ng KY\xd9 ky\xf9 K\xd2 k\xf2",
                  QStringLiteral("vni"))
              .text == QStringLiteral("ĐỘ độ TRƯỜNG trường KÝ ký KỊ kị"));
    CHECK(decoded("a\xea a\xe9 a\xe8 a\xfa a\xfc a\xeb", QStringLiteral("vni")).text ==
          QStringLiteral("ă ắ ằ ẳ ẵ ặ"));
    CHECK(decoded("e\xe2 e\xe1 e\xe0 e\xe5 e\xe3 e\xe4", QStringLiteral("vni")).text ==
          QStringLiteral("ê ế ề ể ễ ệ"));
    CHECK(decoded("\xec \xed \xe6 \xf3 \xf2 \xee \xf1", QStringLiteral("vni")).text ==
          QStringLiteral("ì í ỉ ĩ ị ỵ đ"));
}

SCENARIO("Legacy letters that were saved as UTF-8 are read too", "[text][decode]")
{
    // "ViÖt Nam" is what a program makes of TCVN3 that it takes for Latin-1.
    CHECK(decoded("ViÖt Nam", QStringLiteral("tcvn3")).text == QStringLiteral("Việt Nam"));
    CHECK(fromLegacy(u"Vieät Nam", u"vni") == QStringLiteral("Việt Nam"));
    CHECK(fromLegacy(u"đã là Unicode", u"utf-8") == QStringLiteral("đã là Unicode"));
}

SCENARIO("An unknown encoding is refused and the known ones are named", "[text][decode]")
{
    const Result<Decoded> result = decode("x", QStringLiteral("klingon"));
    REQUIRE(!result.has_value());
    CHECK(result.error().kind == Error::Kind::Invalid);
    CHECK(result.error().message.contains(QStringLiteral("tcvn3")));
    for (const QString& name : encodingNames())
        CHECK(decode("x", name).has_value());
}

SCENARIO("Binary bytes do not look like text, and text does", "[text][decode]")
{
    QByteArray noise;
    quint32 state = 7;
    for (int i = 0; i < 4000; ++i) {
        state = state * 1664525 + 1013904223;
        noise += static_cast<char>(state >> 24);
    }
    CHECK(looksBinary(noise));
    CHECK(looksBinary(QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0\x08", 25)));
    CHECK(!looksBinary(kRepublic.toUtf8()));
    CHECK(!looksBinary(utf16(kRepublic, false)));
    CHECK(!looksBinary("C\xe9ng h\xdf\x61 x\xb7 h\xe9i"));
    CHECK(!looksBinary({}));
}
