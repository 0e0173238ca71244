// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is shown of answers under way beside their text: what they wait for, and the tools that wait for the person's
// word. Brings the chat view together with the façade.
//
// Owned by ChatRoom. Thread: GUI.

#include "base/id.h"
#include "studio/studio.h"

#include <QObject>
#include <QPointer>

namespace motcua {

class ChatView;
struct Error;
class ThreadContent;

class Answering : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    Answering(Studio& studio, ThreadContent& content, QObject* parent);

    void setView(ChatView* view);
    /// Another thread is shown, or more of it: its answers may wait already.
    void showWaiting();

Q_SIGNALS:
    /// A tool waits for the person's word, or waits no more.
    void askedChanged();
    void failed(const motcua::Error& error);

private:
    void showAsked(MessageId answer);
    void give(MessageId message, const QString& step, bool allowed, bool always);

    Studio& m_studio;
    ThreadContent& m_content;
    QPointer<ChatView> m_view;
};

} // namespace motcua
