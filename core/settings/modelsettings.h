// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The settings about models: how they answer, thread by thread, and how those on this computer are run. Part of the
// catalogue (catalogue.h), which lists them.

#include "settings/setting.h"

namespace motcua::settings {

using namespace Qt::Literals::StringLiterals;

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

} // namespace motcua::settings
