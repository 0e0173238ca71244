// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/chatreader.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

struct ReaderWords {
    Q_DECLARE_TR_FUNCTIONS(Server)
};

constexpr qsizetype kMostStrange = 2000;
constexpr QChar kReplacement(0xfffd);

Error serverError(const QString& words)
{
    return {Error::Kind::Refused,
            words.isEmpty()
                ? ReaderWords::tr("The server broke off with an error and did not say which.")
                : ReaderWords::tr("The server broke off with an error. It says: %1").arg(words),
            {}};
}

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

template <class T> void keepKnown(T& value, T news)
{
    if (news >= 0)
        value = news;
}

} // namespace

QString ChatReader::Pairs::pass(const QString& piece)
{
    QString text = held.isNull() ? piece : QString(held) + piece;
    held = {};
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!text[i].isSurrogate())
            continue;
        const bool high = text[i].isHighSurrogate();
        if (high && i + 1 == text.size()) {
            held = text[i];
            text.chop(1);
        } else if (high && text[i + 1].isLowSurrogate()) {
            ++i;
        } else {
            text[i] = kReplacement;
        }
    }
    return text;
}

QString ChatReader::Pairs::rest()
{
    return std::exchange(held, {}).isNull() ? QString() : QString(kReplacement);
}

ChatReader::ChatReader(ResponseHead head) : m_head(std::move(head))
{
    const QByteArray encoding = m_head.contentEncoding.trimmed().toLower();
    if (m_head.isRedirect())
        fail(statusError(m_head, {}));
    else if (Inflater::knows(encoding))
        m_inflater = std::make_unique<Inflater>();
    else if (!encoding.isEmpty() && encoding != "identity")
        fail({Error::Kind::Invalid,
              ReaderWords::tr(
                  "The server compresses its answer in a way that was not asked for (%1).")
                  .arg(QString::fromLatin1(encoding.left(40))),
              {}});
    if (!m_head.isGood() || m_head.contentType.startsWith("text/html"))
        m_form = Form::Body;
    else if (m_head.contentType.startsWith("text/event-stream"))
        m_form = Form::Events;
}

ChatNews ChatReader::read(QByteArrayView bytes)
{
    if (m_inflater && !m_done) {
        const bool sound = m_inflater->read(bytes, [this](QByteArrayView inflated) {
            recognise(inflated);
            return !m_done;
        });
        if (!sound && !m_done)
            fail(tooLongError());
    } else {
        recognise(bytes);
    }
    return std::exchange(m_news, {});
}

void ChatReader::recognise(QByteArrayView bytes)
{
    if (m_done)
        return;
    if (m_form != Form::Unknown)
        return take(bytes);
    // The first character tells: an object is no stream of events, nor is a page.
    m_body.append(bytes);
    QByteArrayView start(m_body);
    if (QByteArrayView("\xef\xbb\xbf")
            .startsWith(start.first(std::min<qsizetype>(start.size(), 3))))
        start = start.sliced(std::min<qsizetype>(start.size(), 3));
    const auto first = std::find_if_not(start.begin(), start.end(), isSpace);
    if (first == start.end() && m_body.size() < kMostStrange)
        return;
    const bool body = first != start.end() && (*first == '{' || *first == '[' || *first == '<');
    m_form = body ? Form::Body : Form::Events;
    take(std::exchange(m_body, {}));
}

void ChatReader::take(QByteArrayView bytes)
{
    if (m_form == Form::Events) {
        handle(m_events.read(bytes));
        if (m_events.tooLong() && !m_done)
            fail(tooLongError());
        return;
    }
    const qsizetype most = m_head.isGood() ? kMostBody : kMostErrorBody;
    m_body.append(bytes.first(std::min(bytes.size(), most - m_body.size())));
    if (m_body.size() < most)
        return;
    if (m_head.isGood())
        fail(tooLongError());
    m_done = true;
}

void ChatReader::handle(const std::vector<ServerEvent>& events)
{
    for (const ServerEvent& event : events) {
        if (!m_done && !event.other.isEmpty())
            handleOther(event);
        if (!m_done && !event.data.isEmpty())
            handleData(event);
    }
}

void ChatReader::handleData(const ServerEvent& event)
{
    const QByteArray data = event.data.trimmed();
    if (data == "[DONE]") {
        m_done = m_saidDone = true;
        return;
    }
    const auto chunk = readChatChunk(data);
    if (event.type == "error" && !(chunk && chunk->error))
        return fail(serverError(serverWords(data)));
    if (chunk)
        return take(*chunk);
    if (event.cut && data.startsWith('{'))
        return; // the connection broke inside it
    if (data.startsWith('{'))
        return fail(strangeAnswerError({}));
    remember(data); // "ping", or words of a proxy
}

void ChatReader::handleOther(const ServerEvent& event)
{
    static const QByteArray errorField("error:");
    if (event.other.startsWith(errorField)) {
        const QByteArray value = event.other.mid(errorField.size()).trimmed();
        if (!event.cut || !value.startsWith('{') || readObject(value))
            return fail(serverError(serverWords(value)));
    }
    const auto chunk = readChatChunk(event.other);
    if (chunk && (chunk->error || chunk->hasChoices))
        return take(*chunk);
    remember(event.other);
}

void ChatReader::take(const ChatChunk& chunk)
{
    if (!chunk.model.isEmpty())
        m_end.model = chunk.model;
    keepKnown(m_end.cost.promptTokens, chunk.cost.promptTokens);
    keepKnown(m_end.cost.answerTokens, chunk.cost.answerTokens);
    keepKnown(m_end.cost.cachedTokens, chunk.cost.cachedTokens);
    if (chunk.cost.tokensPerSecond > 0)
        m_end.cost.tokensPerSecond = chunk.cost.tokensPerSecond;
    keepKnown(m_news.promptPart, chunk.promptPart);
    // A message that is whole says again what was streamed before it.
    if (!chunk.whole || !m_begun) {
        m_size += chunk.text.size() + chunk.reasoning.size();
        for (const CallPiece& piece : chunk.calls)
            m_size += piece.id.size() + piece.name.size() + piece.arguments.size();
        if (m_size > kMostText)
            return fail(tooLongError());
        m_news.text += m_textPairs.pass(chunk.text);
        m_news.reasoning += m_reasoningPairs.pass(chunk.reasoning);
        for (const CallPiece& piece : chunk.calls)
            m_calls.add(piece);
        m_news.calls |= !chunk.calls.empty();
        m_begun |= !chunk.text.isEmpty() || !chunk.reasoning.isEmpty() || !m_calls.isEmpty();
    }
    if (!chunk.finish.isEmpty()) {
        m_end.finish = chunk.finish;
        m_news.finish = true;
    }
    if (chunk.error)
        fail(serverError(*chunk.error));
}

void ChatReader::readBody()
{
    if (!m_head.isGood()) {
        Error error = statusError(m_head, m_body);
        if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Busy)
            error.kind = Error::Kind::Refused;
        return fail(std::move(error));
    }
    QByteArray body = std::exchange(m_body, {});
    if (body.startsWith("\xef\xbb\xbf"))
        body.remove(0, 3);
    body = body.trimmed();
    const auto chunk = readChatChunk(body);
    if (chunk && (chunk->error || chunk->hasChoices))
        return take(*chunk);
    if (chunk)
        return fail(strangeAnswerError(serverWords(body)));
    if (body.startsWith('<') || m_head.contentType.startsWith("text/html"))
        return body.isEmpty() ? void() : fail(webPageError());
    // Perhaps a stream of events that begins with an object of its own.
    handle(m_events.read(body));
    handle(m_events.finish());
}

ChatNews ChatReader::finish(const QString& trouble)
{
    if (!m_done && m_form == Form::Events)
        handle(m_events.finish());
    else if (m_form == Form::Body && !m_failure)
        readBody();
    const QString lastText = m_textPairs.rest();
    const QString lastReasoning = m_reasoningPairs.rest();
    m_news.text += lastText;
    m_news.reasoning += lastReasoning;
    m_done = true;
    m_result = conclude(trouble);
    return std::exchange(m_news, {});
}

Result<StreamEnd> ChatReader::conclude(const QString& trouble)
{
    if (m_failure)
        return *m_failure;
    const bool strange = !m_begun && !hasFinish() && !m_strange.isEmpty();
    if (strange && (m_saidDone || trouble.isEmpty()))
        return m_strange.startsWith('<') ? webPageError()
                                         : strangeAnswerError(serverWords(m_strange));
    StreamEnd end = m_end;
    end.calls = m_calls.calls();
    end.complete = m_saidDone || hasFinish();
    if (end.complete)
        return end;
    if (!m_begun)
        return Error{Error::Kind::Network,
                     trouble.isEmpty()
                         ? ReaderWords::tr("The server closed the connection without an answer.")
                         : trouble,
                     {}};
    end.trouble =
        trouble.isEmpty()
            ? ReaderWords::tr("The server closed the connection before the answer had ended.")
            : trouble;
    return end;
}

void ChatReader::remember(const QByteArray& words)
{
    if (!m_strange.isEmpty())
        return;
    m_strange = words.left(kMostStrange);
}

void ChatReader::fail(Error error)
{
    m_failure = std::move(error);
    m_done = true;
}

} // namespace motcua
