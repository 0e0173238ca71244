// SPDX-License-Identifier: GPL-3.0-or-later
// `motcua models`, run as from a shell.
#include "support/catch.h"
#include "support/ggufwriter.h"
#include "support/program.h"
#include "support/tempfolder.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A person's folder with models in and beside the usual place.
struct Person {
    Person() { qputenv("HOME", folder.path().toUtf8()); }
    ~Person() { qputenv("HOME", before); }

    Ran run(const QStringList& words) const { return runMotcua(folder.path(u"data"_s), words); }

    QByteArray before = qgetenv("HOME");
    TempFolder folder;
    QString usual = folder.write(u".lmstudio/models/a.gguf"_s, smallModel("Usual"));
    QString given = folder.write(u"given/b.gguf"_s, smallModel("Given"));
    QString damaged = folder.write(u"given/c.gguf"_s, smallModel().left(50));
};

} // namespace

SCENARIO("The models of this computer are listed, damaged ones with their trouble",
         "[cli][program]")
{
    const Person person;
    const Ran ran = person.run({u"models"_s, person.folder.path(u"given"_s)});
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    const auto lines = ran.out.trimmed().split('\n');
    REQUIRE(lines.size() == 3);
    CHECK(lines[0].startsWith("c\tc.gguf is cut off"));
    CHECK(lines[1].startsWith("Given\t"));
    CHECK(lines[1].contains("\t4 K\tF16\t4096\tfits\t"));
    CHECK(lines[1].endsWith("given/b.gguf"));
    CHECK(lines[2].startsWith("Usual\t"));
    THEN("no data were made for it")
    {
        CHECK_FALSE(QFileInfo::exists(person.folder.path(u"data/motcua.sqlite"_s)));
    }
}

SCENARIO("The models as JSON", "[cli][program]")
{
    const Person person;
    const Ran ran = person.run({u"models"_s, u"--json"_s, person.folder.path(u"given"_s)});
    REQUIRE(ran.code == 0);
    const QJsonArray models = ran.json().array();
    REQUIRE(models.size() == 3);
    CHECK(models[0].toObject().value("trouble"_L1).toString().contains("cut off"_L1));
    const QJsonObject model = models[1].toObject();
    CHECK(model.value("name"_L1) == u"Given"_s);
    CHECK(model.value("bytes"_L1).toInteger() == smallModel("Given").size());
    CHECK(model.value("parameters"_L1).toInteger() == 4096);
    CHECK(model.value("quantisation"_L1) == u"F16"_s);
    CHECK(model.value("context"_L1).toInt() == 4096);
    CHECK(model.value("fit"_L1) == u"yes"_s);
    CHECK(model.value("path"_L1) == person.given);
    CHECK(model.value("architecture"_L1) == u"llama"_s);
    CHECK(model.value("layers"_L1).toInt() == 2);
    CHECK(model.value("template"_L1).toBool());
    CHECK_FALSE(model.value("vision"_L1).toBool(true));
}

SCENARIO("Where there are no models, or no folder, a sentence says so", "[cli][program]")
{
    const Person person;
    const Ran missing = person.run({u"models"_s, u"nowhere"_s});
    CHECK(missing.code == 1);
    CHECK(missing.out.isEmpty());
    CHECK(missing.sentences() == 1);
    QFile::remove(person.usual);
    const Ran none = person.run({u"models"_s});
    CHECK(none.code == 0);
    CHECK(none.out.isEmpty());
    CHECK(none.sentences() == 1);
    CHECK(person.run({u"models"_s, u"--json"_s}).out == "[]\n");
}

SCENARIO("Models lie also in the home of the data and where the person said", "[cli][program]")
{
    const Person person;
    person.folder.write(u"data/models/d.gguf"_s, smallModel("Ours"));
    person.folder.write(u"elsewhere/e.gguf"_s, smallModel("Own"));
    person.folder.write(u"data/settings.ini"_s,
                        "[models]\nfolders=" + person.folder.path(u"elsewhere"_s).toUtf8() + "\n");
    const Ran ran = person.run({u"models"_s, u"--json"_s});
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    QStringList names;
    for (const auto& model : ran.json().array())
        names << model.toObject().value("name"_L1).toString();
    CHECK(names == QStringList{u"Ours"_s, u"Own"_s, u"Usual"_s});
}
