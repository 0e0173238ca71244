// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/wait.h"

#include "studio/conduct.h"

using namespace motcua;
using namespace motcua::test;

namespace {

/// A conduct whose rows are kept here instead of on disk.
struct Stage {
    std::vector<Message> saved;
    std::optional<Message> ended;
    std::optional<Error> refusal; ///< When set, saving fails with it.
    std::vector<Error> complaints;
    FakeReply* reply = nullptr;
    std::unique_ptr<Conduct> conduct;

    explicit Stage(const QString& before = {}, const QString& meta = {})
    {
        Message row;
        row.id = MessageId(7);
        row.role = Role::Assistant;
        row.status = Status::Pending;
        row.text = before;
        row.meta = meta;
        auto owned = std::make_unique<FakeReply>(QStringList(), true);
        reply = owned.get();
        conduct = std::make_unique<Conduct>(row, std::move(owned), [this](const Message& now) {
            if (refusal)
                return ready(Result<Done>(*refusal));
            saved.push_back(now);
            return ready(Result<Done>());
        });
        QObject::connect(conduct.get(), &Conduct::ended, conduct.get(),
                         [this](const Message& row) { ended = row; });
        QObject::connect(conduct.get(), &Conduct::notSaved, conduct.get(),
                         [this](const Error& error) { complaints.push_back(error); });
        conduct->start();
    }
};

} // namespace

SCENARIO("A growing answer is on disk before it has ended", "[studio][dialogue]")
{
    Stage stage;
    stage.reply->say(QStringLiteral("Hel"));
    stage.reply->say(QStringLiteral("lo"));
    REQUIRE(waitUntil([&] { return !stage.saved.empty(); }));
    CHECK(stage.saved.front().text == QStringLiteral("Hello"));
    CHECK(stage.saved.front().status == Status::Streaming);
    CHECK_FALSE(stage.ended);
}

SCENARIO("An answer that ends well is complete, with its citations", "[studio][dialogue]")
{
    Stage stage;
    stage.reply->say(QStringLiteral("> 63.820 [1]"));
    Citation citation;
    citation.number = 1;
    citation.quote = QStringLiteral("63.820");
    stage.reply->cite({citation});
    stage.reply->end(Outcome{true, 11, QStringLiteral("m")});
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    const AnswerMeta meta = readAnswerMeta(stage.ended->meta);
    CHECK(stage.ended->status == Status::Complete);
    CHECK(stage.ended->model == QStringLiteral("m"));
    CHECK(meta.citations == std::vector<Citation>{citation});
    CHECK(meta.found == true);
    CHECK(meta.elapsed == 11);
    CHECK(stage.saved.back() == *stage.ended);
}

SCENARIO("An answer that is cancelled keeps what had come", "[studio][dialogue]")
{
    Stage stage;
    stage.reply->say(QStringLiteral("half"));
    stage.conduct->cancel();
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    CHECK(stage.ended->status == Status::Stopped);
    CHECK(stage.ended->text == QStringLiteral("half"));
}

SCENARIO("An answer that fails keeps what had come and says why", "[studio][dialogue]")
{
    Stage stage;
    stage.reply->say(QStringLiteral("half"));
    stage.reply->end(Error{Error::Kind::Network, QStringLiteral("The server went away."), {}});
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    CHECK(stage.ended->status == Status::Failed);
    CHECK(readAnswerMeta(stage.ended->meta).error == QStringLiteral("The server went away."));
}

SCENARIO("A continued answer goes on after its old text", "[studio][dialogue]")
{
    Stage stage(QStringLiteral("first half, "));
    stage.reply->say(QStringLiteral("second half"));
    stage.reply->end(Outcome{});
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    CHECK(stage.ended->text == QStringLiteral("first half, second half"));
}

SCENARIO("An answer that cannot be written is kept and written when there is room again",
         "[studio][dialogue]")
{
    Stage stage;
    stage.conduct->setRetryInterval(1);
    stage.refusal = Error{Error::Kind::Full, QStringLiteral("The disk is full."), {}};
    stage.reply->say(QStringLiteral("precious"));
    stage.reply->end(Outcome{});
    REQUIRE(waitUntil([&] { return !stage.complaints.empty(); }));
    CHECK(stage.complaints.front().kind == Error::Kind::Full);
    CHECK_FALSE(stage.ended);
    stage.refusal.reset();
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    CHECK(stage.saved.back().text == QStringLiteral("precious"));
}

SCENARIO("An end that was not on disk yet is written when the program ends", "[studio][dialogue]")
{
    Stage stage;
    stage.refusal = Error{Error::Kind::Full, QStringLiteral("The disk is full."), {}};
    stage.reply->say(QStringLiteral("precious"));
    stage.reply->end(Outcome{});
    REQUIRE(waitUntil([&] { return !stage.complaints.empty(); }));
    stage.refusal.reset();
    stage.conduct.reset();
    REQUIRE_FALSE(stage.saved.empty());
    CHECK(stage.saved.back().text == QStringLiteral("precious"));
    CHECK(stage.saved.back().status == Status::Complete);
}

SCENARIO("What was called before an answer goes on is kept beside what is called then",
         "[studio][dialogue]")
{
    ToolStep before;
    before.id = QStringLiteral("c0");
    before.tool = QStringLiteral("calculate");
    before.elapsed = 3;
    AnswerMeta meta;
    meta.steps = {before};
    meta.cost.answerTokens = 5;
    Stage stage(QStringLiteral("first half, "), writeAnswerMeta(meta));
    ToolStep now = before;
    now.tool = QStringLiteral("today");
    stage.reply->step({now});
    stage.reply->askFor(now);
    REQUIRE(stage.conduct->asked().size() == 1);
    stage.conduct->allow(now.id, true);
    CHECK(stage.conduct->asked().empty());
    CHECK(stage.reply->answers == QStringList{QStringLiteral("c0+")});
    Outcome outcome;
    outcome.cost.answerTokens = 7;
    stage.reply->end(outcome);
    REQUIRE(waitUntil([&] { return stage.ended.has_value(); }));
    const AnswerMeta kept = readAnswerMeta(stage.ended->meta);
    REQUIRE(kept.steps.size() == 2);
    CHECK(kept.steps[0].tool == QStringLiteral("calculate"));
    CHECK(kept.steps[1] == now);
    CHECK(kept.steps[0].id != kept.steps[1].id);
    CHECK(kept.cost.answerTokens == 12);
}

SCENARIO("An answer still under way when the program ends is left as interrupted",
         "[studio][dialogue]")
{
    Stage stage;
    stage.reply->say(QStringLiteral("half"));
    stage.conduct.reset();
    REQUIRE_FALSE(stage.saved.empty());
    CHECK(stage.saved.back().status == Status::Interrupted);
    CHECK(stage.saved.back().text == QStringLiteral("half"));
}
