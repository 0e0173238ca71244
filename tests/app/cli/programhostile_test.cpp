// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Nothing a document holds can command the terminal", "[cli][program]")
{
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    const QString file = folder.write(
        u"evil\x1b[31m.txt"_s, "The password of the harbour is \x1b]52;c;cm0gLXJm\x07 swordfish"
                               "\xc2\x9b"
                               "31m.\x1b[2J\r\n");
    const Ran added = runMotcua(home, {u"library"_s, u"add"_s, file});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const QList<QStringList> commands = {
        {u"library"_s, u"list"_s},
        {u"library"_s, u"list"_s, u"--json"_s},
        {u"ask"_s, u"What is the password of the harbour?"_s},
        {u"ask"_s, u"What is the password of the harbour?"_s, u"--json"_s},
        {u"search"_s, u"swordfish"_s},
        {u"threads"_s},
        {u"show"_s, u"1"_s},
        {u"show"_s, u"1"_s, u"--tree"_s},
        {u"nosuch\x1b[31m"_s},
        {u"library"_s, u"remove"_s, u"nosuch\x1b[31m"_s},
    };
    for (const QStringList& command : commands) {
        const Ran ran = runMotcua(home, command);
        INFO(command.join(u' ').toStdString() << ": " << ran.err.toStdString());
        CHECK(ran.code != -1);
        for (const QByteArray& said : {ran.out, ran.err}) {
            for (const QChar character : QString::fromUtf8(said)) {
                const char16_t code = character.unicode();
                CHECK((code == '\n' || code == '\t' || (code >= 0x20 && code < 0x7f) ||
                       code >= 0xa0));
            }
        }
    }
    CHECK(runMotcua(home, {u"show"_s, u"1"_s}).out.contains("swordfish"));
}
