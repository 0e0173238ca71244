// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The built-in assistant. It needs no model: its answer is made only of sentences of the person's own documents, each
// with a citation, and when they do not hold the answer it says so and shows the nearest passages. It never invents,
// and it never changes a quotation, not even its mistakes.

#include "assistant/assistant.h"
#include "library/ranking.h"

namespace motcua {

class Quote final : public Assistant {
public:
    /// `passages` outlives the assistant and its replies.
    explicit Quote(PassageSource& passages) : m_passages(passages) {}

    AssistantInfo info() const override;
    std::unique_ptr<Reply> ask(const Request& request) override;

private:
    PassageSource& m_passages;
};

/// What Quote says: Markdown in the pieces it is sent in, and the citations.
struct QuotedAnswer {
    QStringList pieces;
    std::vector<Citation> citations;
    bool found = false;

    bool operator==(const QuotedAnswer&) const = default;
};

/// Puts the ranked sentences into words. Pure. Thread: any.
QuotedAnswer quoteFrom(const Ranking& ranking, const Retrieval& retrieval);
/// A quotation as Markdown that shows every character of it as it is.
QString escapedMarkdown(const QString& text);

} // namespace motcua
