// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/commands.h"
#include "support/catch.h"

#include <QSet>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

const std::vector<Option> kKnown = {{u"all"_s, {}, {}}, {u"output"_s, u"PATH"_s, {}, u'o'}};

} // namespace

SCENARIO("Options may stand before, between and after the words", "[cli]")
{
    const QList<QStringList> spellings = {
        {u"--all"_s, u"export"_s, u"7"_s, u"--output"_s, u"a b.md"_s},
        {u"export"_s, u"--output=a b.md"_s, u"7"_s, u"--all"_s},
        {u"-o"_s, u"a b.md"_s, u"export"_s, u"--all"_s, u"--"_s, u"7"_s},
    };
    for (const QStringList& words : spellings) {
        const auto arguments = parseArguments(words, kKnown);
        REQUIRE(arguments);
        CHECK(arguments->words == QStringList{u"export"_s, u"7"_s});
        CHECK(arguments->has(u"all"_s));
        CHECK(arguments->value(u"output"_s) == u"a b.md"_s);
    }
}

SCENARIO("A word that looks like an option can be given after two dashes", "[cli]")
{
    const auto arguments = parseArguments({u"ask"_s, u"--"_s, u"--all"_s, u"-x"_s}, kKnown);
    REQUIRE(arguments);
    CHECK(arguments->words == QStringList{u"ask"_s, u"--all"_s, u"-x"_s});
    CHECK_FALSE(arguments->has(u"all"_s));
}

SCENARIO("An option that is given several times has all its values", "[cli]")
{
    const auto arguments = parseArguments(
        {u"--output"_s, u"a"_s, u"word"_s, u"-o"_s, u"b"_s, u"--output=c"_s}, kKnown);
    REQUIRE(arguments);
    CHECK(arguments->values(u"output"_s) == QStringList{u"a"_s, u"b"_s, u"c"_s});
    CHECK(arguments->value(u"output"_s) == u"c"_s);
    CHECK(arguments->values(u"all"_s).isEmpty());
    CHECK(arguments->value(u"all"_s).isNull());
}

SCENARIO("A single dash is a word", "[cli]")
{
    const auto arguments = parseArguments({u"-"_s}, kKnown);
    REQUIRE(arguments);
    CHECK(arguments->words == QStringList{u"-"_s});
}

SCENARIO("Wrong options are told in one sentence that names them", "[cli]")
{
    const QHash<QStringList, QString> wrong = {
        {{u"--nosuch"_s}, u"--nosuch"_s},
        {{u"-z"_s}, u"-z"_s},
        {{u"--output"_s}, u"PATH"_s},
        {{u"--all=yes"_s}, u"--all"_s},
    };
    for (auto it = wrong.begin(); it != wrong.end(); ++it) {
        const auto arguments = parseArguments(it.key(), kKnown);
        REQUIRE_FALSE(arguments);
        CHECK(arguments.error().message.contains(it.value()));
        CHECK(arguments.error().message.count(u'.') == 1);
    }
}

SCENARIO("The table of commands is complete and says everything once", "[cli]")
{
    QSet<QString> names;
    for (const Command& command : commands()) {
        INFO(command.name.toStdString());
        CHECK_FALSE(names.contains(command.name));
        names.insert(command.name);
        CHECK(command.run != nullptr);
        CHECK(command.summary.endsWith(u'.'));
        CHECK((command.most == Command::kAny || command.most >= command.least));
        QSet<QString> options;
        for (const Option& common : commonOptions())
            options.insert(common.name);
        for (const Option& option : command.options) {
            CHECK_FALSE(options.contains(option.name));
            options.insert(option.name);
            CHECK(option.summary.endsWith(u'.'));
        }
    }
    CHECK(names.size() >= 13);
}

SCENARIO("The help names every command and every option", "[cli]")
{
    const QString all = helpText();
    for (const Command& command : commands()) {
        CHECK(all.contains(command.name));
        const QString own = helpText(command);
        CHECK(own.contains(command.summary));
        for (const Option& option : command.options)
            CHECK(own.contains(u"--"_s + option.name));
        CHECK(own.contains(u"--home DIR"_s));
    }
}
