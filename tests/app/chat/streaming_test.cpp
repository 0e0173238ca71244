// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"

#include "chat/chatview.h"
#include "chat/findrun.h"

#include <QScrollBar>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMega = 1 << 20;

struct StreamScene {
    MemoryContent content;
    ChatView view;

    StreamScene()
    {
        view.resize(700, 600);
        view.show();
        content.add(Role::Assistant, {}, Status::Streaming);
        view.setContent(&content);
    }
    void grow(const QString& text)
    {
        content.appendText(0, text);
        view.showGrowth();
    }
    QScrollBar& bar() { return *view.verticalScrollBar(); }
    const MessageLayout& layout() { return *view.stack().layout(0); }
};

/// A megabyte of each kind of text an answer may be made of.
std::vector<QString> megabytes()
{
    QString list;
    QString table = u"| a | b | c |\n|---|---|---|\n"_s;
    QString prose;
    for (int i = 0; list.size() < kMega; ++i)
        list += u"- item number %1 of a long list\n"_s.arg(i);
    for (int i = 0; table.size() < kMega; ++i)
        table += u"| row %1 | some words | %2 |\n"_s.arg(i).arg(i * 7);
    for (int i = 0; prose.size() < kMega; ++i)
        prose += u"Sentence %1 of a **paragraph** with `code`. "_s.arg(i) +
                 (i % 9 == 8 ? u"\n\n"_s : QString());
    return {u"word "_s.repeated(kMega / 5),
            QString(kMega, u'x'),
            u"```cpp\n"_s + u"int x = 1; // y\n"_s.repeated(kMega / 16),
            list,
            table,
            prose};
}

} // namespace

SCENARIO("Many tokens in a row are shown with few layouts", "[chat][stream]")
{
    StreamScene scene;
    for (int i = 0; i < 2000; ++i)
        scene.content.appendText(0, u"token "_s);
    const MessageLayout& layout = scene.layout();
    CHECK(layout.blocksLaidOut() < 40);
    const qsizetype whole = scene.content.messageAt(0)->text.size();
    // The rest comes with the next frame, without another word.
    REQUIRE(waitUntil([&] {
        int shown = 0;
        for (int i = 0; i < layout.blockCount(); ++i)
            shown += static_cast<int>(layout.block(i).text.size());
        return shown == whole;
    }));
    CHECK(scene.view.isFollowing());
    CHECK(scene.bar().value() == scene.bar().maximum());
}

SCENARIO("A row that changes while growth waits for its frame has its text once", "[chat][stream]")
{
    StreamScene scene;
    scene.grow(u"one "_s);
    scene.content.appendText(0, u"two "_s);
    scene.content.change(0, [](Message& message) {
        message.text += u"three"_s;
        message.status = Status::Complete;
    });
    CHECK(scene.layout().shownText(0) == u"one two three"_s);
    scene.view.showGrowth();
    CHECK(scene.layout().shownText(0) == u"one two three"_s);
}

SCENARIO("What a person selected or found stays while an answer grows", "[chat][stream]")
{
    StreamScene scene;
    scene.grow(u"The first needle stands here.\n\n"_s + u"More words follow. "_s.repeated(300));
    scene.bar().setValue(0);
    QWidget* page = scene.view.viewport();
    const QRect box = scene.view.messageRect(scene.content.nodeAt(0).id);
    QTest::mouseDClick(page, Qt::LeftButton, {}, QPoint(box.left() + 8, box.top() + 32));
    QTest::mouseRelease(page, Qt::LeftButton, {}, QPoint(box.left() + 8, box.top() + 32));
    REQUIRE(scene.view.selectedText() == u"The"_s);
    FindRun run;
    run.setContent(&scene.content);
    run.start(u"needle"_s);
    REQUIRE(waitUntil([&] { return !run.isRunning(); }));
    REQUIRE(run.places().size() == 1);

    for (int i = 0; i < 50; ++i)
        scene.grow(u"and more and more and\n\nmore "_s);
    scene.grow(u"until another needle comes"_s);
    CHECK(scene.view.selectedText() == u"The"_s);
    CHECK(scene.bar().value() == 0);
    CHECK_FALSE(scene.view.isFollowing());
    REQUIRE(waitUntil([&] { return run.places().size() == 2; }));
    CHECK(run.places().front() == FoundPlace{0, 0, 10, 16});
    run.setContent(nullptr);
}

SCENARIO("A growing answer of a megabyte costs at its end what it cost at its beginning",
         "[chat][stream][hostile]")
{
    for (const QString& text : megabytes()) {
        INFO(text.left(40).toStdString());
        StreamScene scene;
        MarkdownBlocks blocks;
        qsizetype open = 0;
        int steps = 0;
        for (qsizetype at = 0; at < text.size(); at += 2048) {
            const QString piece = text.mid(at, 2048);
            blocks.append(piece);
            qsizetype now = 0;
            for (size_t i = static_cast<size_t>(blocks.frozen()); i < blocks.blocks().size(); ++i)
                now += blocks.blocks()[i].text.size();
            open = std::max(open, now);
            scene.grow(piece);
            ++steps;
        }
        CHECK(open < 16'000); // code units that are read again with each piece
        CHECK(scene.layout().blocksLaidOut() < steps * 40);
        CHECK(blocks.blocks() == MarkdownBlocks(text).blocks());
        // Going through it lays out what is seen and forgets what is far away.
        for (int i = 0; i <= 400; ++i)
            scene.bar().setValue(scene.bar().maximum() / 400 * i);
        CHECK(scene.layout().layoutsAlive() < 420);
    }
}
