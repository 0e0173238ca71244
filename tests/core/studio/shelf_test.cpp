// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/shelf.h"

#include "base/clock.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ShelfScene {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Studio studio{*Home::at(folder.path(u"home"_s)), &clock};

    ShelfScene() { REQUIRE(waitFor(studio.open())); }

    QStringList titles()
    {
        QStringList all;
        const std::vector<Document> documents = *waitFor(studio.shelf().documents());
        for (const Document& document : documents)
            all.append(document.title);
        return all;
    }
    QString answer(const QString& question)
    {
        return waitFor(studio.dialogue().askOnly(question))->text;
    }
    QString undo() { return waitFor(studio.conversations().undo()) ? u"done"_s : u"failed"_s; }
    QString redo() { return waitFor(studio.conversations().redo()) ? u"done"_s : u"failed"_s; }
};

} // namespace

SCENARIO("Adding, updating and removing a document can be taken back and done again",
         "[studio][shelf]")
{
    ShelfScene scene;
    Shelf& shelf = scene.studio.shelf();
    const QString question = u"How high is the lighthouse?"_s;
    const QString name = u"coast.txt"_s;
    const auto put = [&](const QByteArray& text) {
        const auto added = waitFor(shelf.add({scene.folder.write(name, text)}));
        REQUIRE(added);
        REQUIRE(added->size() == 1);
        return added->front().how;
    };
    REQUIRE(put("The lighthouse is 41 metres high.\n") == Added::How::New);
    CHECK(scene.answer(question).contains(u"41 metres"));

    QSignalSpy changed(&shelf, &Shelf::documentsChanged);
    REQUIRE(scene.undo() == u"done");
    CHECK(changed.count() == 1);
    CHECK(scene.titles().isEmpty());
    CHECK_FALSE(scene.answer(question).contains(u"41 metres"));
    REQUIRE(scene.redo() == u"done");
    CHECK(scene.titles() == QStringList{u"coast"_s});
    CHECK(scene.answer(question).contains(u"41 metres"));

    WHEN("its text changes")
    {
        REQUIRE(put("The lighthouse is 52 metres high.\n") == Added::How::Updated);
        CHECK(scene.answer(question).contains(u"52 metres"));
        REQUIRE(scene.undo() == u"done");
        CHECK(scene.answer(question).contains(u"41 metres"));
        REQUIRE(scene.redo() == u"done");
        CHECK(scene.answer(question).contains(u"52 metres"));
    }
    WHEN("it is removed")
    {
        const DocumentId id = waitFor(shelf.documents())->front().id;
        REQUIRE(waitFor(shelf.remove({id})));
        CHECK(scene.titles().isEmpty());
        REQUIRE(scene.undo() == u"done");
        CHECK(scene.titles() == QStringList{u"coast"_s});
        CHECK(scene.answer(question).contains(u"41 metres"));
    }
}
