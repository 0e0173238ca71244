// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation that has outgrown the context: what would be left out is put by the model into a message that is seen
// in the thread, and from then on goes in its place.
#include "settings/settingsstore.h"
#include "studio/conduct.h"
#include "studio/dialogue.h"
#include "studio/dialogueparts.h"
#include "studio/requests.h"

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For 300 words in any language, after what a model thinks before it writes.
constexpr int kSummaryTokens = 2000;

/// The part of a request that is to be summarised, and the order to do it. The order is for the model: not translated.
Request summaryRequest(const Request& whole, const std::vector<MessageId>& outside)
{
    Request request;
    request.system = whole.system;
    request.model = whole.model;
    request.contextLimit = whole.contextLimit;
    request.parameters = {{u"temperature"_s, 0.2}, {u"max_tokens"_s, kSummaryTokens}};
    for (const Turn& turn : whole.path)
        if (std::find(outside.begin(), outside.end(), turn.message) != outside.end())
            request.path.push_back(turn);
    // What does not fit into this request either is not summarised: afterSummary() takes it out of what is covered.
    request.path.push_back({Role::User,
                            u"Summarise our conversation so far, so that it can go on without it. "
                            u"Keep names, numbers, dates, decisions, "
                            "what was promised and what is still open. Write in the language of "
                            "the conversation, at most 300 words, "
                            "without introduction."_s,
                            {},
                            {}});
    return request;
}

std::vector<QUuid> uuidsOf(const std::vector<std::pair<MessageId, QUuid>>& names)
{
    std::vector<QUuid> uuids;
    for (const auto& name : names)
        uuids.push_back(name.second);
    return uuids;
}

} // namespace

Async<Message> Dialogue::summarised(const Asked& asked, const Thread& of)
{
    const Offered* who = assistantOf(of.options, asked.assistant);
    const QString id = who->assistant->info().id;
    Message question;
    question.text = asked.text;
    if (!asked.attachments.empty())
        question.meta = withAttachments({}, asked.attachments);
    return andThen(
        requestFor(*who, of.options, asked.parent, &question, {}), this,
        [this, asked, id](const Request& request) { return planned(asked, id, request); });
}

/// A plan that cannot be made is no reason to keep a question from being asked.
Async<Message> Dialogue::planned(const Asked& asked, const QString& id, const Request& request)
{
    const Offered* who = assistantNamed(id);
    if (!who)
        return refused(tr("There is no assistant to ask."));
    auto promise = std::make_shared<QPromise<Result<Message>>>();
    promise->start();
    auto future = promise->future();
    whenReady(who->assistant->plan(request), this,
              [this, asked, id, request, promise](const Result<ContextPlan>& plan) {
                  const Offered* still = assistantNamed(id);
                  auto begun = !still ? refused(tr("There is no assistant to ask."))
                               : plan && plan->fits && !plan->outside.empty()
                                   ? beginSummarised(asked, id, request, plan->outside)
                                   : begin({questionRow(asked),
                                            answerRow(asked.thread, {}, *still->assistant)},
                                           id, asked.queued);
                  whenReady(std::move(begun), this, [promise](Result<Message> row) {
                      promise->addResult(std::move(row));
                      promise->finish();
                  });
              });
    return future;
}

/// Summary, question and answer are on disk together before the model hears of any.
Async<Message> Dialogue::beginSummarised(const Asked& asked, const QString& id,
                                         const Request& request,
                                         const std::vector<MessageId>& outside)
{
    const Offered* who = assistantNamed(id);
    NewMessage summary = answerRow(asked.thread, asked.parent, *who->assistant);
    summary.role = Role::System;
    summary.author = tr("Summary");
    std::vector<std::pair<MessageId, QUuid>> names;
    for (const Turn& turn : request.path)
        if (std::find(outside.begin(), outside.end(), turn.message) != outside.end())
            names.emplace_back(turn.message, turn.uuid);
    summary.meta = summaryMeta(summary.meta, uuidsOf(names));
    NewMessage question = questionRow(asked);
    question.parent = {};
    return andThen(
        m_conversations.appendAll({summary, question, answerRow(asked.thread, {}, *who->assistant)},
                                  asked.queued),
        this,
        [this, id, names, shortened = summaryRequest(request, outside)](std::vector<Message> rows) {
            const Offered* still = assistantNamed(id);
            if (!still)
                return refused(tr("There is no assistant to ask."));
            m_after[rows.front().id] = [this, names, answer = rows.back(),
                                        id](const Message& made) {
                afterSummary(made, names, answer, id);
            };
            start(conductOf(rows.front(), *still->assistant, shortened));
            Q_EMIT started(rows.front().thread, rows.front().id);
            return ready(Result<Message>(rows.back()));
        });
}

/// A summary that says nothing or was cut off stands for nothing: then what it covers is not left out.
void Dialogue::afterSummary(Message summary, std::vector<std::pair<MessageId, QUuid>> covered,
                            Message answer, const QString& assistant)
{
    const AnswerMeta made = readAnswerMeta(summary.meta);
    const bool whole = summary.status == Status::Complete && !summary.text.trimmed().isEmpty() &&
                       made.finish != u"length"_s;
    const auto unread = std::erase_if(covered, [&made](const auto& name) {
        return std::find(made.outside.begin(), made.outside.end(), name.first) !=
               made.outside.end();
    });
    const bool shorter = unread > 0;
    if (whole && !shorter) {
        conduct(std::move(answer), assistant);
        return;
    }
    if (whole) {
        summary.meta = summaryMeta(summary.meta, uuidsOf(covered));
        whenReady(m_conversations.checkpoint(summary), this,
                  [this, answer, assistant](const Result<Done>&) { conduct(answer, assistant); });
        return;
    }
    if (summary.status == Status::Complete) {
        summary.status = Status::Interrupted;
        (void)m_conversations.checkpoint(summary);
    }
    answer.status = summary.status == Status::Stopped ? Status::Stopped : Status::Failed;
    AnswerMeta meta = readAnswerMeta(answer.meta);
    meta.error = tr("The earlier conversation could not be summarised, so the question was not "
                    "sent. Continue to send it without what does not fit.");
    answer.meta = writeAnswerMeta(meta);
    whenReady(m_conversations.checkpoint(answer), this,
              [this, answer](const Result<Done>&) { Q_EMIT finished(answer); });
}

} // namespace motcua
