// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Tells a person that an answer is ready, when it took long and nobody was looking, and that one waits for the person's
// word on a tool: the desktop is asked to point at the window, and a notice names the conversation. Never says a word of
// the answer.
//
// Owned by the application, one for all windows. Thread: GUI.

#include "thread/message.h"
#include "thread/thread.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace motcua {

class Conversations;
class Dialogue;
class SettingsStore;

class AnswerNotice : public QObject {
    Q_OBJECT
public:
    /// Shorter waits are nobody's news (milliseconds).
    static constexpr qint64 kLong = 10'000;

    /// `isSeen`: the thread is before the person's eyes. `now`: milliseconds that never go back; null: the system's.
    AnswerNotice(Dialogue& dialogue, Conversations& conversations, const SettingsStore& settings,
                 std::function<bool(ThreadId)> isSeen, std::function<qint64()> now = {},
                 QObject* parent = nullptr);

Q_SIGNALS:
    /// Point at the window and say so. `sentence` is translated.
    void ready(motcua::ThreadId thread, motcua::MessageId answer, const QString& sentence);

private:
    void finished(const Message& answer);
    void tell(ThreadId thread, MessageId answer, const QString& words);

    Conversations& m_conversations;
    const SettingsStore& m_settings;
    std::function<bool(ThreadId)> m_isSeen;
    std::function<qint64()> m_now;
    QHash<MessageId, qint64> m_started;
};

} // namespace motcua
