// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/childenvironment.h"

#include <algorithm>
#include <array>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

bool looksSecret(const QString& name)
{
    static constexpr std::array kEndings{"_KEY"_L1,     "_TOKEN"_L1, "_SECRET"_L1,
                                         "PASSWORD"_L1, "PASSWD"_L1, "_CREDENTIALS"_L1,
                                         "APIKEY"_L1,   "_PAT"_L1};
    return std::any_of(kEndings.begin(), kEndings.end(), [&name](QLatin1String ending) {
        return name.endsWith(ending, Qt::CaseInsensitive);
    });
}

} // namespace

QProcessEnvironment environmentWithoutKeys(QProcessEnvironment environment, const QStringList& keys)
{
    const QStringList names = environment.keys();
    for (const QString& name : names)
        if (looksSecret(name))
            environment.remove(name);
    for (const QString& name : keys)
        environment.remove(name);
    return environment;
}

} // namespace motcua
