// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What tests of llama-server have in common: the fake one in some mode, quickly patient, and what it wrote into its diary.

#include "assistant/llamaserver.h"
#include "support/ggufwriter.h"
#include "support/program.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QFile>
#include <QJsonObject>

#include <algorithm>
#include <csignal>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

inline constexpr LlamaPatience kQuick{20, 1000, 1500, 20000, 400, 600000, 100};

inline bool alive(qint64 process)
{
    return process > 0 && ::kill(static_cast<pid_t>(process), 0) == 0;
}

/// A server that is the fake one in some mode, and what it wrote into its diary.
struct Setting {
    explicit Setting(const QString& mode, LlamaPatience patience = kQuick)
        : server(plan(mode), patience)
    {
    }

    LlamaServerPlan plan(const QString& mode) const
    {
        LlamaServerPlan made;
        made.program = executable(u"fake_llama_server"_s);
        made.model = folder.write(u"a \"model\" – ü.gguf"_s, smallModel());
        made.alias = u"small"_s;
        made.further = {u"--fake"_s, mode, u"--diary"_s, folder.path(u"diary"_s)};
        made.idleMinutes = 0;
        made.keys = {u"MOTCUA_TEST_WORD"_s};
        return made;
    }

    QList<QJsonObject> diary() const
    {
        QFile file(folder.path(u"diary"_s));
        QList<QJsonObject> entries;
        if (file.open(QIODevice::ReadOnly))
            for (const QByteArray& line : file.readAll().split('\n'))
                if (!line.isEmpty())
                    entries.append(QJsonDocument::fromJson(line).object());
        return entries;
    }

    bool anyAlive() const
    {
        const auto entries = diary();
        return std::any_of(entries.begin(), entries.end(), [](const QJsonObject& entry) {
            return alive(entry.value("pid"_L1).toInteger());
        });
    }

    bool becomes(LlamaServer::State state) const
    {
        return waitUntil([this, state] { return server.state() == state; });
    }

    TempFolder folder;
    LlamaServer server;
};

} // namespace motcua::test
