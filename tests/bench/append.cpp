// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "bench/rawsqlite.h"
#include "bench/texts.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "support/wait.h"

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMessages = 2000;

/// With the event loop turning, as in the window: the answer comes back through it.
template <class T> T answerOf(Async<T> future)
{
    auto result = test::waitFor(future);
    if (!result)
        qFatal("append: %s", qUtf8Printable(result.error().message));
    return *result;
}

/// A home with one thread, closed again: its database, for the baseline to write to.
QString emptyHome(const QString& folder)
{
    Studio studio(*Home::at(folder));
    if (!test::waitFor(studio.open()))
        qFatal("the home of the baseline does not open");
    (void)answerOf(studio.conversations().createThread(u"bench"_s));
    return studio.home().path() + u"/motcua.sqlite"_s;
}

} // namespace

std::vector<Row> measureAppend(const QString& folder)
{
    Texts texts;
    std::vector<QString> all;
    for (int i = 0; i < kMessages; ++i)
        all.push_back(texts.message());

    const auto home = Home::at(folder + u"/append"_s);
    if (!home)
        qFatal("%s", qUtf8Printable(home.error().message));
    Studio studio(*home);
    if (!test::waitFor(studio.open()))
        qFatal("the home of the append benchmark does not open");
    const Thread thread = answerOf(studio.conversations().createThread(u"bench"_s));
    RawSqlite raw(folder + u"/append.sqlite"_s);
    raw.createMessages();
    RawSqlite same(emptyHome(folder + u"/same"_s));

    // In turns, so that both meet the same moods of the disk.
    Times ours;
    Times theirs;
    Times sameRows;
    NewMessage message;
    message.thread = thread.id;
    for (int i = 0; i < kMessages; ++i) {
        message.text = all[static_cast<size_t>(i)];
        ours.add(
            timed([&] { message.parent = answerOf(studio.conversations().append(message)).id; }));
        theirs.add(timed([&] { raw.append(1, i, message.text); }));
        sameRows.add(timed([&] { same.appendAsMotcua(i, message.text); }));
    }
    const QString of =
        u"append a message, median of %1, against raw SQLite that writes "_s.arg(kMessages);
    return {{of + u"the same rows"_s, milliseconds(ours.median()), milliseconds(sameRows.median()),
             times(ours.median() / sameRows.median()), u"≤ 1.3×"_s},
            {of + u"a bare row, without journal and search"_s,
             milliseconds(ours.median()),
             milliseconds(theirs.median()),
             times(ours.median() / theirs.median()),
             {}}};
}

} // namespace motcua::bench
