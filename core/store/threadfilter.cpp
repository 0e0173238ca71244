// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/threadfilter.h"

#include "store/connection.h"
#include "store/searchwords.h"
#include "text/find.h"
#include "text/tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<ThreadFilter> ThreadFilter::from(Connection& connection, const ThreadQuery& query)
{
    ThreadFilter filter;
    filter.add(query.among == ThreadQuery::Among::Trash ? u"trashed > 0"_s : u"trashed = 0"_s);
    switch (query.among) {
    case ThreadQuery::Among::Pinned:
        filter.add(u"pinned = 1"_s);
        break;
    case ThreadQuery::Among::Loose:
        filter.add(u"pinned = 0 AND folder IS NULL"_s);
        break;
    case ThreadQuery::Among::InFolder:
        filter.add(u"pinned = 0 AND folder = ?"_s, {query.folder.value()});
        break;
    case ThreadQuery::Among::All:
    case ThreadQuery::Among::Trash:
        break;
    }
    const QString time = query.sort == ThreadQuery::Sort::Created ? u"created"_s : u"updated"_s;
    if (query.from > 0)
        filter.add(time + u" >= ?"_s, {query.from});
    if (query.until > 0)
        filter.add(time + u" < ?"_s, {query.until});
    const auto words = tokens(query.filter);
    if (words.empty())
        return filter;
    const auto tags =
        connection.prepare(u"SELECT DISTINCT tag FROM thread_tags"_s).all([](Statement& row) {
            return row.text(0);
        });
    if (!tags)
        return tags.error();
    const QStringList inUse(tags->begin(), tags->end());
    for (const Token& word : words)
        filter.addWord(query.filter.sliced(word.start, word.length), inUse);
    return filter;
}

void ThreadFilter::addWord(const QString& word, const QStringList& tagsInUse)
{
    const Finder finder(word);
    QJsonArray tags;
    for (const QString& tag : tagsInUse)
        if (finder.isIn(tag))
            tags.append(tag);
    add(u"(threads.id IN (SELECT rowid FROM thread_fts WHERE thread_fts MATCH ?) OR threads.id IN "
        "(SELECT thread FROM thread_tags WHERE tag IN (SELECT value FROM json_each(?))))"_s,
        {matchAllWords(word), QString::fromUtf8(QJsonDocument(tags).toJson())});
}

void ThreadFilter::add(const QString& condition, const QVariantList& values)
{
    m_conditions << condition;
    m_values += values;
}

QString ThreadFilter::where() const
{
    return u" WHERE "_s + m_conditions.join(u" AND "_s);
}

void ThreadFilter::bindTo(Statement& statement) const
{
    for (const QVariant& value : m_values)
        statement.bind(value);
}

} // namespace motcua
