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

/// Waits without an event loop, so that the way to the database thread and back is measured and nothing else.
template <class T> T answerOf(Async<T> future)
{
    future.waitForFinished();
    auto result = future.result();
    if (!result)
        qFatal("append: %s", qUtf8Printable(result.error().message));
    return *result;
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

    // In turns, so that both meet the same moods of the disk.
    Times ours;
    Times theirs;
    NewMessage message;
    message.thread = thread.id;
    for (int i = 0; i < kMessages; ++i) {
        message.text = all[static_cast<size_t>(i)];
        ours.add(
            timed([&] { message.parent = answerOf(studio.conversations().append(message)).id; }));
        theirs.add(timed([&] { raw.append(1, i, message.text); }));
    }
    return {{u"append a message, median of %1"_s.arg(kMessages), milliseconds(ours.median()),
             milliseconds(theirs.median()), times(ours.median() / theirs.median()), u"≤ 1.3×"_s}};
}

} // namespace motcua::bench
