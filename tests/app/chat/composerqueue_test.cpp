// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer does while an answer comes: messages that wait, and several that are asked at once.
#include "app/chat/composerscene.h"

using namespace motcua;
using namespace motcua::test;

SCENARIO("While an answer comes Enter queues, and Stop stays at hand", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy queued(&scene.composer, &Composer::queueRequested);
    QSignalSpy stops(&scene.composer, &Composer::stopRequested);
    scene.composer.setAnswering(true);
    CHECK(scene.send->text() == u"Stop"_s);
    auto* stop = scene.part<QToolButton>(u"chat.stopAnswer"_s);
    CHECK_FALSE(stop->isVisible());

    scene.type(u"and then?"_s);
    CHECK(scene.send->text() == u"Queue"_s);
    REQUIRE(stop->isVisible());
    stop->click();
    CHECK(stops.count() == 1);
    scene.key(Qt::Key_Return);
    REQUIRE(queued.count() == 1);
    CHECK(queued[0][0].toString() == u"and then?"_s);
    scene.composer.accepted();
    CHECK(scene.composer.text().isEmpty());
    scene.key(Qt::Key_Escape);
    CHECK(stops.count() == 2);
    CHECK(scene.sent.isEmpty());
}

SCENARIO("What waits is listed, comes back to be changed, and can be removed", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy unqueued(&scene.composer, &Composer::unqueueRequested);
    QSignalSpy taken(&scene.composer, &Composer::queuedTakenBack);
    QSignalSpy drafts(&scene.composer, &Composer::draftChanged);
    scene.composer.setAnswering(true);
    scene.composer.setQueued(waiting({u"first **words**"_s, u"second"_s}));
    CHECK(scene.part<QLabel>(u"chat.queueWords"_s)->text().contains(u'2'));
    CHECK(scene.part(u"chat.queued.0"_s)->accessibleName() == u"first words"_s);

    WHEN("one is removed")
    {
        scene.part<QToolButton>(u"chat.removeQueued.1"_s)->click();
        REQUIRE(unqueued.count() == 1);
        CHECK(unqueued[0][0].value<QueuedId>() == QueuedId(2));
        CHECK(scene.composer.text().isEmpty());
    }
    WHEN("one is taken back while something is being written")
    {
        scene.type(u"later"_s);
        scene.part<QToolButton>(u"chat.editQueued.0"_s)->click();
        CHECK(scene.composer.text() == u"first **words**\n\nlater"_s);
        REQUIRE(taken.count() == 1);
        CHECK(taken[0][0].value<QueuedId>() == QueuedId(1));
        REQUIRE(drafts.count() >= 1); // kept before it is taken from the others
        CHECK(drafts.last()[0].toString() == scene.composer.text());
    }
    WHEN("something is on its way, none is taken back")
    {
        scene.type(u"later"_s);
        scene.key(Qt::Key_Return);
        auto* pencil = scene.part<QToolButton>(u"chat.editQueued.0"_s);
        CHECK_FALSE(pencil->isEnabled());
        pencil->click();
        scene.composer.accepted();
        CHECK(taken.isEmpty());
        CHECK(pencil->isEnabled());
    }
    WHEN("one is taken back while a message is edited")
    {
        QSignalSpy edits(&scene.composer, &Composer::editChanged);
        scene.composer.beginEdit(MessageId(7), u"question"_s);
        scene.type(u"!"_s);
        scene.part<QToolButton>(u"chat.editQueued.0"_s)->click();
        REQUIRE(edits.count() == 1);
        CHECK(edits[0][1].toString() == u"question!"_s);
        CHECK(scene.composer.text() == u"first **words**"_s);
    }
    WHEN("none is left")
    {
        scene.composer.setQueued({});
        CHECK_FALSE(scene.part(u"chat.queue"_s)->isVisible());
    }
    WHEN("there are many")
    {
        scene.composer.setQueued(
            waiting(QString(u"x "_s).repeated(9).split(u' ', Qt::SkipEmptyParts)));
        CHECK(scene.part<QLabel>(u"chat.queueWords"_s)->text().contains(u"5 more"_s));
    }
}

SCENARIO("Several assistants are asked by one key, once they were chosen", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy several(&scene.composer, &Composer::severalRequested);
    QSignalSpy compare(&scene.composer, &Composer::compareRequested);
    auto* button = scene.part<QToolButton>(u"chat.compare"_s);
    CHECK_FALSE(button->isVisible());
    scene.composer.setComparable(true);
    REQUIRE(button->isVisible());
    button->click();
    CHECK(compare.count() == 1);
    scene.composer.setSeveral({u"quote"_s, u"other"_s});
    CHECK(scene.send->text() == u"Ask 2"_s);
    scene.type(u"who is right?"_s);

    // A message that waits is for one: neither is it sent to one, nor is the choice forgotten.
    QSignalSpy queued(&scene.composer, &Composer::queueRequested);
    scene.composer.setAnswering(true);
    CHECK_FALSE(scene.send->isEnabled());
    CHECK(scene.hint().startsWith(u"Several can be asked"_s));
    scene.key(Qt::Key_Return);
    CHECK(scene.part<QLabel>(u"chat.noticeWords"_s)->isVisible());
    CHECK(queued.isEmpty());
    CHECK(button->isEnabled()); // so that one can be asked instead
    scene.composer.setAnswering(false);
    CHECK(scene.composer.several().size() == 2);
    scene.key(Qt::Key_Return);
    REQUIRE(several.count() == 1);
    CHECK(several[0][1].toStringList() == QStringList{u"quote"_s, u"other"_s});
    CHECK(scene.sent.isEmpty());
}
