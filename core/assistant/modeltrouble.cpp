// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modeltrouble.h"

#include <QCoreApplication>
#include <QLocale>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct TroubleWords {
    Q_DECLARE_TR_FUNCTIONS(ModelFile)
};

/// What a file is that is no GGUF: often what a download left behind.
QString otherThan(const QByteArray& start)
{
    const QByteArray text = start.trimmed().toLower();
    if (start.startsWith("version https://git-lfs"))
        return TroubleWords::tr(
            "%1 is only a pointer of Git LFS: the model itself was not downloaded "
            "(\"git lfs pull\" fetches it).");
    if (text.startsWith("<!doctype html") || text.startsWith("<html"))
        return TroubleWords::tr("%1 is a web page, not a model: the download went wrong.");
    if (start.startsWith("\x89PNG") || start.startsWith("\xff\xd8\xff") ||
        start.startsWith("GIF8") || (start.startsWith("RIFF") && start.mid(8, 4) == "WEBP"))
        return TroubleWords::tr("%1 is a picture, not a model.");
    if (start.startsWith("lmgg") || start.startsWith("fmgg") || start.startsWith("tjgg"))
        return TroubleWords::tr(
            "%1 is in a format older than GGUF: convert it, or download it anew.");
    if (start.startsWith("PK\3\4"))
        return TroubleWords::tr("%1 is a ZIP archive, not a model: unpack it first.");
    return TroubleWords::tr("%1 is not a GGUF file.");
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString sentence(GgufTrouble trouble, const QByteArray& start, qint64 size,
                 const GgufHeader& header)
{
    switch (trouble) {
    case GgufTrouble::NotGguf:
        return otherThan(start);
    case GgufTrouble::Empty:
        return TroubleWords::tr("%1 is empty: the download went wrong.");
    case GgufTrouble::WrongVersion:
        return TroubleWords::tr("%1 is GGUF version %2; versions 2 and 3 can be read.")
            .arg(u"%1"_s, QString::number(header.version));
    case GgufTrouble::BigEndian:
        return TroubleWords::tr("%1 was made for computers with another byte order.");
    case GgufTrouble::Truncated:
        if (header.dataEnd > size)
            return TroubleWords::tr("%1 is cut off: it has %2 of %3. Download it anew.")
                .arg(u"%1"_s, sizeText(size), sizeText(header.dataEnd));
        return TroubleWords::tr("%1 is cut off within its header. Download it anew.");
    case GgufTrouble::TooLarge:
        return TroubleWords::tr("%1 has a header larger than any model needs: it is damaged.");
    case GgufTrouble::Unreadable:
        return TroubleWords::tr("%1 cannot be read: the disk reports an error.");
    case GgufTrouble::Contradicts:
    case GgufTrouble::None:
        break;
    }
    return TroubleWords::tr("%1 is damaged: its header contradicts itself.");
}

} // namespace

Error modelTrouble(GgufTrouble trouble, const QString& name, const QByteArray& start, qint64 size,
                   const GgufHeader& header)
{
    const auto kind = trouble == GgufTrouble::Unreadable ? Error::Kind::Io : Error::Kind::Invalid;
    return {kind, sentence(trouble, start, size, header).arg(name), {}};
}

} // namespace motcua
