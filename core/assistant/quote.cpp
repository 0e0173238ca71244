// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/quote.h"

#include "base/pool.h"
#include "base/whenready.h"
#include "library/citing.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

#include <utility>

namespace motcua {
namespace {

using namespace Qt::Literals::StringLiterals;

/// A blockquote with its [n], on one line: breaks that the file happened to have mean nothing here.
QString blockquote(const Citation& citation)
{
    const QString text = escapedMarkdown(citation.quote.simplified());
    return u"> "_s + text + u" ["_s + QString::number(citation.number) + u"]"_s;
}

/// Sends an answer piece by piece. A continued one leaves out what is there already.
class QuoteReply final : public Reply {
public:
    QuoteReply(PassageSource& passages, Request request)
        : m_passages(passages), m_request(std::move(request))
    {
    }

    void start() override
    {
        m_timer.start();
        const Question question = readQuestion(m_request.question());
        whenReady(m_passages.retrieve(question, m_request.documents), this,
                  [this, question](Result<Retrieval> retrieval) {
                      if (!retrieval)
                          return end(retrieval.error());
                      compose(question, std::move(*retrieval));
                  });
    }

    void cancel() override
    {
        end(Error{Error::Kind::Cancelled,
                  QCoreApplication::translate("Quote", "The answer was stopped."),
                  {}});
    }

private:
    void compose(const Question& question, Retrieval retrieval)
    {
        const int most = m_request.citations;
        auto composed = inPool([question, retrieval = std::move(retrieval), most] {
            return quoteFrom(rank(question, retrieval, most), retrieval);
        });
        whenReady(std::move(composed), this, [this](QuotedAnswer answer) {
            if (m_ended)
                return;
            m_answer = std::move(answer);
            skipKnown();
            Q_EMIT cited(m_answer.citations);
            sayNext();
        });
    }

    /// The pieces that the kept text already holds are not said again.
    void skipKnown()
    {
        QString whole;
        while (m_next < m_answer.pieces.size() &&
               m_request.prefix.startsWith(whole + m_answer.pieces[m_next]))
            whole += m_answer.pieces[m_next++];
        const QString rest = m_request.prefix.mid(whole.size());
        if (m_next < m_answer.pieces.size() && m_answer.pieces[m_next].startsWith(rest))
            m_answer.pieces[m_next].remove(0, rest.size());
    }

    /// One piece per turn of the event loop, so that stopping always comes through.
    void sayNext()
    {
        if (m_ended)
            return;
        if (m_next >= m_answer.pieces.size())
            return end(Outcome{m_answer.found, m_timer.elapsed(), {}});
        Q_EMIT appended(m_answer.pieces[m_next++]);
        QTimer::singleShot(0, this, &QuoteReply::sayNext);
    }

    void end(const Result<Outcome>& outcome)
    {
        if (!std::exchange(m_ended, true))
            Q_EMIT finished(outcome);
    }

    PassageSource& m_passages;
    Request m_request;
    QElapsedTimer m_timer;
    QuotedAnswer m_answer;
    qsizetype m_next = 0;
    bool m_ended = false;
};

} // namespace

AssistantInfo Quote::info() const
{
    return {u"quote"_s, u"Quote"_s,
            QCoreApplication::translate("Quote", "Answers with sentences from your documents.")};
}

std::unique_ptr<Reply> Quote::ask(const Request& request)
{
    return std::make_unique<QuoteReply>(m_passages, request);
}

namespace {

QString notFound(const Retrieval& retrieval, bool nothingNear)
{
    if (retrieval.statistics.passages == 0)
        return QCoreApplication::translate("Quote",
                                           "The library is empty. Add documents, then ask again.");
    if (nothingNear)
        return QCoreApplication::translate("Quote", "The library does not hold an answer to this.");
    return QCoreApplication::translate("Quote",
                                       "The library does not hold an answer to this. The nearest "
                                       "passages, which do not answer it:");
}

} // namespace

QuotedAnswer quoteFrom(const Ranking& ranking, const Retrieval& retrieval)
{
    QuotedAnswer answer;
    answer.found = ranking.found;
    const auto& quotations = ranking.found ? ranking.quotations : ranking.nearest;
    if (!ranking.found)
        answer.pieces << notFound(retrieval, quotations.empty());
    for (const Quotation& quotation : quotations) {
        Citation citation = citationOf(retrieval.candidates[quotation.candidate], quotation.span,
                                       static_cast<int>(answer.citations.size()) + 1);
        citation.nearest = !ranking.found;
        const QString gap = answer.pieces.isEmpty() ? QString() : u"\n\n"_s;
        answer.pieces << gap + blockquote(citation);
        answer.citations.push_back(std::move(citation));
    }
    return answer;
}

QString escapedMarkdown(const QString& text)
{
    static const QString special = u"\\`*_{}[]<>#|~&!$"_s;
    QString escaped;
    escaped.reserve(text.size() + 8);
    for (const QChar c : text) {
        if (special.contains(c))
            escaped += u'\\';
        escaped += c;
    }
    // What begins a list or a rule at the start of a line is only text here: "1. ", "- ", "+ ", "===".
    qsizetype digits = 0;
    while (digits < escaped.size() && escaped[digits].isDigit())
        ++digits;
    const bool numbered = digits > 0 && digits < escaped.size() &&
                          (escaped[digits] == u'.' || escaped[digits] == u')');
    if (numbered)
        escaped.insert(digits, u'\\');
    else if (!escaped.isEmpty() && u"-+="_s.contains(escaped[0]))
        escaped.prepend(u'\\');
    return escaped;
}

} // namespace motcua
