// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/journeys/person.h"

#include "chat/chatcontent.h"
#include "chat/chatview.h"
#include "window/chatroom.h"

#include <QInputMethodEvent>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

namespace {

ChatView& view(Person& person)
{
    return *person.see<ChatView>(u"chat.view"_s);
}

} // namespace

Person::Person(const QString& home, const QString& language)
{
    auto dialogs = std::make_unique<ScriptedDialogs>();
    m_dialogs = dialogs.get();
    const Result<Home> at = Home::at(home);
    REQUIRE(at);
    WindowOptions options;
    options.language = language;
    options.size = {1280, 800};
    m_application = std::make_unique<Application>(*at, std::move(dialogs), options);
    m_application->start();
    REQUIRE(waitUntil([this] { return window().isReady(); }));
    window().activateWindow();
}

Person::~Person()
{
    m_application->window().close();
    m_application.reset();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Person::click(const QString& name)
{
    QWidget* widget = see(name);
    INFO("waits to be able to click " << name.toStdString());
    REQUIRE(waitUntil([widget] { return widget->isEnabled(); }));
    QTest::mouseClick(widget, Qt::LeftButton);
}

void Person::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : &window(), key, modifiers);
}

void Person::type(const QString& name, const QString& words)
{
    QWidget* field = see(name);
    field->setFocus();
    QInputMethodEvent event;
    event.setCommitString(words);
    QCoreApplication::sendEvent(field, &event);
}

void Person::ask(const QString& question)
{
    type(u"chat.composer"_s, question);
    QTest::keyClick(see(u"chat.composer"_s), Qt::Key_Return);
    waitForAnswer();
}

void Person::waitForAnswer()
{
    REQUIRE(waitUntil([this] {
        return window().chat().isReady() && window().chat().thread().isValid() &&
               !path().isEmpty() && path().size() % 2 == 0;
    }));
}

QStringList Person::path()
{
    const ChatContent* content = view(*this).stack().content();
    QStringList texts;
    for (int row = 0; row < content->count(); ++row) {
        const Message* message = content->messageAt(row);
        texts.append(message ? message->text : QString());
    }
    return texts;
}

MessageId Person::message(int row)
{
    return view(*this).stack().content()->nodeAt(row).id;
}

void Person::goTo(int row)
{
    view(*this).setFocus();
    view(*this).setCurrent(message(row));
}

void Person::clickCitation(int row, int number)
{
    ChatView& chat = view(*this);
    chat.showMessage(message(row));
    const QRect place = chat.messageRect(message(row));
    const MessageLayout* layout = chat.stack().layout(row);
    REQUIRE(layout != nullptr);
    constexpr int kStep = 4; // pixels; a citation is larger
    for (int y = 0; y < place.height(); y += kStep) {
        for (int x = 0; x < place.width(); x += kStep) {
            const ChatHit hit = layout->hitAt({x, y});
            if (hit.kind != ChatHit::Kind::Citation || hit.number != number)
                continue;
            const QPoint at = place.topLeft() + QPoint(x, y);
            REQUIRE(chat.viewport()->rect().contains(at));
            QTest::mouseClick(chat.viewport(), Qt::LeftButton, {}, at);
            return;
        }
    }
    FAIL("the citation is not to be seen");
}

} // namespace motcua::test
