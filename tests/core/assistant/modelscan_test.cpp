// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"
#include "support/catch.h"
#include "support/ggufwriter.h"
#include "support/tempfolder.h"

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList namesIn(const std::vector<ModelFile>& models)
{
    QStringList names;
    for (const ModelFile& model : models)
        names.append(model.name);
    return names;
}

} // namespace

SCENARIO("Folders are searched for models, each found once", "[model]")
{
    const TempFolder folder;
    QDir(folder.path()).mkpath(u"a/b/.hidden"_s);
    folder.write(u"a/b/deep.gguf"_s, smallModel("model 10"));
    folder.write(u"a/b/.hidden/other.GGUF"_s, smallModel("Model 9"));
    folder.write(u"a/mmproj-x.gguf"_s, smallModel("projector"));
    folder.write(u"a/readme.txt"_s, "GGUF");
    folder.write(u"a/cut.gguf"_s, smallModel().left(100));
    folder.write(u"a/s-00001-of-00002.gguf"_s, smallModel("whole split"));
    folder.write(u"a/s-00002-of-00002.gguf"_s, smallModel("second part"));
    folder.write(u"a/lost-00002-of-00002.gguf"_s, smallModel("without a first"));
    GgufWriter adapter = modelHead("an adapter");
    adapter.text("general.type", "adapter");
    folder.write(u"a/adapter.gguf"_s, adapter.bytes());
    QFile::link(folder.path(u"a/b/deep.gguf"_s), folder.path(u"a/link.gguf"_s));
    QFile::link(folder.path(u"a"_s), folder.path(u"a/b/up"_s));

    const auto models = scanModelFolders({folder.path(), folder.path(u"a"_s)});
    REQUIRE(models);
    CHECK(namesIn(*models) ==
          QStringList{u"cut"_s, u"lost"_s, u"model 10"_s, u"Model 9"_s, u"whole split"_s});
    for (const ModelFile& model : *models) {
        CAPTURE(model.name);
        const bool damaged = QStringList{u"cut"_s, u"lost"_s}.contains(model.name);
        CHECK(model.trouble.isEmpty() != damaged);
    }
}

SCENARIO("A folder that cannot be read is passed over", "[model]")
{
    const TempFolder folder;
    QDir(folder.path()).mkpath(u"closed"_s);
    folder.write(u"m.gguf"_s, smallModel("open"));
    folder.write(u"closed/m.gguf"_s, smallModel("closed"));
    QFile::setPermissions(folder.path(u"closed"_s), QFile::Permissions());
    const auto models = scanModelFolders({folder.path(), folder.path(u"none"_s)});
    QFile::setPermissions(folder.path(u"closed"_s),
                          QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    REQUIRE(models);
    // The root user reads everything.
    const QStringList all{u"closed"_s, u"open"_s};
    CHECK(namesIn(*models) == (::geteuid() == 0 ? all : QStringList{u"open"_s}));
}

SCENARIO("A search can be stopped, and tells how far it is", "[model]")
{
    const TempFolder folder;
    for (int i = 0; i < 5; ++i)
        folder.write(u"%1.gguf"_s.arg(i), smallModel());
    int reports = 0;
    Progress* running = nullptr;
    Progress progress([&](qint64 done, qint64 total) {
        CHECK(total == 5);
        CHECK(done == reports);
        if (++reports == 3)
            running->cancel();
    });
    running = &progress;
    const auto models = scanModelFolders({folder.path()}, progress);
    REQUIRE_FALSE(models);
    CHECK(models.error().kind == Error::Kind::Cancelled);
    CHECK(reports == 3);
}

SCENARIO("Models are looked for where other programs keep them", "[model]")
{
    const TempFolder home;
    CHECK(usualModelFolders(home.path()).isEmpty());
    for (const QString& name :
         {u".lmstudio/models"_s, u"models"_s, u".cache/llama.cpp"_s, u".cache/huggingface/hub"_s,
          u".local/share/Jan/data/llamacpp/models"_s})
        QDir(home.path()).mkpath(name);
    home.write(u"jan"_s, "a file");
    CHECK(usualModelFolders(home.path()).size() == 5);
    CHECK(usualModelFolders(home.path()).contains(home.path(u".lmstudio/models"_s)));
}
