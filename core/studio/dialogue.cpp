// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/dialogue.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conduct.h"

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

Async<Message> refused(const QString& sentence)
{
    return ready(Result<Message>(Error{Error::Kind::Invalid, sentence, {}}));
}

std::vector<Turn> turnsOf(const std::vector<Message>& path)
{
    std::vector<Turn> turns;
    turns.reserve(path.size());
    for (const Message& message : path)
        if (!isUnfinished(message.status))
            turns.push_back({message.role, message.text, message.id, {}});
    return turns;
}

} // namespace

Dialogue::Dialogue(Conversations& conversations, const SettingsStore& settings, QObject* parent)
    : QObject(parent), m_conversations(conversations), m_settings(settings)
{
}

Dialogue::~Dialogue() = default;

void Dialogue::add(std::unique_ptr<Assistant> assistant)
{
    m_assistants.push_back(std::move(assistant));
}

std::vector<AssistantInfo> Dialogue::assistants() const
{
    std::vector<AssistantInfo> infos;
    for (const auto& assistant : m_assistants)
        infos.push_back(assistant->info());
    return infos;
}

Assistant* Dialogue::assistantNamed(const QString& id) const
{
    const auto found = std::find_if(m_assistants.begin(), m_assistants.end(), [&](const auto& one) {
        const AssistantInfo info = one->info();
        return info.id == id || info.name.compare(id, Qt::CaseInsensitive) == 0;
    });
    return found == m_assistants.end() ? nullptr : found->get();
}

/// `id` wins; without one the thread's own; a thread whose assistant is gone is answered by the first.
Assistant* Dialogue::assistantOf(const QString& options, const QString& id) const
{
    if (!id.isEmpty())
        return assistantNamed(id);
    if (Assistant* own = assistantNamed(m_settings.value(settings::kAssistant, options)))
        return own;
    return m_assistants.empty() ? nullptr : m_assistants.front().get();
}

AssistantInfo Dialogue::assistantFor(const QString& options) const
{
    const Assistant* assistant = assistantOf(options, {});
    return assistant ? assistant->info() : AssistantInfo{};
}

Request Dialogue::requestFor(const QString& options) const
{
    Request request;
    request.system = m_settings.value(settings::kSystemPrompt, options);
    request.citations = m_settings.value(settings::kCitations, options);
    for (const QString& id : m_settings.value(settings::kDocuments, options))
        request.documents.emplace_back(id.toLongLong());
    return request;
}

NewMessage Dialogue::answerRow(ThreadId thread, MessageId parent, const Assistant& assistant) const
{
    NewMessage row;
    row.thread = thread;
    row.parent = parent;
    row.role = Role::Assistant;
    row.status = Status::Pending;
    row.author = assistant.info().name;
    AnswerMeta meta;
    meta.assistant = assistant.info().id;
    row.meta = writeAnswerMeta(meta);
    return row;
}

Async<Message> Dialogue::ask(ThreadId thread, MessageId parent, const QString& text,
                             const QString& assistant, const std::vector<Attachment>&)
{
    if (text.trimmed().isEmpty())
        return refused(tr("There is nothing to send: write a message first."));
    return andThen(m_conversations.thread(thread), this,
                   [this, parent, text, assistant](const Thread& of) {
                       const Assistant* who = assistantOf(of.options, assistant);
                       if (!who)
                           return refused(tr("There is no assistant named %1.").arg(assistant));
                       NewMessage question;
                       question.thread = of.id;
                       question.parent = parent;
                       question.author = tr("You");
                       question.text = text;
                       return begin({question, answerRow(of.id, {}, *who)}, who->info().id);
                   });
}

Async<Message> Dialogue::regenerate(MessageId answer, const QString&)
{
    return andThen(m_conversations.messages({answer}), this, [this](std::vector<Message> rows) {
        if (rows.empty() || rows.front().role != Role::Assistant)
            return refused(tr("Only an answer can be asked for again."));
        const Message old = rows.front();
        return andThen(m_conversations.thread(old.thread), this, [this, old](const Thread& of) {
            const Assistant* who = assistantOf(of.options, {});
            if (!who)
                return refused(tr("There is no assistant to ask."));
            return begin({answerRow(of.id, old.parent, *who)}, who->info().id);
        });
    });
}

Async<Message> Dialogue::editAndAsk(MessageId message, const QString& text)
{
    if (text.trimmed().isEmpty())
        return refused(tr("There is nothing to send: write a message first."));
    return andThen(m_conversations.messages({message}), this,
                   [this, text](std::vector<Message> rows) {
                       if (rows.empty() || rows.front().role != Role::User)
                           return refused(tr("Only a message of yours can be sent again."));
                       return ask(rows.front().thread, rows.front().parent, text);
                   });
}

Async<Message> Dialogue::continueAnswer(MessageId answer)
{
    return andThen(m_conversations.messages({answer}), this, [this](std::vector<Message> rows) {
        if (rows.empty() || rows.front().role != Role::Assistant)
            return refused(tr("Only an answer can be continued."));
        const Message row = rows.front();
        if (m_conducts.contains(row.id))
            return refused(tr("This answer is still being written."));
        return conduct(row, readAnswerMeta(row.meta).assistant);
    });
}

Async<Message> Dialogue::begin(std::vector<NewMessage> rows, const QString& assistant)
{
    return andThen(m_conversations.appendAll(rows), this,
                   [this, assistant](const std::vector<Message>& written) {
                       return conduct(written.back(), assistant);
                   });
}

Async<Message> Dialogue::conduct(Message row, const QString& assistant)
{
    auto thread = m_conversations.thread(row.thread);
    return andThen(thread, this, [this, row, assistant](const Thread& of) {
        return andThen(
            m_conversations.pathTo(row.parent, kTurnsShown), this,
            [this, row, assistant, options = of.options](const std::vector<Message>& path) {
                Assistant* who =
                    assistantOf(options, assistantNamed(assistant) ? assistant : QString());
                if (!who)
                    return refused(tr("There is no assistant to ask."));
                Request request = requestFor(options);
                request.path = turnsOf(path);
                request.prefix = row.text;
                auto one =
                    std::make_unique<Conduct>(row, who->ask(request), [this](const Message& now) {
                        return m_conversations.checkpoint(now);
                    });
                start(std::move(one));
                return ready(Result<Message>(row));
            });
    });
}

void Dialogue::start(std::unique_ptr<Conduct> conduct)
{
    Conduct* one = conduct.get();
    const MessageId id = one->row().id;
    const ThreadId thread = one->row().thread;
    m_conducts[id] = std::move(conduct);
    connect(one, &Conduct::textAppended, this,
            [this, id](const QString& text) { Q_EMIT textAppended(id, text); });
    connect(one, &Conduct::notSaved, this,
            [this, thread](const Error& error) { Q_EMIT notSaved(thread, error); });
    connect(one, &Conduct::ended, this, [this, id](const Message& row) {
        const auto found = m_conducts.find(id);
        if (found != m_conducts.end()) {
            found->second.release()->deleteLater();
            m_conducts.erase(found);
        }
        Q_EMIT finished(row);
    });
    Q_EMIT started(thread, id);
    one->start();
}

Async<Message> Dialogue::askOnly(const QString& text, const QString& assistant)
{
    Assistant* who = assistantOf({}, assistant);
    if (!who)
        return refused(tr("There is no assistant named %1.").arg(assistant));
    Request request = requestFor({});
    request.path = {{Role::User, text}};
    Message row;
    row.role = Role::Assistant;
    row.author = who->info().name;
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    promise->start();
    auto future = promise->future();
    auto* conduct = new Conduct(row, who->ask(request), {});
    conduct->setParent(this);
    connect(conduct, &Conduct::ended, this, [promise, conduct](const Message& answer) {
        conduct->deleteLater();
        promise->addResult(Result<Message>(answer));
        promise->finish();
    });
    conduct->start();
    return future;
}

void Dialogue::stop(ThreadId thread)
{
    for (const auto& [id, conduct] : m_conducts)
        if (conduct->row().thread == thread)
            // Queued: cancelling may end the answer, which takes it out of the list walked here.
            QMetaObject::invokeMethod(conduct.get(), &Conduct::cancel, Qt::QueuedConnection);
}

void Dialogue::stopAll()
{
    for (const auto& [id, conduct] : m_conducts)
        QMetaObject::invokeMethod(conduct.get(), &Conduct::cancel, Qt::QueuedConnection);
}

const Message* Dialogue::underWay(MessageId answer) const
{
    const auto found = m_conducts.find(answer);
    return found == m_conducts.end() ? nullptr : &found->second->row();
}

bool Dialogue::isAnswering(ThreadId thread) const
{
    return std::any_of(m_conducts.begin(), m_conducts.end(), [thread](const auto& entry) {
        return entry.second->row().thread == thread;
    });
}

} // namespace motcua
