// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"

#include "chat/chatview.h"
#include "chat/picturereader.h"
#include "chat/thumbnails.h"

#include <QAccessible>
#include <QBuffer>
#include <QDialog>
#include <QImage>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray png(QSize size, const QColor& colour)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QString hash(char digit)
{
    return QString(64, QLatin1Char(digit));
}

struct Scene {
    MemoryContent content;
    ChatView view;

    Scene()
    {
        view.resize(700, 600);
        view.show();
        content.bytes = {{hash('a'), png({400, 300}, Qt::red)},
                         {hash('b'), "no picture at all"},
                         {hash('c'), "The text of <b>a letter</b>."}};
        Message& message = content.add(Role::User, u"Look at these."_s);
        message.meta =
            withAttachments({}, {{hash('a'), u"red.png"_s, u"image/png"_s, 1234},
                                 {hash('b'), u"broken.png"_s, u"image/png"_s, 17},
                                 {hash('c'), u"letter & more.pdf"_s, u"text/plain"_s, 28},
                                 {hash('d'), u"gone.png"_s, u"image/png"_s, 5}});
        content.add(Role::Assistant, u"I see."_s);
        view.setContent(&content);
    }
    MessageLayout& layout() { return *view.stack().layout(0); }
    QPoint centre(int index)
    {
        return view.messageRect(content.nodeAt(0).id).topLeft() +
               layout().attachmentRect(index).center();
    }
    QImage picture()
    {
        QImage image(view.size(), QImage::Format_ARGB32_Premultiplied);
        view.render(&image);
        return image;
    }
    QDialog* viewer() { return view.findChild<QDialog*>(u"chat.attachment"_s); }
};

} // namespace

SCENARIO("Attached pictures are seen small, what is broken keeps its name", "[chat][attachments]")
{
    Scene scene;
    const int height = scene.layout().height();
    CHECK(scene.picture().pixel(scene.centre(0)) != qRgb(255, 0, 0));
    REQUIRE(waitUntil([&] { return scene.picture().pixel(scene.centre(0)) == qRgb(255, 0, 0); }));
    // Nothing moved when they came, and nothing is asked for again.
    CHECK(scene.layout().height() == height);
    const int asked = scene.content.attachmentsAsked;
    CHECK(asked == 3);
    (void)scene.picture();
    CHECK(scene.content.attachmentsAsked == asked);
    auto* accessible = QAccessible::queryAccessibleInterface(&scene.view);
    REQUIRE(accessible);
    const QString said = accessible->child(0)->text(QAccessible::Description);
    for (const QString& name : {u"red.png"_s, u"broken.png"_s, u"letter & more.pdf"_s})
        CHECK(said.contains(name));
    // All of it lies inside the bubble.
    for (int i = 0; i < 4; ++i)
        CHECK(QRect(0, 0, scene.view.stack().width(), height)
                  .contains(scene.layout().attachmentRect(i)));
}

SCENARIO("An attachment opens by a click and from the keyboard, and Escape closes it",
         "[chat][attachments]")
{
    Scene scene;
    WHEN("a picture is clicked")
    {
        QTest::mouseClick(scene.view.viewport(), Qt::LeftButton, {}, scene.centre(0));
        REQUIRE(scene.viewer());
        CHECK(scene.viewer()->windowTitle() == u"red.png"_s);
        REQUIRE(waitUntil([&] {
            auto* shown = scene.viewer()->findChild<QWidget*>(u"chat.attachment.picture"_s);
            return shown && shown->accessibleName() == u"red.png"_s;
        }));
        QTest::keyClick(scene.viewer(), Qt::Key_Escape);
        REQUIRE(waitUntil([&] { return scene.viewer() == nullptr; }));
    }
    WHEN("a document is opened with the keys")
    {
        scene.view.setFocus();
        scene.view.setCurrent(scene.content.nodeAt(0).id);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(&scene.view, Qt::Key_Right);
        CHECK(scene.view.accessibleDescription() == u"letter & more.pdf"_s);
        QTest::keyClick(&scene.view, Qt::Key_Return);
        REQUIRE(scene.viewer());
        QPlainTextEdit* text = nullptr;
        REQUIRE(waitUntil([&] {
            text = scene.viewer()->findChild<QPlainTextEdit*>(u"chat.attachment.text"_s);
            return text != nullptr;
        }));
        CHECK(text->toPlainText() == u"The text of <b>a letter</b>."_s);
        CHECK(text->isReadOnly());
        scene.viewer()->close();
    }
    WHEN("what is broken or gone is opened")
    {
        for (const int index : {1, 3}) {
            QTest::mouseClick(scene.view.viewport(), Qt::LeftButton, {}, scene.centre(index));
            REQUIRE(scene.viewer());
            auto* words = scene.viewer()->findChild<QLabel*>(u"chat.attachment.words"_s);
            REQUIRE(words);
            REQUIRE(waitUntil([&] { return words->text() != u"Loading…"_s; }));
            CHECK(words->isVisible());
            scene.viewer()->close();
            REQUIRE(waitUntil([&] { return scene.viewer() == nullptr; }));
        }
    }
    THEN("the menu of the message offers each by its name")
    {
        scene.view.setCurrent(scene.content.nodeAt(0).id);
        QTest::keyClick(&scene.view, Qt::Key_Return);
        auto* menu = scene.view.findChild<QMenu*>(u"chat.menu"_s);
        REQUIRE(menu);
        QStringList words;
        const auto actions = menu->actions();
        for (const QAction* action : actions)
            words += action->text();
        CHECK(words.contains(u"Open letter && more.pdf"_s));
        menu->close();
    }
}

SCENARIO("Pictures are read small, and nothing else is taken for one",
         "[chat][attachments][hostile]")
{
    CHECK(readPicture(png({400, 300}, Qt::blue), {120, 90}).size() == QSize(120, 90));
    CHECK(readPicture(png({40, 300}, Qt::blue), {120, 90}).size() == QSize(12, 90));
    CHECK(readPicture(png({20, 10}, Qt::blue), {120, 90}).size() == QSize(20, 10));
    CHECK(readPicture({}, {120, 90}).isNull());
    CHECK(readPicture(png({400, 300}, Qt::blue).left(60), {120, 90}).isNull());
    CHECK(readPicture("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>"
                      "<image href='file:///etc/passwd'/></svg>",
                      {120, 90})
              .isNull());
    // A header that promises more pixels than anybody has memory for.
    QByteArray bomb = png({8, 8}, Qt::blue);
    bomb.replace(16, 8, QByteArray::fromHex("0000ffff0000ffff"));
    CHECK(readPicture(bomb, {120, 90}).isNull());
}
