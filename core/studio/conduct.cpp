// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/conduct.h"

#include "studio/dialogue.h"

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

/// Ids are given by the model for each of its answers: those of before are told apart from what comes.
std::vector<ToolStep> keptApart(std::vector<ToolStep> steps)
{
    for (ToolStep& step : steps)
        if (!step.id.startsWith(u"earlier "))
            step.id.prepend(u"earlier ");
    return steps;
}

/// What an answer took in all its parts; how fast is told of the last.
AnswerCost costTogether(const AnswerCost& before, AnswerCost last)
{
    const auto add = [](int earlier, int& now) {
        if (earlier > 0)
            now = std::max(now, 0) + earlier;
    };
    add(before.promptTokens, last.promptTokens);
    add(before.answerTokens, last.answerTokens);
    add(before.cachedTokens, last.cachedTokens);
    if (before.firstToken >= 0)
        last.firstToken = before.firstToken;
    return last;
}

} // namespace

Conduct::Conduct(Message row, std::unique_ptr<Reply> reply, Save save)
    : m_row(std::move(row)),
      m_meta(readAnswerMeta(m_row.meta)),
      m_reply(std::move(reply)),
      m_save(std::move(save)),
      m_retry(Dialogue::kRetryInterval)
{
    // What an earlier attempt at this answer ended with holds no more.
    m_meta.error.clear();
    m_meta.finish.clear();
    m_earlier = keptApart(std::move(m_meta.steps));
    m_meta.steps = m_earlier;
    m_earlierCost = m_meta.cost;
    m_checkpoint.setSingleShot(true);
    connect(&m_checkpoint, &QTimer::timeout, this, &Conduct::save);
    connectReply();
}

void Conduct::connectReply()
{
    Reply* reply = m_reply.get();
    connect(reply, &Reply::appended, this, &Conduct::append);
    connect(reply, &Reply::reasoningAppended, this, &Conduct::reason);
    connect(reply, &Reply::cited, this, &Conduct::cite);
    connect(reply, &Reply::stepped, this, &Conduct::step);
    connect(reply, &Reply::permissionAsked, this, [this](const ToolStep& step) {
        m_asked.push_back(step);
        Q_EMIT permissionAsked(step);
    });
    connect(reply, &Reply::planned, this, &Conduct::plan);
    connect(reply, &Reply::waiting, this, &Conduct::wait);
    connect(reply, &Reply::sent, this, [this](const QByteArray& body) {
        if (m_keep)
            m_keep(body);
    });
    connect(reply, &Reply::finished, this, &Conduct::end);
}

Conduct::~Conduct()
{
    if (m_kept || !m_save)
        return;
    if (!m_ended)
        m_row.status = Status::Interrupted;
    m_row.meta = writeAnswerMeta(m_meta);
    (void)m_save(m_row);
}

void Conduct::start()
{
    if (!isUnfinished(m_row.status))
        m_row.status = Status::Pending; // an answer that goes on
    m_reply->start();
}

void Conduct::cancel()
{
    m_reply->cancel();
}

void Conduct::allow(const QString& step, bool allowed)
{
    std::erase_if(m_asked, [&](const ToolStep& one) { return one.id == step; });
    m_reply->allow(step, allowed);
}

void Conduct::reason(const QString& text)
{
    wait({});
    m_row.reasoning += text;
    touch();
    Q_EMIT reasoningAppended(text);
}

void Conduct::step(const std::vector<ToolStep>& steps)
{
    wait({});
    m_meta.steps = m_earlier;
    m_meta.steps.insert(m_meta.steps.end(), steps.begin(), steps.end());
    m_row.meta = writeAnswerMeta(m_meta);
    touch();
    Q_EMIT stepped();
}

void Conduct::plan(const ContextPlan& plan)
{
    m_meta.outside = plan.outside;
    m_dirty = true;
}

void Conduct::wait(const QString& sentence)
{
    if (std::exchange(m_waiting, sentence) != sentence)
        Q_EMIT waitingChanged(sentence);
}

void Conduct::append(const QString& text)
{
    wait({});
    m_row.text += text;
    touch();
    Q_EMIT textAppended(text);
}

void Conduct::cite(const std::vector<Citation>& citations)
{
    m_meta.citations = citations;
    touch();
}

void Conduct::touch()
{
    m_row.status = Status::Streaming;
    m_dirty = true;
    if (!m_checkpoint.isActive())
        m_checkpoint.start(Dialogue::kCheckpointInterval);
}

void Conduct::save()
{
    if (m_saving)
        return; // the answer to the save under way comes back here when there is more
    if (!m_save) {
        if (m_ended)
            Q_EMIT ended(m_row);
        return;
    }
    m_saving = true;
    m_dirty = false;
    m_row.meta = writeAnswerMeta(m_meta);
    const bool last = m_ended;
    whenReady(m_save(m_row), this, [this, last](const Result<Done>& saved) {
        m_saving = false;
        if (!saved && saved.error().kind == Error::Kind::NotFound) {
            // Its thread was purged meanwhile: there is no row to keep.
            m_ended = m_kept = true;
            m_save = {};
            Q_EMIT ended(m_row);
        } else if (!saved) {
            m_dirty = true;
            Q_EMIT notSaved(saved.error());
            m_checkpoint.start(m_retry);
        } else if (last) {
            m_kept = true;
            Q_EMIT ended(m_row);
        } else if (m_ended) {
            save();
        } else if (m_dirty && !m_checkpoint.isActive()) {
            m_checkpoint.start(Dialogue::kCheckpointInterval);
        }
    });
}

void Conduct::end(const Result<Outcome>& outcome)
{
    if (std::exchange(m_ended, true))
        return;
    wait({});
    m_asked.clear();
    if (outcome) {
        m_row.status = outcome->complete ? Status::Complete : Status::Interrupted;
        m_meta.error = outcome->trouble;
        m_row.model = outcome->model;
        // A model knows of no library unless it was given passages and cited them.
        if (outcome->model.isEmpty() || !outcome->found || !m_meta.citations.empty())
            m_meta.found = outcome->found;
        m_meta.elapsed = outcome->elapsed;
        m_meta.finish = outcome->finish;
        m_meta.cost = costTogether(m_earlierCost, outcome->cost);
        m_meta.unsupported = outcome->unsupported;
    } else if (outcome.error().kind == Error::Kind::Cancelled) {
        m_row.status = Status::Stopped;
    } else {
        m_row.status = Status::Failed;
        m_meta.error = outcome.error().message;
    }
    m_row.meta = writeAnswerMeta(m_meta);
    m_checkpoint.stop();
    save();
}

} // namespace motcua
