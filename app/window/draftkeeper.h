// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What is typed and not sent, kept for each place it would be sent to: the end of a branch, or a new conversation; and
// what was begun as another text of a message. The composer tells soon after the last key and before the place changes;
// here it goes to the disk.
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
    /// What is being written goes on at another place: the path has grown, or the conversation has begun.
    void follow(ThreadId thread, MessageId parent);
    bool isPlaced() const { return m_placed; }
    ThreadId thread() const { return m_thread; }
    MessageId parent() const { return m_parent; }
    /// The person typed.
    void setText(const QString& text);
    /// What was written there was sent: nothing is left to keep at that place.
    void forget(ThreadId thread, MessageId parent);

    /// A message is edited: asks for what was begun of that before.
    void beginEdit(ThreadId thread, MessageId message);
    /// Empty: nothing is to be kept of it.
    void setEdit(MessageId message, const QString& text);

Q_SIGNALS:
    /// The draft of this place, perhaps empty: show it.
    void loaded(const QString& text);
    /// What was once begun for the message that is edited now.
    void editLoaded(motcua::MessageId message, const QString& text);
    void failed(const motcua::Error& error);

private:
    bool isAt(ThreadId thread, MessageId parent) const;
    void save();
    void store(ThreadId thread, MessageId place, const QString& text, DraftKind kind);

    Conversations& m_conversations;
    ThreadId m_thread;
    MessageId m_parent;
    QString m_text;
    bool m_typed = false; ///< Since the place changed.
    bool m_placed = false;
    quint64 m_load = 0; ///< Counts changes of place: only the draft of the last is shown.
    ThreadId m_editThread;
    MessageId m_edited;
};

} // namespace motcua
