// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/search.h"
#include "bench/archive.h"
#include "bench/parts.h"
#include "bench/rawsqlite.h"
#include "bench/texts.h"
#include "studio/studio.h"
#include "support/wait.h"

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kThreads = 1000;
constexpr int kSearched = 100; ///< In each.
constexpr int kQueries = 200;

} // namespace

std::vector<Row> measureSearch(const QString& folder)
{
    const Archive archive(folder + u"/search"_s, kThreads, kSearched);
    RawSqlite raw(folder + u"/search.sqlite"_s);
    raw.createIndex();
    raw.execute("BEGIN");
    qint64 row = 0;
    for (const QString& text : archive.texts())
        raw.index(++row, text);
    raw.execute("COMMIT");

    Studio studio(archive.home());
    if (!test::waitFor(studio.open()))
        qFatal("the home of the search benchmark does not open");
    Texts words(11);
    Times ours;
    Times theirs;
    for (int i = 0; i < kQueries; ++i) {
        const QString one = words.word();
        const QString two = words.word();
        ours.add(timed([&] {
            if (!test::waitFor(studio.search().find(one + u' ' + two, 50)))
                qFatal("a search failed");
        }));
        theirs.add(timed([&] { raw.match(u"\"%1\" \"%2\"*"_s.arg(one, two)); }));
    }
    const QString what = u"search two words in %L1 messages, "_s.arg(kThreads * kSearched);
    return {{what + u"median"_s,
             milliseconds(ours.median()),
             milliseconds(theirs.median()),
             times(ours.median() / theirs.median()),
             {}},
            {what + u"p99"_s,
             milliseconds(ours.quantile(0.99)),
             milliseconds(theirs.quantile(0.99)),
             times(ours.quantile(0.99) / theirs.quantile(0.99)),
             {}}};
}

} // namespace motcua::bench
