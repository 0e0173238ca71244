// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything around sending a message: who answers, what goes with it, what waits, and whether a person has to be asked
// first. Brings the composer together with the façade; the Chat room says which conversation is open.
//
// What was written is in the composer or on disk at every moment, also when the person goes to another conversation
// while it is on its way; what is typed meanwhile stays where the person goes on writing.
//
// Owned by ChatRoom. Thread: GUI.

#include "window/askingcheck.h"
#include "window/contextwatch.h"
#include "window/enclosures.h"

#include "store/queuestore.h"
#include "studio/studio.h"
#include "thread/thread.h"

#include <QObject>
#include <QPointer>

#include <memory>

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

    bool isSending() const { return m_current != nullptr; }
    bool hasQueued() const { return !m_queued.empty(); }
    AssistantChoice& assistants() { return *m_assistants; }
    /// What would be sent now; empty: the assistant has no context, or it is not known yet.
    const std::optional<ContextPlan>& plan() const { return m_watch->plan(); }
    /// Tokens per second of the last answer shown; 0: not known.
    double speed() const;

    /// Sends a message to the thread's assistant, or to several.
    void send(const QString& text, const QStringList& several = {});
    /// A question that is offered: through the composer where that is empty, else beside what is being written there.
    void sendOffered(const QString& question);
    /// Another text for a message, as a branch.
    void edit(MessageId message, const QString& text);
    void queue(const QString& text);
    void sendQueued();
    void regenerate(MessageId answer);
    void continueAnswer(MessageId answer);
    void chooseFiles();

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
    /// Something on its way to the disk.
    struct Sending {
        ContextWatch::Subject message;
        QStringList several{};
        MessageId edited{};   ///< The message it is another text of.
        bool queued = false;  ///< It is to wait for the answers under way.
        bool offered = false; ///< It comes from elsewhere and leaves the composer alone.
        WritingPlace
            origin{};      ///< Where it was written; `message` may be below a thread made for it.
        quint64 visit = 0; ///< Of the conversation it was written in.
        QString left{};    ///< What was in the composer when the person went elsewhere,
        QString typed{};   ///< and what of that was typed while this was on its way.
    };
    using SendingPtr = std::shared_ptr<Sending>;

    void connectComposer();
    void connectFacade();
    void takeFiles(const QStringList& paths);
    void showEnclosures();
    void lookAtPictures();
    void showPlan();
    void showQueue();
    void takeBack(QueuedId message);
    void unqueue(QueuedId message, const QString& tooLate);
    ContextWatch::Subject subject() const;
    int outsideOf(int row) const;
    int outsideOfLastAnswer() const;
    SendingPtr sending(const ContextWatch::Subject& message, const QStringList& several = {}) const;
    void again(MessageId answer, bool onward);
    void sendAnyway();
    void checked(const AskingCheck::Question& question, const SendingPtr& sending);
    void begin(const SendingPtr& sending);
    void deliver(const SendingPtr& sending);
    void delivered(const SendingPtr& sending, const Result<MessageId>& leaf);
    void settleHere(const Sending& sending, bool written);
    void settleElsewhere(const Sending& sending, const Result<MessageId>& leaf);

    Studio& m_studio;
    Dialogs& m_dialogs;
    ThreadContent& m_content;
    DraftKeeper& m_drafts;
    QWidget* m_window;
    AssistantChoice* m_assistants;
    Enclosures* m_enclosures;
    ContextWatch* m_watch;
    AskingCheck* m_check;
    QPointer<ChatPanel> m_panel;
    WritingPlace m_place;
    std::vector<QueuedMessage> m_queued;
    SendingPtr m_current;            ///< On its way from the composer; null: nothing is.
    std::function<void()> m_pending; ///< What "Send anyway" does; empty: sends what is written.
    bool m_agreed = false;           ///< What is sent at this moment was agreed to.
    quint64 m_visit = 0;             ///< Counts the conversations that were gone to.
    QStringList m_pictures;          ///< What was asked about whether pictures are taken.
    bool m_blind = false;            ///< It is said that they are not.
};

} // namespace motcua
