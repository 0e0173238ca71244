// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every setting of the program, each declared once. The panel, the store and the tests follow this list; to add a
// setting, declare it here and put it into kCatalogue at its place.

#include "settings/modelsettings.h"
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
     .label = QT_TRANSLATE_NOOP("Settings", "Notify of long answers"),
     .help = QT_TRANSLATE_NOOP("Settings", "Only while you are looking at something else.")},
    true};

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
