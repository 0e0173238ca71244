// SPDX-License-Identifier: GPL-3.0-or-later
// Between the moment an answer is a row on disk and the moment its assistant hears of it: tools are started, passages
// read. It is under way already.
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "assistant/tool.h"
#include "base/clock.h"
#include "library/answermeta.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/dialogue.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A thread whose answers wait for tools that come when the test lets them.
struct Slow {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Database database{*Home::at(folder.path(u"home"_s))};
    std::unique_ptr<Conversations> conversations;
    SettingsStore settings{folder.path(u"settings.ini"_s)};
    std::unique_ptr<Dialogue> dialogue;
    FakeAssistant* model = nullptr;
    std::vector<std::unique_ptr<QPromise<Result<ToolBox>>>> wanted;
    std::vector<Message> finished;
    Thread thread;
    Message answer;

    Slow()
    {
        REQUIRE(waitFor(database.open()));
        conversations = std::make_unique<Conversations>(database, clock);
        dialogue = std::make_unique<Dialogue>(*conversations, settings);
        auto one = std::make_unique<FakeAssistant>();
        one->who.isModel = true;
        model = one.get();
        dialogue->add(std::move(one));
        REQUIRE(settings.set(settings::kTools, true));
        dialogue->setTools([this](const std::vector<DocumentId>&, bool) {
            wanted.push_back(std::make_unique<QPromise<Result<ToolBox>>>());
            wanted.back()->start();
            return wanted.back()->future();
        });
        QObject::connect(dialogue.get(), &Dialogue::finished, dialogue.get(),
                         [this](const Message& row) { finished.push_back(row); });
        thread = *waitFor(conversations->createThread(u"Talk"_s));
        const auto row = waitFor(dialogue->ask(thread.id, {}, u"Why?"_s));
        REQUIRE(row); // although there are no tools yet
        answer = *row;
        REQUIRE(waitUntil([this] { return wanted.size() == 1; }));
    }

    void give(size_t which, const Result<ToolBox>& tools)
    {
        wanted[which]->addResult(tools);
        wanted[which]->finish();
    }
    Message row() { return waitFor(conversations->messages({answer.id}))->front(); }
};

} // namespace

SCENARIO("An answer whose request is put together is under way", "[studio][dialogue][beginning]")
{
    Slow scene;
    CHECK(scene.dialogue->isAnswering(scene.thread.id));
    REQUIRE(scene.dialogue->underWay(scene.answer.id));
    CHECK(scene.model->all.empty());
    CHECK_FALSE(waitFor(scene.dialogue->continueAnswer(scene.answer.id)));

    WHEN("everything is there")
    {
        scene.give(0, ToolBox{});
        REQUIRE(waitUntil([&] { return scene.model->last() != nullptr; }));
        scene.model->last()->say(u"So."_s);
        scene.model->last()->end(Outcome{});
        REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
        CHECK(scene.row().status == Status::Complete);
        CHECK_FALSE(scene.dialogue->isAnswering());
    }
    WHEN("it is stopped")
    {
        scene.dialogue->stop(scene.thread.id);
        REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
        CHECK(scene.row().status == Status::Stopped);
        CHECK_FALSE(scene.dialogue->isAnswering());
        scene.give(0, ToolBox{});
        THEN("what comes too late asks nobody")
        {
            REQUIRE(waitFor(scene.dialogue->continueAnswer(scene.answer.id)));
            REQUIRE(waitUntil([&] { return scene.wanted.size() == 2; }));
            CHECK(scene.model->all.empty());
            scene.give(1, ToolBox{});
            REQUIRE(waitUntil([&] { return scene.model->all.size() == 1; }));
        }
    }
    WHEN("it cannot be put together")
    {
        scene.give(0, Error{Error::Kind::Io, u"The tools are out."_s, {}});
        REQUIRE(waitUntil([&] { return scene.finished.size() == 1; }));
        THEN("the answer says so, and can be continued")
        {
            CHECK(scene.row().status == Status::Failed);
            CHECK(readAnswerMeta(scene.row().meta).error == u"The tools are out.");
            REQUIRE(waitFor(scene.dialogue->continueAnswer(scene.answer.id)));
            CHECK(scene.dialogue->isAnswering(scene.thread.id));
        }
    }
    WHEN("a message is queued meanwhile")
    {
        REQUIRE(waitFor(scene.dialogue->queue(scene.thread.id, scene.answer.id, u"And?"_s)));
        CHECK(waitFor(scene.conversations->queued(scene.thread.id))->size() == 1);
        CHECK(scene.wanted.size() == 1);
    }
}
