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
    if (many == (arguments.words.size() == 1))
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

void AskRun::one(const QString& question)
{
    Dialogue& dialogue = m_call.studio().dialogue();
    connect(&dialogue, &Dialogue::finished, this,
            [this](const Message& answer) { m_finished = answer; });
    connect(&dialogue, &Dialogue::notSaved, this,
            [this](ThreadId, const Error& error) { m_call.fail(error); });
    Conversations& conversations = m_call.studio().conversations();
    const auto begin = [this, question](const Thread& thread) { prepare(thread, question); };
    if (m_call.arguments().has(u"stream"_s))
        follow();
    if (!m_call.arguments().has(u"thread"_s))
        return m_call.receive(conversations.createThread(titleFrom(question)), begin);
    const ThreadId id(m_call.arguments().value(u"thread"_s).toLongLong());
    m_call.receive(conversations.thread(id), begin);
}

void AskRun::prepare(const Thread& thread, const QString& question)
{
    QString options = thread.options;
    const Arguments& arguments = m_call.arguments();
    if (arguments.has(u"system"_s))
        options = withOverride(options, settings::kSystemPrompt, arguments.value(u"system"_s));
    if (arguments.has(u"temperature"_s))
        options = withOverride(options, settings::kTemperature,
                               arguments.value(u"temperature"_s).toDouble());
    // A new conversation goes on with the one it was begun with.
    if (!arguments.has(u"thread"_s))
        for (const AssistantInfo& info : m_call.studio().dialogue().assistants())
            if (const QString name = arguments.value(u"assistant"_s);
                !name.isEmpty() &&
                (info.id == name || info.name.compare(name, Qt::CaseInsensitive) == 0))
                options = withOverride(options, settings::kAssistant, info.id);
    if (options == thread.options)
        return enclose(thread, question);
    m_call.receive(m_call.studio().conversations().setOptions(thread.id, options),
                   [this, thread, question](Done) { enclose(thread, question); });
}

void AskRun::enclose(const Thread& thread, const QString& question)
{
    if (!m_call.arguments().has(u"image"_s))
        return askIn(thread, question);
    m_call.receive(m_call.studio().attachments().add(m_call.arguments().value(u"image"_s)),
                   [this, thread, question](const Attachment& attachment) {
                       m_attachments.push_back(attachment);
                       askIn(thread, question);
                   });
}

void AskRun::follow()
{
    Dialogue& dialogue = m_call.studio().dialogue();
    connect(&dialogue, &Dialogue::textAppended, this, [this](MessageId, const QString& text) {
        m_said = true;
        if (m_call.json())
            m_call.console().print(QJsonValue(QJsonObject{{u"delta"_s, text}}));
        else
            m_call.console().say(text);
    });
    connect(&dialogue, &Dialogue::waitingChanged, this, [this](MessageId, const QString& sentence) {
        if (!sentence.isEmpty())
            m_call.console().remark(sentence);
    });
}

void AskRun::askIn(const Thread& thread, const QString& question)
{
    Dialogue& dialogue = m_call.studio().dialogue();
    auto begun = dialogue.ask(thread.id, thread.head, question,
                              m_call.arguments().value(u"assistant"_s), m_attachments);
    m_call.receive(begun, [this, question](const Message&) {
        const auto finish = [this, question] {
            show(question, *m_finished, [this] { m_call.done(); });
        };
        if (m_finished)
            return finish();
        connect(&m_call.studio().dialogue(), &Dialogue::finished, this, finish);
    });
}

void AskRun::many(const QString& file)
{
    auto questions = readQuestions(file);
    if (!questions)
        return m_call.fail(questions.error());
    m_questions = *questions;
    m_progress = m_call.progress(CommandLine::tr("Asking"));
    next();
}

void AskRun::next()
{
    m_progress.report(m_at, m_questions.size());
    if (m_progress.isCancelled())
        return m_call.fail(
            CommandLine::tr("Stopped after %1 of %2 questions.").arg(m_at).arg(m_questions.size()));
    if (m_at >= m_questions.size())
        return m_call.done();
    const QString question = m_questions[m_at++];
    auto answer =
        m_call.studio().dialogue().askOnly(question, m_call.arguments().value(u"assistant"_s));
    m_call.receive(
        answer, [this, question](const Message& row) { show(question, row, [this] { next(); }); });
}

/// Places in documents are printed in code points, for which the text is needed; each document is fetched once.
void AskRun::show(const QString& question, const Message& answer, const std::function<void()>& then)
{
    const AnswerMeta meta = readAnswerMeta(answer.meta);
    if (answer.status == Status::Failed)
        return m_call.fail(meta.error);
    if (!m_call.json()) {
        printText(answer, meta);
        return then();
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
    then();
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
    else
        console.print(plainText(answer.text));
    if (answer.status == Status::Interrupted)
        console.remark(CommandLine::tr("The answer broke off; \"motcua show %1\" has what came.")
                           .arg(answer.thread.value()));
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
