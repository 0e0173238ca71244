// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/readers/pdflayout.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace motcua::readers {
namespace {

constexpr double kSpace = 0.15; // of the font size: a wider gap is a space
constexpr double kTooWide =
    1.5; // a marked letter this much wider than its plain one was counted twice
constexpr double kPitchSlack = 1.3; // a line further down than this is a new paragraph

// Decides whether a marked letter was measured right, by the plain letters of the same page and size.
class Widths {
public:
    explicit Widths(const std::vector<PdfWord>& words)
    {
        for (const PdfWord& word : words) {
            for (const PdfLetter& letter : word.letters) {
                if (!isMarked(letter.text))
                    note(key(letter.text, word.size), letter.right - letter.left);
            }
        }
    }

    /// True when it was mended.
    bool mend(PdfLetter& letter, double size) const
    {
        if (!isMarked(letter.text))
            return false;
        const double plain = m_widths.value(key(letter.text, size), 0);
        if (plain <= 0 || letter.right - letter.left < plain * kTooWide)
            return false;
        letter.right = letter.left + plain;
        return true;
    }

private:
    static bool isMarked(const QString& letter)
    {
        return letter.normalized(QString::NormalizationForm_D).size() > letter.size();
    }
    static QString key(const QString& letter, double size)
    {
        return letter.normalized(QString::NormalizationForm_D).left(1) +
               QString::number(std::lround(size * 2));
    }
    void note(const QString& key, double width)
    {
        double& known = m_widths[key];
        known = known <= 0 ? width : std::min(known, width);
    }

    QHash<QString, double> m_widths;
};

struct Piece {
    QString text;
    double left;
    double right;
};

// A word as it is to be written: mended, with the spaces poppler swallowed.
Piece pieceOf(PdfWord& word, const Widths& widths)
{
    Piece piece{{}, word.letters.front().left, word.letters.front().left};
    bool mended = false;
    for (PdfLetter& letter : word.letters) {
        if (mended && letter.left - piece.right > kSpace * word.size)
            piece.text += u' ';
        mended = widths.mend(letter, word.size);
        piece.text += letter.text;
        piece.right = letter.right;
    }
    return piece;
}

bool onOneLine(const PdfLine& line, const PdfWord& word, double left)
{
    const double overlap = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
    const double height = std::min(line.bottom - line.top, word.bottom - word.top);
    return overlap > height / 2 && left > line.right - word.size / 2;
}

bool endsSentence(QStringView text)
{
    return !text.isEmpty() && QStringView(u".!?:;…”\")").contains(text.back());
}

bool startsItem(const QString& text)
{
    static const QRegularExpression item(QStringLiteral(
        "^(?:[•▪◦‣·●○■□–—+*-]\\s|\\(?(?:\\d{1,3}|[a-zđ])[.)]\\s|[IVXLC]{1,6}\\.\\s)"));
    return item.match(text).hasMatch();
}

bool startsAnew(QStringView text)
{
    return !text.isEmpty() && !text.front().isLower();
}

// The usual distance from line to line; 0 when there is too little to tell.
double usualPitch(const std::vector<PdfLine>& lines)
{
    std::vector<double> steps;
    for (size_t i = 1; i < lines.size(); ++i) {
        const double step = lines[i].top - lines[i - 1].top;
        if (step > lines[i].size * 0.5 && step < lines[i].size * 3)
            steps.push_back(step);
    }
    if (steps.empty())
        return 0;
    // Between the lines of paragraphs there are more steps than between paragraphs, and they are the smaller ones.
    std::nth_element(steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(steps.size() / 3),
                     steps.end());
    return steps[steps.size() / 3];
}

bool startsParagraph(const PdfLine& line, const PdfLine& previous, double columnRight, double pitch)
{
    const double step = line.top - previous.top;
    if (step <= 0) // the next column
        return endsSentence(previous.text) || startsAnew(line.text);
    if (pitch > 0 && step > pitch * kPitchSlack && step > line.size * 1.2)
        return true;
    if (std::abs(line.size - previous.size) > 0.15 * std::max(line.size, previous.size))
        return true;
    if (startsItem(line.text) && endsSentence(previous.text))
        return true;
    const double width = columnRight - std::min(line.left, previous.left);
    const double used = previous.right - std::min(line.left, previous.left);
    if (used < 0.7 * width && startsAnew(line.text))
        return true;
    if (used < 0.88 * width && endsSentence(previous.text) && startsAnew(line.text))
        return true;
    const bool indented = line.left > previous.left + 0.8 * line.size;
    return indented && endsSentence(previous.text) && startsAnew(line.text);
}

QString shapeOf(const PdfLine& line)
{
    static const QRegularExpression digits(QStringLiteral("\\d+"));
    return line.text.simplified().replace(digits, QStringLiteral("#"));
}

void dropRunning(std::vector<std::vector<PdfLine>>& pages, bool first)
{
    const auto edge = [first](const std::vector<PdfLine>& page) -> const PdfLine& {
        return first ? page.front() : page.back();
    };
    QHash<QString, int> count;
    for (const auto& page : pages) {
        if (!page.empty())
            ++count[shapeOf(edge(page))];
    }
    const int most = std::max(3, static_cast<int>(pages.size() * 2 / 5));
    bool kept = false;
    for (auto& page : pages) {
        if (page.empty() || count.value(shapeOf(edge(page))) < most)
            continue;
        const bool onlyNumber =
            !edge(page).text.contains(QRegularExpression(QStringLiteral("\\p{L}")));
        if (kept || onlyNumber)
            page.erase(first ? page.begin() : page.end() - 1);
        kept = true;
    }
}

} // namespace

std::vector<PdfLine> linesOf(std::vector<PdfWord> words)
{
    std::erase_if(words, [](const PdfWord& word) { return word.letters.empty(); });
    const Widths widths(words);
    std::vector<PdfLine> lines;
    bool spaceBefore = false;
    for (PdfWord& word : words) {
        const Piece piece = pieceOf(word, widths);
        if (lines.empty() || !onOneLine(lines.back(), word, piece.left)) {
            lines.push_back(
                {piece.text, piece.left, piece.right, word.top, word.bottom, word.size});
        } else {
            PdfLine& line = lines.back();
            if (spaceBefore || piece.left - line.right > kSpace * word.size)
                line.text += u' ';
            line.text += piece.text;
            line.right = std::max(line.right, piece.right);
            line.top = std::min(line.top, word.top);
            line.bottom = std::max(line.bottom, word.bottom);
            line.size = std::max(line.size, word.size);
        }
        spaceBefore = word.spaceAfter;
    }
    return lines;
}

std::vector<QStringList> paragraphsOf(const std::vector<PdfLine>& lines)
{
    std::vector<QStringList> paragraphs;
    const double pitch = usualPitch(lines);
    double columnRight = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            columnRight = std::max({columnRight, lines[i].right, lines[i - 1].right});
        if (i > 0 && lines[i].top < lines[i - 1].top)
            columnRight = std::max(lines[i].right, lines[i - 1].right);
        if (i == 0 || startsParagraph(lines[i], lines[i - 1], columnRight, pitch))
            paragraphs.emplace_back();
        paragraphs.back() += lines[i].text;
    }
    return paragraphs;
}

void dropRunningLines(std::vector<std::vector<PdfLine>>& pages)
{
    if (pages.size() < 3)
        return;
    for (int round = 0; round < 2; ++round) {
        dropRunning(pages, true);
        dropRunning(pages, false);
    }
}

void joinDividedWords(QStringList& lines, const QString& wholeText)
{
    static const QRegularExpression divided(QStringLiteral("(\\p{L}{2,})([-\\x{2010}\\x{ad}])$"));
    static const QRegularExpression rest(QStringLiteral("^(\\p{Ll}+)(\\S*)\\s*"));
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        const QRegularExpressionMatch front = divided.match(lines[i]);
        const QRegularExpressionMatch back = rest.match(lines[i + 1]);
        if (!front.hasMatch() || !back.hasMatch())
            continue;
        const QString hyphenated = front.captured(1) + QLatin1Char('-') + back.captured(1);
        const bool soft = front.capturedView(2) == u"\u00ad";
        if (soft || !wholeText.contains(hyphenated))
            lines[i].chop(1);
        lines[i] += back.captured(1) + back.captured(2);
        lines[i + 1].remove(0, back.capturedLength());
    }
    lines.removeIf([](const QString& line) { return line.isEmpty(); });
}

} // namespace motcua::readers
