// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything around sending a message: who answers, what goes with it, what waits, and whether a person has to be asked
// first. Brings the composer together with the façade; the Chat room says which conversation is open.
//
// What was written is in the composer or on disk at every moment, also when the person goes to another conversation
// while it is on its way.
//
// Owned by ChatRoom. Thread: GUI.

#include "window/contextwatch.h"
#include "window/enclosures.h"

#include "store/queuestore.h"
#include "studio/studio.h"
#include "thread/thread.h"

#include <QObject>
#include <QPointer>

namespace motcua {

class AssistantChoice;
class ChatPanel;
class Dialogs;
class DraftKeeper;
class ThreadContent;

class Asking : public QObject {
    Q_OBJECT
public:
    /// `window` is what dialogs stand on and owns the room this belongs to. All of them outlive this.
    Asking(Studio& studio, Dialogs& dialogs, ThreadContent& content, DraftKeeper& drafts,
           QWidget* window, QObject* parent);
    ~Asking() override;

    void setPanel(ChatPanel* panel);
    /// The open thread, or what is known of it, is another than before.
    void setThread(const Thread& thread);
    /// The end of the path is another. `onward`: of the path that was shown before.
    void setPlace(const WritingPlace& place, bool onward);
    /// The person goes to another conversation: what is on its way goes on without the composer.
    void leave();
    /// An answer has begun or ended.
    void answerChanged();

    bool isSending() const { return m_sending; }
    AssistantChoice& assistants() { return *m_assistants; }
    /// What would be sent now; empty: the assistant has no context, or it is not known yet.
    const std::optional<ContextPlan>& plan() const { return m_watch->plan(); }
    /// Tokens per second of the last answer shown; 0: not known.
    double speed() const;

    /// Sends a message to the thread's assistant, or to several.
    void send(const QString& text, const QStringList& several = {});
    void queue(const QString& text);

Q_SIGNALS:
    void failed(const motcua::Error& error);
    void stateChanged();
    /// The plan, the speed or the host.
    void contextChanged();
    /// Another assistant was chosen for a conversation that has not begun.
    void assistantChanged();
    void contextChangeRequested();
    /// Folders that were dropped: they are for the library.
    void foldersDropped(const QStringList& paths);

private:
    void connectComposer();
    void connectFacade();
    void chooseFiles();
    void takeFiles(const QStringList& paths);
    void showEnclosures();
    void showPlan();
    void showQueue();
    void takeBack(int index);
    ContextWatch::Subject subject() const;
    int outsideOfLastAnswer() const;
    void deliver(const ContextWatch::Subject& message, const QStringList& several, quint64 ticket);
    void begin(const ContextWatch::Subject& message, const QStringList& several, quint64 ticket);
    void delivered(const ContextWatch::Subject& message, quint64 ticket,
                   const Result<Done>& written);

    Studio& m_studio;
    Dialogs& m_dialogs;
    ThreadContent& m_content;
    DraftKeeper& m_drafts;
    QWidget* m_window;
    AssistantChoice* m_assistants;
    Enclosures* m_enclosures;
    ContextWatch* m_watch;
    QPointer<ChatPanel> m_panel;
    WritingPlace m_place;
    std::vector<QueuedMessage> m_queued;
    bool m_sending = false;
    quint64 m_ticket = 0; ///< Of what is on its way from this composer.
};

} // namespace motcua
