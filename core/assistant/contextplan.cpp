// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/contextplan.h"

#include <algorithm>
#include <limits>

namespace motcua {
namespace {

/// Turns that go together or not at all: first, one past the last.
struct Exchange {
    size_t first = 0;
    size_t last = 0;
    qint64 tokens = 0;
};

/// So that sums of a few counts stay within an int.
constexpr int kMost = std::numeric_limits<int>::max() / 8;

int asCount(qint64 tokens)
{
    return static_cast<int>(std::clamp<qint64>(tokens, 0, kMost));
}

/// The turns before the last one. A question is all that a person says before the next answer; what stands before the
/// first question belongs to it.
std::vector<Exchange> exchangesOf(const std::vector<CountedTurn>& turns)
{
    std::vector<Exchange> exchanges;
    bool asked = false;
    for (size_t i = 0; i + 1 < turns.size(); ++i) {
        const bool begins = turns[i].fromUser && asked && !turns[i - 1].fromUser;
        if (exchanges.empty() || begins)
            exchanges.push_back({i, i, 0});
        asked = asked || turns[i].fromUser;
        exchanges.back().last = i + 1;
        exchanges.back().tokens += asCount(turns[i].tokens);
    }
    return exchanges;
}

/// Marks what goes of the exchanges when `free` tokens are left for them.
void choose(const std::vector<Exchange>& exchanges, qint64 free, ContextPolicy policy,
            std::vector<bool>& sent)
{
    const auto send = [&](const Exchange& exchange) {
        for (size_t i = exchange.first; i < exchange.last; ++i)
            sent[i] = true;
        free -= exchange.tokens;
    };
    size_t oldest = 0;
    if (policy == ContextPolicy::KeepFirstAndLast && !exchanges.empty() &&
        exchanges.front().tokens <= free) {
        send(exchanges.front());
        oldest = 1;
    }
    for (size_t i = exchanges.size(); i > oldest && exchanges[i - 1].tokens <= free; --i)
        send(exchanges[i - 1]);
}

} // namespace

ContextPlan planContext(const std::vector<CountedTurn>& turns, const ContextFrame& frame,
                        ContextPolicy policy)
{
    ContextPlan plan;
    plan.size = asCount(frame.size);
    plan.room = asCount(frame.room);
    while (plan.size > 0 && plan.room > plan.size / 2)
        plan.room /= 2;
    plan.system = asCount(frame.system);
    plan.sources = asCount(frame.sources);
    plan.exact = frame.exact;
    plan.question = turns.empty() ? 0 : asCount(turns.back().tokens);
    plan.sent.assign(turns.size(), false);

    const std::vector<Exchange> exchanges = exchangesOf(turns);
    qint64 all = 0;
    for (const Exchange& exchange : exchanges)
        all += exchange.tokens;
    const qint64 free =
        plan.size > 0 ? qint64(plan.size) - plan.room - plan.system - plan.sources - plan.question
                      : std::numeric_limits<qint64>::max();

    plan.fits = free >= (policy == ContextPolicy::Refuse ? all : 0);
    if (plan.fits) {
        if (!turns.empty())
            plan.sent.back() = true;
        choose(exchanges, free, policy, plan.sent);
    }
    qint64 history = 0;
    for (size_t i = 0; i < turns.size(); ++i) {
        if (!plan.sent[i] && turns[i].message.isValid())
            plan.outside.push_back(turns[i].message);
        if (plan.sent[i] && i + 1 < turns.size())
            history += asCount(turns[i].tokens);
    }
    const bool refused = !plan.fits && policy == ContextPolicy::Refuse;
    plan.history = asCount(refused ? all : history);
    return plan;
}

namespace {

// Measured against four tokenizers (o200k, cl100k, Llama 3, Llama 2; estimate / count): English prose 1.3 1.3 1.3 1.1;
// Vietnamese with marks 1.8 1.1 1.9 0.8; without marks 1.1 0.9 1.0 0.8; C++ and CMake 1.7 1.7 1.7 1.2; JSON 1.5 1.5 1.5
// 1.1; Markdown 1.3 1.3 1.3 1.1. In tenths of a token:
constexpr qint64 kLetter = 10;    ///< A word of one letter.
constexpr qint64 kShortWord = 13; ///< A word of up to four.
constexpr qint64 kFurtherLetter = 2;
constexpr qint64 kRawLetter = 6;     ///< Beyond what words have: base64, identifiers without end.
constexpr qint64 kMarkedLetter = 10; ///< On top: ế, đ, ä.
constexpr qint64 kInnerCapital = 3;  ///< camelCase, base64.
constexpr qint64 kFurtherSpace = 3;
constexpr qint64 kRepeated = 5; ///< ---- and ====
constexpr qint64 kByte = 10;
constexpr int kShort = 4;
constexpr int kLong = 16;

bool isLatin(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= 0xc0 && c < 0x250) ||
           (c >= 0x1e00 && c < 0x1f00);
}

qint64 utf8BytesOf(char32_t c)
{
    return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

qint64 letter(char32_t c, int before)
{
    qint64 tenths = before == 0       ? kLetter
                    : before == 1     ? kShortWord - kLetter
                    : before < kShort ? 0
                    : before < kLong  ? kFurtherLetter
                                      : kRawLetter;
    if (c >= 0x80)
        tenths += kMarkedLetter;
    else if (before > 0 && c <= U'Z')
        tenths += kInnerCapital;
    return tenths;
}

} // namespace

int estimatedTokens(QStringView text)
{
    qint64 tenths = 0;
    int letters = 0; // of the word so far
    char32_t previous = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t c = text[i].unicode();
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate())
            c = QChar::surrogateToUcs4(text[i], text[i + 1]);
        i += c > 0xffff ? 1 : 0;
        if (isLatin(c)) {
            tenths += letter(c, letters++);
        } else {
            letters = 0;
            const bool space = c == U' ' || c == U'\t';
            if (space)
                tenths += previous == U' ' || previous == U'\t' ? kFurtherSpace : 0;
            else if (c < 0x80 && c == previous && !(c >= U'0' && c <= U'9') && c != U'\n')
                tenths += kRepeated;
            else
                tenths += kByte * utf8BytesOf(c);
        }
        previous = c;
    }
    return asCount((tenths + 9) / 10);
}

} // namespace motcua
