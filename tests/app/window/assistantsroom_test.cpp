// SPDX-License-Identifier: GPL-3.0-or-later
// The Assistants room in the whole program: one set of drafts for all windows, a way from nothing to a model that
// answers, and what is said while it loads.
#include "actions/actions.h"
#include "app/assistants/samples.h"
#include "app/chat/shots.h"
#include "app/journeys/person.h"
#include "app/window/house.h"
#include "assistants/assistantsroom.h"
#include "assistants/sentenceline.h"
#include "base/home.h"
#include "studio/assistants.h"
#include "support/ggufwriter.h"

#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString fakeServer()
{
    return QFileInfo(QStringLiteral(MOTCUA_BIN_DIR "/fake_llama_server")).absoluteFilePath();
}

/// The drafts a start would find if the program were killed now: of a copy, because the settings of one file are shared
/// within a process.
QVariantMap onDisk(House& house)
{
    const TempFolder folder;
    const QString copy = folder.path(u"settings.ini"_s);
    QFile::copy(house.studio().home().settings(), copy);
    return SettingsStore(copy).remembered(u"assistantDrafts"_s).toMap();
}

QLineEdit* nameField(MainWindow& window)
{
    return child<QLineEdit>(window, u"prompt.name"_s);
}

} // namespace

SCENARIO("What is typed in the Assistants room is one draft for all windows and survives a crash",
         "[window][windows][assistants]")
{
    House house;
    MainWindow& first = house.application->window();
    first.enterRoom(Room::Assistants);
    first.assistants().begin({AssistantSection::Prompts, {}, {}});
    const AssistantPlace place = first.assistants().place();
    MainWindow& second = house.application->openWindow();
    second.enterRoom(Room::Assistants);
    second.assistants().open(place);
    CHECK(nameField(second)->text().isEmpty());

    typeInto(first, u"prompt.name"_s, u"Summary"_s);
    CHECK(nameField(second)->text() == u"Summary"_s);
    typeInto(second, u"prompt.name"_s, u"Short summary"_s);
    CHECK(nameField(first)->text() == u"Short summary"_s);
    const auto kept = [&house](const QString& name) {
        const QVariantMap drafts = onDisk(house);
        return drafts.size() == 1 && drafts.first().toMap().value(u"name"_s) == name;
    };
    CHECK(waitUntil([&] { return kept(u"Short summary"_s); })); // nothing was closed

    WHEN("a window that knew less is closed last")
    {
        second.assistants().open({AssistantPlace::Kind::Start, {}});
        typeInto(first, u"prompt.name"_s, u"Long summary"_s);
        first.close();
        second.close();
        CHECK(waitUntil([&] { return kept(u"Long summary"_s); }));
    }
    WHEN("one window saves it, it is no draft in any")
    {
        typeInto(first, u"prompt.text"_s, u"Summarise."_s);
        clickOn(*child(first, u"promptPage"_s), u"saveChanges"_s);
        REQUIRE(waitUntil([&] { return house.studio().assistants().prompts().size() == 1; }));
        CHECK(waitUntil([&] { return onDisk(house).isEmpty(); }));
        CHECK(nameField(second)->text() == u"Short summary"_s);
    }
    WHEN("one window discards it, the other shows something else")
    {
        clickOn(*child(first, u"promptPage"_s), u"discardChanges"_s);
        CHECK(second.assistants().place().kind == AssistantPlace::Kind::Start);
        CHECK(waitUntil([&] { return onDisk(house).isEmpty(); }));
    }
}

SCENARIO("The settings offer an assistant that was set up after they were opened",
         "[window][settings]")
{
    House house;
    house.window().actions().action("view.settings"_L1)->trigger();
    auto* box = house.part<QComboBox>(u"setting.thread/assistant"_s);
    CHECK(box->findText(u"Ollama"_s) < 0);
    ServerProfile server = someServer();
    server.id = {};
    REQUIRE(waitFor(house.studio().assistants().save(server)));
    CHECK(waitUntil([&] { return box->findText(u"Ollama"_s) >= 0; }));
    CHECK(box->currentData() == u"fake"_s);
}

namespace {

/// A home where one model file will be found, and a program that runs it.
void layOut(Person& person, const TempFolder& folder)
{
    folder.write(u"models/small.gguf"_s, smallModel());
    SettingsStore& settings = person.application().studio().settings();
    REQUIRE(settings.set(settings::kModelFolders, folder.path(u"models"_s)));
    REQUIRE(settings.set(settings::kLlamaServer, fakeServer()));
}

QPushButton* useOf(Person& person, const QString& model)
{
    for (QPushButton* button : person.window().findChildren<QPushButton*>())
        if (button->isVisible() && button->isEnabled() &&
            button->accessibleName().endsWith(u": "_s + model))
            return button;
    return nullptr;
}

} // namespace

SCENARIO("From the empty program to the answer of a model file: three clicks and a question",
         "[window][welcome]")
{
    const TempFolder folder;
    Person person(folder.path(u"home"_s), u"en"_s);
    layOut(person, folder);
    const auto* door = person.see<QPushButton>(u"welcomeModel"_s);
    CHECK(door->accessibleName() == u"Chat with a model"_s);
    CHECK(door->shortcut() == QKeySequence(Qt::ALT | Qt::Key_M));
    person.click(u"welcomeModel"_s);
    CHECK(person.window().room() == Room::Assistants);
    person.see(u"startPage"_s);
    QPushButton* use = nullptr;
    REQUIRE(waitUntil([&] { return (use = useOf(person, u"Small"_s)) != nullptr; }));
    shoot(person.window(), u"firstModel"_s);
    QTest::mouseClick(use, Qt::LeftButton);
    person.click(u"modelPage.chat"_s);
    REQUIRE(waitUntil([&] { return person.window().room() == Room::Chat; }));
    const auto says = [&person](const QString& words) {
        for (const QLabel* label : person.see(u"welcome"_s)->findChildren<QLabel*>())
            if (label->text() == words)
                return true;
        return false;
    };
    REQUIRE(waitUntil([&] { return says(u"Ask Small"_s); }));
    shoot(person.window(), u"askModel"_s);
    CHECK_FALSE(person.visible(u"welcomeModel"_s));
    CHECK_FALSE(person.visible(u"welcomeSamples"_s));
    REQUIRE(waitUntil([&] { return person.window().chat().isReady(); }));
    person.type(u"chat.composer"_s, u"Hello?"_s);
    QTest::keyClick(person.see(u"chat.composer"_s), Qt::Key_Return);
    REQUIRE(waitUntil([&] { return person.path().value(1).startsWith(u"word"_s); }));
    person.window().chat().stop();
    person.waitForAnswer();
}

SCENARIO("The door to models leads to the beginning of the room, wherever it was left",
         "[window][welcome]")
{
    const TempFolder folder;
    Person person(folder.path(u"home"_s), u"vi"_s);
    person.window().enterRoom(Room::Assistants);
    person.window().assistants().open({AssistantPlace::Kind::Quote, {}});
    person.window().enterRoom(Room::Chat);
    person.click(u"welcomeModel"_s);
    CHECK(person.window().assistants().place().kind == AssistantPlace::Kind::Start);
    CHECK(person.visible(u"startPage"_s));
}

SCENARIO("While a model is loaded its page says so, and stops when it is ready",
         "[window][assistants][models]")
{
    const TempFolder folder;
    Person person(folder.path(u"home"_s), u"en"_s);
    layOut(person, folder);
    ServerProfile server = someModel(u"Small"_s);
    server.id = {};
    server.file = folder.path(u"models/small.gguf"_s);
    server.contextLength = 0;
    server.arguments = u"--fake slow"_s;
    REQUIRE(waitFor(person.application().studio().assistants().save(server)));
    person.window().enterRoom(Room::Assistants);
    person.window().assistants().open({AssistantPlace::Kind::Profile, server.uuid});
    CHECK_FALSE(person.visible(u"model.progress"_s));
    person.click(u"model.start"_s);
    const auto* bar = person.see<QProgressBar>(u"model.progress"_s);
    CHECK_FALSE(bar->accessibleName().isEmpty());
    CHECK(person.see<SentenceLine>(u"model.state"_s)->kind() == SentenceLine::Kind::Busy);
    shoot(person.window(), u"loading"_s);
    REQUIRE(waitUntil([&] {
        return person.application().studio().assistants().stateOf(server.uuid) ==
               LlamaServer::State::Ready;
    }));
    CHECK_FALSE(bar->isVisible());
}
