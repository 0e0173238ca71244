// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/jsonvalues.h"
#include "cli/words.h"
#include "studio/search.h"
#include "studio/studio.h"

#include <QJsonArray>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kDefaultLimit = 20;
constexpr qint64 kMostLimit = 10000;

QString nameOf(SearchHit::Kind kind)
{
    switch (kind) {
    case SearchHit::Kind::Title:
        return u"title"_s;
    case SearchHit::Kind::Note:
        return u"note"_s;
    case SearchHit::Kind::Document:
        return u"document"_s;
    case SearchHit::Kind::Message:
        break;
    }
    return u"message"_s;
}

QJsonObject toJson(const SearchHit& hit)
{
    QJsonObject object{{u"kind"_s, nameOf(hit.kind)},
                       {u"title"_s, hit.title},
                       {u"context"_s, hit.context},
                       {u"snippet"_s, hit.snippet},
                       {u"exact"_s, hit.exact}};
    if (hit.thread.isValid())
        object.insert(u"thread"_s, hit.thread.value());
    if (hit.message.isValid())
        object.insert(u"message"_s, hit.message.value());
    if (hit.document.isValid())
        object.insert(u"document"_s, hit.document.value());
    if (hit.time > 0)
        object.insert(u"time"_s, timeValue(hit.time));
    return object;
}

void print(Call& call, const SearchResult& result)
{
    if (!result.note.isEmpty())
        call.console().remark(result.note);
    QJsonArray array;
    for (const SearchHit& hit : result.hits) {
        array.append(toJson(hit));
        if (call.json())
            continue;
        const QString where = hit.thread.isValid() ? u"#%1"_s.arg(hit.thread.value()) : u"▤"_s;
        call.console().print(u"%1\t%2\t%3"_s.arg(where, hit.title, hit.snippet));
    }
    if (call.json())
        call.console().print(QJsonValue(array));
    else if (result.hits.empty())
        call.console().remark(CommandLine::tr("Nothing was found."));
    else if (result.more)
        call.console().remark(CommandLine::tr("There are more: see --limit."));
    call.done();
}

} // namespace

void searchEverything(Call& call)
{
    qint64 limit = kDefaultLimit;
    if (call.arguments().has(u"limit"_s))
        limit = qMin(call.arguments().value(u"limit"_s).toLongLong(), kMostLimit);
    auto found = call.studio().search().find(call.words().join(u' '), static_cast<int>(limit));
    call.receive(found, [&call](const SearchResult& result) { print(call, result); });
}

} // namespace motcua
