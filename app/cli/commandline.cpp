// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "base/home.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/words.h"
#include "language.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/studio.h"

#include <QGuiApplication>
#include <QLoggingCategory>

#include <algorithm>
#include <array>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

int codeOf(Exit exit)
{
    return static_cast<int>(exit);
}

/// What the words ask for: help, the version, a command with its arguments, or nothing sensible, told by `trouble`.
struct Wish {
    std::optional<Command> command;
    Arguments arguments;
    bool help = false;
    bool version = false;
    QString trouble;
};

/// The command the words begin with; null when there is none.
const Command* commandIn(const std::vector<Command>& table, const QStringList& words)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Command& command) {
        return words.mid(0, command.nameWords()).join(u' ') == command.name;
    });
    return found == table.end() ? nullptr : &*found;
}

QString usageOf(const Command& command)
{
    return CommandLine::tr("Usage: motcua %1 %2").arg(command.name, command.words).trimmed();
}

/// Options may stand before the command, so that the words are parsed twice: with every option there is to find the
/// command, then with its own.
Wish wishOf(const QStringList& words)
{
    Wish wish;
    const std::vector<Command> table = commands();
    std::vector<Option> every = commonOptions();
    every.push_back({u"version"_s, {}, {}});
    for (const Command& command : table)
        every.insert(every.end(), command.options.begin(), command.options.end());
    const Result<Arguments> rough = parseArguments(words, every);
    if (!rough) {
        wish.trouble = rough.error().message;
        return wish;
    }
    wish.help = rough->has(u"help"_s);
    wish.version = rough->has(u"version"_s);
    const Command* command = commandIn(table, rough->words);
    if (!command) {
        if (rough->words.isEmpty())
            wish.trouble = CommandLine::tr("Which command? \"motcua --help\" lists them.");
        else
            wish.trouble =
                CommandLine::tr("There is no command \"%1\". \"motcua --help\" lists them.")
                    .arg(rough->words.mid(0, 2).join(u' '));
        return wish;
    }
    wish.command = *command;
    std::vector<Option> own = commonOptions();
    own.insert(own.end(), command->options.begin(), command->options.end());
    const Result<Arguments> arguments = parseArguments(words, own);
    if (!arguments) {
        wish.trouble = arguments.error().message;
        return wish;
    }
    wish.arguments = *arguments;
    wish.arguments.words.remove(0, command->nameWords());
    const auto count = wish.arguments.words.size();
    if (count < command->least || (command->most != Command::kAny && count > command->most))
        wish.trouble = usageOf(*command);
    else if (command->misuse && !wish.help)
        wish.trouble = command->misuse(wish.arguments);
    return wish;
}

/// The exit code when the wish is no command to be run.
std::optional<Exit> answerAtOnce(const Wish& wish, Console& console)
{
    if (wish.version)
        console.print(u"motcua "_s + QCoreApplication::applicationVersion());
    else if (wish.help)
        console.write((wish.command ? helpText(*wish.command) : helpText()).toUtf8());
    else if (!wish.trouble.isEmpty()) {
        console.remark(wish.trouble);
        if (wish.command)
            console.remark(
                CommandLine::tr("\"motcua %1 --help\" explains it.").arg(wish.command->name));
        return Exit::WrongUsage;
    } else {
        return std::nullopt;
    }
    return console.flush() ? Exit::Done : Exit::Failed;
}

/// PDF is laid out with fonts, which needs a platform; one without a display does.
std::unique_ptr<QCoreApplication> applicationFor(int& argc, char** argv)
{
    const bool fonts = std::any_of(
        argv, argv + argc, [](const char* word) { return QByteArrayView(word).endsWith("pdf"); });
    if (!fonts)
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int run(const Wish& wish, Console& console, Language& language)
{
    const auto home = Home::at(wish.arguments.has(u"home"_s) ? wish.arguments.value(u"home"_s)
                                                             : Home::standardPath());
    if (!home) {
        console.remark(home.error().message);
        return codeOf(Exit::Failed);
    }
    Studio studio(*home);
    language.set(studio.settings().value(settings::kLanguage));
    Call call(studio, console, wish.arguments);
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, &call, &Call::cancel);
    QObject::connect(
        &call, &Call::ended, &call, [](Exit exit) { QCoreApplication::exit(codeOf(exit)); },
        Qt::QueuedConnection);
    if (!wish.command->opensHome) {
        QMetaObject::invokeMethod(
            &call, [&] { wish.command->run(call); }, Qt::QueuedConnection);
        return QCoreApplication::exec();
    }
    call.receive(studio.open(), [&](const StartReport& start) {
        for (const QString& sentence : start.sentences)
            console.remark(sentence);
        wish.command->run(call);
    });
    return QCoreApplication::exec();
}

} // namespace

bool isForCommandLine(int argc, char** argv)
{
    for (int i = 1; i < argc; ++i) {
        const QByteArrayView word(argv[i]);
        if (word == "--help" || word == "-h" || word == "--version" || !word.startsWith('-'))
            return true;
        // --home DIR belongs to both, --theme NAME and others to the window; Qt's own options
        // (-platform NAME, …) have one dash and a value.
        static constexpr std::array kWithValue{"--home",       "--theme", "--language", "--room",
                                               "--screenshot", "--size",  "--thread"};
        const bool hasValue =
            std::find(kWithValue.begin(), kWithValue.end(), word) != kWithValue.end();
        if (hasValue || (word.size() > 2 && word[1] != '-'))
            ++i;
    }
    return false;
}

int runCommandLine(int argc, char** argv)
{
    keepFilesPrivate();
    const auto application = applicationFor(argc, argv);
    QCoreApplication::setApplicationName(u"motcua"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MOTCUA_VERSION));
    if (!qEnvironmentVariableIsSet("QT_LOGGING_RULES")) // one clear sentence, and nothing beside it
        QLoggingCategory::setFilterRules(u"motcua.*=false"_s);

    Language language;
    language.set(u"system"_s);
    Console console;
    const Wish wish = wishOf(QCoreApplication::arguments().mid(1));
    if (const auto exit = answerAtOnce(wish, console))
        return codeOf(*exit);
    return run(wish, console, language);
}

} // namespace motcua
