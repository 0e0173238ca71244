// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelcontext.h"

#include "assistant/citedtext.h"
#include "assistant/serverclient.h"
#include "base/pool.h"
#include "library/ranking.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kMostPassages = 20;
/// Room for the answer when the request does not say: at most a quarter of the context.
constexpr int kRoom = 2048;
/// What a picture takes differs by model, from some 250 to some 2 000.
constexpr int kPictureTokens = 1024;
/// A question with fewer words that say something is read together with the one before.
constexpr int kFewWords = 3;

int contextSize(const Request& request, const ServerNature& server)
{
    if (request.contextLimit <= 0 || server.contextLength <= 0)
        return std::max(request.contextLimit, server.contextLength);
    return std::min(request.contextLimit, server.contextLength);
}

int roomWanted(const Request& request, int size)
{
    for (const QString& key : {u"max_completion_tokens"_s, u"max_tokens"_s, u"n_predict"_s})
        if (const int most = request.parameters.value(key).toInt(); most > 0)
            return most;
    return size > 0 ? std::min(kRoom, size / 4) : kRoom;
}

int picturesIn(const Turn& turn)
{
    return static_cast<int>(
        std::count_if(turn.enclosures.begin(), turn.enclosures.end(), isPicture));
}

bool hasPictures(const Request& request)
{
    return std::any_of(request.path.begin(), request.path.end(),
                       [](const Turn& turn) { return picturesIn(turn) > 0; });
}

int wordsThatSaySomething(const Question& question)
{
    return static_cast<int>(std::count_if(question.words.begin(), question.words.end(),
                                          [](const QuestionWord& word) { return !word.common; }));
}

/// With the empty line that parts it from what follows.
QString parted(const QString& text)
{
    return text.isEmpty() ? text : text + u"\n\n"_s;
}

/// What makes turns in the path: for each the words, and what it encloses.
QStringList textsOf(const Request& request, bool pictures)
{
    QStringList texts;
    for (const Turn& turn : request.path)
        texts << (turn.role == Role::System ? QString() : spokenText(turn))
              << parted(enclosedText(turn, pictures));
    return texts;
}

} // namespace

QString soughtText(const Request& request)
{
    const QString question = request.question();
    if (wordsThatSaySomething(readQuestion(question)) >= kFewWords)
        return question;
    bool isQuestion = true;
    for (auto turn = request.path.rbegin(); turn != request.path.rend(); ++turn) {
        if (turn->role != Role::User)
            continue;
        if (!isQuestion)
            return turn->text + u'\n' + question;
        isQuestion = false;
    }
    return question;
}

ModelContextFinder::ModelContextFinder(Request request, QString model, PassageSource& passages,
                                       std::shared_ptr<ModelMemory> memory, QObject* parent)
    : QObject(parent),
      m_request(std::move(request)),
      m_model(m_request.model.isEmpty() ? std::move(model) : m_request.model),
      m_passages(passages),
      m_memory(std::move(memory))
{
    m_promise.start();
}

ModelContextFinder::~ModelContextFinder() = default;

Async<ModelContext> ModelContextFinder::find(const std::optional<Endpoint>& endpoint, bool strict)
{
    m_strict = strict;
    auto future = m_promise.future();
    if (!endpoint) {
        retrieve();
        return future;
    }
    m_client = std::make_unique<ServerClient>(*endpoint);
    if (const auto known = m_memory->nature(*endpoint, m_model)) {
        natureFound(*known);
        return future;
    }
    whenReady(askNature(), this, [this, endpoint](const Result<ServerNature>& nature) {
        if (nature)
            m_memory->keep(*endpoint, m_model, *nature);
        natureFound(nature);
    });
    return future;
}

namespace {

/// By the names that vLLM and LM Studio give themselves.
Sampling samplingOf(const QString& owner)
{
    if (owner == "vllm"_L1)
        return Sampling::Vllm;
    return owner == "organization_owner"_L1 ? Sampling::Further : Sampling::OpenAi;
}

} // namespace

Async<ServerNature> ModelContextFinder::askNature()
{
    auto promise = std::make_shared<QPromise<Result<ServerNature>>>();
    promise->start();
    const auto answer = [promise](Result<ServerNature> nature) {
        promise->addResult(std::move(nature));
        promise->finish();
    };
    whenReady(m_client->props(), this, [this, answer](const Result<ServerProps>& props) {
        if (props)
            return answer(ServerNature{
                props->llamaCpp, props->vision, props->contextLength, Sampling::Further, {}});
        if (props.error().kind != Error::Kind::NotFound)
            return answer(props.error());
        whenReady(m_client->models(), this,
                  [this, answer](const Result<std::vector<ServerModel>>& models) {
                      if (!models && models.error().kind != Error::Kind::NotFound)
                          return answer(models.error());
                      ServerNature nature;
                      for (const ServerModel& one : models ? *models : std::vector<ServerModel>())
                          if (nature.model.isEmpty() && (m_model.isEmpty() || one.id == m_model)) {
                              nature.model = one.id;
                              nature.contextLength = one.contextLength;
                              nature.sampling = samplingOf(one.owner);
                          }
                      answer(nature);
                  });
    });
    return promise->future();
}

void ModelContextFinder::natureFound(const Result<ServerNature>& nature)
{
    if (nature)
        m_context.server = *nature;
    else if (m_strict)
        return finish(nature.error());
    retrieve();
}

void ModelContextFinder::retrieve()
{
    const int most = std::clamp(m_request.passages, 0, kMostPassages);
    const Question question = readQuestion(soughtText(m_request));
    if (most == 0 || question.words.empty())
        return countAll();
    const auto found = m_passages.retrieve(question, m_request.documents);
    whenReady(found, this, [this, question, most](Result<Retrieval> retrieval) {
        if (!retrieval)
            return finish(retrieval.error());
        auto best = inPool([question, most, retrieval = std::move(*retrieval)] {
            std::vector<Candidate> sources;
            for (const size_t index : bestPassages(question, retrieval, most))
                sources.push_back(retrieval.candidates[index]);
            return std::make_shared<CitationChecker>(std::move(sources));
        });
        whenReady(std::move(best), this, [this](std::shared_ptr<CitationChecker> checker) {
            m_context.sources = checker->sources();
            m_context.checker = std::move(checker);
            countAll();
        });
    });
}

void ModelContextFinder::countAll()
{
    const ServerNature& server = m_context.server;
    if (!server.pictures && !m_request.path.empty() && picturesIn(m_request.path.back()) > 0)
        return finish(Error{Error::Kind::Invalid,
                            tr("This model takes no pictures. Send the question without the "
                               "picture, or choose a model that takes them."),
                            {}});
    m_counter =
        std::make_unique<TokenCounter>(server.llamaCpp ? m_client.get() : nullptr,
                                       m_model.isEmpty() ? server.model : m_model, m_memory);
    const QString system =
        systemText(m_request, !m_context.sources.empty(), !m_request.tools.empty());
    whenReady(m_counter->frame(m_request, system), this, [this](const Result<FrameTokens>& frame) {
        QStringList texts = textsOf(m_request, m_context.server.pictures);
        texts << m_request.prefix;
        for (size_t i = 0; i < m_context.sources.size(); ++i)
            texts << parted(sourceText(m_context.sources[i], i + 1));
        whenReady(m_counter->count(texts), this,
                  [this, frame = *frame](const Result<std::vector<int>>& tokens) {
                      planAll(frame, *tokens);
                  });
    });
}

/// `tokens`: two for each turn (words, enclosures), the text to be continued, and one for each source.
void ModelContextFinder::planAll(const FrameTokens& frame, const std::vector<int>& tokens)
{
    const size_t count = m_request.path.size();
    std::vector<CountedTurn> turns;
    ContextFrame beside{contextSize(m_request, m_context.server), 0, frame.system, 0,
                        m_counter->isExact() && !hasPictures(m_request)};
    beside.room = roomWanted(m_request, beside.size);
    for (size_t i = 0; i < count; ++i) {
        const Turn& turn = m_request.path[i];
        if (turn.role == Role::System)
            continue;
        const bool fromUser = turn.role == Role::User;
        int enclosed = tokens[2 * i + 1];
        if (m_context.server.pictures)
            enclosed += picturesIn(turn) * kPictureTokens;
        int spoken = tokens[2 * i] + (fromUser ? frame.afterUser : frame.afterAssistant);
        if (i + 1 < count) {
            spoken += enclosed;
        } else {
            spoken = tokens[2 * i] + frame.atEnd + tokens[2 * count];
            beside.sources += enclosed;
        }
        turns.push_back({turn.message, spoken, fromUser});
    }

    // Passages take at most half of what the answer leaves, and less when the question would not fit: they are wanted
    // "at most", and the best come first.
    std::vector<int> sizes(tokens.begin() + static_cast<std::ptrdiff_t>(2 * count) + 1,
                           tokens.end());
    const int enclosures = beside.sources;
    const auto alone = turns.empty() ? turns : std::vector<CountedTurn>{turns.back()};
    for (;; sizes.pop_back()) {
        const int passages = std::accumulate(sizes.begin(), sizes.end(), 0);
        beside.sources = enclosures + passages;
        const ContextPlan least = planContext(alone, beside, ContextPolicy::DropOldest);
        const bool modest = least.size == 0 || passages <= (least.size - least.room) / 2;
        if (sizes.empty() || (least.fits && modest))
            break;
    }
    m_context.sources.resize(sizes.size());
    m_context.plan = planContext(turns, beside, m_request.policy);
    std::vector<bool>& sent = m_context.plan.sent;
    for (size_t i = 0; i < count; ++i)
        if (m_request.path[i].role == Role::System)
            sent.insert(sent.begin() + static_cast<std::ptrdiff_t>(i), m_context.plan.fits);
    finish(std::move(m_context));
}

void ModelContextFinder::finish(Result<ModelContext> result)
{
    m_promise.addResult(std::move(result));
    m_promise.finish();
}

} // namespace motcua
