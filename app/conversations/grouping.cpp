// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/grouping.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

namespace motcua {
namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Grouping", text);
}

/// Adds groups that each begin at a day and end where the one before begins.
class Backwards {
public:
    explicit Backwards(const QTimeZone& zone) : m_zone(zone) {}

    void add(const QString& key, const QString& title, const QDate& from)
    {
        const qint64 start = from.isValid() ? from.startOfDay(m_zone).toMSecsSinceEpoch() : 0;
        if (!m_groups.empty() && start >= m_groups.back().from)
            return; // nothing is left of it: on the first days of a month the days have already taken it
        m_groups.push_back({key, title, start, m_groups.empty() ? 0 : m_groups.back().from});
    }
    std::vector<Group> take() { return std::move(m_groups); }

private:
    QTimeZone m_zone;
    std::vector<Group> m_groups;
};

} // namespace

std::vector<Group> groupByDate(const QDateTime& now)
{
    constexpr int kMonths = 12;
    constexpr int kYears = 10;
    const QDate today = now.date();
    const QLocale locale;
    Backwards groups(now.timeZone());
    groups.add(QStringLiteral("today"), words(QT_TRANSLATE_NOOP("Grouping", "Today")), today);
    groups.add(QStringLiteral("yesterday"), words(QT_TRANSLATE_NOOP("Grouping", "Yesterday")),
               today.addDays(-1));
    groups.add(QStringLiteral("week"), words(QT_TRANSLATE_NOOP("Grouping", "Previous 7 days")),
               today.addDays(-7));
    groups.add(QStringLiteral("month"), words(QT_TRANSLATE_NOOP("Grouping", "Previous 30 days")),
               today.addDays(-30));
    QDate first(today.year(), today.month(), 1);
    for (int month = 0; month < kMonths; ++month, first = first.addMonths(-1)) {
        QString name = locale.standaloneMonthName(first.month());
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        //: A month as a heading: %1 its name, %2 the year
        groups.add(
            first.toString(QStringLiteral("yyyy-MM")),
            words(QT_TRANSLATE_NOOP("Grouping", "%1 %2")).arg(name, QString::number(first.year())),
            first);
    }
    QDate year(first.addMonths(1).year(), 1, 1);
    for (int count = 0; count < kYears; ++count, year = year.addYears(-1))
        groups.add(QString::number(year.year()), QString::number(year.year()), year);
    groups.add(QStringLiteral("earlier"), words(QT_TRANSLATE_NOOP("Grouping", "Earlier")), QDate());
    return groups.take();
}

std::vector<Group> groupTogether(const QDateTime&)
{
    return {{QStringLiteral("threads"), words(QT_TRANSLATE_NOOP("Grouping", "Threads")), 0, 0}};
}

} // namespace motcua
