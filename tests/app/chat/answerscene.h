// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A question and an answer under way in a chat view, for tests of what stands beside an answer's text.

#include "app/chat/memorycontent.h"
#include "chat/chatview.h"
#include "chat/findrun.h"
#include "chat/messageinfo.h"
#include "chat/messagetext.h"
#include "support/catch.h"
#include "support/wait.h"
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

#include <optional>

namespace motcua::test {

using namespace Qt::Literals::StringLiterals;

struct AnswerScene {
    MemoryContent content;
    ChatView view;

    AnswerScene()
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

inline ToolStep step(const QString& id, qsizetype at, qint64 elapsed = 120)
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

} // namespace motcua::test
