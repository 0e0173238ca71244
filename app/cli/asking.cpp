// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/asking.h"

#include "cli/words.h"
#include "library/answermeta.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "studio/attachments.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/shelf.h"
#include "studio/studio.h"
#include "text/plaintext.h"
#include "thread/thread.h"

#include <QFile>
#include <QJsonArray>

#include <algorithm>
#include <cstdio>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QStringList> readQuestions(const QString& path)
{
    QFile file(path);
    const bool open =
        path == "-"_L1 ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return Error{Error::Kind::Io,
                     CommandLine::tr("The questions in %1 cannot be read: %2.")
                         .arg(path, file.errorString()),
                     {}};
    QString text = QString::fromUtf8(file.readAll());
    if (text.startsWith(QChar::ByteOrderMark))
        text.remove(0, 1);
    QStringList questions;
    for (const QString& line : text.split(u'\n'))
        if (!line.trimmed().isEmpty())
            questions.append(line.endsWith(u'\r') ? line.chopped(1) : line);
    return questions;
}

} // namespace

QString misuseOfAsk(const Arguments& arguments)
{
    const bool many = arguments.has(u"questions"_s);
    if (many == (arguments.words.size() == 1) ||
        (!many && arguments.words.first().trimmed().isEmpty()))
        return CommandLine::tr("Give one question, or --questions FILE.");
    if (many && arguments.has(u"thread"_s))
        return CommandLine::tr("--questions keeps no thread: leave out --thread.");
    if (arguments.has(u"temperature"_s)) {
        bool number = false;
        const double value = arguments.value(u"temperature"_s).toDouble(&number);
        if (!number || value < settings::kTemperature.low || value > settings::kTemperature.high)
            return CommandLine::tr("The temperature is a number from 0 to 2.");
    }
    for (const QString& option : {u"system"_s, u"temperature"_s, u"image"_s, u"stream"_s})
        if (many && arguments.has(option))
            return CommandLine::tr("--questions keeps no thread: leave out --%1.").arg(option);
    if (!arguments.has(u"thread"_s))
        return {};
    const auto id = Call::number(arguments.value(u"thread"_s));
    return id ? QString() : id.error().message;
}

void ask(Call& call)
{
    auto* asking = new AskRun(call);
    if (call.arguments().has(u"questions"_s))
        asking->many(call.arguments().value(u"questions"_s));
    else
        asking->one(call.words().first());
}

AskRun::AskRun(Call& call) : QObject(&call), m_call(call) {}

std::optional<AssistantInfo> AskRun::named() const
{
    const QString name = m_call.arguments().value(u"assistant"_s);
    const auto all = m_call.studio().dialogue().assistants();
    const auto found = std::find_if(all.begin(), all.end(), [&name](const AssistantInfo& info) {
        return info.id == name || info.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return name.isEmpty() || found == all.end() ? std::nullopt : std::optional(*found);
}

bool AskRun::refusesName()
{
    const QString name = m_call.arguments().value(u"assistant"_s);
    if (name.isEmpty() || named())
        return false;
    m_call.fail(
        CommandLine::tr("There is no assistant named %1; \"motcua assistant list\" shows them.")
            .arg(name));
    return true;
}

void AskRun::one(const QString& question)
{
    m_question = question;
    if (refusesName())
        return;
    listen();
    enclose(m_call.arguments().values(u"image"_s));
}

void AskRun::listen()
{
    Dialogue& dialogue = m_call.studio().dialogue();
    connect(&dialogue, &Dialogue::finished, this, [this](const Message& answer) {
        m_ended.push_back(answer);
        conclude();
    });
    connect(&dialogue, &Dialogue::notSaved, this,
            [this](ThreadId, const Error& error) { m_call.fail(error); });
    // Nobody is there to be asked; what was refused is told of with the answer.
    connect(&dialogue, &Dialogue::permissionAsked, this,
            [&dialogue](MessageId answer, const ToolStep& step) {
                dialogue.allow(answer, step.id, false);
            });
    connect(&m_call, &Call::cancelled, this, &AskRun::stop);
    connect(&dialogue, &Dialogue::started, this, [this] {
        if (m_stopped)
            stop(); // the answer, after the summary that was being written
    });
    // This program ends with the answer: what waits in the thread is for the next one.
    dialogue.holdQueue();
    if (m_call.arguments().has(u"stream"_s))
        follow();
}

void AskRun::enclose(const QStringList& files)
{
    const auto done = static_cast<qsizetype>(m_attachments.size());
    if (done == files.size())
        return openThread();
    m_call.receive(m_call.studio().attachments().add(files[done]),
                   [this, files](const Attachment& attachment) {
                       m_attachments.push_back(attachment);
                       enclose(files);
                   });
}

void AskRun::openThread()
{
    if (m_stopped)
        return;
    m_begun = true;
    Conversations& conversations = m_call.studio().conversations();
    const auto begin = [this](const Thread& thread) { prepare(thread); };
    if (!m_call.arguments().has(u"thread"_s))
        return m_call.receive(conversations.createThread(titleFrom(m_question)), begin);
    const ThreadId id(m_call.arguments().value(u"thread"_s).toLongLong());
    m_call.receive(conversations.thread(id), begin);
}

void AskRun::prepare(const Thread& thread)
{
    m_thread = thread.id;
    QString options = thread.options;
    const Arguments& arguments = m_call.arguments();
    if (arguments.has(u"system"_s))
        options = withOverride(options, settings::kSystemPrompt, arguments.value(u"system"_s));
    if (arguments.has(u"temperature"_s))
        options = withOverride(options, settings::kTemperature,
                               arguments.value(u"temperature"_s).toDouble());
    // A new conversation goes on with the one it was begun with.
    if (const auto who = named(); who && !arguments.has(u"thread"_s))
        options = withOverride(options, settings::kAssistant, who->id);
    if (options == thread.options)
        return askIn(thread);
    m_call.receive(m_call.studio().conversations().setOptions(thread.id, options),
                   [this, thread](Done) { askIn(thread); });
}

void AskRun::follow()
{
    Dialogue& dialogue = m_call.studio().dialogue();
    connect(&dialogue, &Dialogue::textAppended, this, &AskRun::hear);
    connect(&dialogue, &Dialogue::waitingChanged, this, [this](MessageId, const QString& sentence) {
        if (!sentence.isEmpty())
            m_call.console().remark(sentence);
    });
}

void AskRun::hear(MessageId answer, const QString& text)
{
    if (!m_answer.isValid())
        return m_heard.push_back({answer, text});
    if (answer != m_answer)
        return;
    m_said = true;
    if (m_call.json())
        m_call.console().print(QJsonValue(QJsonObject{{u"delta"_s, text}}));
    else
        m_call.console().say(text);
}

void AskRun::askIn(const Thread& thread)
{
    auto begun =
        m_call.studio().dialogue().ask(thread.id, thread.head, m_question,
                                       m_call.arguments().value(u"assistant"_s), m_attachments);
    m_call.receive(begun, [this](const Message& answer) {
        m_answer = answer.id;
        if (m_stopped)
            stop();
        for (const auto& [of, text] : std::exchange(m_heard, {}))
            hear(of, text);
        conclude();
    });
}

/// Ends the call when our own answer has ended.
void AskRun::conclude()
{
    const auto ours = std::find_if(m_ended.begin(), m_ended.end(), [this](const Message& one) {
        return m_answer.isValid() && one.id == m_answer;
    });
    if (ours == m_ended.end())
        return;
    const Message answer = *ours;
    m_ended.erase(ours);
    show(m_question, answer, [this] { m_call.done(); });
}

/// What is on its way is waited for until it is on disk and can be stopped there; a second Ctrl+C does not wait.
void AskRun::stop()
{
    m_stopped = true;
    if (m_thread.isValid())
        m_call.studio().dialogue().stop(m_thread);
    else if (!m_begun)
        m_call.fail(CommandLine::tr("Stopped before anything was asked."));
}

void AskRun::many(const QString& file)
{
    if (refusesName())
        return;
    auto questions = readQuestions(file);
    if (!questions)
        return m_call.fail(questions.error());
    m_questions = *questions;
    m_progress = m_call.progress(CommandLine::tr("Asking"));
    connect(&m_call, &Call::cancelled, this, [this] {
        m_stopped = true;
        m_call.fail(CommandLine::tr("Stopped after %1 of %2 questions.")
                        .arg(std::max<qsizetype>(0, m_at - 1))
                        .arg(m_questions.size()));
    });
    next();
}

void AskRun::next()
{
    m_progress.report(m_at, m_questions.size());
    if (m_at >= m_questions.size())
        return m_call.done();
    const QString question = m_questions[m_at++];
    auto answer =
        m_call.studio().dialogue().askOnly(question, m_call.arguments().value(u"assistant"_s));
    m_call.receive(answer, [this, question](const Message& row) {
        if (!m_stopped)
            show(question, row, [this] { next(); });
    });
}

/// Places in documents are printed in code points, for which the text is needed; each document is fetched once.
void AskRun::show(const QString& question, const Message& answer, const std::function<void()>& then)
{
    const AnswerMeta meta = readAnswerMeta(answer.meta);
    if (answer.status == Status::Failed)
        return end(answer, meta, then);
    if (!m_call.json()) {
        printText(answer, meta);
        return end(answer, meta, then);
    }
    for (const Citation& citation : meta.citations) {
        if (!citation.document.isValid() || m_cited.contains(citation.document))
            continue;
        auto opened = m_call.studio().shelf().document(citation.document);
        return m_call.receive(
            opened, [this, question, answer, then](const OpenedDocument& document) {
                m_cited.insert(document.document.id,
                               {document.document.given, CodePoints(document.text.text)});
                show(question, answer, then);
            });
    }
    printJson(question, answer, meta);
    end(answer, meta, then);
}

void AskRun::end(const Message& answer, const AnswerMeta& meta, const std::function<void()>& then)
{
    tellRefused(meta);
    const QString rest =
        answer.thread.isValid()
            ? u' ' + CommandLine::tr("\"motcua show %1\" has what came.").arg(answer.thread.value())
            : QString();
    switch (answer.status) {
    case Status::Failed:
        if (m_said && !m_call.json())
            m_call.console().print(QString());
        return m_call.fail(meta.error);
    case Status::Stopped:
        return m_call.fail(CommandLine::tr("The answer was stopped.") + rest);
    case Status::Interrupted:
        return m_call.fail((meta.error.isEmpty()
                                ? CommandLine::tr("The answer broke off.")
                                : CommandLine::tr("The answer broke off: %1").arg(meta.error)) +
                           rest);
    case Status::Complete:
    case Status::Pending:
    case Status::Streaming:
        break;
    }
    then();
}

/// A call of a tool that may change something waits for a person, of whom there is none.
void AskRun::tellRefused(const AnswerMeta& meta)
{
    QStringList told;
    for (const ToolStep& step : meta.steps) {
        if (step.readOnly || !step.failed || told.contains(step.tool))
            continue;
        told << step.tool;
        m_call.console().remark(
            CommandLine::tr("%1 was not called: it may change something, and on the command line "
                            "nobody can be asked whether it may.")
                .arg(step.tool));
    }
}

void AskRun::printJson(const QString& question, const Message& answer, const AnswerMeta& meta)
{
    QJsonArray citations;
    for (const Citation& citation : meta.citations) {
        const Cited cited = m_cited.value(citation.document);
        citations.append(toJson(citation, cited.given, cited.points));
    }
    QJsonObject object{{u"question"_s, question},
                       {u"found"_s, meta.found.value_or(false)},
                       {u"answer"_s, answer.text},
                       {u"citations"_s, citations}};
    if (!answer.model.isEmpty())
        object.insert(u"model"_s, answer.model);
    if (!answer.reasoning.isEmpty())
        object.insert(u"reasoning"_s, answer.reasoning);
    object.insert(u"status"_s, nameOf(answer.status));
    if (!meta.error.isEmpty())
        object.insert(u"error"_s, meta.error);
    if (answer.thread.isValid()) {
        object.insert(u"thread"_s, answer.thread.value());
        object.insert(u"message"_s, answer.id.value());
    }
    m_call.console().print(QJsonValue(object));
}

void AskRun::printText(const Message& answer, const AnswerMeta& meta)
{
    Console& console = m_call.console();
    if (m_questions.size() > 1)
        console.print(u"? "_s + m_questions[m_at - 1]);
    if (m_said)
        console.print(QString());
    else if (answer.status == Status::Complete || !answer.text.isEmpty())
        console.print(plainText(answer.text));
    if (!meta.citations.empty())
        console.print(u"\n"_s + (meta.found.value_or(true) ? CommandLine::tr("Sources:")
                                                           : CommandLine::tr("Nearest passages:")));
    for (const Citation& citation : meta.citations) {
        const QString place =
            citation.page > 0
                ? CommandLine::tr("page %1, line %2").arg(citation.page).arg(citation.line)
                : CommandLine::tr("line %1").arg(citation.line);
        console.print(u"[%1] %2, %3 (%4)"_s.arg(QString::number(citation.number), citation.title,
                                                place, citation.source));
    }
    if (m_questions.size() > 1)
        console.print(QString());
}

} // namespace motcua
