// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Heights of very many rows, with the place of each and the row at each place in logarithmic time (a Fenwick tree).
//
// Thread: any; a plain value.

#include <QtGlobal>

#include <vector>

namespace motcua {

class RowHeights {
public:
    void assign(std::vector<int> heights);
    void insert(int first, const std::vector<int>& heights);
    void remove(int first, int last); ///< Both included.
    void set(int row, int height);
    void append(int height); ///< In logarithmic time, unlike insert().
    void truncate(int count);

    int count() const { return static_cast<int>(m_heights.size()); }
    int height(int row) const { return m_heights[static_cast<size_t>(row)]; }
    /// Sum of the heights before `row`.
    qint64 top(int row) const;
    qint64 total() const { return top(count()); }
    /// The row that covers `y`; the first or last one beyond the ends; -1 when there are none.
    int rowAt(qint64 y) const;

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<qint64> m_sums;
};

} // namespace motcua
