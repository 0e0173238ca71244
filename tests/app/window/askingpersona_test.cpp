// SPDX-License-Identifier: GPL-3.0-or-later
// Around sending a message, through the whole program: what goes with it, what waits, what is asked first, who answers.
#include "actions/actions.h"
#include "app/chat/shots.h"
#include "app/window/house.h"
#include "chat/assistantpill.h"
#include "chat/composer.h"
#include "studio/assistants.h"
#include "studio/attachments.h"
#include "window/contextbar.h"
#include "window/statusline.h"

#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ContextPlan planOmitting(int messages)
{
    ContextPlan plan;
    plan.size = 4096;
    plan.history = 3000;
    plan.question = 20;
    plan.exact = true;
    for (int i = 1; i <= messages; ++i)
        plan.outside.emplace_back(i);
    return plan;
}

} // namespace

SCENARIO("A persona with variables is filled in when it is chosen", "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    house.answer(u"Yes."_s);
    Persona persona;
    persona.name = u"Clerk"_s;
    persona.system = u"You serve {{office | text: the town}}. Today is {{date}}."_s;
    const auto saved = waitFor(house.studio().assistants().save(persona));
    REQUIRE(saved);
    auto* pill = house.part<AssistantPill>(u"chat.assistant"_s);
    Q_EMIT pill->chosen(saved->uuid.toString(QUuid::WithoutBraces));
    auto* office = house.part<QPlainTextEdit>(u"variable.office"_s);
    office->setPlainText(u"the {{harbour}}"_s);
    house.press(u"variableUse"_s);
    REQUIRE(waitUntil([&] { return pill->text() == u"Clerk"_s; }));
    const QString prompt =
        house.studio().settings().value(settings::kSystemPrompt, house.chat().openThread().options);
    CHECK(prompt == u"You serve the \\{{harbour}}. Today is {{date}}."_s);

    Q_EMIT pill->chosen(u"fake"_s);
    REQUIRE(waitUntil([&] { return pill->text() == u"Fake"_s; }));
    CHECK(house.studio()
              .settings()
              .value(settings::kSystemPrompt, house.chat().openThread().options)
              .isEmpty());
}

SCENARIO("Stored prompts are offered by a slash", "[window][asking]")
{
    House house;
    Prompt prompt;
    prompt.name = u"Shorter"_s;
    prompt.text = u"Say it in one sentence."_s;
    REQUIRE(waitFor(house.studio().assistants().save(prompt)));
    house.type(u"/sho"_s);
    REQUIRE(house.part(u"chat.prompts"_s)->isVisible());
    house.enter();
    CHECK(house.field()->toPlainText() == u"Say it in one sentence."_s);
}

SCENARIO("What was sent for an answer is one key away", "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    Q_EMIT house.fake->last()->sent("{\"messages\":[{\"role\":\"user\",\"content\":\"One\"}]}");
    house.answer(u"Yes."_s);
    house.window().actions().action("chat.whatWasSent"_L1)->trigger();
    QWidget* dialog = nullptr;
    REQUIRE(waitUntil([&] {
        dialog = house.window().findChild<QWidget*>(u"sentDialog"_s);
        return dialog && dialog->isVisible();
    }));
    CHECK(dialog->findChild<QPlainTextEdit*>(u"sentText"_s)
              ->toPlainText()
              .contains(u"\"content\": \"One\""_s));
}

SCENARIO("The context fills as one types, and the last answer says how fast it came",
         "[window][asking]")
{
    House house;
    house.ask(u"One"_s);
    house.fake->context = planOmitting(0);
    Outcome outcome;
    outcome.model = u"tiny"_s;
    outcome.cost.tokensPerSecond = 38;
    house.answer(u"Yes."_s, outcome);
    auto* bar = house.part<ContextBar>(u"contextBar"_s);
    REQUIRE(waitUntil([&] { return bar->isVisible(); }));
    CHECK(bar->text().contains(u"tokens"_s));
    CHECK(bar->accessibleName().contains(u"38 tok/s"_s));
    house.fake->context->question = 500;
    const QString before = bar->text();
    house.type(u"more"_s);
    CHECK(waitUntil([&] { return bar->text() != before; }));
    house.chat().newThread();
    CHECK(waitUntil([&] { return !bar->isVisible(); }));
    house.type(u"A new one"_s); // has a context before it has begun
    CHECK(waitUntil([&] { return bar->isVisible(); }));
}
