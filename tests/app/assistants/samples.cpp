// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/samples.h"

#include "settings/optionrows.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QPlainTextEdit>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

ServerProfile someServer(const QString& name)
{
    ServerProfile server;
    server.id = ProfileId(3);
    server.uuid = QUuid::createUuid();
    server.name = name;
    server.address = u"http://localhost:11434/v1"_s;
    return server;
}

ServerProfile someModel(const QString& name)
{
    ServerProfile server;
    server.id = ProfileId(4);
    server.uuid = QUuid::createUuid();
    server.name = name;
    server.file = u"/home/lan/models/Qwen3-4B-Instruct-Q4_K_M.gguf"_s;
    return server;
}

Persona somePersona(const QString& name)
{
    Persona persona;
    persona.id = ProfileId(5);
    persona.uuid = QUuid::createUuid();
    persona.name = name;
    persona.picture = u"VT"_s;
    persona.system =
        u"You are a clerk at a one-stop desk. Answer in plain words, in the language "
        u"of the question.\nToday is {{date}}. Be {{tone | choice: formal, friendly}}."_s;
    return persona;
}

Prompt somePrompt()
{
    Prompt prompt;
    prompt.id = ProfileId(6);
    prompt.uuid = QUuid::createUuid();
    prompt.name = u"plain"_s;
    prompt.text =
        u"Put this in plain words for {{reader | text: a citizen}}, in a "
        u"{{tone | choice: friendly, formal}} tone, valid from {{day | date: 2024-03-01}}:"
        u"\n\n{{selection}}"_s;
    return prompt;
}

std::vector<ToolSpec> someToolSpecs()
{
    return {{u"files_read_file"_s, u"files/read_file"_s, u"Reads a text file."_s, {}, true},
            {u"files_write_file"_s, u"files/write_file"_s, u"Writes a text file."_s, {}, false}};
}

ToolServer someTools()
{
    ToolServer server;
    server.id = ProfileId(7);
    server.uuid = QUuid::createUuid();
    server.name = u"files"_s;
    server.program = u"/usr/local/bin/mcp-files"_s;
    server.arguments = QStringList{u"--root"_s, u"/home/lan/office"_s};
    server.trusted = {{u"read_file"_s, printOf(someToolSpecs().front())}};
    return server;
}

FoundModel foundModel(const QString& name, qint64 bytes, Fit fit)
{
    FoundModel found;
    found.file.path = u"/home/lan/models/"_s + name + u".gguf"_s;
    found.file.name = name;
    found.file.architecture = u"qwen3"_s;
    found.file.bytes = bytes;
    found.file.parameters = bytes * 8 / 5;
    found.file.quantisation = u"Q4_K_M"_s;
    found.file.contextLength = 32768;
    found.file.layers = 36;
    found.file.chatTemplate = u"{%- for message in messages %}\n{{- '<|im_start|>' + message.role "
                              u"}}\n{{- message.content + '<|im_end|>' }}\n{%- endfor %}"_s;
    found.fit = fit;
    return found;
}

std::vector<FoundModel> foundModels()
{
    constexpr qint64 kGiga = 1'000'000'000;
    FoundModel damaged;
    damaged.file.path = u"/home/lan/models/broken.gguf"_s;
    damaged.file.name = u"broken"_s;
    damaged.file.bytes = 1200;
    damaged.file.trouble = u"broken.gguf ends in the middle of its header."_s;
    std::vector<FoundModel> all{damaged,
                                foundModel(u"Llama 3.3 70B Instruct"_s, 42 * kGiga, Fit::No),
                                foundModel(u"Qwen3 4B Instruct"_s, 5 * kGiga / 2, Fit::Yes),
                                foundModel(u"Gemma 3 12B"_s, 7 * kGiga, Fit::Tight)};
    all[3].used = true;
    return all;
}

std::vector<AssistantEntry> someEntries()
{
    using Kind = AssistantEntry::Kind;
    using Section = AssistantSection;
    const auto profile = [] {
        return AssistantPlace{AssistantPlace::Kind::Profile, QUuid::createUuid()};
    };
    return {
        {Kind::Place,
         Section::Assistants,
         {AssistantPlace::Kind::Quote},
         u"Quote"_s,
         u"built in, no model"_s,
         {},
         u"quote"_s},
        {Kind::Place,
         Section::Assistants,
         profile(),
         u"Plain language clerk"_s,
         u"Ollama"_s,
         u"🙂"_s,
         {},
         false,
         true},
        {Kind::Place,
         Section::Assistants,
         profile(),
         u"Luật sư văn phòng một cửa"_s,
         u"Qwen3 4B Instruct"_s,
         u"LS"_s,
         {},
         true,
         true},
        {Kind::Place,
         Section::Servers,
         profile(),
         u"Ollama"_s,
         u"localhost:11434"_s,
         {},
         u"server"_s,
         false,
         true},
        {Kind::Place,
         Section::Models,
         profile(),
         u"Qwen3 4B Instruct"_s,
         u"Ready"_s,
         {},
         u"chip"_s,
         false,
         true},
        {Kind::Place,
         Section::Models,
         {AssistantPlace::Kind::FindModels},
         u"Find models…"_s,
         {},
         {},
         u"search"_s},
        {Kind::Begin, Section::Prompts, {}, u"New prompt…"_s, {}, {}, u"plus"_s},
        {Kind::Begin, Section::Tools, {}, u"New tool server…"_s, {}, {}, u"plus"_s},
    };
}

MakeOptionsEditor OptionsBench::make()
{
    return [this](const QStringList& keys, QWidget* parent) {
        return new OptionRows(store, keys, parent);
    };
}

void typeInto(QWidget& page, const QString& name, const QString& text)
{
    auto* field = child<QWidget>(page, name);
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
    else if (auto* editor = qobject_cast<QPlainTextEdit*>(field))
        editor->selectAll();
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(field, &event);
}

void clickOn(QWidget& page, const QString& name)
{
    auto* button = child<QAbstractButton>(page, name);
    REQUIRE(button->isEnabled());
    button->click();
}

} // namespace motcua::test
