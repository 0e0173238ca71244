// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/property.h"

#include "chat/rowheights.h"

#include <numeric>

using namespace motcua;

SCENARIO("Heights of rows add up as a plain sum does, whatever was changed", "[chat][rows]")
{
    test::holds(
        "the tree is the sum",
        [] {
            std::vector<int> plain = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 90));
            RowHeights rows;
            rows.assign(plain);
            for (const int step : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 5))) {
                const int at =
                    plain.empty() ? 0 : *rc::gen::inRange(0, static_cast<int>(plain.size()));
                if (step == 0 && !plain.empty()) {
                    plain[static_cast<size_t>(at)] = *rc::gen::inRange(0, 90);
                    rows.set(at, plain[static_cast<size_t>(at)]);
                } else if (step == 1) {
                    plain.insert(plain.begin() + at, {7, 8});
                    rows.insert(at, {7, 8});
                } else if (step == 3) {
                    plain.push_back(at);
                    rows.append(at);
                } else if (step == 4) {
                    plain.resize(static_cast<size_t>(at));
                    rows.truncate(at);
                } else if (!plain.empty()) {
                    plain.erase(plain.begin() + at);
                    rows.remove(at, at);
                }
            }
            RC_ASSERT(rows.count() == static_cast<int>(plain.size()));
            qint64 sum = 0;
            for (int row = 0; row < rows.count(); ++row) {
                RC_ASSERT(rows.top(row) == sum);
                if (plain[static_cast<size_t>(row)] > 0) {
                    RC_ASSERT(rows.rowAt(sum) == row);
                    RC_ASSERT(rows.rowAt(sum + plain[static_cast<size_t>(row)] - 1) == row);
                }
                sum += plain[static_cast<size_t>(row)];
            }
            RC_ASSERT(rows.total() == sum);
            RC_ASSERT(rows.rowAt(sum + 5) == rows.count() - 1);
        },
        {300, 40});
}
