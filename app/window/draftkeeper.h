// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is typed and not sent, kept for each place it would be sent to: the end of a branch, or a new conversation. The
// composer tells soon after the last key and before the place changes; here it goes to the disk.
//
// Owned by ChatRoom. Thread: GUI.

#include "studio/conversations.h"

#include <QObject>

namespace motcua {

class DraftKeeper : public QObject {
    Q_OBJECT
public:
    DraftKeeper(Conversations& conversations, QObject* parent);

    /// The place has changed: keeps the draft of the old one and asks for that of the new one. False when it is the same.
    bool setPlace(ThreadId thread, MessageId parent);
    /// The path of the draft has grown: what is being written goes on at its new end.
    void follow(MessageId parent);
    ThreadId thread() const { return m_thread; }
    MessageId parent() const { return m_parent; }
    /// The person typed.
    void setText(const QString& text);
    /// It was sent: nothing is left to keep at this place.
    void forget();

Q_SIGNALS:
    /// The draft of this place, perhaps empty: show it.
    void loaded(const QString& text);
    void failed(const motcua::Error& error);

private:
    void save();

    Conversations& m_conversations;
    ThreadId m_thread;
    MessageId m_parent;
    QString m_text;
    bool m_typed = false; ///< Since the place changed.
    bool m_placed = false;
    quint64 m_load = 0; ///< Counts changes of place: only the draft of the last is shown.
};

} // namespace motcua
