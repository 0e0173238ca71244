// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/draftkeeper.h"

#include <utility>

namespace motcua {

DraftKeeper::DraftKeeper(Conversations& conversations, QObject* parent)
    : QObject(parent), m_conversations(conversations)
{
}

bool DraftKeeper::setPlace(ThreadId thread, MessageId parent)
{
    if (isAt(thread, parent))
        return false;
    m_placed = true;
    m_typed = false;
    m_thread = thread;
    m_parent = parent;
    m_text.clear();
    const quint64 load = ++m_load;
    whenReady(m_conversations.draft(thread, parent), this,
              [this, load](const Result<QString>& draft) {
                  // What was typed meanwhile wins.
                  if (load != m_load || m_typed)
                      return;
                  if (!draft) {
                      Q_EMIT failed(draft.error());
                      return;
                  }
                  m_text = *draft;
                  Q_EMIT loaded(m_text);
              });
    return true;
}

bool DraftKeeper::isAt(ThreadId thread, MessageId parent) const
{
    return m_placed && thread == m_thread && parent == m_parent;
}

void DraftKeeper::follow(ThreadId thread, MessageId parent)
{
    if (!m_placed || isAt(thread, parent))
        return;
    const ThreadId threadBefore = std::exchange(m_thread, thread);
    const MessageId parentBefore = std::exchange(m_parent, parent);
    ++m_load; // a draft that is still being read belongs to the old place
    if (m_text.isEmpty())
        return;
    m_typed = true;
    save();
    store(threadBefore, parentBefore, {}, DraftKind::Reply);
}

void DraftKeeper::setText(const QString& text)
{
    if (!m_placed || text == m_text)
        return;
    m_text = text;
    m_typed = true;
    save();
}

void DraftKeeper::forget(ThreadId thread, MessageId parent)
{
    if (isAt(thread, parent)) {
        m_text.clear();
        m_typed = true;
    }
    store(thread, parent, {}, DraftKind::Reply);
}

void DraftKeeper::save()
{
    if (m_typed)
        store(m_thread, m_parent, m_text, DraftKind::Reply);
}

void DraftKeeper::store(ThreadId thread, MessageId place, const QString& text, DraftKind kind)
{
    whenReady(m_conversations.saveDraft(thread, place, text, kind), this,
              [this](const Result<>& done) {
                  if (!done)
                      Q_EMIT failed(done.error());
              });
}

void DraftKeeper::beginEdit(ThreadId thread, MessageId message)
{
    m_editThread = thread;
    m_edited = message;
    whenReady(m_conversations.draft(thread, message, DraftKind::Edit), this,
              [this, message](const Result<QString>& edit) {
                  if (!edit)
                      Q_EMIT failed(edit.error());
                  else if (message == m_edited && !edit->isEmpty())
                      Q_EMIT editLoaded(message, *edit);
              });
}

void DraftKeeper::setEdit(MessageId message, const QString& text)
{
    if (message == m_edited)
        store(m_editThread, message, text, DraftKind::Edit);
}

} // namespace motcua
