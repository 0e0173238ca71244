// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/question.h"

#include "text/fold.h"
#include "text/lexicon.h"
#include "text/stem.h"

#include <algorithm>

namespace motcua {

namespace {

void add(Wanted& to, const Wanted& more)
{
    to.number |= more.number;
    to.percent |= more.percent;
    to.money |= more.money;
    to.duration |= more.duration;
    to.date |= more.date;
    to.year |= more.year;
    to.person |= more.person;
    to.place |= more.place;
    to.name |= more.name;
    to.reason |= more.reason;
    to.manner |= more.manner;
}

/// The words while they are being read.
struct Reading {
    std::vector<Token> tokens;
    std::vector<bool> asks;  ///< Part of a cue.
    std::vector<bool> focus; ///< Part of the noun a cue asks for.
    Language language = Language::Vietnamese;
    bool marked = false;

    const QString& key(size_t i) const { return marked ? tokens[i].exact : tokens[i].folded; }
    bool isFunction(size_t i) const
    {
        return isFunctionWord(language == Language::English ? tokens[i].folded : key(i), language,
                              marked);
    }
};

bool cueStandsAt(const Reading& reading, const Cue& cue, size_t at)
{
    const size_t length = static_cast<size_t>(cue.words.size());
    if (at + length > reading.tokens.size())
        return false;
    for (size_t i = 0; i < length; ++i) {
        const QString& word = cue.words[static_cast<qsizetype>(i)];
        if (reading.asks[at + i] ||
            reading.key(at + i) != (reading.marked ? word : foldedKey(word)))
            return false;
    }
    return true;
}

QString joined(const Reading& reading, size_t from, size_t to)
{
    QString text;
    for (size_t i = from; i < to; ++i) {
        if (i > from)
            text += u' ';
        text += reading.tokens[i].folded;
    }
    return text;
}

/// "đảng chính trị nào": the noun ends before the cue; its head is the first word. Up to three
/// words are tried.
Wanted nounBefore(Reading& reading, size_t cue)
{
    constexpr size_t kLongest = 4;
    Wanted wanted;
    for (size_t length = 1; length <= std::min(kLongest, cue); ++length) {
        const size_t from = cue - length;
        for (size_t part = std::min<size_t>(length, 3); part >= 1; --part) {
            const Wanted more = wantedByNoun(joined(reading, from, from + part), reading.language);
            if (more == Wanted{})
                continue;
            for (size_t i = from; i < cue; ++i)
                reading.focus[i] = true;
            return more;
        }
    }
    for (size_t i = cue; i > 0 && cue - i < 2 && !reading.isFunction(i - 1); --i)
        reading.focus[i - 1] = true;
    return wanted;
}

/// "how many games", "bao nhiêu hồ sơ", "what American city": the noun follows the cue.
Wanted nounAfter(Reading& reading, size_t after)
{
    const size_t reach = reading.language == Language::English ? 3 : 2;
    Wanted wanted;
    for (size_t i = after; i < reading.tokens.size() && i < after + reach; ++i) {
        if (reading.asks[i] ||
            (reading.isFunction(i) && !(reading.language == Language::English && i == after)))
            break;
        reading.focus[i] = true;
        Wanted more = wantedByNoun(reading.tokens[i].folded, reading.language);
        if (more == Wanted{})
            more = wantedByNoun(stem(reading.tokens[i].folded), reading.language);
        if (i + 1 < reading.tokens.size() && more == Wanted{})
            more = wantedByNoun(joined(reading, i, i + 2), reading.language);
        add(wanted, more);
    }
    return wanted;
}

void takeCue(Reading& reading, const Cue& cue, size_t at, Wanted& wanted)
{
    const size_t end = at + static_cast<size_t>(cue.words.size());
    for (size_t i = at; i < end; ++i)
        reading.asks[i] = true;
    add(wanted, cue.wanted);
    if (!cue.asksForMore)
        return;
    const bool follows = reading.language == Language::English || cue.wanted.number;
    if (!follows) {
        add(wanted, nounBefore(reading, at));
        return;
    }
    Wanted more = nounAfter(reading, end);
    if (cue.wanted.number) { // "how many cities" wants a number, not a place
        more = {.percent = more.percent, .money = more.money};
        if (reading.language == Language::Vietnamese) {
            const Wanted before = nounBefore(reading, at);
            more.percent |= before.percent;
            more.money |= before.money;
        }
    }
    add(wanted, more);
}

Wanted takeCues(Reading& reading)
{
    Wanted wanted;
    for (const Cue& cue : cues(reading.language)) {
        for (size_t at = 0; at < reading.tokens.size(); ++at) {
            if (cueStandsAt(reading, cue, at))
                takeCue(reading, cue, at, wanted);
        }
    }
    return wanted;
}

bool startsUpper(QStringView text, const Token& token)
{
    return text[token.start].isUpper();
}

/// Typed all in capitals: they tell no name from a plain word.
bool isShouted(QStringView text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); });
}

} // namespace

Language languageOf(const std::vector<Token>& words)
{
    int vietnamese = 0;
    int english = 0;
    for (const Token& word : words) {
        const bool marked = hasMarks(word.exact);
        vietnamese += marked ? 2 : 0;
        if (isFunctionWord(word.folded, Language::Vietnamese, false))
            ++vietnamese;
        if (isFunctionWord(word.folded, Language::English, false) && !marked)
            ++english;
        if (!isSyllable(word.folded) && word.folded.size() > 1 && !word.folded[0].isDigit())
            ++english;
        else if (word.folded.size() > 1 && !isFunctionWord(word.folded, Language::English, false))
            ++vietnamese;
    }
    return english > vietnamese ? Language::English : Language::Vietnamese;
}

Question readQuestion(QStringView text)
{
    Reading reading;
    reading.tokens = tokens(text);
    reading.asks.assign(reading.tokens.size(), false);
    reading.focus.assign(reading.tokens.size(), false);
    reading.language = languageOf(reading.tokens);
    reading.marked = reading.language == Language::Vietnamese && hasMarks(text);

    Question question;
    question.text = text.toString();
    question.language = reading.language;
    question.marked = reading.marked;
    question.wanted = takeCues(reading);

    const bool shouted = isShouted(text);
    for (size_t i = 0; i < reading.tokens.size(); ++i) {
        if (reading.asks[i])
            continue;
        const Token& token = reading.tokens[i];
        const bool capital = i > 0 && !shouted && startsUpper(text, token);
        QuestionWord word;
        word.exact = token.exact;
        word.folded = token.folded;
        word.stem = stem(token.folded);
        word.position = static_cast<int>(i);
        word.common = reading.isFunction(i) && !(capital && token.length > 1);
        word.syllable = reading.language == Language::Vietnamese && isSyllable(token.folded);
        word.capital = capital;
        word.focus = reading.focus[i] && !word.common;
        question.words.push_back(std::move(word));
    }
    if (question.wanted == Wanted{})
        question.wanted.meaning = true;
    return question;
}

} // namespace motcua
