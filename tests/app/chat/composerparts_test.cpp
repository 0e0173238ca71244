// SPDX-License-Identifier: GPL-3.0-or-later
// What stands around the text of the composer: attachments, what is asked before sending.
#include "app/chat/composerscene.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>

using namespace motcua;
using namespace motcua::test;

SCENARIO("Attachments are chips that the keyboard reaches and takes away", "[chat][composer]")
{
    ComposerScene scene;
    scene.composer.setAttachments(someFiles(), someThumbnails());
    REQUIRE(scene.part(u"chat.attachments"_s)->isVisible());
    CHECK(scene.part(u"chat.attachment.1"_s)->accessibleName().contains(u"Thông tư 40-2016"_s));
    auto* first = scene.part<QToolButton>(u"chat.removeAttachment.0"_s);
    CHECK(first->accessibleName() == u"Remove stamp.png"_s);
    CHECK(first->focusPolicy() == Qt::StrongFocus);

    WHEN("its button is pressed, or Delete on it")
    {
        first->click();
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Right);
        auto* second = scene.part<QToolButton>(u"chat.removeAttachment.1"_s);
        CHECK(second->hasFocus());
        QTest::keyClick(second, Qt::Key_Delete);
        REQUIRE(scene.removed.count() == 2);
        CHECK(scene.removed[0][0].toInt() == 0);
        CHECK(scene.removed[1][0].toInt() == 1);
        AND_WHEN("the last one goes")
        {
            scene.composer.setAttachments({});
            CHECK(scene.edit->hasFocus());
            CHECK_FALSE(scene.part(u"chat.attachments"_s)->isVisible());
        }
    }
    WHEN("Backspace finds nothing to take away in the text")
    {
        scene.type(u"a"_s);
        scene.key(Qt::Key_Backspace);
        CHECK(scene.removed.isEmpty());
        scene.key(Qt::Key_Backspace);
        REQUIRE(scene.removed.count() == 1);
        CHECK(scene.removed[0][0].toInt() == 1);
    }
    WHEN("Escape is pressed on a chip")
    {
        first->setFocus();
        QTest::keyClick(first, Qt::Key_Escape);
        CHECK(scene.edit->hasFocus());
    }
}

SCENARIO("An attachment alone is not sent, nor one that is still being read", "[chat][composer]")
{
    ComposerScene scene;
    scene.composer.setAttachments(someFiles());
    CHECK(scene.hint() == u"Write what to do with it"_s);
    scene.key(Qt::Key_Return);
    CHECK_FALSE(scene.send->isEnabled());
    CHECK(scene.sent.isEmpty());

    std::vector<Attachment> reading = someFiles();
    reading[1].hash.clear();
    scene.composer.setAttachments(reading);
    scene.type(u"What is this?"_s);
    CHECK(scene.hint().startsWith(u"Reading"_s));
    scene.key(Qt::Key_Return);
    CHECK(scene.sent.isEmpty());

    SECTION("it goes as soon as it is read")
    {
        scene.composer.setAttachments(someFiles());
        CHECK(scene.sent.count() == 1);
    }
    SECTION("unless the text has become another meanwhile")
    {
        scene.type(u" Hm."_s);
        scene.composer.setAttachments(someFiles());
        CHECK(scene.sent.isEmpty());
        scene.key(Qt::Key_Return);
        CHECK(scene.sent.count() == 1);
    }
}

SCENARIO("Many attachments stand in rows and the card grows", "[chat][composer]")
{
    ComposerScene scene;
    scene.composer.setAttachments(someFiles());
    QCoreApplication::processEvents();
    const int before = scene.composer.height();
    std::vector<Attachment> many;
    for (int i = 0; i < 9; ++i)
        many.push_back(file(u"photo of the counter %1.jpg"_s.arg(i), u"image/jpeg"_s, 1000));
    scene.composer.setAttachments(many);
    REQUIRE(waitUntil([&] { return scene.composer.height() > before; }));
    const QWidget* strip = scene.part(u"chat.attachments"_s);
    for (const QObject* child : strip->children())
        if (const auto* chip = qobject_cast<const QWidget*>(child); chip && chip->isVisible())
            CHECK(strip->rect().contains(chip->geometry()));
}

SCENARIO("Files and pictures come by paste and by drop; words that carry a picture stay words",
         "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy files(&scene.composer, &Composer::filesDropped);
    QSignalSpy images(&scene.composer, &Composer::imagePasted);
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QClipboard* clipboard = QApplication::clipboard();

    WHEN("a picture is on the clipboard")
    {
        clipboard->setImage(image);
        scene.edit->paste();
        REQUIRE(images.count() == 1);
        CHECK(images[0][0].value<QImage>().size() == QSize(8, 8));
        CHECK(scene.composer.text().isEmpty());
    }
    WHEN("cells with a picture of themselves are")
    {
        auto* data = new QMimeData;
        data->setText(u"one\ttwo"_s);
        data->setImageData(image);
        clipboard->setMimeData(data);
        scene.edit->paste();
        CHECK(images.isEmpty());
        CHECK(scene.composer.text() == u"one\ttwo"_s);
    }
    WHEN("files are dropped on the text")
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(u"/tmp/a.pdf"_s), QUrl(u"https://example.org/b"_s)});
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &enter);
        CHECK(enter.isAccepted()); // the whole card takes them, and shows it
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &drop);
        REQUIRE(files.count() == 1);
        CHECK(files[0][0].toStringList() == QStringList{u"/tmp/a.pdf"_s});
        CHECK(drop.isAccepted());
        CHECK(scene.composer.text().isEmpty());
    }
    WHEN("words are dragged over it")
    {
        QMimeData data;
        data.setText(u"words"_s);
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &enter);
        CHECK(enter.isAccepted()); // by the text itself
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &drop);
        CHECK(scene.composer.text() == u"words"_s);
    }
    clipboard->clear();
}

SCENARIO("Files do not join what goes with a draft while a message is edited", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy files(&scene.composer, &Composer::filesDropped);
    QSignalSpy images(&scene.composer, &Composer::imagePasted);
    scene.composer.beginEdit(MessageId(7), u"question"_s);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/tmp/a.pdf"_s)});
    const auto drop = [&] {
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &enter);
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(scene.edit->viewport(), &drop);
    };
    drop();
    CHECK(files.isEmpty());
    CHECK(scene.part<QLabel>(u"chat.noticeWords"_s)->text().contains(u"keeps what it was sent"_s));
    QImage image(8, 8, QImage::Format_RGB32);
    image.fill(Qt::red);
    QApplication::clipboard()->setImage(image);
    scene.edit->paste();
    CHECK(images.isEmpty());
    QApplication::clipboard()->clear();
    scene.key(Qt::Key_Escape); // closes the sentence first
    CHECK(scene.composer.editing().isValid());
    scene.key(Qt::Key_Escape);
    drop();
    CHECK(files.count() == 1);
}

SCENARIO("Attach offers both: for this message, or for the library", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy message(&scene.composer, &Composer::attachRequested);
    QSignalSpy library(&scene.composer, &Composer::libraryAddRequested);
    const auto* button = scene.part<QToolButton>(u"chat.attach"_s);
    REQUIRE(button->menu());
    REQUIRE(button->menu()->actions().size() == 2);
    button->menu()->actions()[0]->trigger();
    button->menu()->actions()[1]->trigger();
    CHECK(message.count() == 1);
    CHECK(library.count() == 1);
    scene.composer.setReadOnly(true);
    CHECK_FALSE(button->isEnabled());
}

SCENARIO("A question before sending stops nobody", "[chat][composer]")
{
    ComposerScene scene;
    QSignalSpy anyway(&scene.composer, &Composer::sendAnywayRequested);
    QSignalSpy change(&scene.composer, &Composer::contextChangeRequested);
    scene.type(u"words"_s);
    scene.composer.ask(u"The oldest 3 messages do not fit any more."_s, true);
    QWidget* notice = scene.part(u"chat.notice"_s);
    REQUIRE(notice->isVisible());
    CHECK(scene.edit->hasFocus());
    scene.part<QPushButton>(u"chat.sendAnyway"_s)->click();
    scene.part<QPushButton>(u"chat.changeContext"_s)->click();
    CHECK(anyway.count() == 1);
    CHECK(change.count() == 1);

    WHEN("the text becomes another")
    {
        scene.type(u"!"_s);
        CHECK_FALSE(notice->isVisible());
    }
    WHEN("it is closed")
    {
        scene.part<QToolButton>(u"chat.closeNotice"_s)->click();
        CHECK_FALSE(notice->isVisible());
        CHECK(scene.edit->hasFocus());
    }
    WHEN("there is no going on")
    {
        scene.composer.ask(u"The question is too long."_s, false);
        CHECK_FALSE(scene.part(u"chat.sendAnyway"_s)->isVisible());
    }
}

SCENARIO("The card with everything on it", "[chat][composer][shots]")
{
    ComposerScene scene;
    scene.composer.setComparable(true);
    scene.composer.setLibraryName(u"all documents"_s);
    scene.composer.setAnswering(true);
    scene.composer.setQueued(
        waiting({u"And what does it cost? Please say it for both offices, the one in "
                 u"town and the one at the harbour."_s,
                 u"Draft a reply."_s}));
    scene.composer.setAttachments(someFiles(), someThumbnails());
    scene.type(u"Which of these papers is missing?"_s);
    scene.composer.ask(u"The oldest 3 messages do not fit any more."_s, true);
    QCoreApplication::processEvents();
    shoot(scene.window, u"composer"_s);
    for (const char* name : {"chat.queue", "chat.notice", "chat.attachments", "chat.composer"})
        CHECK(scene.part(QString::fromLatin1(name))->isVisible());
    CHECK(scene.composer.height() < scene.window.height());
}

SCENARIO("Nothing is cut off in a narrow window", "[chat][composer]")
{
    ComposerScene scene(360);
    scene.composer.setComparable(true);
    scene.composer.setLibraryName(u"all documents"_s);
    scene.composer.setAnswering(true);
    scene.type(u"words"_s);
    QCoreApplication::processEvents();
    for (const char* name :
         {"chat.attach", "chat.library", "chat.compare", "chat.stopAnswer", "chat.send"}) {
        const auto* button = scene.part(QString::fromLatin1(name));
        INFO(name);
        CHECK(button->width() >= button->minimumSizeHint().width());
        CHECK(scene.composer.rect().contains(
            QRect(button->mapTo(&scene.composer, QPoint()), button->size())));
    }
    CHECK(scene.part<QToolButton>(u"chat.library"_s)->toolButtonStyle() == Qt::ToolButtonIconOnly);
}
