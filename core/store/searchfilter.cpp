// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchfilter.h"

#include "store/connection.h"
#include "text/find.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Place {
    QJsonArray folders;
    QJsonArray threads;
};

QString json(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Folders whose name holds the words, with all below them, and threads whose title does.
Result<Place> placeNamed(Connection& connection, const QString& name)
{
    static const QString kBelow =
        u"WITH RECURSIVE below (id) AS (SELECT value FROM json_each(?) UNION SELECT folders.id "
        u"FROM "
        "below JOIN folders ON folders.parent = below.id) SELECT id FROM below"_s;
    const Finder finder(name);
    Place place;
    QJsonArray named;
    auto folders = connection.prepare(u"SELECT id, name FROM folders"_s);
    if (auto done = folders.run(); !done)
        return done.error();
    while (folders.next())
        if (finder.isIn(folders.text(1)))
            named.append(folders.int64(0));
    if (folders.failed())
        return folders.error();
    auto below = connection.prepare(kBelow);
    if (auto done = below.bind(json(named)).run(); !done)
        return done.error();
    while (below.next())
        place.folders.append(below.int64(0));
    if (below.failed())
        return below.error();
    const QString match = matchAllWords(name);
    if (match.isEmpty())
        return place;
    auto threads = connection.prepare(u"SELECT rowid FROM thread_fts WHERE thread_fts MATCH ?"_s);
    if (auto done = threads.bind(match).run(); !done)
        return done.error();
    while (threads.next())
        place.threads.append(threads.int64(0));
    if (threads.failed())
        return threads.error();
    return place;
}

} // namespace

void SearchFilter::add(const QString& condition, const QVariantList& values)
{
    m_conditions << condition;
    m_values += values;
}

QString SearchFilter::text() const
{
    QString all;
    for (const QString& condition : m_conditions)
        all += u" AND "_s + condition;
    return all;
}

void SearchFilter::bindTo(Statement& statement) const
{
    for (const QVariant& value : m_values)
        statement.bind(value);
}

void addTimes(SearchFilter& filter, const SearchQuery& query, const QString& column)
{
    if (query.from > 0)
        filter.add(column + u" >= ?"_s, {query.from});
    if (query.until > 0)
        filter.add(column + u" < ?"_s, {query.until});
}

Result<SearchFilter> threadConditions(Connection& connection, const SearchQuery& query,
                                      QString& note)
{
    SearchFilter filter;
    for (const QString& wanted : query.tags) {
        const Finder finder(wanted);
        QJsonArray tags;
        auto rows = connection.prepare(u"SELECT DISTINCT tag FROM thread_tags"_s);
        if (auto done = rows.run(); !done)
            return done.error();
        while (rows.next())
            if (finder.isIn(rows.text(0)))
                tags.append(rows.text(0));
        if (rows.failed())
            return rows.error();
        if (tags.isEmpty())
            note = QCoreApplication::translate("Search", "No conversation has the tag “%1”.")
                       .arg(wanted);
        filter.add(u"threads.id IN (SELECT thread FROM thread_tags WHERE tag IN (SELECT value FROM "
                   "json_each(?)))"_s,
                   {json(tags)});
    }
    for (const QString& name : query.places) {
        const auto place = placeNamed(connection, name);
        if (!place)
            return place.error();
        if (place->folders.isEmpty() && place->threads.isEmpty())
            note =
                QCoreApplication::translate("Search", "No folder or conversation is called “%1”.")
                    .arg(name);
        filter.add(u"(threads.folder IN (SELECT value FROM json_each(?)) OR threads.id IN (SELECT "
                   "value FROM json_each(?)))"_s,
                   {json(place->folders), json(place->threads)});
    }
    return filter;
}

} // namespace motcua
