// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/dialogue.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A conversation on a real database with an assistant that says what the test wants.
struct Scene {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    std::unique_ptr<Database> database;
    std::unique_ptr<Conversations> conversations;
    SettingsStore settings{folder.path(u"settings.ini"_s)};
    std::unique_ptr<Dialogue> dialogue;
    FakeAssistant* assistant = nullptr;
    std::vector<Message> finished;
    Thread thread;

    explicit Scene(std::unique_ptr<FakeAssistant> who)
    {
        start(std::move(who));
        thread = *waitFor(conversations->createThread(u"Talk"_s));
    }

    void start(std::unique_ptr<FakeAssistant> who)
    {
        database = std::make_unique<Database>(*Home::at(folder.path(u"home"_s)));
        REQUIRE(waitFor(database->open()));
        conversations = std::make_unique<Conversations>(*database, clock);
        dialogue = std::make_unique<Dialogue>(*conversations, settings);
        assistant = who.get();
        dialogue->add(std::move(who));
        QObject::connect(dialogue.get(), &Dialogue::finished, dialogue.get(),
                         [this](const Message& answer) { finished.push_back(answer); });
    }

    void end()
    {
        dialogue.reset();
        conversations.reset();
        database.reset();
    }

    std::vector<Message> path() { return waitFor(conversations->open(thread.id))->tail; }

    /// The reply under way, once the assistant has been asked for it.
    FakeReply* reply()
    {
        REQUIRE(waitUntil([this] { return assistant->last() && !assistant->last()->hasEnded(); }));
        return assistant->last();
    }
};

std::unique_ptr<FakeAssistant> saying(const QStringList& pieces)
{
    return std::make_unique<FakeAssistant>(pieces);
}

} // namespace

SCENARIO("Asking keeps the question and the answer, and makes the answer the head",
         "[studio][dialogue]")
{
    Scene scene(saying({u"Hel"_s, u"lo"_s}));
    const auto row = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s));
    REQUIRE(row);
    REQUIRE(waitUntil([&] { return !scene.finished.empty(); }));
    const auto path = scene.path();
    REQUIRE(path.size() == 2);
    CHECK(path[0].text == u"Hi?"_s);
    CHECK(path[0].role == Role::User);
    CHECK(path[1].text == u"Hello"_s);
    CHECK(path[1].status == Status::Complete);
    CHECK(scene.assistant->asked.question() == u"Hi?"_s);
    CHECK(waitFor(scene.conversations->thread(scene.thread.id))->head == path[1].id);
    CHECK_FALSE(scene.dialogue->isAnswering());
}

SCENARIO("A conversation that was begun without a title is called after its first question",
         "[studio][dialogue]")
{
    Scene scene(saying({u"one"_s}));
    const Thread untitled = *waitFor(scene.conversations->createThread({}));
    CHECK(untitled.title.isEmpty());
    REQUIRE(waitFor(scene.dialogue->ask(untitled.id, {}, u"Where is the desk?"_s)));
    CHECK(waitFor(scene.conversations->thread(untitled.id))->title == u"Where is the desk?");
    CHECK(waitFor(scene.conversations->thread(scene.thread.id))->title == u"Talk");
    REQUIRE(waitUntil([&] { return !scene.finished.empty(); }));
    REQUIRE(waitFor(scene.conversations->undo()));
    CHECK(waitFor(scene.conversations->thread(untitled.id))->title.isEmpty());
}

SCENARIO("An answer that has not come yet is already a row", "[studio][dialogue]")
{
    Scene scene(std::make_unique<FakeAssistant>());
    const auto row = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s));
    REQUIRE(row);
    CHECK(scene.dialogue->isAnswering(scene.thread.id));
    const auto path = scene.path();
    REQUIRE(path.size() == 2);
    CHECK(path[1].status == Status::Pending);
}

SCENARIO("Asking again is a branch beside the old answer", "[studio][dialogue]")
{
    Scene scene(saying({u"one"_s}));
    const auto first = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s));
    REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
    const auto second = waitFor(scene.dialogue->regenerate(first->id));
    REQUIRE(second);
    REQUIRE(waitUntil([&] { return scene.finished.size() == 2; }));
    const auto shape = waitFor(scene.conversations->shape(scene.thread.id));
    CHECK(shape->tree.siblings(first->id) == std::vector{first->id, second->id});
    CHECK(shape->head == second->id);
}

SCENARIO("An edited question is a branch with an answer of its own; the old one stays",
         "[studio][dialogue]")
{
    Scene scene(saying({u"one"_s}));
    waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Old?"_s)).has_value();
    REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
    const Message old = scene.path().front();
    REQUIRE(waitFor(scene.dialogue->editAndAsk(old.id, u"New?"_s)));
    REQUIRE(waitUntil([&] { return scene.finished.size() == 2; }));
    CHECK(scene.path().front().text == u"New?"_s);
    CHECK(waitFor(scene.conversations->messages({old.id}))->front().text == u"Old?"_s);
    CHECK(waitFor(scene.conversations->shape(scene.thread.id))->tree.children({}).size() == 2);
}

SCENARIO("Stopping keeps what had come, and continuing goes on from there", "[studio][dialogue]")
{
    Scene scene(std::make_unique<FakeAssistant>());
    const auto row = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s));
    scene.reply()->say(u"first, "_s);
    scene.dialogue->stop(scene.thread.id);
    REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
    CHECK(scene.path().back().status == Status::Stopped);

    REQUIRE(waitFor(scene.dialogue->continueAnswer(row->id)));
    scene.reply()->say(u"second"_s);
    CHECK(scene.assistant->asked.prefix == u"first, "_s);
    scene.assistant->last()->end(Outcome{});
    REQUIRE(waitUntil([&] { return scene.finished.size() == 2; }));
    CHECK(scene.path().back().text == u"first, second"_s);
    CHECK(scene.path().back().status == Status::Complete);
}

SCENARIO("An answer under way when the program closes is interrupted, kept and continued later",
         "[studio][dialogue]")
{
    Scene scene(std::make_unique<FakeAssistant>());
    const auto row = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s));
    scene.reply()->say(u"half"_s);
    scene.end();
    scene.start(saying({u" and the rest"_s}));
    CHECK(scene.path().back().status == Status::Interrupted);
    CHECK(scene.path().back().text == u"half"_s);
    REQUIRE(waitFor(scene.dialogue->continueAnswer(row->id)));
    REQUIRE(waitUntil([&] { return !scene.finished.empty(); }));
    CHECK(scene.path().back().text == u"half and the rest"_s);
}

SCENARIO("Two threads are answered at once", "[studio][dialogue]")
{
    Scene scene(std::make_unique<FakeAssistant>());
    const Thread other = *waitFor(scene.conversations->createThread(u"Other"_s));
    waitFor(scene.dialogue->ask(scene.thread.id, {}, u"A?"_s)).has_value();
    FakeReply* first = scene.reply();
    waitFor(scene.dialogue->ask(other.id, {}, u"B?"_s)).has_value();
    REQUIRE(waitUntil([&] { return scene.assistant->all.size() == 2; }));
    FakeReply* second = scene.assistant->last();
    second->say(u"b"_s);
    first->say(u"a"_s);
    second->end(Outcome{});
    first->end(Outcome{});
    REQUIRE(waitUntil([&] { return scene.finished.size() == 2; }));
    CHECK(scene.path().back().text == u"a"_s);
    CHECK(waitFor(scene.conversations->open(other.id))->tail.back().text == u"b"_s);
}

SCENARIO("What cannot be asked is refused in one sentence and changes nothing",
         "[studio][dialogue]")
{
    Scene scene(saying({u"one"_s}));
    const auto empty = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"  \n"_s));
    REQUIRE_FALSE(empty);
    CHECK(empty.error().kind == Error::Kind::Invalid);
    const auto nobody = waitFor(scene.dialogue->ask(scene.thread.id, {}, u"Hi?"_s, u"nobody"_s));
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().message.contains(u"nobody"_s));
    CHECK(scene.path().empty());
    CHECK_FALSE(waitFor(scene.dialogue->regenerate(MessageId(99))));
}

SCENARIO("A question without a thread writes nothing", "[studio][dialogue]")
{
    Scene scene(saying({u"one"_s}));
    const auto answer = waitFor(scene.dialogue->askOnly(u"Hi?"_s));
    REQUIRE(answer);
    CHECK(answer->text == u"one"_s);
    CHECK(scene.path().empty());
}
