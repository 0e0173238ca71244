// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/answerscene.h"

using namespace motcua;
using namespace motcua::test;

SCENARIO("Reasoning streams into its folded block, which counts the seconds", "[chat][reasoning]")
{
    AnswerScene scene;
    scene.answer({}, Status::Pending);
    scene.show();
    CHECK_FALSE(scene.layout().hasReasoning());
    scene.content.appendReasoning(1, u"First I look at the question.\n\n"_s);
    scene.view.showGrowth();
    MessageLayout& layout = scene.layout();
    REQUIRE(layout.isThinking());
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    CHECK(layout.reasoningTitle(now + 12000).startsWith(u"Thinking… 12"_s));
    CHECK(layout.blockCount() == 0);

    scene.press(ChatHit::Kind::Reasoning);
    CHECK(scene.shown().contains(u"First I look"_s));
    WHEN("it goes on while it is read")
    {
        for (int i = 0; i < 100; ++i) {
            scene.content.appendReasoning(1, u"Thought number %1.\n\n"_s.arg(i));
            scene.view.showGrowth();
        }
        CHECK(scene.shown().contains(u"Thought number 99."_s));
        CHECK(layout.blockCount() == 101);
        CHECK(layout.blocksLaidOut() < 220);
        THEN("the answer ends it, and the title says how long it took")
        {
            scene.content.appendText(1, u"Because."_s);
            scene.view.showGrowth();
            CHECK_FALSE(layout.isThinking());
            CHECK(layout.reasoningTitle(now).startsWith(u"Thought for"_s));
            CHECK(scene.shown().endsWith(u"Because.\n"_s));
            CHECK(layout.textBlock(layout.blockCount() - 1) == 0);
            CHECK(layout.blockOfText(0) == 101);
            const int before = layout.blocksLaidOut();
            scene.content.appendText(1, u" And so on."_s);
            scene.view.showGrowth();
            CHECK(layout.blocksLaidOut() == before + 1);
        }
    }
    WHEN("the time is kept beside the answer")
    {
        AnswerMeta meta;
        meta.thought = 75000;
        scene.content.change(1, [&](Message& message) {
            message.text = u"Because."_s;
            message.status = Status::Complete;
            message.meta = writeAnswerMeta(meta);
        });
        CHECK(layout.reasoningTitle(now) == u"Thought for 1 min 15 s"_s);
    }
    THEN("the keyboard opens and closes it too")
    {
        CHECK(scene.menuWords().contains(u"Hide the reasoning"_s));
    }
}

SCENARIO("What an answer waits for stands in the place of its first text", "[chat][waiting]")
{
    AnswerScene scene;
    scene.answer({}, Status::Pending);
    scene.show();
    CHECK(scene.layout().statusLine() == u"Waiting for the answer…"_s);
    scene.view.setWaiting(scene.id(), u"Loading the model: 40 %"_s);
    CHECK(scene.layout().statusLine() == u"Loading the model: 40 %"_s);
    WHEN("text comes")
    {
        scene.content.appendText(1, u"Now"_s);
        scene.view.showGrowth();
        CHECK(scene.layout().statusLine().isEmpty());
    }
    WHEN("it fails")
    {
        AnswerMeta meta;
        meta.error = u"The model does not fit into memory."_s;
        scene.change(meta, Status::Failed);
        CHECK(scene.layout().statusLine() ==
              u"Failed before the end: The model does not fit into memory."_s);
    }
}

SCENARIO("An answer says what it took, and offers to go on when it was cut at its limit",
         "[chat][info]")
{
    AnswerMeta meta;
    meta.cost = {1240, 512, 1000, 400, 38.2};
    meta.elapsed = 14200;
    AnswerScene scene;
    Message& message = scene.answer(u"Half of a"_s, Status::Complete, meta);
    message.author = u"Qwen 3"_s;
    message.model = u"4B"_s;
    scene.show();
    CHECK(scene.layout().author() == u"Qwen 3"_s);
    CHECK(scene.layout().info() == u"4B · 38 tok/s"_s);
    const QString full = scene.layout().fullInfo();
    CHECK(full.contains(u"4B · 38 tok/s · first word after 400 ms · 512 token"_s));
    CHECK(full.contains(u"14.2 s in all"_s));
    CHECK(scene.layout().statusLine().isEmpty());
    CHECK_FALSE(scene.place(ChatHit::Kind::Continue));
    auto* accessible = QAccessible::queryAccessibleInterface(&scene.view);
    REQUIRE(accessible);
    CHECK(accessible->child(1)->text(QAccessible::Description).contains(u"38 tok/s"_s));

    meta.finish = u"length"_s;
    scene.change(meta, Status::Complete);
    CHECK(scene.layout().statusLine() == u"The answer was cut at its length limit."_s);
    QSignalSpy goOn(&scene.view, &ChatView::continueRequested);
    scene.press(ChatHit::Kind::Continue);
    CHECK(goOn.count() == 1);
    CHECK(scene.menuWords().contains(u"Continue"_s));
    meta.finish = u"stop"_s;
    scene.change(meta, Status::Complete);
    CHECK(scene.layout().statusLine().isEmpty());
    CHECK_FALSE(scene.menuWords().contains(u"Continue"_s));
}

SCENARIO("A citation that names nothing that was sent is marked and opens nothing",
         "[chat][citations]")
{
    AnswerMeta meta;
    Citation citation;
    citation.number = 1;
    citation.title = u"Permits"_s;
    meta.citations = {citation};
    meta.unsupported = {7};
    AnswerScene scene;
    scene.answer(u"It takes five days [1], not ten [7]. See a[8]."_s, Status::Complete, meta);
    scene.show();
    QSignalSpy opened(&scene.view, &ChatView::citationActivated);
    scene.press(ChatHit::Kind::Unsupported, 7);
    CHECK(opened.count() == 0);
    scene.press(ChatHit::Kind::Citation, 1);
    CHECK(opened.count() == 1);
    CHECK_FALSE(scene.place(ChatHit::Kind::Citation, 8));
    scene.view.selectAll();
    CHECK(scene.view.selectedText().contains(u"five days [1], not ten [7]. See a[8]."_s));
    auto* accessible = QAccessible::queryAccessibleInterface(&scene.view);
    CHECK(accessible->child(1)->text(QAccessible::Description).contains(u"Citation [7]"_s));
    WHEN("they become known at the end, text without them keeps its layout")
    {
        AnswerScene other;
        other.answer(u"One.\n\nTwo.\n\nThree [7]."_s);
        other.show();
        const int before = other.layout().blocksLaidOut();
        other.change(meta, Status::Complete);
        CHECK(other.place(ChatHit::Kind::Unsupported, 7));
        CHECK(other.layout().blocksLaidOut() == before + 1);
    }
}
