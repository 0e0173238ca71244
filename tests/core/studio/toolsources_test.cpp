// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/toolsources.h"

#include "assistant/builtintools.h"
#include "assistant/toolarguments.h"
#include "base/clock.h"
#include "store/database.h"
#include "store/passageindex.h"
#include "studio/conversations.h"
#include "studio/shelf.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A real database with two documents and two conversations.
struct ToolScene {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Database database{*Home::at(folder.path(u"home"_s))};
    StoredPassages passages{database};
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<Shelf> shelf;
    DocumentId coast;
    DocumentId hills;
    StoredArchive archive{database};

    ToolScene()
    {
        REQUIRE(waitFor(database.open()));
        conversations = std::make_unique<Conversations>(database, clock);
        shelf = std::make_unique<Shelf>(database, clock);
        coast =
            add(u"Coast"_s,
                u"# Coast\n\n## The light\n\nThe lighthouse is 41 metres high.\n\n## The sea\n\n"
                "The sea below the lighthouse is deep."_s);
        hills = add(u"Hills"_s, u"The old lighthouse keeper lives in the hills."_s);
        say(u"Journey"_s, u"Where was the lighthouse keeper?"_s);
    }
    DocumentId add(const QString& title, const QString& text)
    {
        const auto added = waitFor(shelf->add({folder.write(title + u".md"_s, text.toUtf8())}));
        REQUIRE(added);
        return added->front().document.id;
    }
    Thread say(const QString& title, const QString& text)
    {
        const Thread thread = *waitFor(conversations->createThread(title));
        NewMessage message;
        message.thread = thread.id;
        message.text = text;
        REQUIRE(waitFor(conversations->append(message)));
        return thread;
    }
    QStringList titles(const QString& query, const std::vector<DocumentId>& documents = {})
    {
        StoredLibrary library(database, passages, documents);
        QStringList all;
        const std::vector<FoundPassage> found = *waitFor(library.search(query, 10));
        for (const FoundPassage& passage : found)
            all += passage.title;
        all.removeDuplicates();
        all.sort();
        return all;
    }
    QStringList snippets(const QString& query, int count = 10)
    {
        QStringList all;
        const std::vector<FoundMessage> found = *waitFor(archive.search(query, count));
        for (const FoundMessage& message : found)
            all += message.thread + u": "_s + message.snippet;
        return all;
    }
};

} // namespace

SCENARIO("The library is searched as far as the thread may see it, and passages are opened",
         "[studio][tools]")
{
    ToolScene scene;
    CHECK(scene.titles(u"lighthouse"_s) == QStringList{u"Coast"_s, u"Hills"_s});
    CHECK(scene.titles(u"lighthouse"_s, {scene.hills}) == QStringList{u"Hills"_s});
    CHECK(scene.titles(u"submarine"_s).isEmpty());
    CHECK(scene.titles(u""_s).isEmpty());

    StoredLibrary all(scene.database, scene.passages);
    const auto found = *waitFor(all.search(u"How high is the lighthouse?"_s, 1));
    REQUIRE(found.size() == 1);
    CHECK(found[0].title == u"Coast"_s);
    const auto first = waitFor(all.open(found[0].id));
    REQUIRE(first);
    CHECK(first->text == found[0].text);
    CHECK(first->text.contains(u"41 metres"));
    CHECK(first->heading.endsWith(u"The light"));
    CHECK(waitFor(all.open(first->before))->before.isEmpty());
    const auto second = waitFor(all.open(first->after));
    REQUIRE(second);
    CHECK(second->text.contains(u"deep"));
    CHECK(second->before == first->id);
    CHECK(second->after.isEmpty());

    StoredLibrary narrow(scene.database, scene.passages, {scene.hills});
    for (const QString& id : {found[0].id, u"9-0"_s, QString(found[0].id + u"9"_s), u""_s, u"x"_s,
                              u"-1-0"_s, u"1-99999999999"_s, u"1--1"_s, u"1-0-0"_s}) {
        INFO(id.toStdString());
        const auto refused = waitFor((id == found[0].id ? narrow : all).open(id));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == Error::Kind::NotFound);
        CHECK(refused.error().message.contains(u"no passage"));
    }
}

SCENARIO("Conversations are searched by words only, and never in the trash", "[studio][tools]")
{
    ToolScene scene;
    const Thread gone =
        scene.say(u"Secret plan"_s, u"The lighthouse secret is under the stairs."_s);
    REQUIRE(scene.snippets(u"secret"_s).size() == 2);
    CHECK(scene.snippets(u"secret"_s, 1).size() == 1);
    REQUIRE(waitFor(scene.conversations->trashThreads({gone.id})));
    CHECK(scene.snippets(u"lighthouse keeper"_s) ==
          QStringList{u"Journey: Where was the lighthouse keeper?"_s});
    CHECK(scene.snippets(u"\"keeper lighthouse\""_s).isEmpty());
    CHECK(scene.snippets(u"journey"_s) == QStringList{u"Journey: Journey"_s});
    for (const QString& query : {u"secret"_s, u"in:trash secret"_s, u"in:trash"_s,
                                 u"\"x\" in:trash secret"_s, u"\" in:trash secret"_s, u"-nothing"_s,
                                 u"\"\" - . *"_s, u""_s, u"in:library keeper hills"_s}) {
        INFO(query.toStdString());
        CHECK(scene.snippets(query).isEmpty());
    }
}

SCENARIO("Words of a query stay words", "[studio][tools]")
{
    CHECK(plainWords(u"work permit"_s) == u"\"work\" \"permit\""_s);
    CHECK(plainWords(u" “work  permit” -new in:trash"_s) ==
          u"\"work permit\" \"-new\" \"in:trash\""_s);
    CHECK(plainWords(u"a \"b c"_s) == u"\"a\" \"b\" \"c\""_s);
    CHECK(plainWords(u"- . \" \" *"_s).isEmpty());
    CHECK(plainWords(u"w "_s.repeated(1000)).count(u'"') == 40);
}

SCENARIO("Models call the tools with what they wrote", "[studio][tools]")
{
    ToolScene scene;
    StoredLibrary library(scene.database, scene.passages);
    const auto tools = builtinTools({&library, &scene.archive, &scene.clock, QTimeZone::utc()});
    const auto called = [&](const QString& name, const QString& arguments) -> QString {
        for (const auto& tool : tools) {
            if (tool->spec().name != name)
                continue;
            const auto read = readArguments(arguments, tool->spec());
            if (!read)
                return read.error().message;
            const auto result = waitFor(tool->call(*read));
            return result ? *result : result.error().message;
        }
        return u"no such tool"_s;
    };
    const QString found =
        called(u"search_library"_s, u"{\"query\":\"how high is the lighthouse\",\"count\":1}"_s);
    CHECK(found.contains(u"] Coast, line 5, "));
    CHECK(found.contains(u"The light\nThe lighthouse is 41 metres high."));
    const QString id = found.mid(1, found.indexOf(u']') - 1);
    CHECK(called(u"open_passage"_s, u"{\"id\":\"%1\"}"_s.arg(id)).contains(u"(after it: "));
    CHECK(called(u"search_archive"_s, u"{\"query\":\"keeper\"}"_s) ==
          u"2018-10-20, Journey, You: Where was the lighthouse keeper?"_s);
    CHECK(called(u"search_archive"_s, u"{\"query\":\"whale\"}"_s).startsWith(u"No conversation"));
    CHECK(called(u"search_library"_s, u"{\"query\":\"whale\"}"_s)
              .startsWith(u"The library holds no"));
    CHECK(called(u"search_library"_s, u"{\"count\":1}"_s).contains(u"“query” is missing"));
}
