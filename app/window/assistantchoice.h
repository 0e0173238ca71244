// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Who answers the conversation that is open, and the one that is about to begin: reads it from the options of the
// thread, writes it there, and knows where that assistant computes.
//
// Owned by Asking. Thread: GUI.

#include "assistant/assistant.h"
#include "base/whenready.h"
#include "studio/studio.h"
#include "thread/thread.h"

#include <QObject>

class QWidget;

namespace motcua {

struct Persona;
struct ServerProfile;

class AssistantChoice : public QObject {
    Q_OBJECT
public:
    /// `window` is what a form of variables stands on.
    AssistantChoice(Studio& studio, QWidget* window, QObject* parent = nullptr);

    /// Without an id: a conversation that has not begun.
    void setThread(const Thread& thread);

    AssistantInfo current() const;
    /// The options that hold here: the thread's, or what was chosen for the one that is about to begin.
    const QString& options() const { return m_thread.id.isValid() ? m_thread.options : m_new; }
    /// The host answers come from, for people; empty: this computer.
    QString host() const;
    /// What is left out of a full context is put into a summary.
    bool summarises() const;

    /// Another assistant. A persona with variables is filled in first; `selection`: what is selected in the
    /// conversation.
    void choose(const QString& assistant, const QString& selection);
    /// What was chosen for a new conversation goes to it; nothing to do without a choice.
    Async<Done> giveTo(ThreadId thread);

Q_SIGNALS:
    void changed();
    void failed(const motcua::Error& error);

private:
    const Persona* persona(const QString& id) const;
    const ServerProfile* serverOf(const QString& id) const;
    void set(const QString& assistant, const QString& systemPrompt);

    Studio& m_studio;
    QWidget* m_window;
    Thread m_thread;
    QString m_new; ///< Options of the conversation that is about to begin.
};

} // namespace motcua
