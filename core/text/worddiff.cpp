// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/worddiff.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace motcua {
namespace {

struct Word {
    qsizetype start = 0;
    qsizetype end = 0;
    int id = 0; ///< The same for the same text.
};

enum class Class { Letter, Space, Sign };

Class classOf(QChar c)
{
    if (c.isSpace())
        return Class::Space;
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_' ? Class::Letter
                                                                              : Class::Sign;
}

/// Words as wholes, spaces as wholes, signs one by one.
std::vector<Word> wordsOf(QStringView text, QHash<QStringView, int>& ids)
{
    std::vector<Word> words;
    for (qsizetype at = 0; at < text.size();) {
        const Class kind = classOf(text[at]);
        qsizetype end = at + 1;
        while (kind != Class::Sign && end < text.size() && classOf(text[end]) == kind)
            ++end;
        const QStringView word = text.sliced(at, end - at);
        const auto known = ids.constFind(word);
        const int id = known == ids.constEnd() ? static_cast<int>(ids.size()) : *known;
        if (known == ids.constEnd())
            ids.insert(word, id);
        words.push_back({at, end, id});
        at = end;
    }
    return words;
}

/// Both sequences between two bounds each.
struct Box {
    int left = 0;
    int leftEnd = 0;
    int right = 0;
    int rightEnd = 0;
};

/// A stretch of equal words in the middle of a shortest way through a box.
struct Snake {
    int left = 0;
    int right = 0;
    int length = 0;
};

class Differ {
public:
    Differ(const std::vector<Word>& left, const std::vector<Word>& right)
        : m_left(left), m_right(right), m_same(left.size(), -1)
    {
    }

    /// For each word on the left its partner on the right, or -1.
    const std::vector<int>& run()
    {
        std::vector<Box> open{
            {0, static_cast<int>(m_left.size()), 0, static_cast<int>(m_right.size())}};
        while (!open.empty()) {
            const Box box = trimmed(open.back());
            open.pop_back();
            if (box.left == box.leftEnd || box.right == box.rightEnd)
                continue;
            const auto middle = middleOf(box);
            if (!middle)
                continue; // too different, or too much work: all of it counts as different
            for (int i = 0; i < middle->length; ++i)
                pair(middle->left + i, middle->right + i);
            open.push_back({box.left, middle->left, box.right, middle->right});
            open.push_back({middle->left + middle->length, box.leftEnd,
                            middle->right + middle->length, box.rightEnd});
        }
        return m_same;
    }

private:
    /// Steps of the search altogether; about a second of work at the very most.
    static constexpr qint64 kMostWork = 40'000'000;

    bool equal(int left, int right) const
    {
        return m_left[static_cast<size_t>(left)].id == m_right[static_cast<size_t>(right)].id;
    }

    void pair(int left, int right) { m_same[static_cast<size_t>(left)] = right; }

    /// Pairs what is equal at both ends.
    Box trimmed(Box box)
    {
        while (box.left < box.leftEnd && box.right < box.rightEnd && equal(box.left, box.right))
            pair(box.left++, box.right++);
        while (box.left < box.leftEnd && box.right < box.rightEnd &&
               equal(box.leftEnd - 1, box.rightEnd - 1))
            pair(--box.leftEnd, --box.rightEnd);
        return box;
    }

    /// Searches from both corners at once until the ways meet.
    std::optional<Snake> middleOf(const Box& box)
    {
        const int n = box.leftEnd - box.left;
        const int m = box.rightEnd - box.right;
        const int delta = n - m;
        const int most = (n + m + 1) / 2;
        m_forth.assign(static_cast<size_t>(2 * most + 3), 0);
        m_back.assign(static_cast<size_t>(2 * most + 3), 0);
        const auto at = [most](int k) { return static_cast<size_t>(k + most + 1); };
        for (int d = 0; d <= most; ++d) {
            m_work += 2 * d + 1;
            if (m_work > kMostWork)
                return {};
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && m_forth[at(k - 1)] < m_forth[at(k + 1)])
                            ? m_forth[at(k + 1)]
                            : m_forth[at(k - 1)] + 1;
                const int from = x;
                while (x < n && x - k < m && x - k >= 0 && equal(box.left + x, box.right + x - k))
                    ++x;
                m_forth[at(k)] = x;
                const bool odd = delta % 2 != 0;
                if (odd && std::abs(delta - k) <= d - 1 && x + m_back[at(delta - k)] >= n)
                    return inside(box, {box.left + from, box.right + from - k, x - from});
            }
            for (int k = -d; k <= d; k += 2) {
                int x = k == -d || (k != d && m_back[at(k - 1)] < m_back[at(k + 1)])
                            ? m_back[at(k + 1)]
                            : m_back[at(k - 1)] + 1;
                const int from = x;
                while (x < n && x - k < m && x - k >= 0 &&
                       equal(box.leftEnd - 1 - x, box.rightEnd - 1 - x + k))
                    ++x;
                m_back[at(k)] = x;
                if (delta % 2 == 0 && std::abs(delta - k) <= d && x + m_forth[at(delta - k)] >= n)
                    return inside(box, {box.leftEnd - x, box.rightEnd - x + k, x - from});
            }
        }
        return {};
    }

    /// A way may end beside the box; and a middle that leaves the box whole would never end.
    static std::optional<Snake> inside(const Box& box, Snake snake)
    {
        snake.left = std::clamp(snake.left, box.left, box.leftEnd);
        snake.right = std::clamp(snake.right, box.right, box.rightEnd);
        snake.length =
            std::min({snake.length, box.leftEnd - snake.left, box.rightEnd - snake.right});
        const bool atStart = snake.left == box.left && snake.right == box.right;
        const bool atEnd = snake.left == box.leftEnd && snake.right == box.rightEnd;
        if (snake.length <= 0 && (atStart || atEnd))
            return {};
        snake.length = std::max(snake.length, 0);
        return snake;
    }

    const std::vector<Word>& m_left;
    const std::vector<Word>& m_right;
    std::vector<int> m_same;
    std::vector<int> m_forth;
    std::vector<int> m_back;
    qint64 m_work = 0;
};

/// A single space between two differences makes them harder to read than one difference does.
void joinAcrossSpaces(std::vector<DiffRun>& runs, QStringView left)
{
    for (size_t i = 1; i + 1 < runs.size();) {
        const DiffRun& run = runs[i];
        const QStringView text = left.sliced(run.leftStart, run.leftEnd - run.leftStart);
        const bool between = runs[i - 1].kind == DiffRun::Kind::Different &&
                             runs[i + 1].kind == DiffRun::Kind::Different;
        if (run.kind == DiffRun::Kind::Equal && between && text.trimmed().isEmpty() &&
            !text.contains(u'\n')) {
            runs[i - 1].leftEnd = runs[i + 1].leftEnd;
            runs[i - 1].rightEnd = runs[i + 1].rightEnd;
            runs.erase(runs.begin() + static_cast<std::ptrdiff_t>(i),
                       runs.begin() + static_cast<std::ptrdiff_t>(i) + 2);
        } else {
            ++i;
        }
    }
}

} // namespace

std::vector<DiffRun> diffWords(QStringView left, QStringView right)
{
    QHash<QStringView, int> ids;
    const std::vector<Word> a = wordsOf(left, ids);
    const std::vector<Word> b = wordsOf(right, ids);
    Differ differ(a, b);
    const std::vector<int>& same = differ.run();

    std::vector<DiffRun> runs;
    const auto add = [&runs](DiffRun::Kind kind, qsizetype l, qsizetype r) {
        const qsizetype fromL = runs.empty() ? 0 : runs.back().leftEnd;
        const qsizetype fromR = runs.empty() ? 0 : runs.back().rightEnd;
        if (l == fromL && r == fromR)
            return;
        if (!runs.empty() && runs.back().kind == kind) {
            runs.back().leftEnd = l;
            runs.back().rightEnd = r;
        } else {
            runs.push_back({kind, fromL, l, fromR, r});
        }
    };
    for (size_t i = 0; i < a.size(); ++i) {
        if (same[i] < 0)
            continue;
        const Word& other = b[static_cast<size_t>(same[i])];
        add(DiffRun::Kind::Different, a[i].start, other.start);
        add(DiffRun::Kind::Equal, a[i].end, other.end);
    }
    add(DiffRun::Kind::Different, left.size(), right.size());
    joinAcrossSpaces(runs, left);
    return runs;
}

double likeness(const std::vector<DiffRun>& runs, QStringView left, QStringView right)
{
    const auto letters = [](QStringView text) {
        return std::count_if(text.begin(), text.end(), [](QChar c) { return !c.isSpace(); });
    };
    const auto all = letters(left) + letters(right);
    if (all == 0)
        return 1;
    qsizetype equal = 0;
    for (const DiffRun& run : runs)
        if (run.kind == DiffRun::Kind::Equal)
            equal += 2 * letters(left.sliced(run.leftStart, run.leftEnd - run.leftStart));
    return static_cast<double>(equal) / static_cast<double>(all);
}

} // namespace motcua
