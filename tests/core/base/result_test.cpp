// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"
#include "support/catch.h"

#include <memory>

using namespace motcua;

namespace {

Result<int> half(int number)
{
    if (number % 2 != 0)
        return Error{Error::Kind::Invalid, QStringLiteral("%1 is odd.").arg(number), {}};
    return number / 2;
}

struct NoDefault {
    explicit NoDefault(int given) : value(given) {}
    int value;
};

} // namespace

SCENARIO("A result holds either a value or the reason there is none", "[base]")
{
    const auto good = half(8);
    REQUIRE(good);
    CHECK(good.has_value());
    CHECK(*good == 4);
    CHECK(good.value_or(7) == 4);

    const auto bad = half(3);
    REQUIRE_FALSE(bad);
    CHECK(bad.error().kind == Error::Kind::Invalid);
    CHECK(bad.error().message == QStringLiteral("3 is odd."));
    CHECK(bad.value_or(7) == 7);
}

SCENARIO("A result without a value to return says that it is done", "[base]")
{
    const auto write = [](bool well) -> Result<> {
        if (!well)
            return Error{Error::Kind::Full, QStringLiteral("The disk is full."), {}};
        return Done{};
    };
    CHECK(write(true));
    CHECK(write(false).error().kind == Error::Kind::Full);
}

SCENARIO("A result carries what can only be moved, and what has no default", "[base]")
{
    Result<std::unique_ptr<QString>> owned = std::make_unique<QString>(QStringLiteral("one door"));
    REQUIRE(owned);
    CHECK((*owned)->size() == 8);
    const std::unique_ptr<QString> taken = *std::move(owned);
    CHECK(*taken == QStringLiteral("one door"));

    const Result<NoDefault> made = NoDefault(5);
    CHECK(made->value == 5);
}
