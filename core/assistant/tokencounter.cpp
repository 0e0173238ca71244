// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/tokencounter.h"

#include "assistant/contextplan.h"
#include "assistant/serverclient.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

/// What most templates put around a message: "<|im_start|>user\n" … "<|im_end|>\n".
constexpr int kAroundMessage = 6;

QString mark(int number)
{
    return u"Motcua"_s + QString::number(number) + u"Mark"_s;
}

/// A conversation of marks: question, answer, question.
QByteArray markedBody(const Request& request, const QString& system)
{
    Request marked;
    marked.system = system;
    marked.tools = request.tools;
    marked.path = {{Role::User, mark(0)}, {Role::Assistant, mark(1)}, {Role::User, mark(2)}};
    // Whether a model is to think changes what its template writes.
    for (const QString& key : {u"chat_template_kwargs"_s, u"reasoning_effort"_s})
        if (request.parameters.contains(key))
            marked.parameters.insert(key, request.parameters.value(key));
    QJsonObject body = chatBody(marked, {});
    body.remove(u"stream_options"_s);
    // The system text is whole already: it is not to get our rules a second time.
    QJsonArray messages = body.value(u"messages"_s).toArray();
    QJsonObject first = messages.first().toObject();
    if (first.value(u"role"_s).toString() == u"system") {
        first.insert(u"content"_s, system);
        messages.replace(0, first);
        if (system.isEmpty())
            messages.removeFirst();
    }
    body.insert(u"messages"_s, messages);
    return bytesOf(body);
}

/// What stands before, between and after the marks; empty when the template did not keep them as they are.
QStringList between(const QString& rendered)
{
    QStringList parts;
    qsizetype at = 0;
    for (int i = 0; i < 3; ++i) {
        const qsizetype found = rendered.indexOf(mark(i), at);
        if (found < 0)
            return {};
        parts << rendered.mid(at, found - at);
        at = found + mark(i).size();
    }
    parts << rendered.mid(at);
    return parts;
}

} // namespace

/// A count under way.
struct TokenCounter::Tally {
    QStringList texts;
    bool beginning = false;
    std::vector<int> tokens;
    std::vector<size_t> waiting; ///< Texts that are not asked for yet; the last is the next.
    size_t asked = 0;            ///< Texts that are with the server.
    QPromise<Result<std::vector<int>>> promise;

    const QString& text(size_t i) const { return texts[static_cast<qsizetype>(i)]; }
    bool begins(size_t i) const { return beginning && i == 0; }
    /// A text has other tokens at the beginning; no text of a person starts with this character.
    QString key(size_t i) const { return begins(i) ? u'\x02' + text(i) : text(i); }
};

TokenCounter::TokenCounter(ServerClient* client, QString model, std::shared_ptr<ModelMemory> memory,
                           QObject* parent)
    : QObject(parent),
      m_client(client),
      m_model(std::move(model)),
      m_memory(std::move(memory)),
      m_exact(client != nullptr)
{
}

Async<std::vector<int>> TokenCounter::count(const QStringList& texts)
{
    return count(texts, false);
}

Async<std::vector<int>> TokenCounter::count(const QStringList& texts, bool beginning)
{
    auto tally = std::make_shared<Tally>();
    tally->texts = texts;
    tally->beginning = beginning;
    tally->tokens.assign(static_cast<size_t>(texts.size()), 0);
    tally->promise.start();
    auto future = tally->promise.future();
    for (size_t i = 0; i < tally->tokens.size(); ++i) {
        if (tally->text(i).isEmpty() && !tally->begins(i))
            continue;
        if (m_client == nullptr)
            tally->tokens[i] = estimatedTokens(tally->text(i));
        else if (const auto known = m_memory->tokens(m_model, tally->key(i)))
            tally->tokens[i] = *known;
        else
            tally->waiting.push_back(i);
    }
    const size_t most = std::clamp<size_t>(tally->waiting.size(), 1, kMostAtOnce);
    for (size_t n = 0; n < most; ++n)
        askNext(tally);
    return future;
}

void TokenCounter::askNext(const std::shared_ptr<Tally>& tally)
{
    if (tally->waiting.empty()) {
        if (tally->asked > 0)
            return;
        tally->promise.addResult(Result<std::vector<int>>(tally->tokens));
        return tally->promise.finish();
    }
    const size_t i = tally->waiting.back();
    tally->waiting.pop_back();
    ++tally->asked;
    whenReady(m_client->countTokens(tally->text(i), tally->begins(i)), this,
              [this, tally, i](const Result<int>& answer) { counted(tally, i, answer); });
}

void TokenCounter::counted(const std::shared_ptr<Tally>& tally, size_t i, const Result<int>& answer)
{
    --tally->asked;
    if (answer && *answer >= 0) {
        m_memory->keep(m_model, tally->key(i), *answer);
        tally->tokens[i] = *answer;
        return askNext(tally);
    }
    m_exact = false;
    std::vector<size_t> estimated{i};
    // A server that is silent or gone is not waited for once for each of a thousand texts.
    if (!answer && answer.error().kind == Error::Kind::Network)
        estimated.insert(estimated.end(), tally->waiting.begin(), tally->waiting.end());
    if (estimated.size() > 1)
        tally->waiting.clear();
    for (const size_t one : estimated)
        tally->tokens[one] = estimatedTokens(tally->text(one));
    askNext(tally);
}

FrameTokens TokenCounter::estimatedFrame(const Request& request, const QString& system) const
{
    const QJsonArray tools = toolsOffered(request);
    const QByteArray offered =
        tools.isEmpty() ? QByteArray() : QJsonDocument(tools).toJson(QJsonDocument::Compact);
    return {estimatedTokens(system) + estimatedTokens(QString::fromUtf8(offered)) + kAroundMessage,
            kAroundMessage, kAroundMessage, kAroundMessage};
}

Async<FrameTokens> TokenCounter::frame(const Request& request, const QString& system)
{
    if (m_client == nullptr)
        return ready(Result<FrameTokens>(estimatedFrame(request, system)));
    const QByteArray body = markedBody(request, system);
    const QString key = QString::fromUtf8(body);
    QStringList names;
    std::vector<int> known;
    for (const QString& part : {u"0"_s, u"1"_s, u"2"_s, u"3"_s}) {
        names << part + key;
        if (const auto tokens = m_memory->tokens(m_model, names.last()))
            known.push_back(*tokens);
    }
    if (known.size() == 4)
        return ready(Result<FrameTokens>(FrameTokens{known[0], known[1], known[2], known[3]}));

    auto promise = std::make_shared<QPromise<Result<FrameTokens>>>();
    promise->start();
    auto future = promise->future();
    const auto answer = [promise](const FrameTokens& frame) {
        promise->addResult(Result<FrameTokens>(frame));
        promise->finish();
    };
    const FrameTokens guess = estimatedFrame(request, system);
    whenReady(m_client->applyTemplate(body), this,
              [this, answer, guess, names](const Result<QString>& rendered) {
                  const QStringList parts = rendered ? between(*rendered) : QStringList();
                  if (parts.isEmpty()) {
                      m_exact = false;
                      return answer(guess);
                  }
                  whenReady(count(parts, true), this,
                            [this, answer, names](const Result<std::vector<int>>& counted) {
                                const std::vector<int>& n = *counted;
                                for (size_t i = 0; m_exact && i < n.size(); ++i)
                                    m_memory->keep(m_model, names[static_cast<qsizetype>(i)], n[i]);
                                answer({n[0], n[1], n[2], n[3]});
                            });
              });
    return future;
}

} // namespace motcua
