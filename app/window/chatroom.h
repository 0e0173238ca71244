// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Chat room: brings the conversation tree, the chat panel, the branch outline, sources and notes together with the
// façade. What a person asks for in one of them is done here, once, and all of them hear of it.
//
// Owned by the window. Thread: GUI.

#include "actions/appstate.h"
#include "library/citation.h"
#include "studio/conversations.h"
#include "widgets/notificationbar.h"
#include "window/exportdialog.h"

#include <QObject>
#include <QPointer>
#include <QUrl>

namespace motcua {

class Actions;
class Answering;
class Asking;
class BranchOutline;
class ChatPanel;
class Comparing;
class ConversationTree;
class Dialogs;
class DraftKeeper;
class NotesPanel;
class SourcesSide;
class Studio;
class ThreadContent;
class WelcomePage;

class ChatRoom : public QObject {
    Q_OBJECT
public:
    /// `window` is what dialogs stand on and owns this; `actions` fill the menu of the thread.
    ChatRoom(Studio& studio, Dialogs& dialogs, Actions& actions, QWidget* window);
    ~ChatRoom() override;

    // ---- what is seen; each is made when first asked for, its place in the window owns it
    QWidget* left();
    QWidget* centre();
    QWidget* branches();
    QWidget* notes();
    /// The citations of the answer looked at, for this room and for the Library room.
    SourcesSide& sources() { return *m_sources; }
    /// Who answers, and what would be sent.
    Asking& asking() { return *m_asking; }

    /// The studio is open. `last`: the thread that was shown; invalid or gone: a new one.
    void start(bool writable, ThreadId last);
    /// How many documents there are, and whether the samples are among them.
    void setLibrary(int documents, bool samples);
    void setTreeState(const QString& state);
    QString treeState() const;

    ThreadId thread() const;
    const Thread& openThread() const;
    bool isReady() const;
    void contribute(AppState& state) const;
    ExportContext exportContext() const;

    // ---- what can be done
    /// Shows a thread; with a message its branch, and with words the place where they stand.
    void open(ThreadId id, MessageId message = {}, const QString& words = {});
    void newThread();
    void newFolder(); ///< In the folder of the current row of the tree, ready to be named.
    void write();     ///< The keyboard goes to the composer.
    /// Puts a quotation into the composer.
    void quote(const QString& text);
    void send(const QString& text);
    void sendQueued();
    void attach(); ///< Files to the message that is written.
    void chooseAssistant();
    void askSeveral();
    /// The keyboard goes to the question of a tool, on its branch.
    void goToQuestion();
    /// What was sent for the answer looked at, else for the last one.
    void showSent();
    void find();
    void stop();
    void regenerate();
    void continueAnswer();
    void forkPath();
    void compareAnswers();
    void trashThread();
    /// Keeps what is typed; called before the window closes.
    void keepDraft();

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void undoRequested();
    void stateChanged();
    void citationRequested(const motcua::Citation& citation);
    void addDocumentsRequested();
    void samplesRequested();
    void settingsRequested();
    void assistantsRequested();
    void modelRequested(); ///< A model that answers is wanted, whichever.
    void contextChanged();
    void filesDropped(const QStringList& paths);
    void threadShown(motcua::ThreadId thread, const QString& options);

private:
    struct Aim { ///< Where to go once the thread has come.
        MessageId message;
        QString words;
    };

    void connectPanel();
    void connectView();
    void connectTree();
    void connectFacade();
    void shown();
    void shapeShown();
    void goToAim();
    void activate(MessageId message);
    void connectAsking();
    bool maySend() const;
    void showSentOf(MessageId answer);
    void sendOffered(const QString& question);
    void placeComposer();
    void step(MessageId message, int delta);
    void fork(MessageId message, ForkKind kind);
    void remove(MessageId message);
    void showMenu();
    void openLink(const QUrl& url);
    void openCitation(MessageId message, int number);
    void lookAtSources();
    void updateHeader();
    void updateWelcome();
    void applySettings();
    const Node* last() const;
    void fail(const Error& error);
    void offerUndo(const QString& sentence);
    /// Tells of a failure; `fn` hears of success.
    template <class T, class Fn> void answer(Async<T> future, Fn fn);

    Studio& m_studio;
    Dialogs& m_dialogs;
    Actions& m_actions;
    QWidget* m_window;
    ThreadContent* m_content;
    SourcesSide* m_sources;
    DraftKeeper* m_drafts;
    Asking* m_asking;
    Answering* m_answering;
    Comparing* m_comparing;
    QPointer<ConversationTree> m_tree;
    QPointer<ChatPanel> m_panel;
    QPointer<WelcomePage> m_welcome;
    QPointer<BranchOutline> m_branches;
    QPointer<NotesPanel> m_notes;
    Aim m_aim;
    QString m_treeState;
    bool m_writable = false;
    bool m_started = false;
    bool m_opening = false; ///< A thread was asked for and has not come.
    bool m_turning = false; ///< Another branch is on its way.
    bool m_libraryKnown = false;
};

template <class T, class Fn> void ChatRoom::answer(Async<T> future, Fn fn)
{
    whenReady(std::move(future), this, [this, fn = std::move(fn)](const Result<T>& result) mutable {
        if (result)
            fn(*result);
        else
            fail(result.error());
    });
}

} // namespace motcua
