// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "window/answernotice.h"

#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk {
    TempFolder folder;
    Studio studio{*Home::at(folder.path(u"home"_s))};
    FakeAssistant* fake = new FakeAssistant;
    bool seen = false;
    qint64 time = 0;
    std::unique_ptr<AnswerNotice> notice;
    std::unique_ptr<QSignalSpy> told;
    Thread thread;

    Desk()
    {
        studio.dialogue().add(std::unique_ptr<Assistant>(fake));
        REQUIRE(waitFor(studio.open()));
        notice = std::make_unique<AnswerNotice>(
            studio.dialogue(), studio.conversations(), studio.settings(),
            [this](ThreadId) { return seen; }, [this] { return time; });
        told = std::make_unique<QSignalSpy>(notice.get(), &AnswerNotice::ready);
        const auto made = waitFor(studio.conversations().createThread(u"Work permit"_s));
        REQUIRE(made);
        thread = *made;
    }
    /// Asks, lets time pass, and ends the answer.
    void answer(qint64 took, const Result<Outcome>& outcome = Outcome{})
    {
        QSignalSpy finished(&studio.dialogue(), &Dialogue::finished);
        REQUIRE(waitFor(studio.dialogue().ask(thread.id, {}, u"secret question"_s, u"fake"_s)));
        REQUIRE(waitUntil([&] { return fake->last() != nullptr; }));
        time += took;
        fake->last()->say(u"secret answer"_s);
        fake->last()->end(outcome);
        REQUIRE(waitUntil([&] { return finished.count() == 1; }));
        // The notice reads the thread's title; what is asked of the database later comes later.
        REQUIRE(waitFor(studio.conversations().thread(thread.id)));
        QCoreApplication::processEvents();
    }
};

} // namespace

SCENARIO("A long answer that nobody saw is told of by the title of its conversation, and no more",
         "[window][notice]")
{
    Desk desk;
    WHEN("it took long and nobody looked")
    {
        desk.answer(10'001);
        REQUIRE(waitUntil([&] { return desk.told->count() == 1; }));
        const QString sentence = desk.told->first()[2].toString();
        CHECK(sentence.contains(u"Work permit"_s));
        CHECK_FALSE(sentence.contains(u"secret"_s));
    }
    WHEN("it failed after a long time")
    {
        desk.answer(60'000, Error{Error::Kind::Network, u"secret"_s, {}});
        REQUIRE(waitUntil([&] { return desk.told->count() == 1; }));
        CHECK(desk.told->first()[2].toString().contains(u"failed"_s));
    }
    WHEN("it was quick")
    {
        desk.answer(9'999);
        CHECK(desk.told->isEmpty());
    }
    WHEN("the person was looking")
    {
        desk.seen = true;
        desk.answer(60'000);
        CHECK(desk.told->isEmpty());
    }
    WHEN("the person stopped it")
    {
        desk.answer(60'000, Error{Error::Kind::Cancelled, u"cancelled"_s, {}});
        CHECK(desk.told->isEmpty());
    }
    WHEN("the person does not want to be told")
    {
        REQUIRE(desk.studio.settings().set(settings::kNotify, false));
        desk.answer(60'000);
        CHECK(desk.told->isEmpty());
    }
}

SCENARIO("A tool that waits for the person's word is told of at once, unless it is seen",
         "[window][notice]")
{
    Desk desk;
    desk.seen = GENERATE(false, true);
    REQUIRE(waitFor(desk.studio.dialogue().ask(desk.thread.id, {}, u"secret"_s, u"fake"_s)));
    REQUIRE(waitUntil([&] { return desk.fake->last() != nullptr; }));
    ToolStep step;
    step.id = u"w"_s;
    step.tool = u"secret/tool"_s;
    step.readOnly = false;
    Q_EMIT desk.fake->last()->permissionAsked(step);
    REQUIRE(waitFor(desk.studio.conversations().thread(desk.thread.id)));
    QCoreApplication::processEvents();
    REQUIRE(desk.told->count() == (desk.seen ? 0 : 1));
    if (desk.seen)
        return;
    const QString sentence = desk.told->first()[2].toString();
    CHECK(sentence.contains(u"Work permit"_s));
    CHECK(sentence.contains(u"tool"_s));
    CHECK_FALSE(sentence.contains(u"secret"_s));
}
