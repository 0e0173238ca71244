// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/grouping.h"
#include "support/catch.h"

#include <QTimeZone>

using namespace motcua;

namespace {

QDateTime moment(const char* text)
{
    QDateTime at = QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
    at.setTimeZone(QTimeZone("Asia/Ho_Chi_Minh"));
    return at;
}

QString keyFor(const std::vector<Group>& groups, const char* updated)
{
    for (const Group& group : groups)
        if (group.holds(moment(updated).toMSecsSinceEpoch()))
            return group.key;
    return {};
}

} // namespace

SCENARIO("Threads are grouped by the days of the person's own calendar", "[conversations]")
{
    const auto groups = groupByDate(moment("2026-11-23T08:00:00"));
    CHECK(keyFor(groups, "2026-11-23T00:00:00") == QStringLiteral("today"));
    CHECK(keyFor(groups, "2026-11-22T23:59:59") == QStringLiteral("yesterday"));
    CHECK(keyFor(groups, "2026-11-16T00:00:00") == QStringLiteral("week"));
    CHECK(keyFor(groups, "2026-11-15T23:59:59") == QStringLiteral("month"));
    CHECK(keyFor(groups, "2026-10-24T00:00:00") == QStringLiteral("month"));
    CHECK(keyFor(groups, "2026-10-23T23:00:00") == QStringLiteral("2026-10"));
    CHECK(keyFor(groups, "2025-12-01T00:00:00") == QStringLiteral("2025-12"));
    CHECK(keyFor(groups, "2025-11-30T12:00:00") == QStringLiteral("2025"));
    CHECK(keyFor(groups, "2016-01-01T00:00:00") == QStringLiteral("2016"));
    CHECK(keyFor(groups, "1999-01-01T00:00:00") == QStringLiteral("earlier"));
    CHECK(keyFor(groups, "2030-01-01T00:00:00") ==
          QStringLiteral("today")); // a clock that was wrong
}

SCENARIO("Groups leave no gap and do not overlap, on any day", "[conversations]")
{
    const char* days[] = {"2026-01-01T00:00:00", "2026-03-01T12:00:00", "2024-02-29T23:59:59",
                          "2026-12-31T23:59:59"};
    for (const char* day : days) {
        CAPTURE(day);
        const auto groups = groupByDate(moment(day));
        REQUIRE_FALSE(groups.empty());
        CHECK(groups.front().until == 0);
        CHECK(groups.back().from == 0);
        for (size_t at = 1; at < groups.size(); ++at) {
            CHECK(groups[at].until == groups[at - 1].from);
            CHECK(groups[at].from < groups[at].until);
            CHECK_FALSE(groups[at].title.isEmpty());
        }
    }
}

SCENARIO("Without dates all threads stand together", "[conversations]")
{
    const auto groups = groupTogether(moment("2026-11-23T08:00:00"));
    REQUIRE(groups.size() == 1);
    CHECK(groups.front().holds(0));
    CHECK(groups.front().holds(std::numeric_limits<qint64>::max()));
}
