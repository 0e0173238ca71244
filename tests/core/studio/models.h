// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "support/fakeassistant.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include "base/clock.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "store/database.h"
#include "studio/attachments.h"
#include "studio/dialogue.h"

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

/// A conversation with two models, Alpha and Beta, that speak when the test makes them.
struct Models {
    TempFolder folder;
    FixedClock clock{1'540'000'000'000};
    std::unique_ptr<Database> database;
    std::unique_ptr<Conversations> conversations;
    std::unique_ptr<Attachments> attachments;
    SettingsStore settings{folder.path(u"settings.ini"_s)};
    std::unique_ptr<Dialogue> dialogue;
    FakeAssistant* alpha = nullptr;
    FakeAssistant* beta = nullptr;
    std::vector<Message> finished;
    Thread thread;

    Models()
    {
        start();
        thread = *waitFor(conversations->createThread(u"Talk"_s));
        REQUIRE(settings.set(settings::kAssistant, u"alpha"_s));
    }
    ~Models() { end(); }

    static std::unique_ptr<FakeAssistant> model(const QString& name)
    {
        auto one = std::make_unique<FakeAssistant>();
        one->who = {name.toLower(), name, {}, {}, true};
        return one;
    }

    void start()
    {
        database = std::make_unique<Database>(*Home::at(folder.path(u"home"_s)));
        REQUIRE(waitFor(database->open()));
        conversations = std::make_unique<Conversations>(*database, clock);
        attachments = std::make_unique<Attachments>(*database, clock);
        dialogue = std::make_unique<Dialogue>(*conversations, settings);
        dialogue->use(*attachments);
        auto one = model(u"Alpha"_s);
        auto two = model(u"Beta"_s);
        alpha = one.get();
        beta = two.get();
        dialogue->add(std::move(one));
        dialogue->add(std::move(two));
        QObject::connect(dialogue.get(), &Dialogue::finished, dialogue.get(),
                         [this](const Message& answer) { finished.push_back(answer); });
    }

    void end()
    {
        dialogue.reset();
        attachments.reset();
        conversations.reset();
        database.reset();
    }

    Message ask(const QString& text, const std::vector<Attachment>& with = {})
    {
        const Thread of = *waitFor(conversations->thread(thread.id));
        const auto row = waitFor(dialogue->ask(thread.id, of.head, text, {}, with));
        REQUIRE(row);
        return *row;
    }

    /// Lets a model say its answer, whole.
    void say(FakeAssistant* who, const QString& text, Outcome outcome = {})
    {
        const size_t before = finished.size();
        reply(who);
        who->last()->say(text);
        who->last()->end(outcome);
        REQUIRE(waitUntil([&] { return finished.size() > before; }));
    }

    std::vector<Message> path() { return waitFor(conversations->open(thread.id))->tail; }

    /// The reply of `who` under way, once it has been asked for.
    static FakeReply* reply(const FakeAssistant* who)
    {
        REQUIRE(waitUntil([who] { return who->last() && !who->last()->hasEnded(); }));
        return who->last();
    }

    QStringList waiting()
    {
        QStringList texts;
        const auto queued = waitFor(conversations->queued(thread.id));
        for (const QueuedMessage& one : *queued)
            texts << one.text;
        return texts;
    }
};

} // namespace motcua::test
