// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/killedasker.h"

#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "support/catch.h"
#include "support/program.h"
#include "support/wait.h"

#include <QElapsedTimer>
#include <QJsonObject>

#include <algorithm>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a checkpoint may take from when it is due until it is on disk, on a busy computer; milliseconds.
#ifdef __SANITIZE_ADDRESS__
constexpr int kWriting = 1000;
#else
constexpr int kWriting = 250;
#endif

struct Piece {
    qint64 at; ///< Milliseconds since the start.
    qsizetype size;
};

} // namespace

Killed askAndDie(const QString& home, const QString& assistant, int milliseconds)
{
    QProcess process;
    process.setProcessEnvironment(bareEnvironment());
    std::vector<Piece> pieces;
    QElapsedTimer clock;
    clock.start();
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, [&] {
        while (process.canReadLine()) {
            const auto said = QJsonDocument::fromJson(process.readLine()).object();
            pieces.push_back({clock.elapsed(), said.value("delta"_L1).toString().size()});
        }
    });
    process.start(executable(u"motcua"_s), {u"--home"_s, home, u"ask"_s, u"--json"_s, u"--stream"_s,
                                            u"--assistant"_s, assistant, u"Tell me"_s});
    const bool began =
        waitUntil([&] { return !pieces.empty() || process.state() == QProcess::NotRunning; });
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(began);
    REQUIRE_FALSE(pieces.empty());
    const qint64 end = pieces.front().at + milliseconds;
    waitUntil([&] { return clock.elapsed() >= end; }, milliseconds + 1000);
    REQUIRE(process.state() == QProcess::Running);
    process.kill();
    const qint64 killed = clock.elapsed();
    process.waitForFinished();
    Killed result;
    for (const Piece& piece : pieces) {
        result.shown += piece.size;
        if (piece.at <= killed - Dialogue::kCheckpointInterval - kWriting)
            result.sure += piece.size;
    }
    return result;
}

Message checkWhatIsLeft(Studio& studio, const std::vector<Killed>& kills)
{
    auto threads = *waitFor(studio.conversations().threads({}));
    REQUIRE(threads.size() == kills.size());
    std::sort(threads.begin(), threads.end(),
              [](const Thread& a, const Thread& b) { return a.id < b.id; });
    Message last;
    for (size_t i = 0; i < threads.size(); ++i) {
        const auto opened = waitFor(studio.conversations().open(threads[i].id));
        REQUIRE(opened->tail.size() == 2);
        last = opened->tail.back();
        INFO("kill " << i << ": shown " << kills[i].shown << ", sure " << kills[i].sure);
        CHECK(last.status == Status::Interrupted);
        CHECK(last.text.size() >= kills[i].sure);
        CHECK(opened->tail.front().text == u"Tell me"_s);
    }
    return last;
}

Message goOn(Studio& studio, MessageId answer)
{
    bool finished = false;
    const auto watch = QObject::connect(&studio.dialogue(), &Dialogue::finished, &studio,
                                        [&finished](const Message&) { finished = true; });
    REQUIRE(waitFor(studio.dialogue().continueAnswer(answer)));
    REQUIRE(waitUntil([&] { return finished; }));
    QObject::disconnect(watch);
    return waitFor(studio.conversations().messages({answer}))->front();
}

} // namespace motcua::test
