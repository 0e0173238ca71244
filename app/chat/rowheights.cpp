// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/rowheights.h"

#include <bit>
#include <utility>

namespace motcua {

void RowHeights::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    rebuild();
}

void RowHeights::insert(int first, const std::vector<int>& heights)
{
    m_heights.insert(m_heights.begin() + first, heights.begin(), heights.end());
    rebuild();
}

void RowHeights::remove(int first, int last)
{
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + last + 1);
    rebuild();
}

void RowHeights::rebuild()
{
    const size_t n = m_heights.size();
    m_sums.assign(n + 1, 0);
    for (size_t i = 1; i <= n; ++i) {
        m_sums[i] += m_heights[i - 1];
        const size_t next = i + (i & (~i + 1));
        if (next <= n)
            m_sums[next] += m_sums[i];
    }
}

void RowHeights::set(int row, int height)
{
    const int more = height - std::exchange(m_heights[static_cast<size_t>(row)], height);
    if (more == 0)
        return;
    for (size_t i = static_cast<size_t>(row) + 1; i < m_sums.size(); i += i & (~i + 1))
        m_sums[i] += more;
}

void RowHeights::append(int height)
{
    if (m_sums.empty())
        m_sums.push_back(0);
    m_heights.push_back(height);
    const size_t i = m_heights.size();
    // The sum kept at i is that of the rows (i - lowest bit of i, i].
    qint64 sum = height;
    for (size_t step = 1; step < (i & (~i + 1)); step *= 2)
        sum += m_sums[i - step];
    m_sums.push_back(sum);
}

void RowHeights::truncate(int count)
{
    const auto n = static_cast<size_t>(count);
    if (n >= m_heights.size())
        return;
    m_heights.resize(n);
    m_sums.resize(n + 1);
}

qint64 RowHeights::top(int row) const
{
    qint64 sum = 0;
    for (auto i = static_cast<size_t>(row); i > 0; i -= i & (~i + 1))
        sum += m_sums[i];
    return sum;
}

int RowHeights::rowAt(qint64 y) const
{
    const size_t n = m_heights.size();
    if (n == 0)
        return -1;
    size_t row = 0;
    for (size_t step = std::bit_floor(n); step > 0; step /= 2) {
        if (row + step <= n && m_sums[row + step] <= y) {
            row += step;
            y -= m_sums[row];
        }
    }
    return static_cast<int>(row < n ? row : n - 1);
}

} // namespace motcua
