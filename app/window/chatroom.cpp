// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chatroom.h"

#include "actions/actions.h"
#include "chat/assistantpill.h"
#include "chat/chatpanel.h"
#include "chat/threadcontent.h"
#include "conversations/branchoutline.h"
#include "conversations/conversationtree.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "window/answering.h"
#include "window/asking.h"
#include "window/assistantchoice.h"
#include "window/comparing.h"
#include "window/draftkeeper.h"
#include "window/notespanel.h"
#include "window/sourcesside.h"
#include "window/welcomepage.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ChatRoom::ChatRoom(Studio& studio, Dialogs& dialogs, Actions& actions, QWidget* window)
    : QObject(window),
      m_studio(studio),
      m_dialogs(dialogs),
      m_actions(actions),
      m_window(window),
      m_content(new ThreadContent(studio.conversations(), this)),
      m_sources(new SourcesSide(this)),
      m_drafts(new DraftKeeper(studio.conversations(), this)),
      m_asking(new Asking(studio, dialogs, *m_content, *m_drafts, window, this)),
      m_answering(new Answering(studio, *m_content, this)),
      m_comparing(new Comparing(studio, *m_content, window))
{
    m_content->follow(studio.dialogue());
    connectFacade();
    connectAsking();
}

ChatRoom::~ChatRoom() = default;

// ---- what is seen

QWidget* ChatRoom::left()
{
    if (!m_tree) {
        m_tree = new ConversationTree(m_studio.conversations());
        m_tree->setViewState(m_treeState);
        connectTree();
    }
    return m_tree;
}

QWidget* ChatRoom::centre()
{
    if (!m_panel) {
        m_panel = new ChatPanel;
        m_panel->setContent(m_content);
        m_welcome = new WelcomePage(m_panel->view());
        connectPanel();
        connectView();
        m_asking->setPanel(m_panel);
        m_answering->setView(m_panel->view());
        applySettings();
        updateHeader();
        updateWelcome();
    }
    return m_panel;
}

QWidget* ChatRoom::branches()
{
    if (!m_branches) {
        m_branches = new BranchOutline;
        connect(m_branches, &BranchOutline::messageActivated, this, &ChatRoom::activate);
        connect(m_branches, &BranchOutline::removalWanted, this, &ChatRoom::remove);
        connect(m_branches, &BranchOutline::comparisonWanted, m_comparing, [this](MessageId id) {
            if (!m_comparing->compareWithPath(id))
                Q_EMIT notified(
                    {Notice::Kind::Info, tr("This is part of the branch that is shown."), {}, {}});
        });
        connect(m_branches, &BranchOutline::nameWanted, this,
                [this](MessageId message, const QString& name) {
                    answer(m_studio.conversations().nameBranch(message, name),
                           [](const Branch&) {});
                });
        if (m_content->isWhole())
            m_branches->setShape(m_content->shape());
    }
    return m_branches;
}

QWidget* ChatRoom::notes()
{
    if (!m_notes) {
        m_notes = new NotesPanel(m_studio.conversations());
        m_notes->setWritable(m_writable);
        m_notes->setThread(thread());
        connect(m_notes, &NotesPanel::failed, this, &ChatRoom::fail);
        connect(m_notes, &NotesPanel::messageRequested, this, &ChatRoom::activate);
        connect(m_notes, &NotesPanel::noteRemoved, this,
                [this] { offerUndo(tr("The note was deleted.")); });
    }
    return m_notes;
}

void ChatRoom::start(bool writable, ThreadId last)
{
    m_writable = writable;
    m_started = true;
    m_panel->composer()->setReadOnly(!writable);
    m_welcome->setWritable(writable);
    if (m_notes)
        m_notes->setWritable(writable);
    if (!last.isValid())
        return newThread();
    // A thread that is gone, or in the trash, is not what the person left.
    whenReady(m_studio.conversations().thread(last), this,
              [this, last](const Result<Thread>& known) {
                  if (known && known->trashed == 0) {
                      open(last);
                      write();
                  } else {
                      newThread();
                  }
              });
}

void ChatRoom::setLibrary(int documents, bool samples)
{
    m_welcome->setLibrary(documents, samples);
    m_libraryKnown = true;
}

void ChatRoom::setTreeState(const QString& state)
{
    m_treeState = state;
    if (m_tree)
        m_tree->setViewState(state);
}

QString ChatRoom::treeState() const
{
    return m_tree ? m_tree->viewState() : m_treeState;
}

ThreadId ChatRoom::thread() const
{
    return m_content->thread().id;
}

const Thread& ChatRoom::openThread() const
{
    return m_content->thread();
}

const Node* ChatRoom::last() const
{
    return m_content->count() == 0 ? nullptr : &m_content->nodeAt(m_content->count() - 1);
}

bool ChatRoom::isReady() const
{
    if (!m_started || !m_libraryKnown || m_opening || m_asking->isSending() ||
        m_studio.dialogue().isAnswering(thread()))
        return false;
    if (!thread().isValid())
        return true;
    const int count = m_content->count();
    return m_content->isWhole() &&
           (count == 0 || (m_content->messageAt(count - 1) && !isUnfinished(last()->status)));
}

void ChatRoom::contribute(AppState& state) const
{
    const Node* node = last();
    state.threadOpen = thread().isValid();
    state.hasMessages = node != nullptr;
    state.answering = m_studio.dialogue().isAnswering(thread());
    state.asked = m_panel && m_panel->view()->asking().isValid();
    state.queued = m_asking->hasQueued();
    state.several = m_studio.dialogue().assistants().size() > 1;
    state.planned = m_asking->plan().has_value();
    state.endsInAnswer = node && node->role == Role::Assistant;
    state.answerBroken =
        state.endsInAnswer && (node->status == Status::Stopped || node->status == Status::Failed ||
                               node->status == Status::Interrupted);
}

ExportContext ChatRoom::exportContext() const
{
    ExportContext context;
    context.thread = last() ? thread() : ThreadId();
    context.title = openThread().title;
    if (m_panel) {
        context.message = m_panel->view()->current();
        context.selected = m_panel->view()->selectedMessages();
    }
    if (m_tree)
        context.chosen = m_tree->chosenThreads();
    return context;
}

// ---- what is shown follows what is there

void ChatRoom::connectFacade()
{
    connect(m_content, &ThreadContent::opened, this, &ChatRoom::shown);
    connect(m_content, &ThreadContent::shapeKnown, this, &ChatRoom::shapeShown);
    connect(m_content, &ThreadContent::replaced, this, &ChatRoom::shapeShown);
    connect(m_content, &ThreadContent::reset, this, &ChatRoom::shapeShown);
    connect(m_content, &ThreadContent::failed, this, [this](const Error& error) {
        m_opening = false;
        fail(error);
    });
    Conversations& conversations = m_studio.conversations();
    connect(&conversations, &Conversations::branchesChanged, this, [this](ThreadId id) {
        if (id == thread() && m_branches && m_content->isWhole())
            m_branches->setShape(m_content->shape());
    });
    connect(&conversations, &Conversations::threadChanged, this, [this](const Thread& changed) {
        if (changed.id != thread())
            return;
        if (changed.trashed != 0)
            return newThread();
        m_asking->setThread(changed);
        updateHeader();
        Q_EMIT threadShown(changed.id, changed.options);
        Q_EMIT stateChanged();
    });
    connect(&conversations, &Conversations::threadRemoved, this, [this](ThreadId removed) {
        if (removed == thread())
            newThread();
    });
    Dialogue& dialogue = m_studio.dialogue();
    connect(&dialogue, &Dialogue::started, this, [this](ThreadId id, MessageId) {
        if (m_tree)
            m_tree->setAnswering(id, true);
        updateHeader();
        Q_EMIT stateChanged();
    });
    connect(&dialogue, &Dialogue::finished, this, [this](const Message& answer) {
        if (m_tree) {
            m_tree->setAnswering(answer.thread, false);
            m_tree->answered(answer.thread);
        }
        if (answer.thread != thread())
            return;
        updateHeader();
        m_asking->answerChanged();
        lookAtSources();
        if (m_branches && m_content->isWhole())
            m_branches->setShape(m_content->shape()); // its first words are known now
        Q_EMIT stateChanged();
    });
    connect(&m_studio.settings(), &SettingsStore::changed, this, &ChatRoom::applySettings);
}

void ChatRoom::shown()
{
    m_opening = false;
    m_asking->setThread(openThread());
    updateHeader();
    if (m_notes)
        m_notes->setThread(thread());
    Q_EMIT threadShown(thread(), openThread().options);
}

/// The path or the shape is another than before.
void ChatRoom::shapeShown()
{
    if (!m_opening && m_started)
        placeComposer();
    updateWelcome();
    if (m_content->isWhole()) {
        if (m_branches)
            m_branches->setShape(m_content->shape());
        if (m_tree)
            m_tree->setOpen(thread(), m_content->shape());
        goToAim();
    } else if (m_branches) {
        m_branches->clear();
    }
    lookAtSources();
    Q_EMIT stateChanged();
}

/// Where a search hit, a note or a branch pointed: its branch first, then the place.
void ChatRoom::goToAim()
{
    if (!m_aim.message.isValid() && m_aim.words.isEmpty())
        return;
    const Aim aim = m_aim;
    if (aim.message.isValid() && m_content->rowOf(aim.message) < 0) {
        const ThreadShape& shape = m_content->shape();
        if (!shape.tree.contains(aim.message)) {
            m_aim = {};
            return;
        }
        if (m_turning)
            return;
        m_turning = true;
        whenReady(m_studio.conversations().setHead(
                      thread(), shape.tree.leafBelow(aim.message, shape.remembered)),
                  this, [this](const Result<>& done) {
                      m_turning = false;
                      if (!done)
                          fail(done.error());
                      else
                          goToAim();
                  });
        return;
    }
    m_aim = {};
    if (aim.message.isValid()) {
        m_panel->view()->showMessage(aim.message);
        m_panel->view()->setCurrent(aim.message);
    }
    if (!aim.words.isEmpty())
        m_panel->find(aim.words, aim.message);
}

void ChatRoom::updateHeader()
{
    if (!m_panel)
        return;
    const bool answering = thread().isValid() && m_studio.dialogue().isAnswering(thread());
    const AssistantInfo who = m_asking->assistants().current();
    m_welcome->setModel(who.isModel ? who.name : QString());
    m_panel->setTitle(openThread().title);
    m_panel->setAssistants(m_studio.dialogue().assistants(), m_asking->assistants().current().id);
    m_panel->assistantButton()->setChangeable(m_writable);
    m_panel->composer()->setAnswering(answering);
    const auto chosen =
        m_studio.settings().value(settings::kDocuments, openThread().options).size();
    m_panel->composer()->setLibraryName(
        chosen == 0 ? tr("all documents")
                    : tr("%n document(s)", nullptr, static_cast<int>(chosen)));
}

void ChatRoom::updateWelcome()
{
    if (m_welcome)
        m_welcome->setVisible(m_started && !m_opening && m_content->count() == 0);
}

/// The sources of the answer the keyboard stands on, else of the last one.
void ChatRoom::lookAtSources()
{
    const MessageId current = m_panel ? m_panel->view()->current() : MessageId();
    int row = current.isValid() ? m_content->rowOf(current) : m_content->count() - 1;
    for (int steps = 0; row >= 0 && steps < 2; --row, ++steps) {
        const Message* message = m_content->messageAt(row);
        if (message && message->role == Role::Assistant)
            return m_sources->setMessage(message);
        if (current.isValid())
            row += 2; // from a question to its answer
        if (row >= m_content->count())
            break;
    }
    m_sources->setMessage(nullptr);
}

void ChatRoom::applySettings()
{
    if (!m_panel)
        return;
    const SettingsStore& store = m_studio.settings();
    ChatAppearance look;
    look.column = store.value(settings::kChatWidth);
    look.timestamps = store.value(settings::kTimestamps);
    look.enterSends = store.value(settings::kSendKey) == "enter"_L1;
    m_panel->setAppearance(look);
}

} // namespace motcua
