// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/dialogue.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogueparts.h"
#include "studio/parameters.h"
#include "studio/requests.h"

#include <algorithm>
#include <utility>

namespace motcua {

Dialogue::Dialogue(Conversations& conversations, const SettingsStore& settings, QObject* parent)
    : QObject(parent),
      m_conversations(conversations),
      m_settings(settings),
      m_requests(new Requests(settings, this))
{
}

Dialogue::~Dialogue() = default;

void Dialogue::add(std::unique_ptr<Assistant> assistant)
{
    m_assistants.insert(m_assistants.begin() + static_cast<std::ptrdiff_t>(m_builtIn++),
                        Offered{std::move(assistant), {}});
}

void Dialogue::offer(std::vector<Offered> offered)
{
    m_assistants.resize(m_builtIn);
    std::move(offered.begin(), offered.end(), std::back_inserter(m_assistants));
    Q_EMIT assistantsChanged();
}

std::vector<AssistantInfo> Dialogue::assistants() const
{
    std::vector<AssistantInfo> infos;
    for (const Offered& one : m_assistants)
        infos.push_back(one.assistant->info());
    return infos;
}

void Dialogue::use(Attachments& attachments)
{
    m_requests->setAttachments(&attachments);
}

void Dialogue::setTools(
    std::function<Async<ToolBox>(const std::vector<DocumentId>& documents, bool start)> tools)
{
    m_requests->setTools(std::move(tools));
}

const Dialogue::Offered* Dialogue::assistantNamed(const QString& id) const
{
    const auto named = [&](const auto& same) {
        const auto found = std::find_if(m_assistants.begin(), m_assistants.end(),
                                        [&](const Offered& one) { return same(one); });
        return found == m_assistants.end() ? nullptr : &*found;
    };
    if (const Offered* exact =
            named([&](const Offered& one) { return one.assistant->info().id == id; }))
        return exact;
    return named([&](const Offered& one) {
        return one.assistant->info().name.compare(id, Qt::CaseInsensitive) == 0;
    });
}

/// `id` wins; without one the thread's own; a thread whose assistant is gone is answered by the first.
const Dialogue::Offered* Dialogue::assistantOf(const QString& options, const QString& id) const
{
    if (!id.isEmpty())
        return assistantNamed(id);
    if (const Offered* own = assistantNamed(m_settings.value(settings::kAssistant, options)))
        return own;
    return m_assistants.empty() ? nullptr : &m_assistants.front();
}

AssistantInfo Dialogue::assistantFor(const QString& options) const
{
    const Offered* one = assistantOf(options, {});
    return one ? one->assistant->info() : AssistantInfo{};
}

NewMessage Dialogue::questionRow(const Asked& asked) const
{
    NewMessage question;
    question.thread = asked.thread;
    question.parent = asked.parent;
    question.author = tr("You");
    question.text = asked.text;
    if (!asked.attachments.empty())
        question.meta = withAttachments({}, asked.attachments);
    return question;
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

Async<Request> Dialogue::requestFor(const Offered& who, const QString& options, MessageId last,
                                    const Message* question, const QString& prefix)
{
    const AssistantInfo info = who.assistant->info();
    const QString all = optionsOver(options, who.options);
    std::optional<Message> added;
    if (question)
        added = *question;
    return andThen(m_conversations.pathTo(last, info.isModel ? kTurnsForModels : kTurnsShown), this,
                   [this, info, all, added, prefix](std::vector<Message> path) {
                       if (added)
                           path.push_back(*added);
                       return m_requests->make(info, all, path, prefix);
                   });
}

Async<Message> Dialogue::ask(ThreadId thread, MessageId parent, const QString& text,
                             const QString& assistant, const std::vector<Attachment>& attachments)
{
    return ask({thread, parent, text, assistant, attachments});
}

Async<Message> Dialogue::ask(const Asked& asked)
{
    if (asked.text.trimmed().isEmpty())
        return refused(tr("There is nothing to send: write a message first."));
    return andThen(m_conversations.thread(asked.thread), this, [this, asked](const Thread& of) {
        const Offered* who = assistantOf(of.options, asked.assistant);
        if (!who)
            return refused(tr("There is no assistant named %1.").arg(asked.assistant));
        const AssistantInfo info = who->assistant->info();
        const auto plainly = [this, asked, id = info.id, who] {
            return begin({questionRow(asked), answerRow(asked.thread, {}, *who->assistant)}, id,
                         asked.queued);
        };
        const bool summarise = policyFor(m_settings, optionsOver(of.options, who->options)) ==
                               ContextPolicy::Summarise;
        if (!info.isModel || !summarise)
            return plainly();
        return summarised(asked, of);
    });
}

Async<std::vector<Message>> Dialogue::askSeveral(ThreadId thread, MessageId parent,
                                                 const QString& text, const QStringList& assistants,
                                                 const std::vector<Attachment>& attachments)
{
    using Rows = std::vector<Message>;
    const auto refuse = [](const QString& sentence) {
        return ready(Result<Rows>(Error{Error::Kind::Invalid, sentence, {}}));
    };
    if (text.trimmed().isEmpty())
        return refuse(tr("There is nothing to send: write a message first."));
    std::vector<NewMessage> answers;
    QStringList ids;
    for (const QString& name : assistants) {
        const Offered* who = assistantNamed(name);
        if (!who)
            return refuse(tr("There is no assistant named %1.").arg(name));
        answers.push_back(answerRow(thread, {}, *who->assistant));
        ids << who->assistant->info().id;
    }
    if (answers.empty())
        return refuse(tr("Choose at least one assistant to ask."));
    const NewMessage question = questionRow({thread, parent, text, {}, attachments});
    return andThen(m_conversations.appendBeside(question, answers), this,
                   [this, ids](const Rows& rows) {
                       for (size_t i = 1; i < rows.size(); ++i)
                           conduct(rows[i], ids[static_cast<qsizetype>(i) - 1]);
                       return ready(Result<Rows>(rows));
                   });
}

Async<Message> Dialogue::regenerate(MessageId answer, const QString& assistant)
{
    return andThen(
        m_conversations.messages({answer}), this, [this, assistant](std::vector<Message> rows) {
            if (rows.empty() || rows.front().role != Role::Assistant)
                return refused(tr("Only an answer can be asked for again."));
            const Message old = rows.front();
            return andThen(m_conversations.thread(old.thread), this,
                           [this, old, assistant](const Thread& of) {
                               const Offered* who = assistantOf(of.options, assistant);
                               if (!who)
                                   return refused(tr("There is no assistant to ask."));
                               return begin({answerRow(of.id, old.parent, *who->assistant)},
                                            who->assistant->info().id);
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
                       return ask(rows.front().thread, rows.front().parent, text, {},
                                  attachmentsOf(rows.front().meta));
                   });
}

Async<Message> Dialogue::continueAnswer(MessageId answer)
{
    return andThen(m_conversations.messages({answer}), this, [this](std::vector<Message> rows) {
        if (rows.empty() || rows.front().role != Role::Assistant)
            return refused(tr("Only an answer can be continued."));
        const Message row = rows.front();
        if (underWay(row.id))
            return refused(tr("This answer is still being written."));
        conduct(row, readAnswerMeta(row.meta).assistant);
        return ready(Result<Message>(row));
    });
}

Async<Message> Dialogue::begin(std::vector<NewMessage> rows, const QString& assistant,
                               QueuedId queued)
{
    return andThen(m_conversations.appendAll(rows, queued), this,
                   [this, assistant](const std::vector<Message>& written) {
                       conduct(written.back(), assistant);
                       return ready(Result<Message>(written.back()));
                   });
}

Async<Message> Dialogue::askOnly(const QString& text, const QString& assistant)
{
    const Offered* who = assistantOf({}, assistant);
    if (!who)
        return refused(tr("There is no assistant named %1.").arg(assistant));
    Message question;
    question.text = text;
    const AssistantInfo info = who->assistant->info();
    return andThen(m_requests->make(info, who->options, {question}, {}), this,
                   [this, info](const Request& request) { return askedOnly(info, request); });
}

} // namespace motcua
