// SPDX-License-Identifier: GPL-3.0-or-later
// A person with a model file and llama-server, through the whole program: the window, a real server, the disk.
#include "actions/actions.h"
#include "app/journeys/person.h"
#include "assistant/contextplan.h"
#include "chat/chatcontent.h"
#include "chat/chatview.h"
#include "compare/comparedialog.h"
#include "library/answermeta.h"
#include "library/libraryroom.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "settings/settingsstore.h"
#include "studio/assistants.h"
#include "studio/dialogue.h"
#include "support/program.h"
#include "support/realllama.h"
#include "support/tempfolder.h"
#include "window/asking.h"
#include "window/chatroom.h"
#include "window/contextbar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QScrollBar>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr const char* kDocument =
    "Opening hours\n\nThe ferry office opens at seven in the morning. It closes at 18:30.\n";

/// A home folder of somebody who has one model where models usually lie.
struct Place {
    explicit Place(const char* end) : homeBefore(qgetenv("HOME"))
    {
        qputenv("HOME", folder.path().toUtf8());
        REQUIRE(QDir().mkpath(folder.path(u".lmstudio/models"_s)));
        REQUIRE(writeModel(u"tiny"_s, end));
        document = folder.write(u"ferry.txt"_s, kDocument);
    }
    ~Place() { qputenv("HOME", homeBefore); }

    bool writeModel(const QString& name, const char* end) const
    {
        const QString path = folder.path(u".lmstudio/models/"_s + name + u".gguf"_s);
        return runProgram(executable(u"motcua_tinymodel"_s), {path, QString::fromLatin1(end)})
                   .code == 0;
    }

    TempFolder folder;
    QByteArray homeBefore;
    QString document;
};

/// From the first start to the composer with the model: what a person clicks who has read nothing. A fixed seed: what
/// babbles at random says nothing at all now and then.
void chooseModel(Person& person)
{
    REQUIRE(person.application().studio().settings().set(settings::kSeed, 7));
    person.click(u"room.assistants"_s);
    person.click(u"modelCardStart.use.0"_s);
    person.see(u"modelPage"_s);
    person.click(u"modelPage.chat"_s);
    REQUIRE(waitUntil([&] {
        return person.window().room() == Room::Chat && person.window().chat().thread().isValid() &&
               person.window().chat().isReady();
    }));
}

void addDocument(Person& person, const QString& file)
{
    person.dialogs().files = {file};
    person.click(u"welcomeAdd"_s);
    REQUIRE(waitUntil([&] {
        return person.window().library().documents().rowCount() == 1 && person.window().isReady();
    }));
    person.dialogs().files.clear();
}

void send(Person& person, const QString& words)
{
    person.type(u"chat.composer"_s, words);
    QTest::keyClick(person.see(u"chat.composer"_s), Qt::Key_Return);
}

/// Sends a message and waits for the end of its answer.
void ask(Person& person, const QString& words)
{
    const qsizetype before = person.path().size();
    send(person, words);
    const auto answered = [&] {
        return person.path().size() == before + 2 && person.window().chat().isReady();
    };
    REQUIRE(waitUntil([&] { return answered() || person.visible(u"chat.sendAnyway"_s); }));
    if (!answered())
        person.click(u"chat.sendAnyway"_s); // told what will not go, and fine with it
    REQUIRE(waitUntil(answered));
}

Message last(Person& person)
{
    const ChatContent* content = person.see<ChatView>(u"chat.view"_s)->stack().content();
    const Message* message =
        content->count() > 0 ? content->messageAt(content->count() - 1) : nullptr;
    return message ? *message : Message();
}

/// The answer under way has so many letters and more are coming.
void waitForWords(Person& person, qsizetype letters)
{
    REQUIRE(waitUntil([&] { return last(person).text.size() > letters; }));
}

void trigger(Person& person, QLatin1StringView action)
{
    QAction* found = person.window().actions().action(action);
    REQUIRE(waitUntil([&] { return found->isEnabled(); }));
    found->trigger();
}

void stop(Person& person)
{
    person.click(u"chat.send"_s); // which says Stop while there is nothing to send
    REQUIRE(waitUntil([&] { return person.window().chat().isReady(); }));
    CHECK(last(person).status == Status::Stopped);
}

QString sentFor(Person& person, MessageId answer)
{
    const auto sent = waitFor(person.application().studio().dialogue().whatWasSent(answer));
    return sent ? *sent : QString();
}

} // namespace

SCENARIO("From the first start to a streamed answer of a model that was given the sources",
         "[live][journey]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    llama.putOnPath();
    const Place place("20"); // a sentence or two: this is about what goes along
    Person person(place.folder.path(u"home"_s), u"en"_s);
    addDocument(person, place.document);
    chooseModel(person);
    CHECK(person.see<QAbstractButton>(u"chat.assistant"_s)->text() == u"Tiny Babbler"_s);

    ask(person, u"When does the ferry office close?"_s);
    const Message answer = last(person);
    CHECK(answer.status == Status::Complete);
    CHECK(answer.text.size() > 10);
    CHECK(answer.model == u"Tiny Babbler"_s);
    CHECK(sentFor(person, answer.id).contains(u"18:30"_s));
    const AnswerMeta meta = readAnswerMeta(answer.meta);
    CHECK(meta.cost.promptTokens > 0);
    CHECK(meta.cost.answerTokens > 0);
    CHECK(meta.cost.tokensPerSecond > 0);

    AND_THEN("the context is counted by the server, and what was planned is what is said")
    {
        const auto* bar = person.see<ContextBar>(u"contextBar"_s);
        REQUIRE(waitUntil([&] { return bar->plan() && bar->plan()->exact; }));
        CHECK(bar->plan()->history > 0);
        CHECK(bar->plan()->size == 32768);
    }
    AND_THEN("a document that is attached goes along")
    {
        person.dialogs().files = {place.folder.write(u"note.txt"_s, "The gate code is 4711.")};
        trigger(person, "message.attach"_L1);
        person.see(u"chat.attachment.0"_s);
        ask(person, u"What is the gate code?"_s);
        CHECK(sentFor(person, last(person).id).contains(u"4711"_s));
    }
}

SCENARIO("An endless answer is stopped, continued, asked for again and compared", "[live][journey]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    llama.putOnPath();
    const Place place("0");
    Person person(place.folder.path(u"home"_s), u"en"_s);
    chooseModel(person);

    send(person, u"Tell me a story"_s);
    waitForWords(person, 2000);
    auto* view = person.see<ChatView>(u"chat.view"_s);
    QScrollBar* bar = view->verticalScrollBar();
    REQUIRE(waitUntil([&] { return bar->maximum() > 0; }));

    // Looking at something above stays where it is, whatever comes below.
    bar->setValue(0);
    const qsizetype before = last(person).text.size();
    waitForWords(person, before + 500);
    CHECK(bar->value() == 0);

    // Another conversation meanwhile, and back.
    const ThreadId thread = person.window().chat().thread();
    person.window().chat().newThread();
    REQUIRE(waitUntil([&] { return person.window().chat().thread() != thread; }));
    CHECK(person.application().studio().dialogue().isAnswering(thread));
    person.window().chat().open(thread);
    REQUIRE(waitUntil([&] { return person.window().chat().thread() == thread; }));
    waitForWords(person, before + 1000);

    stop(person);
    const QString stopped = last(person).text;
    CHECK(stopped.size() > before);

    trigger(person, "answer.continue"_L1);
    waitForWords(person, stopped.size() + 200);
    stop(person);
    CHECK(last(person).text.startsWith(stopped));

    const MessageId first = last(person).id;
    person.goTo(1);
    person.click(u"chat.regenerate"_s);
    REQUIRE(waitUntil([&] { return last(person).id != first && last(person).text.size() > 300; }));
    stop(person);
    const MessageId second = last(person).id;

    trigger(person, "answer.compare"_L1);
    const auto* dialog = person.see<CompareDialog>(u"compareDialog"_s);
    REQUIRE(dialog->columns().size() == 2);
    person.click(u"compareDifferences"_s);
    CHECK(dialog->isDifferenceShown());
    person.click(u"compareGood1"_s);
    person.click(u"compareUse1"_s);
    REQUIRE(waitUntil([&] { return last(person).id == first; }));
    CHECK(second != first);
    person.click(u"compareClose"_s);
}

SCENARIO("A conversation longer than the context is cut as its policy says, and says so",
         "[live][journey]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    llama.putOnPath();
    const Place place("40"); // of few words: what is long is asked
    Person person(place.folder.path(u"home"_s), u"en"_s);
    chooseModel(person);
    Studio& studio = person.application().studio();
    REQUIRE(studio.settings().set(settings::kContextLimit, 1024));
    REQUIRE(studio.settings().set(settings::kMaxTokens, 200));
    const auto* bar = person.see<ContextBar>(u"contextBar"_s);
    for (int i = 0; i < 12 && (!bar->plan() || bar->plan()->outside.empty()); ++i) {
        ask(person,
            u"What do you say to this, number %1? "_s.arg(i) + u"And so on. "_s.repeated(12));
        REQUIRE(waitUntil([&] { return bar->plan() && bar->plan()->history > 0; }));
    }
    REQUIRE(bar->plan());
    CHECK(bar->plan()->exact);
    CHECK_FALSE(bar->plan()->outside.empty());
    CHECK(bar->plan()->used() + bar->plan()->room <= 1024);

    WHEN("the person wants to be asked first")
    {
        REQUIRE(studio.settings().set(settings::kContextPolicy, u"refuse"_s));
        REQUIRE(waitUntil([&] { return bar->plan() && !bar->plan()->fits; }));
        const QStringList before = person.path();
        send(person, u"And now?"_s);
        person.see(u"chat.notice"_s);
        CHECK(person.path() == before);
        CHECK(person.see<QPlainTextEdit>(u"chat.composer"_s)->toPlainText() == u"And now?"_s);
    }
    WHEN("what is left out is summarised into a message")
    {
        REQUIRE(studio.settings().set(settings::kContextPolicy, u"summarise"_s));
        const qsizetype before = person.path().size();
        send(person, u"And now?"_s);
        REQUIRE(waitUntil(
            [&] { return person.path().size() > before + 2 && person.window().chat().isReady(); }));
        const Message answer = last(person);
        INFO(answer.text.toStdString() << '\n' << answer.meta.toStdString());
        CHECK(answer.status == Status::Complete);
    }
}

SCENARIO("A program that ends in the middle of a real answer goes on with it after the next start",
         "[live][journey]")
{
    const RealLlama llama = realLlama();
    if (!llama.there())
        return;
    llama.putOnPath();
    const Place place("0");
    QString before;
    {
        Person person(place.folder.path(u"home"_s), u"vi"_s);
        chooseModel(person);
        send(person, u"Kể chuyện đi"_s);
        waitForWords(person, 1000);
        before = last(person).text;
    }
    Person again(place.folder.path(u"home"_s), u"vi"_s);
    REQUIRE(waitUntil([&] { return again.path().size() == 2; }));
    const Message kept = last(again);
    CHECK(kept.status == Status::Interrupted);
    CHECK(kept.text.startsWith(before));
    again.goTo(1);
    again.click(u"chat.continue"_s);
    waitForWords(again, kept.text.size() + 200);
    stop(again);
    CHECK(last(again).text.startsWith(kept.text));
}
