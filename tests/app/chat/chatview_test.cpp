// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"

#include "chat/chatview.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString numbered(int i)
{
    return u"Message number %1. "_s.arg(i) +
           u"Some words that go on for a while. "_s.repeated(i % 7);
}

struct ViewScene {
    MemoryContent content;
    ChatView view;

    explicit ViewScene(QSize size = {700, 600})
    {
        view.resize(size);
        view.show();
    }
    void show() { view.setContent(&content); }
    int scroll() const { return view.verticalScrollBar()->value(); }
    void scrollTo(int value) { view.verticalScrollBar()->setValue(value); }
    int topOf(int row) const { return view.messageRect(content.nodeAt(row).id).top(); }
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(&view, static_cast<Qt::Key>(key), modifiers);
    }
    QToolButton* button(const QString& name)
    {
        for (QToolButton* button : view.findChildren<QToolButton*>(name)) {
            if (button->isVisible())
                return button;
        }
        return nullptr;
    }
    /// More text of the first message, shown at once.
    void grow(const QString& text)
    {
        content.appendText(0, text);
        view.showGrowth();
    }
    void paint()
    {
        QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
        view.render(&image);
    }
    int laidOut() const
    {
        int count = 0;
        for (int row = 0; row < content.count(); ++row)
            count += const_cast<ChatView&>(view).stack().seen(row) != nullptr ? 1 : 0;
        return count;
    }
};

} // namespace

SCENARIO("A thread of a hundred thousand messages lays out only what is seen", "[chat][view]")
{
    ViewScene scene;
    scene.content.addMany(100000, numbered);
    scene.show();
    scene.paint();
    CHECK(scene.laidOut() < 40);
    CHECK(scene.view.isFollowing());
    CHECK(scene.view.messageRect(scene.content.nodeAt(99999).id).bottom() <
          scene.view.viewport()->height());
    WHEN("the person goes through all of it in leaps")
    {
        const int maximum = scene.view.verticalScrollBar()->maximum();
        for (int i = 0; i < 200; ++i) {
            scene.scrollTo(maximum / 200 * i);
            scene.paint();
        }
        THEN("old layouts are forgotten")
        {
            CHECK(scene.laidOut() < 250);
        }
    }
}

SCENARIO("What is read stands still while heights above it become known", "[chat][view]")
{
    ViewScene scene;
    // Guesses are far off: short texts with many lines.
    scene.content.addMany(400, [](int i) {
        return i % 3 == 0 ? u"# a\n- b\n- c\n\n---\n\n```\nx\ny\n```\n"_s : numbered(i);
    });
    scene.show();
    scene.scrollTo(scene.view.verticalScrollBar()->maximum() / 2);
    for (int i = 0; i < 60; ++i) {
        const int row = scene.view.firstVisibleRow() + 1;
        const int before = scene.topOf(row);
        scene.scrollTo(scene.scroll() - 37);
        CHECK(scene.topOf(row) == before + 37);
    }
}

SCENARIO("Earlier messages that are found later do not move what is shown", "[chat][view]")
{
    ViewScene scene;
    scene.content.addMany(40, numbered);
    scene.show();
    scene.scrollTo(scene.scroll() - 150);
    const MessageId id = scene.content.nodeAt(35).id;
    const int before = scene.view.messageRect(id).top();
    scene.content.prepend(5000, numbered);
    CHECK(scene.content.rowOf(id) == 5035);
    CHECK(scene.view.messageRect(id).top() == before);
    scene.content.load(0, 10);
    CHECK(scene.view.messageRect(id).top() == before);
}

SCENARIO("The view follows a growing answer until the person scrolls up", "[chat][view][stream]")
{
    ViewScene scene;
    scene.content.addMany(20, numbered);
    scene.content.add(Role::Assistant, {}, Status::Streaming);
    scene.show();
    scene.content.appendText(20, u"word "_s.repeated(2000));
    CHECK(scene.view.isFollowing());
    CHECK(scene.scroll() == scene.view.verticalScrollBar()->maximum());
    CHECK(scene.button(u"chat.toEnd"_s) == nullptr);

    scene.scrollTo(scene.scroll() - 200);
    CHECK_FALSE(scene.view.isFollowing());
    const int at = scene.scroll();
    const int top = scene.topOf(20);
    scene.content.appendText(20, u"more "_s.repeated(2000));
    CHECK(scene.scroll() == at);
    CHECK(scene.topOf(20) == top);
    QToolButton* toEnd = scene.button(u"chat.toEnd"_s);
    REQUIRE(toEnd);
    QTest::mouseClick(toEnd, Qt::LeftButton);
    CHECK(scene.view.isFollowing());
    CHECK(scene.scroll() == scene.view.verticalScrollBar()->maximum());
}

SCENARIO("Streaming lays out only the block that grows", "[chat][view][stream]")
{
    ViewScene scene;
    scene.content.add(Role::Assistant, {}, Status::Streaming);
    scene.show();
    for (int i = 0; i < 200; ++i)
        scene.grow(u"Paragraph %1 of many.\n\n"_s.arg(i));
    const MessageLayout* layout = scene.view.stack().seen(0);
    REQUIRE(layout);
    CHECK(layout->blockCount() == 200);
    CHECK(layout->blocksLaidOut() <= 400);
    const int before = layout->blocksLaidOut();
    for (int i = 0; i < 50; ++i)
        scene.grow(u"w "_s);
    CHECK(layout->blocksLaidOut() - before <= 51);
}

SCENARIO("Selection goes across messages and copies what is shown", "[chat][view][selection]")
{
    ViewScene scene;
    scene.content.add(Role::User, u"What is **bold**?"_s);
    scene.content.add(Role::Assistant, u"- one\n- two\n\nA [link](https://x.example)."_s);
    scene.content.add(Role::User, u"end"_s);
    scene.show();
    QWidget* page = scene.view.viewport();
    const QRect first = scene.view.messageRect(scene.content.nodeAt(0).id);
    const QRect last = scene.view.messageRect(scene.content.nodeAt(2).id);

    WHEN("the mouse is drawn from the first to the last message")
    {
        QTest::mousePress(page, Qt::LeftButton, {}, QPoint(first.left() + 2, first.top() + 30));
        QTest::mouseMove(page, QPoint(last.right() - 4, last.bottom() - 4));
        QTest::mouseRelease(page, Qt::LeftButton, {}, QPoint(last.right() - 4, last.bottom() - 4));
        CHECK(scene.view.selectedText() ==
              u"You:\nWhat is bold?\n\nQuote:\n• one\n• two\n\nA link.\n\nYou:\nend"_s);
    }
    WHEN("everything is selected and copied")
    {
        scene.key(Qt::Key_A, Qt::ControlModifier);
        scene.key(Qt::Key_C, Qt::ControlModifier);
        CHECK(QApplication::clipboard()->text().contains(u"• two\n\nA link."_s));
    }
    WHEN("a word is clicked twice")
    {
        const QPoint word(first.left() + 20, first.top() + 40);
        QTest::mouseDClick(page, Qt::LeftButton, {}, word);
        QTest::mouseRelease(page, Qt::LeftButton, {}, word);
        CHECK(scene.view.selectedText() == u"What"_s);
        THEN("Shift and a click carry the selection on")
        {
            QTest::mouseClick(page, Qt::LeftButton, Qt::ShiftModifier,
                              QPoint(last.right() - 4, last.bottom() - 4));
            CHECK(scene.view.selectedText().startsWith(u"You:\nWhat is bold?"_s));
            CHECK(scene.view.selectedText().endsWith(u"end"_s));
        }
    }
}

SCENARIO("Messages that are not loaded are asked for, and copied all the same",
         "[chat][view][selection]")
{
    ViewScene scene;
    scene.content.heldBack = true;
    scene.content.addMany(300, numbered);
    scene.show();
    scene.paint();
    REQUIRE_FALSE(scene.content.asked.empty());
    CHECK(scene.content.asked.rbegin()->second == 299);
    scene.content.load(280, 299);
    scene.paint();
    scene.view.selectAll();
    QApplication::clipboard()->clear();
    scene.view.copySelection();
    REQUIRE(waitUntil(
        [] { return QApplication::clipboard()->text().contains(u"Message number 0."_s); }));
    CHECK(QApplication::clipboard()->text().contains(u"Message number 299."_s));
}

SCENARIO("The keyboard walks through messages and reaches their actions", "[chat][view][keys]")
{
    ViewScene scene;
    scene.content.addMany(30, numbered);
    scene.content.siblings[29] = {1, 3};
    scene.show();
    scene.view.activateWindow();
    scene.view.setFocus();
    REQUIRE(waitUntil([&] { return scene.view.hasFocus(); }));
    scene.view.setCurrent(scene.content.nodeAt(29).id);
    REQUIRE(scene.button(u"chat.previousSibling"_s));
    for (const QString& name :
         {u"chat.copy"_s, u"chat.regenerate"_s, u"chat.edit"_s, u"chat.fork"_s, u"chat.delete"_s,
          u"chat.quote"_s, u"chat.nextSibling"_s}) {
        INFO(name.toStdString());
        REQUIRE(scene.button(name));
        CHECK_FALSE(scene.button(name)->accessibleName().isEmpty());
    }
    CHECK(scene.button(u"chat.continue"_s) == nullptr);
    QSignalSpy siblings(&scene.view, &ChatView::siblingRequested);
    scene.button(u"chat.previousSibling"_s)->click();
    REQUIRE(siblings.count() == 1);
    CHECK(siblings[0][1].toInt() == -1);

    scene.key(Qt::Key_Up, Qt::AltModifier);
    CHECK(scene.view.current() == scene.content.nodeAt(28).id);
    QSignalSpy edits(&scene.view, &ChatView::editRequested);
    scene.button(u"chat.edit"_s)->click();
    CHECK(edits.count() == 1);

    scene.key(Qt::Key_Return);
    auto* menu = scene.view.findChild<QMenu*>(u"chat.menu"_s);
    REQUIRE(menu);
    CHECK(menu->isVisible());
    menu->close();
    scene.key(Qt::Key_Home);
    CHECK(scene.scroll() == 0);
    scene.key(Qt::Key_End);
    CHECK(scene.view.isFollowing());
}

SCENARIO("An answer that was cut short says so and offers to go on", "[chat][view]")
{
    ViewScene scene;
    scene.content.add(Role::User, u"q"_s);
    scene.content.add(Role::Assistant, u"half"_s, Status::Interrupted);
    scene.show();
    CHECK(scene.view.stack().layout(1)->statusLine().startsWith(u"Interrupted"_s));
    const QRect box = scene.view.messageRect(scene.content.nodeAt(1).id);
    QTest::mouseMove(scene.view.viewport(), box.center());
    REQUIRE(waitUntil([&] { return scene.button(u"chat.continue"_s) != nullptr; }));
    QSignalSpy goOn(&scene.view, &ChatView::continueRequested);
    scene.button(u"chat.continue"_s)->click();
    CHECK(goOn.count() == 1);
    scene.content.change(1, [](Message& message) { message.status = Status::Streaming; });
    REQUIRE(scene.button(u"chat.stop"_s));
    QSignalSpy stop(&scene.view, &ChatView::stopRequested);
    scene.button(u"chat.stop"_s)->click();
    CHECK(stop.count() == 1);
}

SCENARIO("Another branch keeps the place where it begins", "[chat][view]")
{
    ViewScene scene;
    scene.content.addMany(40, numbered);
    scene.show();
    scene.scrollTo(scene.scroll() - 400);
    const int row = scene.view.firstVisibleRow() + 2;
    const int before = scene.topOf(row);
    const int above = scene.topOf(row - 1);
    scene.content.replaceFrom(row, 30, [](int i) { return numbered(i + 3); });
    CHECK(scene.topOf(row) == before);
    CHECK(scene.topOf(row - 1) == above);
    CHECK_FALSE(scene.view.isFollowing());
}
