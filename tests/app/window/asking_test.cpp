// SPDX-License-Identifier: GPL-3.0-or-later
// Around sending a message, through the whole program: what goes with it, what waits, what is asked first, who answers.
#include "actions/actions.h"
#include "app/chat/shots.h"
#include "app/window/house.h"
#include "chat/assistantpill.h"
#include "chat/composer.h"
#include "studio/assistants.h"
#include "studio/attachments.h"
#include "window/contextbar.h"
#include "window/statusline.h"

#include <QBuffer>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray png()
{
    QImage image(32, 24, QImage::Format_RGB32);
    image.fill(QColor(200, 80, 20));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Composer& composer(House& house)
{
    return *house.part<Composer>(u"chat.composerCard"_s);
}

/// Files fall on the composer.
void drop(House& house, const QStringList& paths)
{
    Q_EMIT composer(house).filesDropped(paths);
}

int chips(House& house)
{
    int count = 0;
    while (auto* chip = house.window().findChild<QWidget*>(u"chat.attachment.%1"_s.arg(count))) {
        if (!chip->isVisible())
            break;
        ++count;
    }
    return count;
}

ContextPlan planLeavingOut(int messages)
{
    ContextPlan plan;
    plan.size = 4096;
    plan.history = 3000;
    plan.question = 20;
    plan.exact = true;
    for (int i = 1; i <= messages; ++i)
        plan.outside.emplace_back(i);
    return plan;
}

QString status(House& house)
{
    return house.part(u"localOnly"_s)->accessibleName();
}

} // namespace

SCENARIO("What is attached goes with the message, and the next one has nothing", "[window][asking]")
{
    House house;
    const QString text = house.folder.write(u"rules.txt"_s, "A permit costs 600 crowns.\n");
    const QString picture = house.folder.write(u"stamp.png"_s, png());
    house.type(u"What does it cost?"_s);
    drop(house, {text, picture});
    REQUIRE(waitUntil([&] { return chips(house) == 2; }));
    REQUIRE(waitUntil([&] {
        return house.part<QPushButton>(u"chat.send"_s)->isEnabled();
    })); // both have been read
    house.enter();
    REQUIRE(waitUntil([&] { return house.fake->last() != nullptr; }));
    const Turn& question = house.fake->asked.path.back();
    REQUIRE(question.enclosures.size() == 2);
    CHECK(question.enclosures[0].name == u"rules.txt"_s);
    CHECK(question.enclosures[0].bytes.contains("600 crowns"));
    CHECK(question.enclosures[1].mime == u"image/png"_s);
    REQUIRE(waitUntil([&] { return chips(house) == 0; }));
    house.answer(u"600 crowns."_s);

    WHEN("the next message is sent")
    {
        house.ask(u"Thanks"_s);
        CHECK(house.fake->asked.path.back().enclosures.empty());
    }
    WHEN("a picture is pasted")
    {
        Q_EMIT composer(house).imagePasted(QImage::fromData(png()));
        REQUIRE(waitUntil([&] {
            return chips(house) == 1 &&
                   !house.part<QLabel>(u"chat.hint"_s)->text().startsWith(u"Reading"_s);
        }));
        house.press(u"chat.removeAttachment.0"_s);
        REQUIRE(waitUntil([&] { return chips(house) == 0; }));
    }
}

SCENARIO("What cannot be attached is named, and the words stay", "[window][asking]")
{
    House house;
    QStringList told;
    QObject::connect(&house.chat(), &ChatRoom::notified, &house.window(),
                     [&told](const Notice& notice) { told << notice.text; });
    house.type(u"words"_s);
    drop(house, {house.folder.write(u"noise.bin"_s, QByteArray("\x00\x01\x02", 3))});
    REQUIRE(waitUntil([&] { return !told.isEmpty(); }));
    CHECK(told.first().contains(u"noise.bin"_s));
    CHECK(chips(house) == 0);
    CHECK(house.field()->toPlainText() == u"words"_s);
}

SCENARIO("Attachments wait where they were given", "[window][asking]")
{
    House house;
    house.ask(u"First"_s);
    house.answer(u"Yes."_s);
    const ThreadId first = house.chat().thread();
    drop(house, {house.folder.write(u"a.txt"_s, "words\n")});
    REQUIRE(waitUntil([&] { return chips(house) == 1; }));
    house.chat().newThread();
    REQUIRE(waitUntil([&] { return chips(house) == 0; }));
    house.chat().open(first);
    REQUIRE(waitUntil([&] { return chips(house) == 1; }));
}

SCENARIO("A message waits for the answer, is sent after it, and what is typed meanwhile stays",
         "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    house.type(u"Two"_s);
    house.enter();
    auto* strip = house.part(u"chat.queue"_s);
    REQUIRE(waitUntil([&] { return strip->isVisible(); }));
    REQUIRE(waitUntil([&] { return !composer(house).isSending(); }));
    CHECK(house.field()->toPlainText().isEmpty());
    house.type(u"half a thou"_s);

    WHEN("the answer ends")
    {
        house.fake->last()->say(u"First answer."_s);
        house.fake->last()->end(Outcome{});
        REQUIRE(waitUntil([&] { return house.fake->all.size() == 2; }));
        CHECK(house.fake->asked.question() == u"Two"_s);
        REQUIRE(waitUntil([&] { return !strip->isVisible(); }));
        REQUIRE(waitUntil([&] { return house.shown(2) == u"Two"_s; }));
        CHECK(house.field()->toPlainText() == u"half a thou"_s);
        house.type(u"ght"_s);
        CHECK(house.field()->toPlainText() == u"half a thought"_s);
    }
    WHEN("the answer is stopped, the message waits for the person")
    {
        house.press(u"chat.stopAnswer"_s);
        auto* now = house.part(u"chat.sendQueued"_s);
        REQUIRE(waitUntil([&] { return now->isVisible(); }));
        CHECK(house.fake->all.size() == 1);
        house.press(u"chat.sendQueued"_s);
        REQUIRE(waitUntil([&] { return house.fake->all.size() == 2; }));
    }
    WHEN("it is taken back")
    {
        house.press(u"chat.editQueued.0"_s);
        REQUIRE(waitUntil([&] { return !strip->isVisible(); }));
        CHECK(house.field()->toPlainText() == u"Two\n\nhalf a thou"_s);
    }
    WHEN("it is removed")
    {
        house.press(u"chat.removeQueued.0"_s);
        REQUIRE(waitUntil([&] { return !strip->isVisible(); }));
        house.answer(u"First answer."_s);
        CHECK(house.fake->all.size() == 1);
    }
}

SCENARIO("What went with a message that waited comes back with it", "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    drop(house, {house.folder.write(u"a.txt"_s, "words\n")});
    REQUIRE(waitUntil([&] { return chips(house) == 1; }));
    house.type(u"Two"_s);
    REQUIRE(waitUntil([&] { return house.part<QPushButton>(u"chat.send"_s)->isEnabled(); }));
    house.enter();
    REQUIRE(waitUntil([&] { return chips(house) == 0; }));
    REQUIRE(waitUntil([&] { return house.part(u"chat.queue"_s)->isVisible(); }));
    house.press(u"chat.editQueued.0"_s);
    CHECK(chips(house) == 1);
}

SCENARIO("Before the first messages are left out the person is asked, once", "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    house.answer(u"Yes."_s);
    auto* notice = house.part(u"chat.notice"_s);
    auto* bar = house.part<ContextBar>(u"contextBar"_s);
    house.fake->context = planLeavingOut(3);
    house.type(u"Two"_s);
    REQUIRE(waitUntil([&] { return bar->text().contains(u"will not be sent"_s); }));
    house.enter();
    REQUIRE(waitUntil([&] { return notice->isVisible(); }));
    CHECK(house.fake->all.size() == 1);
    CHECK(house.field()->toPlainText() == u"Two"_s);
    CHECK_FALSE(house.field()->isReadOnly());
    shoot(house.window(), u"window-asked"_s);

    WHEN("it may be sent anyway")
    {
        house.press(u"chat.sendAnyway"_s);
        REQUIRE(waitUntil([&] { return house.fake->all.size() == 2; }));
        house.answer(u"Yes."_s);
        house.type(u"Three"_s);
        house.enter();
        REQUIRE(waitUntil([&] { return house.fake->all.size() == 3; })); // as many as before
        house.answer(u"Yes."_s);
        house.fake->context = planLeavingOut(4);
        house.type(u"Four"_s);
        house.enter();
        REQUIRE(waitUntil([&] { return notice->isVisible(); }));
        CHECK(house.fake->all.size() == 3);
    }
    WHEN("nothing is to be left out unasked")
    {
        house.fake->context->fits = false;
        house.type(u"!"_s);
        house.enter();
        REQUIRE(waitUntil([&] { return notice->isVisible(); }));
        CHECK_FALSE(house.part(u"chat.sendAnyway"_s)->isVisible());
        house.press(u"chat.changeContext"_s);
        CHECK(waitUntil([&] { return house.part(u"settingsPanel"_s)->isVisible(); }));
    }
}

SCENARIO("A message on its way arrives where it was written, wherever the person goes",
         "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    house.answer(u"Yes."_s);
    const ThreadId first = house.chat().thread();
    house.type(u"Two"_s);
    house.enter();
    house.chat().newThread(); // before it can have reached the disk
    house.type(u"elsewhere"_s);
    REQUIRE(waitUntil([&] { return house.fake->all.size() == 2; }));
    CHECK(house.fake->asked.question() == u"Two"_s);
    CHECK(house.field()->toPlainText() == u"elsewhere"_s);
    CHECK_FALSE(house.field()->isReadOnly());
    house.fake->last()->end(Outcome{});
    house.chat().open(first);
    REQUIRE(waitUntil([&] { return house.shown(2) == u"Two"_s; }));
    CHECK(waitUntil([&] { return house.field()->toPlainText().isEmpty(); }));
}

SCENARIO("Who answers is chosen in the header, before a conversation and in one",
         "[window][asking]")
{
    House house;
    auto* other = new FakeAssistant({u"Answered."_s});
    other->who = {u"other"_s, u"Other"_s, {}, {}, true};
    house.studio().dialogue().add(std::unique_ptr<Assistant>(other));
    Q_EMIT house.studio().dialogue().assistantsChanged();
    auto* pill = house.part<AssistantPill>(u"chat.assistant"_s);
    CHECK(pill->text() == u"Fake"_s);
    Q_EMIT pill->chosen(u"other"_s);
    CHECK(pill->text() == u"Other"_s);
    house.type(u"Who are you?"_s);
    house.enter();
    REQUIRE(waitUntil([&] { return house.shown(1) == u"Answered."_s; }));
    REQUIRE(waitUntil([&] { return house.chat().isReady(); }));
    CHECK(house.chat().openThread().options.contains(u"other"_s));

    Q_EMIT pill->chosen(u"fake"_s);
    REQUIRE(waitUntil([&] { return pill->text() == u"Fake"_s; }));
    house.chat().newThread();
    CHECK(pill->text() == u"Fake"_s);

    WHEN("several are asked")
    {
        composer(house).setSeveral({u"fake"_s, u"other"_s});
        house.type(u"Both?"_s);
        house.enter();
        REQUIRE(waitUntil([&] { return house.fake->all.size() == 1 && other->all.size() == 2; }));
        CHECK(composer(house).several().isEmpty());
        REQUIRE(waitUntil([&] { return house.shown(0) == u"Both?"_s; }));
        const ChatContent* content = house.part<ChatView>(u"chat.view"_s)->stack().content();
        CHECK(
            waitUntil([&] { return content->count() == 2 && content->siblingsAt(1).count == 2; }));
    }
}

SCENARIO("Answers from elsewhere say from where", "[window][asking]")
{
    House house;
    CHECK(status(house).startsWith(u"Local only"_s));
    ServerProfile server;
    server.name = u"Attic"_s;
    server.address = u"http://192.168.1.5:8080/v1"_s;
    const auto saved = waitFor(house.studio().assistants().save(server));
    REQUIRE(saved);
    auto* pill = house.part<AssistantPill>(u"chat.assistant"_s);
    Q_EMIT pill->chosen(saved->uuid.toString(QUuid::WithoutBraces));
    REQUIRE(waitUntil([&] { return pill->text() == u"Attic"_s; }));
    CHECK(status(house) == u"Answers come from 192.168.1.5"_s);
    Q_EMIT pill->chosen(u"fake"_s);
    CHECK(status(house).startsWith(u"Local only"_s));
}
