// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every setting of the program, each declared once. The panel, the store and the tests follow this list; to add a
// setting, declare it here and put it into kCatalogue at its place.

#include "settings/setting.h"

#include <array>

namespace motcua {

namespace settings {

using namespace Qt::Literals::StringLiterals;

// This thread -------------------------------------------------------------------------------------------------------

inline constexpr Choice kAssistants[] = {
    {"quote"_L1, QT_TRANSLATE_NOOP("Settings", "Quote (built in)")},
};
inline constexpr ChoiceSetting kAssistant{
    {.key = "thread/assistant"_L1,
     .section = Section::Thread,
     .label = QT_TRANSLATE_NOOP("Settings", "Assistant"),
     .help = QT_TRANSLATE_NOOP(
         "Settings", "Quote needs no model: it answers with sentences from your documents."),
     .scope = Scope::Thread},
    "quote"_L1,
    kAssistants,
    true};

inline constexpr Setting<QString> kSystemPrompt{
    {.key = "thread/systemPrompt"_L1,
     .section = Section::Thread,
     .label = QT_TRANSLATE_NOOP("Settings", "System prompt"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "Given to a model before the conversation. Quote does not need it."),
     .scope = Scope::Thread},
    ""_L1,
    TextKind::Paragraph,
    QT_TRANSLATE_NOOP("Settings", "How should the assistant answer?")};

inline constexpr SelectionSetting kDocuments{
    {.key = "thread/documents"_L1,
     .section = Section::Thread,
     .label = QT_TRANSLATE_NOOP("Settings", "Library"),
     .help = QT_TRANSLATE_NOOP("Settings", "Which documents may be quoted."),
     .scope = Scope::Thread},
    QT_TRANSLATE_NOOP("Settings", "All documents")};

inline constexpr Setting<int> kCitations{
    {.key = "thread/citations"_L1,
     .section = Section::Thread,
     .label = QT_TRANSLATE_NOOP("Settings", "Citations"),
     .help = QT_TRANSLATE_NOOP("Settings", "At most so many quotations in one answer."),
     .scope = Scope::Thread},
    3,
    1,
    10};

// Model -------------------------------------------------------------------------------------------------------------
// The parameters (temperature to grammar) are sent only when somebody has set them; else the server decides.

inline constexpr Setting<int> kPassages{
    {.key = "model/passages"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Sources"),
     .help = QT_TRANSLATE_NOOP(
         "Settings",
         "At most so many passages of the library go to a model with a question; 0 sends none."),
     .scope = Scope::Thread},
    6,
    0,
    20,
    1};

inline constexpr Choice kContextPolicies[] = {
    {"dropOldest"_L1, QT_TRANSLATE_NOOP("Settings", "Leave out the oldest")},
    {"keepFirstAndLast"_L1, QT_TRANSLATE_NOOP("Settings", "Keep first and last")},
    {"summarise"_L1, QT_TRANSLATE_NOOP("Settings", "Summarise into a message")},
    {"refuse"_L1, QT_TRANSLATE_NOOP("Settings", "Ask me first")},
};
inline constexpr ChoiceSetting kContextPolicy{
    {.key = "model/contextPolicy"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "When the context is full"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "Nothing is ever deleted; this is about what the model is sent."),
     .scope = Scope::Thread},
    "dropOldest"_L1,
    kContextPolicies};

inline constexpr Setting<int> kContextLimit{
    {.key = "model/contextLimit"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Context"),
     .help = QT_TRANSLATE_NOOP("Settings", "Tokens to use at most; 0: as many as the server has."),
     .scope = Scope::Thread},
    0,
    0,
    10000000,
    1024};

inline constexpr Setting<int> kMaxTokens{
    {.key = "model/maxTokens"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Length of an answer"),
     .help = QT_TRANSLATE_NOOP("Settings", "Tokens at most; 0: as many as there is room for."),
     .scope = Scope::Thread},
    0,
    0,
    1000000,
    64};

inline constexpr Setting<double> kTemperature{
    {.key = "model/temperature"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Temperature"),
     .help = QT_TRANSLATE_NOOP("Settings", "Low is steady, high is varied."),
     .scope = Scope::Thread},
    0.8,
    0,
    2,
    0.05};

inline constexpr Setting<double> kTopP{
    {.key = "model/topP"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Top-p"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "Only the likeliest tokens that together have this probability."),
     .scope = Scope::Thread},
    0.95,
    0,
    1,
    0.01};

inline constexpr Setting<int> kTopK{
    {.key = "model/topK"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Top-k"),
     .help = QT_TRANSLATE_NOOP("Settings", "Only so many of the likeliest tokens; 0: all."),
     .scope = Scope::Thread},
    40,
    0,
    1000,
    1};

inline constexpr Setting<double> kMinP{
    {.key = "model/minP"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Min-p"),
     .help =
         QT_TRANSLATE_NOOP("Settings", "No token less likely than this share of the likeliest."),
     .scope = Scope::Thread},
    0.05,
    0,
    1,
    0.01};

inline constexpr Setting<double> kRepeatPenalty{
    {.key = "model/repeatPenalty"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Repeat penalty"),
     .help = QT_TRANSLATE_NOOP("Settings", "Above 1 discourages what was said just now."),
     .scope = Scope::Thread},
    1,
    0.5,
    2,
    0.05};

inline constexpr Setting<double> kPresencePenalty{
    {.key = "model/presencePenalty"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Presence penalty"),
     .help = QT_TRANSLATE_NOOP("Settings", "Above 0 encourages new subjects."),
     .scope = Scope::Thread},
    0,
    -2,
    2,
    0.1};

inline constexpr Setting<double> kFrequencyPenalty{
    {.key = "model/frequencyPenalty"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Frequency penalty"),
     .help = QT_TRANSLATE_NOOP("Settings", "Above 0 discourages frequent words."),
     .scope = Scope::Thread},
    0,
    -2,
    2,
    0.1};

inline constexpr Setting<int> kSeed{
    {.key = "model/seed"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Seed"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "The same number gives the same answer; -1: another one each time."),
     .scope = Scope::Thread},
    -1,
    -1,
    2147483647,
    1};

inline constexpr Setting<QString> kStop{
    {.key = "model/stop"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Stop at"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "One text per line; the answer ends before the first of them."),
     .scope = Scope::Thread},
    ""_L1,
    TextKind::Paragraph,
    QT_TRANSLATE_NOOP("Settings", "")};

inline constexpr Setting<QString> kJsonSchema{
    {.key = "model/jsonSchema"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "JSON schema"),
     .help = QT_TRANSLATE_NOOP("Settings", "The answer must be JSON of this schema."),
     .scope = Scope::Thread},
    ""_L1,
    TextKind::Paragraph,
    QT_TRANSLATE_NOOP("Settings", "{\"type\": \"object\"}")};

inline constexpr Setting<QString> kGrammar{
    {.key = "model/grammar"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Grammar"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "The answer must follow this grammar (GBNF, llama.cpp only)."),
     .scope = Scope::Thread},
    ""_L1,
    TextKind::Paragraph,
    QT_TRANSLATE_NOOP("Settings", "")};

inline constexpr Setting<bool> kTools{
    {.key = "model/tools"_L1,
     .section = Section::Model,
     .label = QT_TRANSLATE_NOOP("Settings", "Tools"),
     .help = QT_TRANSLATE_NOOP("Settings", "The model may search the library and the archive, "
                                           "calculate, and use the tool servers you have set up."),
     .scope = Scope::Thread},
    false};

// Appearance --------------------------------------------------------------------------------------------------------

inline constexpr Choice kThemes[] = {
    {"system"_L1, QT_TRANSLATE_NOOP("Settings", "Like the system")},
    {"light"_L1, QT_TRANSLATE_NOOP("Settings", "Light")},
    {"dark"_L1, QT_TRANSLATE_NOOP("Settings", "Dark")},
};
inline constexpr ChoiceSetting kTheme{{.key = "appearance/theme"_L1,
                                       .section = Section::Appearance,
                                       .label = QT_TRANSLATE_NOOP("Settings", "Theme")},
                                      "system"_L1,
                                      kThemes};

inline constexpr Setting<QString> kFontFamily{{.key = "appearance/fontFamily"_L1,
                                               .section = Section::Appearance,
                                               .label = QT_TRANSLATE_NOOP("Settings", "Font")},
                                              ""_L1,
                                              TextKind::FontFamily,
                                              QT_TRANSLATE_NOOP("Settings", "Font of the system")};

inline constexpr Setting<int> kFontSize{{.key = "appearance/fontSize"_L1,
                                         .section = Section::Appearance,
                                         .label = QT_TRANSLATE_NOOP("Settings", "Font size")},
                                        14,
                                        11,
                                        24,
                                        1,
                                        QT_TRANSLATE_NOOP("Settings", "px")};

inline constexpr Choice kDensities[] = {
    {"comfortable"_L1, QT_TRANSLATE_NOOP("Settings", "Comfortable")},
    {"compact"_L1, QT_TRANSLATE_NOOP("Settings", "Compact")},
};
inline constexpr ChoiceSetting kDensity{{.key = "appearance/density"_L1,
                                         .section = Section::Appearance,
                                         .label = QT_TRANSLATE_NOOP("Settings", "Density")},
                                        "comfortable"_L1,
                                        kDensities};

inline constexpr Setting<int> kChatWidth{
    {.key = "appearance/chatWidth"_L1,
     .section = Section::Appearance,
     .label = QT_TRANSLATE_NOOP("Settings", "Width of the conversation"),
     .help = QT_TRANSLATE_NOOP("Settings", "Lines of 60 to 90 letters are the easiest to read.")},
    680,
    480,
    1400,
    20,
    QT_TRANSLATE_NOOP("Settings", "px")};

// Chat --------------------------------------------------------------------------------------------------------------

inline constexpr Choice kSendKeys[] = {
    {"enter"_L1, QT_TRANSLATE_NOOP("Settings", "Enter sends")},
    {"ctrlEnter"_L1, QT_TRANSLATE_NOOP("Settings", "Ctrl+Enter sends")},
};
inline constexpr ChoiceSetting kSendKey{
    {.key = "chat/sendKey"_L1,
     .section = Section::Chat,
     .label = QT_TRANSLATE_NOOP("Settings", "Enter key"),
     .help = QT_TRANSLATE_NOOP("Settings", "Shift+Enter always starts a new line.")},
    "enter"_L1,
    kSendKeys};

inline constexpr Setting<bool> kTimestamps{
    {.key = "chat/timestamps"_L1,
     .section = Section::Chat,
     .label = QT_TRANSLATE_NOOP("Settings", "Show the time of each message")},
    true};

inline constexpr Setting<bool> kNotify{
    {.key = "chat/notify"_L1,
     .section = Section::Chat,
     .label = QT_TRANSLATE_NOOP("Settings", "Tell me when a long answer is ready"),
     .help = QT_TRANSLATE_NOOP("Settings", "Only while you are looking at something else.")},
    true};

// Local models ------------------------------------------------------------------------------------------------------

inline constexpr Setting<QString> kModelFolders{
    {.key = "models/folders"_L1,
     .section = Section::Models,
     .label = QT_TRANSLATE_NOOP("Settings", "Folders with models"),
     .help = QT_TRANSLATE_NOOP(
         "Settings",
         "One folder per line, beside the usual ones; all GGUF files below are offered.")},
    ""_L1,
    TextKind::Paragraph,
    QT_TRANSLATE_NOOP("Settings", "/home/me/models")};

inline constexpr Setting<QString> kLlamaServer{
    {.key = "models/llamaServer"_L1,
     .section = Section::Models,
     .label = QT_TRANSLATE_NOOP("Settings", "llama-server"),
     .help = QT_TRANSLATE_NOOP(
         "Settings", "The program that runs local models; empty: the one found on PATH.")},
    ""_L1,
    TextKind::Line,
    QT_TRANSLATE_NOOP("Settings", "llama-server")};

inline constexpr Setting<int> kIdleMinutes{
    {.key = "models/idleMinutes"_L1,
     .section = Section::Models,
     .label = QT_TRANSLATE_NOOP("Settings", "Stop an idle model after"),
     .help = QT_TRANSLATE_NOOP(
         "Settings", "Minutes without a question; 0 keeps it in memory until Motcua ends.")},
    10,
    0,
    1440,
    5};

// Language ----------------------------------------------------------------------------------------------------------

inline constexpr Choice kLanguages[] = {
    {"system"_L1, QT_TRANSLATE_NOOP("Settings", "Like the system")},
    {"en"_L1, "English"},
    {"vi"_L1, "Tiếng Việt"},
};
inline constexpr ChoiceSetting kLanguage{
    {.key = "language/language"_L1,
     .section = Section::Language,
     .label = QT_TRANSLATE_NOOP("Settings", "Language of the program"),
     .help =
         QT_TRANSLATE_NOOP("Settings", "Takes effect at once. Conversations are not translated.")},
    "system"_L1,
    kLanguages};

// Storage -----------------------------------------------------------------------------------------------------------

inline constexpr SettingReadout kDataFolder{
    {.key = "storage/folder"_L1,
     .section = Section::Storage,
     .label = QT_TRANSLATE_NOOP("Settings", "Your data is in")}};

inline constexpr SettingReadout kDataSize{{.key = "storage/size"_L1,
                                           .section = Section::Storage,
                                           .label = QT_TRANSLATE_NOOP("Settings", "Size")}};

inline constexpr SettingAction kBackUp{
    {.key = "storage/backUp"_L1,
     .section = Section::Storage,
     .label = QT_TRANSLATE_NOOP("Settings", "Backup"),
     .help = QT_TRANSLATE_NOOP("Settings",
                               "One file with everything in it, made while you go on working.")},
    QT_TRANSLATE_NOOP("Settings", "Back up…")};

inline constexpr SettingAction kCheck{
    {.key = "storage/check"_L1,
     .section = Section::Storage,
     .label = QT_TRANSLATE_NOOP("Settings", "Soundness"),
     .help =
         QT_TRANSLATE_NOOP("Settings", "Reads every page of the database and says what it found.")},
    QT_TRANSLATE_NOOP("Settings", "Check now")};

inline constexpr SettingAction kCompact{
    {.key = "storage/compact"_L1,
     .section = Section::Storage,
     .label = QT_TRANSLATE_NOOP("Settings", "Unused space"),
     .help = QT_TRANSLATE_NOOP("Settings", "Gives the room of what was deleted back to the disk.")},
    QT_TRANSLATE_NOOP("Settings", "Compact now")};

// Privacy -----------------------------------------------------------------------------------------------------------

inline constexpr SettingReadout kNetwork{
    {.key = "privacy/network"_L1,
     .section = Section::Privacy,
     .label = QT_TRANSLATE_NOOP("Settings", "What the network may do")},
    QT_TRANSLATE_NOOP("Settings", "Nothing. The program opens no connection: questions, documents "
                                  "and answers stay on this computer.")};

/// All of them, in the order of the panel.
inline constexpr auto kCatalogue = std::to_array<AnySetting>(
    {&kAssistant,     &kSystemPrompt, &kDocuments,     &kCitations,       &kPassages,
     &kContextPolicy, &kContextLimit, &kMaxTokens,     &kTemperature,     &kTopP,
     &kTopK,          &kMinP,         &kRepeatPenalty, &kPresencePenalty, &kFrequencyPenalty,
     &kSeed,          &kStop,         &kJsonSchema,    &kGrammar,         &kTools,
     &kTheme,         &kFontFamily,   &kFontSize,      &kDensity,         &kChatWidth,
     &kSendKey,       &kTimestamps,   &kNotify,        &kModelFolders,    &kLlamaServer,
     &kIdleMinutes,   &kLanguage,     &kDataFolder,    &kDataSize,        &kBackUp,
     &kCheck,         &kCompact,      &kNetwork});

} // namespace settings

/// The heading of a section, translated.
QString sectionTitle(Section section);

} // namespace motcua
