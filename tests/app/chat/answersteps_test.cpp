// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/answerscene.h"

using namespace motcua;
using namespace motcua::test;

SCENARIO("Calls of tools stand where they happened, and open to show all of it", "[chat][steps]")
{
    const QString text = u"I will look.\n\nIt takes five days."_s;
    AnswerMeta meta;
    meta.steps = {step(u"a"_s, 12), step(u"b"_s, 12)};
    meta.steps[1].failed = true;
    meta.steps[1].result = u"The library is closed."_s;
    AnswerScene scene;
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
    AnswerScene scene;
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
    AnswerScene scene;
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
    // Tab leads from the conversation to its question, and from button to button.
    scene.view.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&scene.view));
    scene.view.setFocus();
    QTest::keyClick(&scene.view, Qt::Key_Tab);
    for (const char* name :
         {"chat.permission.once", "chat.permission.always", "chat.permission.refuse"}) {
        CHECK(QApplication::focusWidget()->objectName() == QLatin1StringView(name));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    // Asked once more, as when the conversation is read again: still one question.
    scene.view.askPermission(scene.id(), asking);
    CHECK(scene.view.findChildren<QWidget*>(u"chat.permission"_s).size() == 1);
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
    AnswerScene scene;
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
    AnswerScene scene;
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
