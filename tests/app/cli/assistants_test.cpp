// SPDX-License-Identifier: GPL-3.0-or-later
// `motcua assistant`, run as from a shell. The tests' main() takes the keychain away.
#include "support/catch.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Shell {
    TempFolder folder;

    Ran run(const QStringList& words, const QByteArray& input = {}) const
    {
        return runMotcua(folder.path(u"home"_s), QStringList{u"assistant"_s} + words, input);
    }
    QStringList names() const
    {
        QStringList names;
        for (const auto& one : run({u"list"_s, u"--json"_s}).json().array())
            names << one.toObject().value("name"_L1).toString();
        return names;
    }
};

const QStringList kWork{u"add"_s, u"work"_s, u"--url"_s, u"http://127.0.0.1:9/v1"_s};

} // namespace

SCENARIO("A key that no keychain takes is refused, with another way, and nothing is added",
         "[cli][program]")
{
    const Shell shell;
    const Ran refused = shell.run(kWork + QStringList{u"--key-stdin"_s}, "sk-canary\n");
    CHECK(refused.code == 1);
    CHECK(refused.out.isEmpty());
    CHECK(refused.sentences() == 1);
    CHECK(refused.err.contains("--key-env"));
    CHECK_FALSE(refused.err.contains("canary"));
    CHECK(shell.names() == QStringList{u"Quote"_s});
}

SCENARIO("A server is added with the variable that holds its key, and removed", "[cli][program]")
{
    const Shell shell;
    const Ran added = shell.run(kWork + QStringList{u"--key-env"_s, u"WORK_KEY"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    CHECK(added.out.contains("work is ready"));
    CHECK(shell.names() == QStringList{u"Quote"_s, u"work"_s});
    const Ran again = shell.run(kWork);
    CHECK(again.code == 1);
    CHECK(again.sentences() == 1);
    CHECK(shell.run({u"remove"_s, u"work"_s}).code == 0);
    CHECK(shell.names() == QStringList{u"Quote"_s});
}

SCENARIO("A file that holds no model is refused by name, and nothing is added", "[cli][program]")
{
    const Shell shell;
    const QString file = shell.folder.write(u"notes.gguf"_s, "These are only notes.");
    const Ran refused = shell.run({u"add"_s, u"notes"_s, u"--file"_s, file});
    CHECK(refused.code == 1);
    CHECK(refused.sentences() == 1);
    CHECK(refused.err.contains("notes.gguf"));
    CHECK(shell.names() == QStringList{u"Quote"_s});
}
