// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"

#include "chat/chatview.h"
#include "chat/findrun.h"
#include "chat/messageinfo.h"
#include "chat/messagetext.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Scene {
    MemoryContent content;
    ChatView view;

    Scene()
    {
        view.resize(700, 600);
        view.show();
    }
    /// A question and an answer under way with this much known beside it.
    Message& answer(const QString& text, Status status = Status::Streaming,
                    const AnswerMeta& meta = {})
    {
        content.add(Role::User, u"Why?"_s);
        Message& message = content.add(Role::Assistant, text, status);
        message.meta = writeAnswerMeta(meta);
        return message;
    }
    void show() { view.setContent(&content); }
    void change(const AnswerMeta& meta, Status status = Status::Streaming)
    {
        content.change(1, [&](Message& message) {
            message.meta = writeAnswerMeta(meta);
            message.status = status;
        });
    }
    MessageId id() { return content.nodeAt(1).id; }
    MessageLayout& layout() { return *view.stack().layout(1); }
    /// Where something of this kind can be pressed, in the viewport.
    std::optional<QPoint> place(ChatHit::Kind kind, int number = 0)
    {
        const QRect box = view.messageRect(id());
        for (int y = 0; y < box.height(); y += 3) {
            for (int x = 0; x < box.width(); x += 3) {
                const ChatHit hit = layout().hitAt({x, y});
                if (hit.kind == kind && hit.number == number)
                    return box.topLeft() + QPoint(x, y);
            }
        }
        return std::nullopt;
    }
    void press(ChatHit::Kind kind, int number = 0)
    {
        const auto at = place(kind, number);
        REQUIRE(at);
        QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, *at);
    }
    QString shown()
    {
        QString out;
        for (int i = 0; i < layout().blockCount(); ++i)
            out += layout().shownText(i) + u'\n';
        return out;
    }
    QStringList menuWords()
    {
        view.setCurrent(id());
        QTest::keyClick(&view, Qt::Key_Return);
        QStringList words;
        auto* menu = view.findChild<QMenu*>(u"chat.menu"_s);
        REQUIRE(menu);
        const auto actions = menu->actions();
        for (const QAction* action : actions)
            words += action->text();
        menu->close();
        delete menu;
        return words;
    }
};

ToolStep step(const QString& id, qsizetype at, qint64 elapsed = 120)
{
    ToolStep step;
    step.id = id;
    step.tool = u"search_library"_s;
    step.arguments = u"{\"query\": \"work permit\"}"_s;
    step.result = elapsed < 0 ? QString() : u"3 passages\n<b>not bold</b>"_s;
    step.at = at;
    step.elapsed = elapsed;
    return step;
}

} // namespace

SCENARIO("Reasoning streams into its folded block, which counts the seconds", "[chat][reasoning]")
{
    Scene scene;
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
    Scene scene;
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
    Scene scene;
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
    Scene scene;
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
        Scene other;
        other.answer(u"One.\n\nTwo.\n\nThree [7]."_s);
        other.show();
        const int before = other.layout().blocksLaidOut();
        other.change(meta, Status::Complete);
        CHECK(other.place(ChatHit::Kind::Unsupported, 7));
        CHECK(other.layout().blocksLaidOut() == before + 1);
    }
}

SCENARIO("Calls of tools stand where they happened, and open to show all of it", "[chat][steps]")
{
    const QString text = u"I will look.\n\nIt takes five days."_s;
    AnswerMeta meta;
    meta.steps = {step(u"a"_s, 12), step(u"b"_s, 12)};
    meta.steps[1].failed = true;
    meta.steps[1].result = u"The library is closed."_s;
    Scene scene;
    scene.answer(text, Status::Complete, meta);
    scene.show();
    CHECK(scene.shown() == u"I will look.\nsearch_library query: work permit\n"
                           u"search_library query: work permit\nIt takes five days.\n"_s);
    CHECK(scene.layout().stepLine(0).state == u"120 ms"_s);
    CHECK(scene.layout().stepLine(1).state == u"failed"_s);

    scene.press(ChatHit::Kind::Step, 0);
    REQUIRE(scene.layout().blockCount() == 6);
    CHECK(scene.layout().shownText(2) == u"{\"query\": \"work permit\"}"_s);
    CHECK(scene.layout().shownText(3).contains(u"<b>not bold</b>"_s));
    CHECK(scene.menuWords().filter(u"call"_s) ==
          QStringList{u"Hide call 1: search_library"_s, u"Show call 2: search_library"_s});
    scene.view.selectAll();
    CHECK(scene.view.selectedText().contains(
        u"I will look.\n\nsearch_library query: work permit\n\n"
        u"{\"query\": \"work permit\"}\n\n3 passages\n<b>not bold</b>\n\n"_s));
    // Places found count the text alone.
    const auto found = placesIn(*scene.content.messageAt(1), 1, u"five"_s);
    REQUIRE(found == std::vector{FoundPlace{1, 1, 9, 13}});
    CHECK(scene.layout().blockOfText(1) == 5);
    scene.view.showPlace(found.front());
    scene.press(ChatHit::Kind::Step, 0);
    CHECK(scene.layout().blockCount() == 4);
    auto* accessible = QAccessible::queryAccessibleInterface(&scene.view);
    CHECK(accessible->child(1)
              ->text(QAccessible::Description)
              .contains(u"search_library query: work permit: failed"_s));
}

SCENARIO("A call shows while it runs, and text goes on behind it", "[chat][steps][stream]")
{
    Scene scene;
    scene.answer({});
    scene.show();
    scene.content.appendText(1, u"First words."_s);
    scene.view.showGrowth();
    AnswerMeta meta;
    meta.steps = {step(u"a"_s, 12, -1)};
    scene.change(meta);
    CHECK(scene.layout().stepLine(0).state == u"running…"_s);
    scene.content.appendText(1, u"And more."_s);
    scene.view.showGrowth();
    CHECK(scene.shown() == u"First words.\nsearch_library query: work permit\nAnd more.\n"_s);
    meta.steps = {step(u"a"_s, 12, 30)};
    scene.change(meta);
    CHECK(scene.layout().stepLine(0).state == u"30 ms"_s);
    const int before = scene.layout().blocksLaidOut();
    for (int i = 0; i < 20; ++i) {
        scene.content.appendText(1, u" word"_s);
        scene.view.showGrowth();
    }
    CHECK(scene.layout().blocksLaidOut() == before + 20);
    WHEN("the answer is stopped while a call runs")
    {
        meta.steps.push_back(step(u"b"_s, scene.content.messageAt(1)->text.size(), -1));
        scene.change(meta, Status::Stopped);
        CHECK(scene.layout().stepLine(1).state == u"not finished"_s);
    }
    WHEN("the same answer is read at once, as after a restart")
    {
        const QString grown = scene.shown();
        scene.view.setContent(nullptr);
        scene.view.setContent(&scene.content);
        CHECK(scene.shown() == grown);
    }
}

SCENARIO("A tool that may change something asks inside the answer", "[chat][steps][permission]")
{
    Scene scene;
    scene.answer(u"I will write it."_s);
    scene.show();
    ToolStep asking = step(u"w"_s, 16, -1);
    asking.tool = u"files/write_file"_s;
    asking.readOnly = false;
    scene.view.askPermission(scene.id(), asking);
    auto* card = scene.view.findChild<QWidget*>(u"chat.permission"_s);
    REQUIRE(card);
    CHECK(card->isVisible());
    CHECK(card->accessibleName() == u"May files/write_file run?"_s);
    CHECK(scene.layout().stepLine(0).state == u"waits for you"_s);
    // What it would be given is there to be read before it is allowed.
    CHECK(scene.shown().contains(asking.arguments));
    CHECK(card->geometry().top() >= scene.view.messageRect(scene.id()).top());
    CHECK(card->geometry().bottom() <= scene.view.messageRect(scene.id()).bottom());
    QSignalSpy given(&scene.view, &ChatView::permissionGiven);
    const auto press = [&](const QString& name) {
        auto* button = card->findChild<QPushButton*>(name);
        REQUIRE(button);
        CHECK_FALSE(button->accessibleName().isEmpty());
        CHECK((button->focusPolicy() & Qt::TabFocus) != 0);
        button->click();
        REQUIRE(given.count() == 1);
        CHECK(given[0][0].value<MessageId>() == scene.id());
        CHECK(given[0][1].toString() == u"w"_s);
    };
    WHEN("it is allowed once")
    {
        press(u"chat.permission.once"_s);
        CHECK(given[0][2].toBool());
        CHECK_FALSE(given[0][3].toBool());
        CHECK_FALSE(card->isVisible());
    }
    WHEN("it is allowed always")
    {
        press(u"chat.permission.always"_s);
        CHECK(given[0][2].toBool());
        CHECK(given[0][3].toBool());
    }
    WHEN("it is refused")
    {
        press(u"chat.permission.refuse"_s);
        CHECK_FALSE(given[0][2].toBool());
    }
    WHEN("the answer is stopped instead")
    {
        AnswerMeta meta;
        meta.steps = {asking};
        scene.change(meta, Status::Stopped);
        CHECK_FALSE(card->isVisible());
        CHECK(scene.layout().stepLine(0).state == u"not finished"_s);
    }
    WHEN("the view is scrolled the card goes with its answer")
    {
        scene.content.change(
            1, [](Message& message) { message.text = u"word "_s.repeated(3000) + message.text; });
        const int top = card->geometry().top();
        scene.view.verticalScrollBar()->setValue(scene.view.verticalScrollBar()->value() - 100);
        CHECK(card->geometry().top() == top + 100);
    }
}

SCENARIO("Messages that are not sent are marked without moving anything", "[chat][outside]")
{
    Scene scene;
    scene.content.addMany(12, [](int i) { return u"message %1 of a long talk"_s.arg(i); });
    scene.show();
    scene.view.verticalScrollBar()->setValue(0);
    const auto picture = [&] {
        QImage image(scene.view.size(), QImage::Format_RGB32);
        scene.view.render(&image);
        return image;
    };
    const QImage before = picture();
    const int laidOut = scene.layout().blocksLaidOut();
    const QRect place = scene.view.messageRect(scene.id());
    scene.view.setOutside({scene.content.nodeAt(0).id, scene.id()});
    CHECK(scene.view.messageRect(scene.id()) == place);
    CHECK(scene.layout().blocksLaidOut() == laidOut);
    CHECK(picture() != before);
    auto* accessible = QAccessible::queryAccessibleInterface(&scene.view);
    CHECK(
        accessible->child(1)->text(QAccessible::Description).contains(u"Not sent to the model"_s));
    CHECK_FALSE(
        accessible->child(2)->text(QAccessible::Description).contains(u"Not sent to the model"_s));
    scene.view.setOutside({});
    CHECK(picture() == before);
}

SCENARIO("Left and Right go through what can be pressed in a message", "[chat][keys]")
{
    AnswerMeta meta;
    Citation citation;
    citation.number = 1;
    citation.title = u"Permits"_s;
    citation.quote = u"five days"_s;
    meta.citations = {citation};
    meta.unsupported = {2};
    meta.steps = {step(u"a"_s, 0)};
    Scene scene;
    scene
        .answer(u"See [1] and [2], [the page](https://x.example/p)\n\n```\ncode\n```"_s,
                Status::Complete, meta)
        .reasoning = u"Hm."_s;
    scene.show();
    scene.view.setFocus();
    scene.view.setCurrent(scene.id());
    QSignalSpy cited(&scene.view, &ChatView::citationActivated);
    QSignalSpy links(&scene.view, &ChatView::linkActivated);
    QStringList words;
    for (int i = 0; i < 6; ++i) {
        QTest::keyClick(&scene.view, Qt::Key_Right);
        words += scene.view.accessibleDescription();
        if (i == 2 || i == 4)
            QTest::keyClick(&scene.view, Qt::Key_Return);
    }
    CHECK(words == QStringList{u"Reasoning"_s, u"What it was given and what it gave"_s,
                               u"Permits\n“five days”"_s, u"No such passage was sent"_s,
                               u"https://x.example/p"_s, u"Copy this code"_s});
    CHECK(cited.count() == 1);
    CHECK(links.count() == 1);
    QTest::keyClick(&scene.view, Qt::Key_Left);
    QTest::keyClick(&scene.view, Qt::Key_Return);
    CHECK(links.count() == 2);
    QTest::keyClick(&scene.view, Qt::Key_Escape);
    QTest::keyClick(&scene.view, Qt::Key_Return);
    CHECK(links.count() == 2);
}
