// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A composer in a window, and what is given to it, for tests of what stands around its text.

#include "support/catch.h"
#include "support/wait.h"

#include "app/chat/shots.h"
#include "chat/composer.h"
#include "chat/composeredit.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QVBoxLayout>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

inline Attachment file(const QString& name, const QString& mime, qint64 bytes)
{
    return {name.isEmpty() ? QString() : QString(u"hash of "_s + name), name, mime, bytes};
}

inline std::vector<Attachment> someFiles()
{
    return {file(u"stamp.png"_s, u"image/png"_s, 68'000),
            file(u"Thông tư 40-2016 về giấy phép lao động.pdf"_s, u"text/plain"_s, 1'240'000)};
}

inline QHash<QString, QImage> someThumbnails()
{
    QImage image(96, 64, QImage::Format_RGB32);
    image.fill(QColor(30, 120, 190));
    return {{u"hash of stamp.png"_s, image}};
}

/// Messages that wait, with the ids 1, 2, ….
inline std::vector<QueuedMessage> waiting(const QStringList& texts)
{
    std::vector<QueuedMessage> messages;
    for (const QString& text : texts)
        messages.push_back({QueuedId(static_cast<qint64>(messages.size()) + 1), {}, {}, text, {}});
    return messages;
}

struct ComposerScene {
    QWidget window;
    Composer composer{&window};
    ComposerEdit* edit = composer.findChild<ComposerEdit*>();
    QPushButton* send = composer.findChild<QPushButton*>(u"chat.send"_s);
    QSignalSpy sent{&composer, &Composer::sendRequested};
    QSignalSpy removed{&composer, &Composer::removeAttachmentRequested};

    explicit ComposerScene(int width = 660)
    {
        auto* layout = new QVBoxLayout(&window);
        layout->addStretch(1);
        layout->addWidget(&composer);
        window.resize(width, 460);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
    }
    void type(const QString& text) { QTest::keyClicks(edit, text); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(edit, key, modifiers);
    }
    template <class T = QWidget> T* part(const QString& name)
    {
        T* found = window.findChild<T*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QString hint() { return part<QLabel>(u"chat.hint"_s)->text(); }
};

} // namespace motcua::test
