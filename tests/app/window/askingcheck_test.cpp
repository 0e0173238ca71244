// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked before something is sent to a model that cannot take all of it, whatever sends it.
#include "actions/actions.h"
#include "app/window/house.h"
#include "chat/assistantpill.h"
#include "chat/composer.h"
#include "studio/attachments.h"

#include <QLabel>
#include <QPushButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ContextPlan planWithout(int messages)
{
    ContextPlan plan;
    plan.size = 4096;
    plan.history = 3000;
    plan.question = 20;
    for (int i = 1; i <= messages; ++i)
        plan.outside.emplace_back(i);
    return plan;
}

ContextPlan tooLong()
{
    ContextPlan plan;
    plan.size = 100;
    plan.question = 5000;
    plan.fits = false;
    return plan;
}

/// Takes no pictures, as a server says of itself.
class Blind : public FakeAssistant {
public:
    Async<ContextPlan> plan(const Request& request) override
    {
        if (request.path.back().enclosures.empty())
            return ready(Result<ContextPlan>(planWithout(0)));
        return ready(Result<ContextPlan>(
            Error{Error::Kind::Invalid, u"This model takes no pictures."_s, {}}));
    }
};

/// Never says what it would take.
class Silent : public FakeAssistant {
public:
    Async<ContextPlan> plan(const Request&) override
    {
        m_promise.start();
        return m_promise.future();
    }

private:
    QPromise<Result<ContextPlan>> m_promise;
};

struct CheckDesk : House {
    Composer& composer() { return *part<Composer>(u"chat.composerCard"_s); }
    ChatView& view() { return *part<ChatView>(u"chat.view"_s); }
    template <class T> T* add(const QString& id)
    {
        auto* other = new T;
        other->who = {id, id, {}, {}, true};
        studio().dialogue().add(std::unique_ptr<Assistant>(other));
        Q_EMIT studio().dialogue().assistantsChanged();
        return other;
    }
    void trigger(QLatin1StringView id) { window().actions().action(id)->trigger(); }
    QString notice()
    {
        auto* words = part<QLabel>(u"chat.noticeWords"_s);
        REQUIRE(waitUntil([&] { return words->isVisible(); }));
        return words->text();
    }
    bool isNoticed() { return part(u"chat.notice"_s)->isVisible(); }
    bool isAsked(std::size_t times)
    {
        return waitUntil([&] { return fake->all.size() == times; });
    }
};

} // namespace

SCENARIO("Whatever sends a question asks first when messages would be left out",
         "[window][asking][check]")
{
    CheckDesk desk;
    desk.ask(u"One"_s);
    Outcome broken;
    broken.complete = false;
    desk.answer(u"Ye"_s, broken);
    desk.fake->context = planWithout(3);

    WHEN("an answer is asked for again")
    {
        desk.trigger("answer.again"_L1);
        CHECK(desk.notice().contains(u'3'));
        CHECK(desk.fake->all.size() == 1);
        desk.press(u"chat.sendAnyway"_s);
        CHECK(desk.isAsked(2));
        CHECK_FALSE(desk.isNoticed());
    }
    WHEN("an answer is to go on")
    {
        desk.trigger("answer.continue"_L1);
        CHECK(desk.notice().contains(u'3'));
        CHECK(desk.fake->all.size() == 1);
        desk.press(u"chat.sendAnyway"_s);
        CHECK(desk.isAsked(2));
        CHECK(desk.fake->asked.prefix == u"Ye"_s);
    }
    WHEN("a message is edited")
    {
        Q_EMIT desk.view().editRequested(desk.view().stack().content()->nodeAt(0).id);
        desk.type(u" more"_s);
        desk.enter();
        CHECK(desk.notice().contains(u'3'));
        CHECK(desk.fake->all.size() == 1);
        CHECK(desk.field()->toPlainText() == u"One more"_s);
        CHECK(desk.composer().editing().isValid());
        desk.press(u"chat.sendAnyway"_s);
        CHECK(desk.isAsked(2));
        CHECK(desk.fake->asked.question() == u"One more"_s);
    }
    WHEN("another message is typed instead of an answer to that")
    {
        desk.trigger("answer.again"_L1);
        desk.notice();
        desk.type(u"Two"_s);
        CHECK_FALSE(desk.isNoticed());
        desk.enter();
        desk.notice();
        desk.press(u"chat.sendAnyway"_s);
        CHECK(desk.isAsked(2));
        CHECK(desk.fake->asked.question() == u"Two"_s); // and not the first one again
    }
}

SCENARIO("Of several who are asked the worst is told, by name", "[window][asking][check]")
{
    CheckDesk desk;
    auto* other = desk.add<FakeAssistant>(u"other"_s);
    other->context = tooLong();
    desk.fake->context = planWithout(2);
    desk.ask(u"One"_s);
    desk.answer(u"Yes."_s);
    desk.composer().setSeveral({u"fake"_s, u"other"_s});
    desk.type(u"Both?"_s);
    desk.enter();
    CHECK(desk.notice().startsWith(u"other: "_s));
    CHECK(desk.fake->all.size() == 1);
    CHECK(desk.composer().several().size() == 2);
    desk.press(u"chat.sendAnyway"_s); // one of them can answer
    CHECK(desk.isAsked(2));
    CHECK(waitUntil([&] { return other->all.size() == 1; }));
}

SCENARIO("What nobody says in time holds nothing up", "[window][asking][check]")
{
    CheckDesk desk;
    auto* silent = desk.add<Silent>(u"silent"_s);
    desk.composer().setSeveral({u"fake"_s, u"silent"_s});
    desk.type(u"Both?"_s);
    desk.enter();
    CHECK(desk.isAsked(1));
    CHECK(waitUntil([&] { return silent->all.size() == 1; }));
    CHECK_FALSE(desk.isNoticed());
}

SCENARIO("A first message with files that are too long makes no conversation",
         "[window][asking][check]")
{
    CheckDesk desk;
    desk.fake->context = tooLong();
    Q_EMIT desk.composer().filesDropped({desk.folder.write(u"long.txt"_s, "words\n")});
    desk.type(u"What is this?"_s);
    REQUIRE(waitUntil([&] { return desk.part<QPushButton>(u"chat.send"_s)->isEnabled(); }));
    desk.enter();
    CHECK(desk.notice().contains(u"too long"_s));
    CHECK_FALSE(desk.part(u"chat.sendAnyway"_s)->isVisible());
    CHECK_FALSE(desk.chat().thread().isValid());
    CHECK(desk.field()->toPlainText() == u"What is this?"_s);
}

SCENARIO("A picture for a model that takes none is told of before it is sent",
         "[window][asking][check]")
{
    CheckDesk desk;
    auto* blind = desk.add<Blind>(u"blind"_s);
    auto* pill = desk.part<AssistantPill>(u"chat.assistant"_s);
    QImage image(32, 24, QImage::Format_RGB32);
    image.fill(Qt::red);
    Q_EMIT desk.composer().imagePasted(image);
    REQUIRE(waitUntil([&] {
        auto* chip = desk.window().findChild<QWidget*>(u"chat.attachment.0"_s);
        return chip && chip->isVisible() &&
               !desk.part<QLabel>(u"chat.hint"_s)->text().startsWith(u"Reading"_s);
    }));
    CHECK_FALSE(desk.isNoticed());
    Q_EMIT pill->chosen(u"blind"_s);
    CHECK(desk.notice() == u"This model takes no pictures."_s);
    desk.type(u"What is it?"_s);
    CHECK(desk.isNoticed()); // it holds for other words too
    WHEN("it is sent all the same")
    {
        desk.enter();
        REQUIRE(waitUntil([&] { return !desk.composer().isSending(); }));
        CHECK(desk.notice() == u"This model takes no pictures."_s);
        CHECK(blind->all.empty());
        CHECK(desk.field()->toPlainText() == u"What is it?"_s);
    }
    WHEN("the picture is taken away")
    {
        desk.press(u"chat.removeAttachment.0"_s);
        CHECK(waitUntil([&] { return !desk.isNoticed(); }));
    }
    WHEN("another is to answer")
    {
        Q_EMIT pill->chosen(u"fake"_s);
        CHECK(waitUntil([&] { return !desk.isNoticed(); }));
        Q_EMIT pill->chosen(u"quote"_s);
        CHECK(desk.notice().contains(u"takes no pictures"_s));
    }
}
