// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A whole studio on a home of its own, as the window has it, for tests of who may answer and with what.

#include "studio/assistants.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

namespace motcua::test {

struct Office {
    TempFolder folder;
    Studio studio{*Home::at(folder.path(QStringLiteral("home")))};

    Office() { REQUIRE(waitFor(studio.open())); }

    Assistants& assistants() { return studio.assistants(); }
    /// Saves it; fails the test when that fails.
    template <class Value> Value save(const Value& value)
    {
        const auto saved = waitFor(assistants().save(value));
        INFO((saved ? QString() : saved.error().message).toStdString());
        REQUIRE(saved);
        return *saved;
    }
    ServerProfile addServer(const QString& name, const QString& address)
    {
        ServerProfile server;
        server.name = name;
        server.address = address;
        return save(server);
    }
};

} // namespace motcua::test
