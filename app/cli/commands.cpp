// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"

#include "cli/words.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Option limit(const QString& many)
{
    return {u"limit"_s, u"N"_s, CommandLine::tr("At most N of them (%1).").arg(many)};
}

std::vector<Command> libraryCommands()
{
    return {
        {u"library add"_s,
         u"FILE…"_s,
         CommandLine::tr("Add documents, or update those that are there; folders are walked."),
         1,
         Command::kAny,
         {{u"encoding"_s, u"NAME"_s,
           CommandLine::tr("How text files are encoded: utf-8, utf-16le, utf-16be, tcvn3 or vni; "
                           "found out when "
                           "not given.")},
          {u"title"_s, u"TEXT"_s,
           CommandLine::tr(
               "With \"-\" as FILE: the name under which text from standard input is added.")}},
         &addToLibrary,
         &misuseOfAdd},
        {u"library list"_s,
         {},
         CommandLine::tr("List the documents and their state."),
         0,
         0,
         {},
         &listLibrary},
        {u"library remove"_s,
         u"DOCUMENT…"_s,
         CommandLine::tr(
             "Take documents out of the library, named by path, title or number; the files stay."),
         1,
         Command::kAny,
         {},
         &removeFromLibrary},
    };
}

std::vector<Command> assistantCommands()
{
    return {
        {u"assistant list"_s,
         {},
         CommandLine::tr("List who can be asked: Quote, servers, model files and personas."),
         0,
         0,
         {},
         &listAssistants},
        {u"assistant add"_s,
         u"NAME"_s,
         CommandLine::tr("Add a server, or a model file that Motcua runs itself."),
         1,
         1,
         {{u"url"_s, u"ADDRESS"_s,
           CommandLine::tr("Where an OpenAI-compatible server listens: http://127.0.0.1:8080/v1.")},
          {u"file"_s, u"PATH"_s,
           CommandLine::tr("A GGUF file, run with llama-server when it is asked.")},
          {u"model"_s, u"NAME"_s,
           CommandLine::tr("Which of the server's models; without it the first.")},
          {u"key-env"_s, u"NAME"_s,
           CommandLine::tr("The environment variable that holds the key; the key itself is never "
                           "an argument.")},
          {u"key-stdin"_s,
           {},
           CommandLine::tr("Read the key from standard input into the system's keychain.")}},
         &addAssistant,
         &misuseOfAddAssistant},
        {u"assistant remove"_s,
         u"NAME"_s,
         CommandLine::tr("Take a server, model file or persona away."),
         1,
         1,
         {},
         &removeAssistant},
        {u"assistant test"_s,
         u"NAME"_s,
         CommandLine::tr("Try to reach it and say what it has."),
         1,
         1,
         {},
         &testAssistant},
    };
}

std::vector<Command> conversationCommands()
{
    return {
        {u"ask"_s,
         u"QUESTION"_s,
         CommandLine::tr(
             "Ask, and keep question and answer in a thread; or ask many questions at once."),
         0,
         1,
         {{u"thread"_s, u"ID"_s,
           CommandLine::tr("Go on with this thread; without it a new one begins.")},
          {u"assistant"_s, u"NAME"_s,
           CommandLine::tr("Who answers; without it the thread's own assistant.")},
          {u"system"_s, u"TEXT"_s,
           CommandLine::tr("System prompt for a model, kept with the thread.")},
          {u"temperature"_s, u"NUMBER"_s,
           CommandLine::tr("From 0, steady, to 2, varied; kept with the thread.")},
          {u"image"_s, u"FILE"_s,
           CommandLine::tr("Send a picture or a document along with the question; may be given "
                           "several times.")},
          {u"stream"_s, {}, CommandLine::tr("Print the answer while it is written.")},
          {u"questions"_s, u"FILE"_s,
           CommandLine::tr(
               "Ask every line of FILE (\"-\": standard input), answer one line each, and keep no "
               "thread.")}},
         &ask,
         &misuseOfAsk},
        {u"threads"_s,
         {},
         CommandLine::tr("List the threads, the newest first."),
         0,
         0,
         {limit(CommandLine::tr("all")),
          {u"filter"_s, u"WORDS"_s, CommandLine::tr("Only those with these words in the title.")}},
         &listThreads,
         &misuseOfLimit},
        {u"show"_s,
         u"ID"_s,
         CommandLine::tr("Show the messages of a thread."),
         1,
         1,
         {{u"tree"_s, {}, CommandLine::tr("All branches, instead of the one now chosen.")}},
         &showThread,
         &misuseOfShow},
        {u"search"_s,
         u"QUERY"_s,
         CommandLine::tr("Search threads, every branch of every message, notes and documents."),
         1,
         Command::kAny,
         {limit(u"20"_s)},
         &searchEverything,
         &misuseOfLimit},
    };
}

std::vector<Command> modelCommands()
{
    return {
        {u"models"_s,
         u"[DIR…]"_s,
         CommandLine::tr(
             "List the model files (GGUF) in these folders and where models usually are, "
             "and whether they fit into the memory that is free."),
         0,
         Command::kAny,
         {},
         &listModels,
         nullptr,
         false},
    };
}

std::vector<Command> fileCommands()
{
    return {
        {u"export"_s,
         u"ID…"_s,
         CommandLine::tr("Write transcripts: markdown, html, pdf, text or json."),
         0,
         Command::kAny,
         {{u"all"_s, {}, CommandLine::tr("Every thread.")},
          {u"format"_s, u"NAME"_s,
           CommandLine::tr("The format; without it the one the name of PATH ends with.")},
          {u"output"_s, u"PATH"_s,
           CommandLine::tr(
               "A file, or a folder that gets one file for each thread; without it standard "
               "output."),
           u'o'},
          {u"path-only"_s,
           {},
           CommandLine::tr("Only the branch now chosen, instead of all branches.")}},
         &exportThreads,
         &misuseOfExport},
        {u"import"_s,
         u"FILE…"_s,
         CommandLine::tr("Read transcripts; what is here already is not added again."),
         1,
         Command::kAny,
         {},
         &importFiles},
        {u"backup"_s,
         u"FILE"_s,
         CommandLine::tr("Write a verified copy of everything."),
         1,
         1,
         {},
         &backUp},
        {u"restore"_s,
         u"FILE"_s,
         CommandLine::tr(
             "Put a backup in the place of the data; what was there is kept beside it."),
         1,
         1,
         {},
         &restoreBackup},
        {u"check"_s,
         {},
         CommandLine::tr("Check the data and mend what can be mended."),
         0,
         0,
         {},
         &checkData},
        {u"stats"_s,
         {},
         CommandLine::tr("Count threads, messages and documents."),
         0,
         0,
         {},
         &showStats},
    };
}

} // namespace

std::vector<Command> commands()
{
    std::vector<Command> all = libraryCommands();
    for (const auto& more :
         {assistantCommands(), modelCommands(), conversationCommands(), fileCommands()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

std::vector<Option> commonOptions()
{
    return {
        {u"home"_s, u"DIR"_s,
         CommandLine::tr(
             "The folder with the data; else $MOTCUA_HOME, else the platform's data folder.")},
        {u"json"_s, {}, CommandLine::tr("Print JSON, one value a line.")},
        {u"help"_s, {}, CommandLine::tr("Show this help."), u'h'},
    };
}

} // namespace motcua
