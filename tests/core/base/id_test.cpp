// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"
#include "support/catch.h"

#include <QHash>
#include <QSet>

#include <type_traits>
#include <unordered_set>

using namespace motcua;

SCENARIO("The number of a thread is never taken for that of a message", "[base]")
{
    STATIC_REQUIRE_FALSE(std::is_convertible_v<ThreadId, MessageId>);
    STATIC_REQUIRE_FALSE(std::is_constructible_v<MessageId, ThreadId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<qint64, MessageId>);
    STATIC_REQUIRE_FALSE(std::is_convertible_v<MessageId, qint64>);
}

SCENARIO("Only positive numbers name a row", "[base]")
{
    CHECK_FALSE(MessageId().isValid());
    CHECK_FALSE(MessageId(0).isValid());
    CHECK_FALSE(MessageId(-1).isValid());
    CHECK(MessageId(1).isValid());
    CHECK(MessageId(7).value() == 7);
}

SCENARIO("Ids order, compare and hash as their numbers do", "[base]")
{
    CHECK(MessageId(1) < MessageId(2));
    CHECK(MessageId(2) == MessageId(2));
    CHECK(MessageId(2) != MessageId(3));
    QSet<MessageId> qt;
    std::unordered_set<MessageId> standard;
    for (qint64 number : {5, 6, 5, 7}) {
        qt.insert(MessageId(number));
        standard.insert(MessageId(number));
    }
    CHECK(qt.size() == 3);
    CHECK(standard.size() == 3);
    CHECK(qt.contains(MessageId(6)));
    CHECK_FALSE(standard.contains(MessageId(8)));
}
