// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/archive.h"

#include "bench/texts.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "support/wait.h"

namespace motcua::bench {

namespace {

template <class T> T need(Async<T> future)
{
    auto result = test::waitFor(std::move(future));
    if (!result)
        qFatal("making the archive: %s", qUtf8Printable(result.error().message));
    return std::move(*result);
}

Home madeAt(const QString& folder)
{
    auto home = Home::at(folder);
    if (!home)
        qFatal("%s", qUtf8Printable(home.error().message));
    return *home;
}

} // namespace

Archive::Archive(const QString& folder, int threads, int messages) : m_home(madeAt(folder))
{
    Studio studio(m_home);
    need(studio.open());
    Texts texts(3);
    for (int i = 0; i < threads; ++i) {
        const Thread thread = need(studio.conversations().createThread(texts.sentence(5)));
        std::vector<NewMessage> rows;
        for (int j = 0; j < messages; ++j) {
            NewMessage row;
            row.thread = thread.id;
            row.role = j % 2 == 0 ? Role::User : Role::Assistant;
            row.text = texts.message();
            m_texts.append(row.text);
            rows.push_back(row);
        }
        need(studio.conversations().appendAll(rows));
    }
}

} // namespace motcua::bench
