// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "chat/chatview.h"
#include "chat/threadcontent.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/dialogue.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct ThreadcontentScene {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    Database database{*Home::at(folder.path(u"home"_s))};
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<ThreadContent> content;
    Thread thread;

    ThreadcontentScene()
    {
        REQUIRE(waitFor(database.open()));
        conversations = std::make_unique<Conversations>(database, clock);
        content = std::make_unique<ThreadContent>(*conversations);
        thread = *waitFor(conversations->createThread(u"Talk"_s));
    }

    std::vector<Message> fill(int count, MessageId parent = {})
    {
        std::vector<NewMessage> rows(static_cast<size_t>(count));
        for (int i = 0; i < count; ++i) {
            rows[static_cast<size_t>(i)].thread = thread.id;
            rows[static_cast<size_t>(i)].role = i % 2 == 0 ? Role::User : Role::Assistant;
            rows[static_cast<size_t>(i)].text = u"message %1"_s.arg(i);
        }
        rows.front().parent = parent;
        return *waitFor(conversations->appendAll(rows));
    }

    void open()
    {
        QSignalSpy known(content.get(), &ThreadContent::shapeKnown);
        content->open(thread.id);
        REQUIRE(waitUntil([&] { return known.count() > 0; }));
    }
};

} // namespace

SCENARIO("A long thread shows its end first and then all of it, in the same place",
         "[chat][content]")
{
    ThreadcontentScene scene;
    const std::vector<Message> messages = scene.fill(500);
    ChatView view;
    view.resize(600, 500);
    view.setContent(scene.content.get());
    QSignalSpy resets(scene.content.get(), &ChatContent::reset);
    int atFirst = 0;
    QObject::connect(scene.content.get(), &ChatContent::reset, &view,
                     [&] { atFirst = scene.content->count(); });
    scene.open();
    CHECK(atFirst == 40);
    REQUIRE(scene.content->count() == 500);
    CHECK(scene.content->rowOf(messages[123].id) == 123);
    CHECK(scene.content->messageAt(0) == nullptr);
    CHECK(view.isFollowing());
    view.verticalScrollBar()->setValue(0);
    REQUIRE(waitUntil([&] { return scene.content->messageAt(0) != nullptr; }));
    CHECK(scene.content->messageAt(0)->text == u"message 0"_s);
    const auto texts = waitFor(scene.content->texts(100, 3));
    REQUIRE(texts);
    CHECK(texts->at(2).text == u"message 102"_s);
    view.setContent(nullptr);
}

SCENARIO("The path follows what happens to the thread", "[chat][content]")
{
    ThreadcontentScene scene;
    const std::vector<Message> messages = scene.fill(6);
    scene.open();
    WHEN("a message is added")
    {
        scene.fill(1, messages.back().id);
        REQUIRE(waitUntil([&] { return scene.content->count() == 7; }));
        CHECK(scene.content->messageAt(6) != nullptr);
    }
    WHEN("a message is edited into a branch and the old branch is chosen again")
    {
        const Message branch =
            *waitFor(scene.conversations->editAsBranch(messages[2].id, u"another"_s));
        REQUIRE(waitUntil([&] { return scene.content->count() == 3; }));
        CHECK(scene.content->nodeAt(2).id == branch.id);
        CHECK(scene.content->siblingsAt(2) == SiblingPlace{1, 2});
        const MessageId leaf = scene.content->leafBeside(branch.id, -1);
        CHECK(leaf == messages[5].id);
        CHECK_FALSE(scene.content->leafBeside(branch.id, 1).isValid());
        REQUIRE(waitFor(scene.conversations->setHead(scene.thread.id, leaf)));
        REQUIRE(waitUntil([&] { return scene.content->count() == 6; }));
        CHECK(scene.content->siblingsAt(2) == SiblingPlace{0, 2});
    }
    WHEN("messages go to the trash and come back")
    {
        REQUIRE(waitFor(scene.conversations->trashMessages(messages[3].id)));
        REQUIRE(waitUntil([&] { return scene.content->count() == 3; }));
        REQUIRE(waitFor(scene.conversations->undo()));
        REQUIRE(waitUntil([&] { return scene.content->count() == 6; }));
    }
    WHEN("an answer grows, a late checkpoint does not take text away")
    {
        QSignalSpy grown(scene.content.get(), &ChatContent::textAppended);
        scene.content->appendText(messages[5].id, u" and more"_s);
        CHECK(grown.count() == 1);
        CHECK(scene.content->messageAt(5)->text == u"message 5 and more"_s);
        CHECK(scene.content->nodeAt(5).status == Status::Streaming);
        Message old = messages[5];
        old.status = Status::Streaming;
        Q_EMIT scene.conversations->messageChanged(old);
        CHECK(scene.content->messageAt(5)->text == u"message 5 and more"_s);
    }
    WHEN("nothing is to be shown")
    {
        scene.content->open({});
        CHECK(scene.content->count() == 0);
    }
}

SCENARIO("Views of one thread show the same answer under way, whenever they were opened",
         "[chat][content][stream]")
{
    ThreadcontentScene scene;
    SettingsStore settings(scene.folder.path(u"settings.ini"_s));
    Dialogue dialogue(*scene.conversations, settings);
    auto who = std::make_unique<FakeAssistant>();
    const FakeAssistant& assistant = *who;
    dialogue.add(std::move(who));
    scene.content->follow(dialogue);
    scene.open();
    const auto row = waitFor(dialogue.ask(scene.thread.id, {}, u"Why?"_s));
    REQUIRE(row);
    REQUIRE(waitUntil([&] { return scene.content->count() == 2 && assistant.last() != nullptr; }));
    assistant.last()->say(u"Because "_s);
    CHECK(scene.content->messageAt(1)->text == u"Because "_s);

    // Nothing of this is on the disk yet when the second view asks it.
    ThreadContent second(*scene.conversations);
    second.follow(dialogue);
    QSignalSpy known(&second, &ThreadContent::shapeKnown);
    second.open(scene.thread.id);
    assistant.last()->say(u"it "_s);
    REQUIRE(waitUntil([&] { return known.count() > 0; }));
    REQUIRE(second.count() == 2);
    CHECK(second.messageAt(1)->text == u"Because it "_s);
    CHECK(second.nodeAt(1).status == Status::Streaming);
    assistant.last()->say(u"is."_s);
    Q_EMIT assistant.last()->reasoningAppended(u"Hm."_s);
    WHEN("texts are read to be copied or searched")
    {
        const auto texts = waitFor(second.texts(0, 2));
        REQUIRE(texts);
        CHECK(texts->at(1).text == u"Because it is."_s);
    }
    for (const ThreadContent* content : {scene.content.get(), &second})
        CHECK(content->messageAt(1)->text == u"Because it is."_s);
    assistant.last()->end(Outcome{});
    REQUIRE(waitUntil([&] { return second.nodeAt(1).status == Status::Complete; }));
    for (const ThreadContent* content : {scene.content.get(), &second}) {
        CHECK(content->messageAt(1)->text == u"Because it is."_s);
        CHECK(content->messageAt(1)->reasoning == u"Hm."_s);
    }
}
