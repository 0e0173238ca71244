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
    if (m_placed && thread == m_thread && parent == m_parent)
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

void DraftKeeper::follow(MessageId parent)
{
    if (!m_placed || parent == m_parent)
        return;
    const MessageId before = std::exchange(m_parent, parent);
    ++m_load; // a draft that is still being read belongs to the old place
    if (m_text.isEmpty())
        return;
    m_typed = true;
    save();
    whenReady(m_conversations.saveDraft(m_thread, before, {}), this, [](const Result<>&) {});
}

void DraftKeeper::setText(const QString& text)
{
    if (!m_placed || text == m_text)
        return;
    m_text = text;
    m_typed = true;
    save();
}

void DraftKeeper::forget()
{
    m_text.clear();
    m_typed = true;
    save();
}

void DraftKeeper::save()
{
    if (!m_typed)
        return;
    whenReady(m_conversations.saveDraft(m_thread, m_parent, m_text), this,
              [this](const Result<>& done) {
                  if (!done)
                      Q_EMIT failed(done.error());
              });
}

} // namespace motcua
