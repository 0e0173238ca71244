// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9 at any moment: no llama-server of ours goes on without us.
#include "support/catch.h"
#include "support/ggufwriter.h"
#include "support/processes.h"
#include "support/program.h"
#include "support/sanitized.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <random>

using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kOrphanKills = kSanitized ? 12 : 50;
constexpr int kPatience = 2000; ///< Milliseconds until every child must be gone.
constexpr unsigned kOrphanSeed = 20261125;

/// Starts a parent, waits until its server runs (`ready`) or for so many milliseconds, and kills it. Returns how many
/// servers lived just before.
int startAndKill(const QStringList& arguments, bool ready, int milliseconds)
{
    QProcess parent;
    parent.setProcessEnvironment(bareEnvironment());
    parent.start(executable(u"durability_llamaparent"_s), arguments);
    REQUIRE(parent.waitForStarted());
    if (ready) {
        REQUIRE(parent.waitForReadyRead());
        REQUIRE(parent.readLine().trimmed() == "ready");
    } else {
        parent.waitForFinished(milliseconds); // which it does not
    }
    const int living = processesWith(arguments.constLast().toUtf8()) - 1;
    parent.kill();
    REQUIRE(parent.waitForFinished());
    return living;
}

} // namespace

SCENARIO("kill -9 fifty times leaves no llama-server behind", "[durability][llama]")
{
#ifndef Q_OS_LINUX
    WARN("SKIPPED: only Linux ties a child to its parent in a way that this test can look at.");
    return;
#endif
    const TempFolder folder;
    const QString model = folder.write(u"m.gguf"_s, smallModel());
    const QString diary = folder.path(u"diary"_s);
    std::mt19937 random(kOrphanSeed);
    int seen = 0;
    for (int kill = 0; kill < kOrphanKills; ++kill) {
        // Some when it is ready, some while it starts, some that would not listen to SIGTERM.
        const QString mode = kill % 3 == 0 ? u"ok"_s : kill % 3 == 1 ? u"slow"_s : u"stubborn"_s;
        const int milliseconds = static_cast<int>(random() % 150);
        const QStringList arguments{executable(u"fake_llama_server"_s), model, mode, diary};
        seen += startAndKill(arguments, kill % 2 == 0, milliseconds);
        const bool gone =
            waitUntil([&diary] { return processesWith(diary.toUtf8()) == 0; }, kPatience);
        CAPTURE(kill, mode, milliseconds);
        REQUIRE(gone);
    }
    CHECK(seen >= kOrphanKills / 2); // the test killed parents that had a child
}
