// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modelwords.h"

#include <QCoreApplication>
#include <QLocale>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ModelwordsWords {
    Q_DECLARE_TR_FUNCTIONS(Models)
};

QString shortNumber(double number)
{
    return QLocale().toString(number, 'f', number < 10 ? 1 : 0);
}

} // namespace

QString bytesText(qint64 bytes)
{
    return bytes > 0 ? QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat)
                     : QString();
}

QString parametersText(qint64 count)
{
    constexpr double kMillion = 1e6;
    constexpr double kBillion = 1e9;
    if (count <= 0)
        return {};
    const auto number = static_cast<double>(count);
    if (number >= kBillion)
        return ModelwordsWords::tr("%1 B", "thousand million parameters, as short as can be")
            .arg(shortNumber(number / kBillion));
    return ModelwordsWords::tr("%1 M", "million parameters, as short as can be")
        .arg(shortNumber(number / kMillion));
}

QString contextText(int tokens)
{
    constexpr int kThousand = 1024;
    if (tokens <= 0)
        return {};
    if (tokens >= kThousand && tokens % kThousand == 0)
        return ModelwordsWords::tr("%1 K", "1024 tokens, as short as can be")
            .arg(QLocale().toString(tokens / kThousand));
    return QLocale().toString(tokens);
}

QString fitText(Fit fit, qint64 freeBytes)
{
    switch (fit) {
    case Fit::Yes:
        return ModelwordsWords::tr("fits");
    case Fit::Tight:
        return ModelwordsWords::tr("tight");
    case Fit::No:
        return ModelwordsWords::tr("too large for %1 free").arg(bytesText(freeBytes));
    case Fit::Unknown:
        break;
    }
    return ModelwordsWords::tr("not known");
}

QString fitIcon(Fit fit)
{
    switch (fit) {
    case Fit::Yes:
        return u"check"_s;
    case Fit::Tight:
    case Fit::No:
        return u"warning"_s;
    case Fit::Unknown:
        break;
    }
    return u"info"_s;
}

} // namespace motcua
