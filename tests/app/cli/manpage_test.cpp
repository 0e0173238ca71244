// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "support/catch.h"

#include <QFile>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("The man page names every command, every option and the version", "[cli]")
{
    QFile file(QStringLiteral(MOTCUA_TEST_DATA "/../../resources/desktop/motcua.1"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString page = QString::fromUtf8(file.readAll()).remove(u'\\');
    CHECK(page.contains(QStringLiteral(MOTCUA_VERSION)));
    std::vector<Option> options = commonOptions();
    for (const Command& command : commands()) {
        INFO(command.name.toStdString());
        CHECK((page.contains(u".B "_s + command.name + u'\n') ||
               page.contains(u".BI \""_s + command.name + u' ')));
        options.insert(options.end(), command.options.begin(), command.options.end());
    }
    for (const Option& option : options) {
        INFO(option.name.toStdString());
        CHECK(page.contains(u"--"_s + option.name));
    }
}
