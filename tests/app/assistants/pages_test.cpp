// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/samples.h"
#include "assistants/personapage.h"
#include "assistants/promptpage.h"
#include "assistants/sentenceline.h"
#include "assistants/serverpage.h"
#include "assistants/toolserverpage.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "text/prompttemplate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

void pick(QComboBox* box, int index)
{
    box->setCurrentIndex(index);
    Q_EMIT box->activated(index);
}

SentenceLine* sentenceOf(QWidget& page, const QString& field)
{
    auto* line = child(page, field + u".field"_s)->findChild<SentenceLine*>();
    REQUIRE(line);
    return line;
}

} // namespace

SCENARIO("An address is judged while it is typed, and the page says where words will go",
         "[assistants][server]")
{
    ServerPage page;
    page.resize(800, 700);
    page.show();
    ServerProfile server = someServer();
    page.showValue(server, {});
    QSignalSpy edited(&page, &ProfilePage::edited);
    CHECK(sentenceOf(page, u"server.address"_s)->kind() == SentenceLine::Kind::Good);

    typeInto(page, u"server.address"_s, u"ftp://x"_s);
    CHECK(edited.count() == 1);
    CHECK(sentenceOf(page, u"server.address"_s)->kind() == SentenceLine::Kind::Warning);
    CHECK_FALSE(child(page, u"server.test"_s)->isEnabled());
    typeInto(page, u"server.address"_s, u"https://models.example/v1"_s);
    CHECK(sentenceOf(page, u"server.address"_s)->kind() == SentenceLine::Kind::Info);
    typeInto(page, u"server.address"_s, u"http://192.168.1.7:8000"_s);
    CHECK(sentenceOf(page, u"server.address"_s)->kind() == SentenceLine::Kind::Warning);
    CHECK(child(page, u"server.test"_s)->isEnabled());
    CHECK(std::get<ServerProfile>(page.value()).address == u"http://192.168.1.7:8000"_s);
}

SCENARIO("A test says plainly what came of it and fills the list of models", "[assistants][server]")
{
    ServerPage page;
    page.resize(800, 700);
    page.show();
    ServerProfile server = someServer();
    server.model = u"mine"_s;
    page.showValue(server, {});
    QSignalSpy tested(&page, &ServerPage::testRequested);
    QSignalSpy edited(&page, &ProfilePage::edited);
    clickOn(page, u"server.test"_s);
    clickOn(page, u"server.fetch"_s);
    CHECK(tested.count() == 2);
    auto* result = child<SentenceLine>(page, u"server.result"_s);
    page.setTesting();
    CHECK(result->kind() == SentenceLine::Kind::Busy);
    CHECK_FALSE(child(page, u"server.test"_s)->isEnabled());

    page.setTested(ServerTest{true, u"Reached."_s, {{u"a"_s, 0}, {u"b"_s, 4096}}, 4096, false});
    CHECK(result->kind() == SentenceLine::Kind::Good);
    auto* box = child<QComboBox>(page, u"server.model"_s);
    CHECK(box->count() == 2);
    CHECK(box->currentText() == u"mine"_s); // what was chosen stays
    CHECK(edited.count() == 0);
    page.setTested(ServerTest{false, u"Nobody answers."_s, {}, 0, false});
    CHECK(result->kind() == SentenceLine::Kind::Bad);
    CHECK(result->text() == u"Nobody answers."_s);
    typeInto(page, u"server.address"_s, u"localhost:1"_s);
    CHECK_FALSE(result->isVisible()); // it was about another address
}

SCENARIO("A key is typed blindly, kept, forgotten, or left to the environment",
         "[assistants][server]")
{
    ServerPage page;
    page.resize(800, 700);
    page.show();
    ServerProfile server = someServer();
    page.showValue(server, {});
    auto* source = child<QComboBox>(page, u"server.keySource"_s);
    auto* key = child<QLineEdit>(page, u"server.key"_s);
    CHECK(source->currentIndex() == 0);
    CHECK_FALSE(key->isVisible());
    CHECK(page.key().isNull());

    pick(source, 1);
    CHECK(key->echoMode() == QLineEdit::Password);
    CHECK(page.key().isNull()); // nothing typed yet
    typeInto(page, u"server.key"_s, u"sk-1"_s);
    CHECK(page.key() == u"sk-1"_s);

    WHEN("another server is shown, nothing of it stays on the page")
    {
        page.showValue(someServer(u"Other"_s), {});
        CHECK(key->text().isEmpty());
        CHECK(source->currentIndex() == 0);
        CHECK(page.key().isNull());
    }
    WHEN("there is a key and none is wanted any more, it is to be forgotten")
    {
        server.hasKey = true;
        page.showValue(someServer(), {});
        page.showValue(server, {});
        CHECK(source->currentIndex() == 1);
        CHECK(page.key().isNull());
        pick(source, 0);
        CHECK_FALSE(page.key().isNull());
        CHECK(page.key().isEmpty());
    }
    WHEN("a variable of the environment holds it")
    {
        pick(source, 2);
        typeInto(page, u"server.keyVariable"_s, u" OFFICE_KEY "_s);
        CHECK(std::get<ServerProfile>(page.value()).keyVariable == u"OFFICE_KEY"_s);
        CHECK(page.key().isNull());
    }
}

SCENARIO("A bar appears when something is not saved, and Ctrl+S saves", "[assistants][server]")
{
    ServerPage page;
    page.resize(800, 700);
    page.show();
    page.showValue(someServer(), {});
    auto* bar = child(page, u"saveBar"_s);
    CHECK_FALSE(bar->isVisible());
    page.setUnsaved(true, false);
    CHECK(bar->isVisible());
    QSignalSpy saved(&page, &ProfilePage::saveRequested);
    QSignalSpy discarded(&page, &ProfilePage::discardRequested);
    clickOn(page, u"saveChanges"_s);
    clickOn(page, u"discardChanges"_s);
    CHECK(saved.count() == 1);
    CHECK(discarded.count() == 1);
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    child(page, u"server.name"_s)->setFocus();
    QTest::keyClick(child(page, u"server.name"_s), Qt::Key_S, Qt::ControlModifier);
    CHECK(saved.count() == 2);
    page.setTrouble(u"This name is taken."_s);
    CHECK(child<SentenceLine>(page, u"saveBar.words"_s)->kind() == SentenceLine::Kind::Bad);
    page.setWritable(false);
    CHECK_FALSE(child(page, u"saveChanges"_s)->isEnabled());
}

SCENARIO("A page is not disturbed by showing what it says already", "[assistants][persona]")
{
    OptionsBench bench;
    PersonaPage page(bench.make());
    page.resize(900, 900);
    page.show();
    const ServerProfile server = someServer();
    page.setServers({server});
    Persona persona = somePersona();
    persona.server = server.uuid;
    page.showValue(persona, {});
    CHECK(page.value() == ProfileValue(persona));
    QSignalSpy edited(&page, &ProfilePage::edited);
    auto* text = child<QPlainTextEdit>(page, u"persona.system"_s);
    text->moveCursor(QTextCursor::End);
    typeInto(page, u"persona.name"_s, u"Clerk of the day"_s);
    CHECK(edited.count() == 1);
    const int cursor = text->textCursor().position();
    page.showValue(page.value(), {});
    CHECK(text->textCursor().position() == cursor);
    CHECK(edited.count() == 1);
    CHECK(nameOf(page.value()) == u"Clerk of the day"_s);
}

SCENARIO("A persona has its own parameters, and what is not set follows the program",
         "[assistants][persona]")
{
    OptionsBench bench;
    PersonaPage page(bench.make());
    page.resize(900, 900);
    page.show();
    const ServerProfile server = someServer();
    page.setServers({server});
    Persona persona = somePersona();
    persona.server = server.uuid;
    page.showValue(persona, {});
    QSignalSpy edited(&page, &ProfilePage::edited);
    const auto options = [&page] { return std::get<Persona>(page.value()).options; };

    auto* slider = child<QSlider>(page, u"setting.model/temperature"_s);
    slider->setValue(4); // 0.2
    CHECK(edited.count() == 1);
    CHECK(effective(settings::kTemperature, 0.8, options()) == Approx(0.2));
    CHECK_FALSE(isOverridden(options(), settings::kTopP));
    REQUIRE(bench.store.set(settings::kTopK, 12));
    CHECK(child<QSlider>(page, u"setting.model/topK"_s)->value() == 12);
    clickOn(page, u"setting.model/temperature.reset"_s);
    CHECK_FALSE(isOverridden(options(), settings::kTemperature));

    WHEN("Quote is to compute, there are no parameters of a model")
    {
        pick(child<QComboBox>(page, u"persona.server"_s), 0);
        CHECK_FALSE(child(page, u"persona.model"_s)->isVisible());
        CHECK_FALSE(child(page, u"persona.parameters"_s)->isVisible());
        CHECK(std::get<Persona>(page.value()).server.isNull());
        page.setServers({server, someServer(u"Another"_s)}); // the choice stays
        CHECK(std::get<Persona>(page.value()).server.isNull());
    }
    WHEN("its server is gone, the page says so and keeps it until another is chosen")
    {
        page.setServers({});
        CHECK(std::get<Persona>(page.value()).server == server.uuid);
        CHECK(sentenceOf(page, u"persona.server"_s)->kind() == SentenceLine::Kind::Warning);
    }
    WHEN("both editors of options are used, neither loses what the other did")
    {
        slider->setValue(6);
        auto* citations = child<QSlider>(page, u"setting.thread/citations"_s);
        citations->setValue(citations->value() + 2);
        CHECK(isOverridden(options(), settings::kTemperature));
        CHECK(isOverridden(options(), settings::kCitations));
    }
}

SCENARIO("Variables are inserted by a menu, and the page tells which there are",
         "[assistants][persona][prompt]")
{
    PromptPage page;
    page.resize(900, 900);
    page.show();
    Prompt prompt = somePrompt();
    prompt.text.clear();
    page.showValue(prompt, {});
    auto* text = child<QPlainTextEdit>(page, u"prompt.text"_s);
    auto* button = child<QPushButton>(page, u"insertVariable"_s);
    const auto insert = [button](const QString& name) {
        for (QAction* action : button->menu()->actions())
            if (action->objectName() == u"variable."_s + name)
                return action->trigger();
        FAIL("no such variable");
    };
    insert(u"text"_s);
    CHECK(text->toPlainText() == u"{{topic}}"_s);
    CHECK(text->textCursor().selectedText() == u"topic"_s);
    text->moveCursor(QTextCursor::End);
    insert(u"choice"_s);
    text->moveCursor(QTextCursor::End);
    insert(u"date"_s);
    text->moveCursor(QTextCursor::End);
    insert(u"selection"_s);
    text->moveCursor(QTextCursor::End);
    insert(u"clipboard"_s);
    const std::vector<TemplateVariable> variables = variablesOf(text->toPlainText());
    REQUIRE(variables.size() == 5);
    CHECK(variables[1].kind == TemplateVariable::Kind::Choice);
    CHECK(variables[1].choices.size() == 2);
    CHECK(variables[2].kind == TemplateVariable::Kind::Date);
    CHECK(variables[3].kind == TemplateVariable::Kind::Selection);
    CHECK(variables[4].kind == TemplateVariable::Kind::Clipboard);
}

SCENARIO("A prompt is previewed with a form of its variables", "[assistants][prompt]")
{
    PromptPage page;
    page.resize(900, 900);
    page.show();
    page.showValue(somePrompt(), {});
    auto* preview = child<QPlainTextEdit>(page, u"prompt.preview"_s);
    CHECK(preview->toPlainText().contains(u"for a citizen, in a friendly tone"_s));
    CHECK(preview->toPlainText().contains(u"2024-03-01"_s));
    typeInto(page, u"prompt.value.reader"_s, u"a farmer {{clipboard}}"_s);
    CHECK(preview->toPlainText().contains(u"for a farmer {{clipboard}},"_s)); // never read again
    pick(child<QComboBox>(page, u"prompt.value.tone"_s), 1);
    CHECK(preview->toPlainText().contains(u"formal tone"_s));
    child<QDateEdit>(page, u"prompt.value.day"_s)->setDate(QDate(2025, 1, 2));
    CHECK(preview->toPlainText().contains(u"2025-01-02"_s));

    WHEN("the text is edited, what was filled in stays")
    {
        typeInto(page, u"prompt.text"_s, u"Tell {{reader | text: a citizen}} {{what}}."_s);
        CHECK(preview->toPlainText().startsWith(u"Tell a farmer"_s));
        child(page, u"prompt.value.what"_s);
    }
    WHEN("the slash is typed with the name")
    {
        typeInto(page, u"prompt.name"_s, u"/plain"_s);
        CHECK(sentenceOf(page, u"prompt.name"_s)->kind() == SentenceLine::Kind::Warning);
    }
}

SCENARIO("Tools of a server are listed, and those checked may run without asking",
         "[assistants][tools]")
{
    ToolServerPage page;
    page.resize(900, 900);
    page.show();
    page.showValue(someTools(), {});
    QSignalSpy edited(&page, &ProfilePage::edited);
    QSignalSpy wanted(&page, &ToolServerPage::toolsRequested);
    clickOn(page, u"tools.list"_s);
    CHECK(wanted.count() == 1);
    page.setTools(someToolSpecs());
    auto* tools = child<QListWidget>(page, u"tools.tools"_s);
    REQUIRE(tools->count() == 2);
    CHECK(tools->item(0)->checkState() == Qt::Checked);
    CHECK(tools->item(1)->checkState() == Qt::Unchecked);
    CHECK(edited.count() == 0);
    tools->item(1)->setCheckState(Qt::Checked);
    CHECK(edited.count() == 1);
    const auto value = [&page] { return std::get<ToolServer>(page.value()); };
    const TrustedTool read{u"read_file"_s, printOf(someToolSpecs()[0])};
    const TrustedTool write{u"write_file"_s, printOf(someToolSpecs()[1])};
    CHECK(value().trusted == QList{read, write});
    tools->item(0)->setCheckState(Qt::Unchecked);
    CHECK(value().trusted == QList{write});

    typeInto(page, u"tools.arguments"_s, u"--root\n\n/home/lan/my office\n"_s);
    CHECK(value().arguments == QStringList{u"--root"_s, u"/home/lan/my office"_s});
    child<QCheckBox>(page, u"tools.enabled"_s)->click();
    CHECK_FALSE(value().enabled);
    page.setUnsavedTools(true);
    CHECK_FALSE(child(page, u"tools.list"_s)->isEnabled());
    page.setTools(Error{Error::Kind::Io, u"It cannot be started."_s, {}});
    CHECK(child<SentenceLine>(page, u"tools.result"_s)->text() == u"It cannot be started."_s);
}

SCENARIO("A tool that is not what it was when it was trusted is shown so, and can be trusted anew",
         "[assistants][tools]")
{
    const QString print = GENERATE(QString(), QString(u"another"_s));
    CAPTURE(print);
    ToolServerPage page;
    ToolServer server = someTools();
    server.name = u"our/files"_s;
    server.trusted = {{u"read_file"_s, print}};
    page.showValue(server, {});
    std::vector<ToolSpec> specs = someToolSpecs();
    for (ToolSpec& spec : specs)
        spec.title.prepend(u"our/"_s);
    page.setTools(specs);
    auto* tools = child<QListWidget>(page, u"tools.tools"_s);
    CHECK(tools->item(0)->checkState() == Qt::Unchecked);
    CHECK(tools->item(0)->text().startsWith(u"read_file: Reads"_s));
    CHECK(tools->item(0)->text().contains(u"changed"_s));
    CHECK_FALSE(tools->item(1)->text().contains(u"changed"_s));
    const auto value = [&page] { return std::get<ToolServer>(page.value()); };
    CHECK(value() == server); // looking changes nothing
    tools->item(0)->setCheckState(Qt::Checked);
    CHECK(value().trusted == QList{TrustedTool{u"read_file"_s, printOf(specs[0])}});
}
