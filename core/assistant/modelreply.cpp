// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelreply.h"

#include <QLocale>

#include <algorithm>
#include <limits>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

/// With fewer tokens left for results of tools the model is asked for its answer.
constexpr int kTooLittle = 64;
/// What stands in the place of what was cut off. For models: not translated.
constexpr QStringView kRest = u"\n(The rest does not fit in the context.)";

QString number(int value)
{
    return QLocale().toString(value);
}

Error tooLong(const ContextPlan& plan, const Request& request)
{
    const QString what =
        request.policy == ContextPolicy::Refuse
            ? ModelReply::tr("The conversation is %1 tokens too long for the model's context of %2 "
                             "tokens, and nothing of it is to be left out.")
            : ModelReply::tr("The question is %1 tokens too long for the model's context of %2 "
                             "tokens.");
    const QString todo =
        request.policy == ContextPolicy::Refuse
            ? ModelReply::tr("Shorten it, choose fewer sources, let older messages be left out, or "
                             "give the model a larger context.")
            : ModelReply::tr("Shorten it, enclose less, or give the model a larger context.");
    return {
        Error::Kind::Invalid, what.arg(number(plan.excess()), number(plan.size)) + u' ' + todo, {}};
}

/// As much of a text that is too long as takes so many tokens, with a note at its end.
QString cutTo(QStringView text, int tokens)
{
    const int room = tokens - estimatedTokens(kRest);
    qsizetype fits = 0;
    for (qsizetype tooMuch = text.size() + 1; fits + 1 < tooMuch;) {
        const qsizetype middle = fits + (tooMuch - fits) / 2;
        (estimatedTokens(text.first(middle)) <= room ? fits : tooMuch) = middle;
    }
    if (fits > 0 && text[fits - 1].isHighSurrogate())
        --fits;
    return text.first(fits).toString() + kRest;
}

} // namespace

ModelReply::ModelReply(Request request, QString model, std::shared_ptr<ServerDoor> door,
                       PassageSource& passages, std::shared_ptr<ModelMemory> memory,
                       Patience patience)
    : m_request(std::move(request)),
      m_door(std::move(door)),
      m_patience(patience),
      m_tools(m_request.toolSteps > 0 ? m_request.tools : ToolBox()),
      m_text(m_request.prefix)
{
    if (m_request.model.isEmpty())
        m_request.model = model;
    if (m_request.toolSteps <= 0)
        m_request.tools.clear();
    m_finder = std::make_unique<ModelContextFinder>(m_request, model, passages, std::move(memory));
    connect(&m_tools, &ToolLoop::stepped, this, [this] { Q_EMIT stepped(m_tools.steps()); });
    connect(&m_tools, &ToolLoop::permissionAsked, this, &Reply::permissionAsked);
    connect(&m_tools, &ToolLoop::roundEnded, this, &ModelReply::roundEnded);
}

ModelReply::~ModelReply()
{
    if (m_begun && !m_ended)
        m_door->end();
}

void ModelReply::start()
{
    if (m_ended || std::exchange(m_begun, true))
        return;
    m_timer.start();
    m_door->begin();
    connect(m_door.get(), &ServerDoor::waiting, this, [this](const QString& sentence) {
        m_waiting = sentence;
        Q_EMIT waiting(sentence);
    });
    whenReady(m_door->open(), this, [this](const Result<Endpoint>& endpoint) { opened(endpoint); });
}

void ModelReply::opened(const Result<Endpoint>& endpoint)
{
    if (m_ended)
        return;
    m_door->disconnect(this);
    if (!std::exchange(m_waiting, {}).isEmpty())
        Q_EMIT waiting({});
    if (m_ended)
        return;
    if (!endpoint)
        return end(endpoint.error());
    m_endpoint = *endpoint;
    whenReady(m_finder->find(m_endpoint, false), this,
              [this](const Result<ModelContext>& context) { prepared(context); });
}

void ModelReply::prepared(const Result<ModelContext>& context)
{
    if (m_ended)
        return;
    if (!context)
        return end(context.error());
    m_plan = context->plan;
    m_parts.sources = context->sources;
    m_citations.begin(context->checker, m_parts.sources.size());
    m_parts.sent = m_plan.sent;
    m_parts.llamaCpp = context->server.llamaCpp;
    m_parts.sampling = context->server.sampling;
    m_parts.pictures = context->server.pictures;
    if (m_request.model.isEmpty())
        m_request.model = context->server.model;
    Q_EMIT planned(m_plan);
    if (!m_plan.fits)
        return end(tooLong(m_plan, m_request));
    send();
}

void ModelReply::send()
{
    if (m_ended)
        return;
    const bool often = static_cast<int>(m_parts.rounds.size()) >= m_request.toolSteps;
    m_parts.offersTools = !often && !m_full && tokensLeft() >= kTooLittle;
    m_filter =
        m_parts.rounds.empty() ? AnswerFilter(m_request.prefix, !m_parts.llamaCpp) : AnswerFilter();
    m_round = {};
    const QJsonObject body = chatBody(m_request, m_parts);
    m_stream = new ChatStream(m_endpoint, bytesOf(body), m_patience, this);
    connect(m_stream, &ChatStream::text, this, &ModelReply::hear);
    connect(m_stream, &ChatStream::reasoning, this, [this](const QString& piece) {
        take({{}, piece});
    });
    connect(m_stream, &ChatStream::waiting, this, &Reply::waiting);
    connect(m_stream, &ChatStream::ended, this, &ModelReply::streamEnded);
    Q_EMIT sent(readableBody(body, leftOut(m_request, body)));
    if (m_stream != nullptr)
        m_stream->start();
}

void ModelReply::hear(const QString& piece)
{
    take(m_filter.take(piece));
}

void ModelReply::take(const AnswerFilter::Split& split)
{
    if (m_ended || (split.text.isEmpty() && split.reasoning.isEmpty()))
        return;
    if (m_cost.firstToken < 0)
        m_cost.firstToken = m_timer.elapsed();
    if (!split.reasoning.isEmpty()) {
        m_round.reasoning += split.reasoning;
        Q_EMIT reasoningAppended(split.reasoning);
    }
    if (m_ended || split.text.isEmpty())
        return;
    // What is said before and after a call are paragraphs of their own.
    QString text = split.text;
    const bool begins = m_round.text.isEmpty() && !m_parts.rounds.empty();
    m_round.text += text;
    if (begins && !m_text.isEmpty() && !m_text.endsWith(u'\n'))
        text.prepend(u"\n\n"_s);
    m_text += text;
    Q_EMIT appended(text);
    if (!m_ended && m_citations.grew(m_text, text.size()))
        Q_EMIT cited(m_citations.citations());
}

void ModelReply::streamEnded(const Result<StreamEnd>& result)
{
    if (m_ended)
        return;
    std::exchange(m_stream, nullptr)->deleteLater();
    take(m_filter.rest());
    if (m_ended)
        return;
    if (!result && wantsOtherName(result.error())) {
        m_parts.completionTokens = true;
        return send();
    }
    if (!result)
        return end(result.error());
    addCost(result->cost);
    const bool calls = result->complete && m_parts.offersTools && !result->calls.empty() &&
                       !m_request.tools.empty();
    if (!calls)
        return finish(*result);
    m_round.calls = result->calls;
    m_tools.run(result->calls, m_text.size());
}

/// Newer models of OpenAI's take the length of an answer by another name only, and say so. Nothing has come of a
/// request that was refused, so it may be put once more.
bool ModelReply::wantsOtherName(const Error& error) const
{
    return error.kind == Error::Kind::Refused && error.detail == "http 400"_L1 &&
           error.message.contains(kCompletionTokens) && !m_parts.completionTokens &&
           m_request.parameters.contains(kMaxTokens);
}

void ModelReply::roundEnded()
{
    if (m_ended)
        return;
    m_round.calls = m_tools.calls();
    for (const ToolCall& call : m_round.calls)
        m_toolTokens += estimatedTokens(call.name) + estimatedTokens(call.arguments);
    m_toolTokens += estimatedTokens(m_round.text);
    for (const QString& result : m_tools.results()) {
        // What was too long once would be again: the model is not to ask for it, round after round, in vain.
        const bool fits = estimatedTokens(result) <= tokensLeft();
        m_full = m_full || !fits;
        m_round.results << (fits ? result : cutTo(result, tokensLeft()));
        m_toolTokens += estimatedTokens(m_round.results.last());
    }
    m_parts.rounds.push_back(std::move(m_round));
    send();
}

/// What results of tools may still take; half of the room stays the answer's.
int ModelReply::tokensLeft() const
{
    if (m_plan.size <= 0)
        return std::numeric_limits<int>::max();
    return m_plan.size - m_plan.used() - m_plan.room / 2 - m_toolTokens;
}

void ModelReply::addCost(const AnswerCost& cost)
{
    const auto add = [](int& sum, int more) {
        if (more >= 0)
            sum = std::max(0, sum) + more;
    };
    add(m_cost.promptTokens, cost.promptTokens);
    add(m_cost.answerTokens, cost.answerTokens);
    add(m_cost.cachedTokens, cost.cachedTokens);
    if (cost.tokensPerSecond > 0 && cost.answerTokens > 0)
        m_writingSeconds += cost.answerTokens / cost.tokensPerSecond;
    if (m_writingSeconds > 0)
        m_cost.tokensPerSecond = m_cost.answerTokens / m_writingSeconds;
    else if (cost.tokensPerSecond > 0)
        m_cost.tokensPerSecond = cost.tokensPerSecond;
}

void ModelReply::finish(const StreamEnd& last)
{
    if (m_request.passages > 0 && m_citations.ended(m_text))
        Q_EMIT cited(m_citations.citations());
    if (m_ended)
        return;
    Outcome outcome;
    outcome.elapsed = m_timer.elapsed();
    outcome.model = last.model.isEmpty() ? m_request.model : last.model;
    outcome.complete = last.complete;
    outcome.finish = last.finish;
    outcome.cost = m_cost;
    outcome.unsupported = m_citations.unsupported();
    outcome.trouble = last.trouble;
    end(outcome);
}

void ModelReply::cancel()
{
    end(Error{Error::Kind::Cancelled, tr("The answer was stopped."), {}});
}

void ModelReply::allow(const QString& stepId, bool allowed)
{
    if (!m_ended)
        m_tools.allow(stepId, allowed);
}

void ModelReply::end(const Result<Outcome>& outcome)
{
    if (std::exchange(m_ended, true))
        return;
    m_finder.reset();
    if (m_stream != nullptr) {
        m_stream->disconnect(this);
        m_stream->cancel();
        std::exchange(m_stream, nullptr)->deleteLater();
    }
    m_tools.stop();
    m_door->disconnect(this);
    if (m_begun)
        m_door->end();
    Q_EMIT finished(outcome);
}

} // namespace motcua
