// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/property.h"

using namespace motcua::test;

SCENARIO("A property is tried with the same cases in every run", "[base]")
{
    std::vector<int> first;
    std::vector<int> second;
    holds("numbers are numbers", [&first](int number) { first.push_back(number); });
    holds("numbers are numbers", [&second](int number) { second.push_back(number); });
    CHECK(first.size() == 100);
    CHECK(first == second);
    CHECK(std::any_of(first.begin(), first.end(), [](int number) { return number < 0; }));
}

TEST_CASE("A property that does not hold fails its test", "[base][!shouldfail]")
{
    holds("all numbers are small", [](unsigned number) { RC_ASSERT(number < 20U); });
}
