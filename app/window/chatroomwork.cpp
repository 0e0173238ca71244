// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for in the Chat room, and what is done about it.
#include "actions/actions.h"
#include "chat/assistantpill.h"
#include "chat/chatpanel.h"
#include "chat/linkpolicy.h"
#include "chat/threadcontent.h"
#include "conversations/conversationtree.h"
#include "library/answermeta.h"
#include "studio/dialogue.h"
#include "studio/studio.h"
#include "window/answering.h"
#include "window/asking.h"
#include "window/chatroom.h"
#include "window/comparing.h"
#include "window/dialogs.h"
#include "window/draftkeeper.h"
#include "window/sentdialog.h"
#include "window/sourcesside.h"
#include "window/welcomepage.h"

#include <QMenu>
#include <QToolButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

void ChatRoom::fail(const Error& error)
{
    Q_EMIT notified({Notice::Kind::Error, error.message, {}, {}});
}

void ChatRoom::offerUndo(const QString& sentence)
{
    Q_EMIT notified({Notice::Kind::Done, sentence, tr("Undo"), [this] { Q_EMIT undoRequested(); }});
}

void ChatRoom::connectTree()
{
    connect(m_tree, &ConversationTree::threadActivated, this, [this](ThreadId id) { open(id); });
    connect(m_tree, &ConversationTree::branchActivated, this,
            [this](ThreadId id, MessageId message) { open(id, message); });
    connect(m_tree, &ConversationTree::failed, this, &ChatRoom::fail);
    connect(m_tree, &ConversationTree::undoHint, this, &ChatRoom::offerUndo);
}

void ChatRoom::connectPanel()
{
    const Composer* composer = m_panel->composer();
    connect(composer, &Composer::sendRequested, this, &ChatRoom::send);
    connect(composer, &Composer::severalRequested, this,
            [this](const QString& text, const QStringList& assistants) {
                if (maySend())
                    m_asking->send(text, assistants);
            });
    connect(composer, &Composer::queueRequested, this, [this](const QString& text) {
        if (maySend())
            m_asking->queue(text);
    });
    connect(composer, &Composer::editConfirmed, this,
            [this](MessageId message, const QString& text) {
                if (maySend())
                    m_asking->edit(message, text);
            });
    connect(composer, &Composer::editBegun, this,
            [this](MessageId message) { m_drafts->beginEdit(thread(), message); });
    connect(composer, &Composer::editChanged, m_drafts, &DraftKeeper::setEdit);
    connect(m_drafts, &DraftKeeper::editLoaded, m_panel->composer(), &Composer::offerEdit);
    connect(composer, &Composer::stopRequested, this, &ChatRoom::stop);
    connect(composer, &Composer::libraryAddRequested, this, &ChatRoom::addDocumentsRequested);
    connect(composer, &Composer::libraryRequested, this, &ChatRoom::settingsRequested);
    connect(composer, &Composer::draftChanged, m_drafts, &DraftKeeper::setText);
    connect(m_drafts, &DraftKeeper::loaded, m_panel->composer(), &Composer::restoreDraft);
    connect(m_drafts, &DraftKeeper::failed, this, &ChatRoom::fail);
    connect(m_panel, &ChatPanel::manageAssistantsRequested, this, &ChatRoom::assistantsRequested);
    connect(m_panel->menuButton(), &QToolButton::clicked, this, &ChatRoom::showMenu);
    // The buttons go once there are documents: the keyboard waits where the question will be written.
    for (const auto pressed : {&WelcomePage::addRequested, &WelcomePage::samplesRequested})
        connect(m_welcome, pressed, this, &ChatRoom::write);
    connect(m_welcome, &WelcomePage::addRequested, this, &ChatRoom::addDocumentsRequested);
    connect(m_welcome, &WelcomePage::samplesRequested, this, &ChatRoom::samplesRequested);
    connect(m_welcome, &WelcomePage::modelRequested, this, &ChatRoom::modelRequested);
    connect(m_welcome, &WelcomePage::questionChosen, this, &ChatRoom::sendOffered);
    connect(m_sources, &SourcesSide::opened, this, &ChatRoom::citationRequested);
}

void ChatRoom::connectAsking()
{
    connect(m_asking, &Asking::failed, this, &ChatRoom::fail);
    connect(m_asking, &Asking::stateChanged, this, &ChatRoom::stateChanged);
    connect(m_asking, &Asking::contextChanged, this, &ChatRoom::contextChanged);
    connect(m_asking, &Asking::assistantChanged, this, &ChatRoom::updateHeader);
    connect(m_asking, &Asking::contextChangeRequested, this, &ChatRoom::settingsRequested);
    connect(m_asking, &Asking::foldersDropped, this, &ChatRoom::filesDropped);
    connect(m_answering, &Answering::failed, this, &ChatRoom::fail);
    connect(m_answering, &Answering::askedChanged, this, &ChatRoom::stateChanged);
    connect(m_comparing, &Comparing::failed, this, &ChatRoom::fail);
    connect(m_comparing, &Comparing::citationRequested, this, &ChatRoom::citationRequested);
    connect(m_comparing, &Comparing::brought, this, [this](MessageId) {
        offerUndo(tr("A copy of the message stands in the other branch now."));
    });
    connect(m_sources, &SourcesSide::sentRequested, this, &ChatRoom::showSentOf);
}

void ChatRoom::connectView()
{
    const ChatView* view = m_panel->view();
    connect(view, &ChatView::citationActivated, this, &ChatRoom::openCitation);
    connect(view, &ChatView::linkActivated, this, &ChatRoom::openLink);
    connect(view, &ChatView::regenerateRequested, m_asking, &Asking::regenerate);
    connect(view, &ChatView::continueRequested, m_asking, &Asking::continueAnswer);
    connect(view, &ChatView::stopRequested, this,
            [this](MessageId message) { m_studio.dialogue().stop(message); });
    connect(view, &ChatView::siblingRequested, this, &ChatRoom::step);
    connect(view, &ChatView::forkRequested, this, &ChatRoom::fork);
    connect(view, &ChatView::deleteRequested, this, &ChatRoom::remove);
    connect(view, &ChatView::sentRequested, this, &ChatRoom::showSentOf);
    connect(view, &ChatView::currentChanged, this, &ChatRoom::lookAtSources);
}

void ChatRoom::open(ThreadId id, MessageId message, const QString& words)
{
    m_aim = {message, words};
    if (id == thread() && m_content->isWhole())
        return goToAim();
    m_opening = true;
    m_asking->leave();
    m_panel->composer()->flushDraft();
    m_content->open(id);
    Q_EMIT stateChanged();
}

void ChatRoom::newThread()
{
    m_aim = {};
    m_opening = false;
    m_asking->leave();
    m_content->open({});
    if (m_tree)
        m_tree->closeOpen();
    shown();
    write();
}

void ChatRoom::newFolder()
{
    if (m_tree)
        m_tree->newFolder();
}

/// What can be done with the whole thread, under the ⋯ of its title.
void ChatRoom::showMenu()
{
    QToolButton* button = m_panel->menuButton();
    auto* menu = new QMenu(button);
    menu->setObjectName(u"threadMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id :
         {"answer.again", "answer.compare", "chat.whatWasSent", "thread.fork", "edit.find", "",
          "thread.export", "thread.print", "", "view.notes", "app.newWindow", "thread.trash"}) {
        if (*id == '\0')
            menu->addSeparator();
        else
            menu->addAction(m_actions.action(QLatin1StringView(id)));
    }
    menu->popup(
        button->mapToGlobal(QPoint(button->width() - menu->sizeHint().width(), button->height())));
}

/// What is being written stands below the end of the path.
void ChatRoom::placeComposer()
{
    Composer* composer = m_panel->composer();
    const MessageId head = m_content->head();
    const MessageId before = m_drafts->parent();
    composer->flushDraft();
    // An edit goes on while its message is to be seen; else it waits on the disk.
    if (composer->editing().isValid() && m_content->rowOf(composer->editing()) < 0)
        composer->leaveEdit();
    // Where the path only grew (a message that waited was sent), what is being written goes on at its end, and so it
    // does where an edited message is sent as a branch.
    const bool sending = composer->isSending();
    const bool branched = sending && composer->editing().isValid();
    const bool grew = !before.isValid() || m_content->rowOf(before) >= 0;
    const bool onward =
        m_drafts->isPlaced() && m_drafts->thread() == thread() && (grew || branched);
    if (onward && (!sending || branched))
        m_drafts->follow(thread(), head);
    else if (m_drafts->setPlace(thread(), head))
        composer->setDraft({}); // until that of this place has come
    m_asking->setPlace({thread(), head}, onward);
}

void ChatRoom::write()
{
    m_panel->composer()->setFocus(Qt::ShortcutFocusReason);
}

void ChatRoom::quote(const QString& text)
{
    m_panel->composer()->insertQuote(text);
    write();
}

bool ChatRoom::maySend() const
{
    if (m_writable && !m_opening)
        return true;
    m_panel->composer()->rejected();
    return false;
}

void ChatRoom::send(const QString& text)
{
    if (maySend())
        m_asking->send(text);
}

/// A question that the window offers.
void ChatRoom::sendOffered(const QString& question)
{
    if (maySend())
        m_asking->sendOffered(question);
}

void ChatRoom::sendQueued()
{
    m_asking->sendQueued();
}

void ChatRoom::attach()
{
    m_asking->chooseFiles();
}

void ChatRoom::chooseAssistant()
{
    m_panel->assistantButton()->open();
}

void ChatRoom::askSeveral()
{
    m_panel->askSeveral();
}

void ChatRoom::goToQuestion()
{
    if (!m_panel->view()->goToQuestion())
        activate(m_panel->view()->asking()); // its branch first
}

void ChatRoom::compareAnswers()
{
    const MessageId current = m_panel->view()->current();
    if (!m_comparing->compareAnswers(current.isValid() ? current : m_content->head()))
        Q_EMIT notified({Notice::Kind::Info,
                         tr("There is only one answer here. Ask again (Ctrl+R), or ask several "
                            "assistants at once."),
                         {},
                         {}});
}

void ChatRoom::showSent()
{
    const MessageId current = m_panel->view()->current();
    int row = current.isValid() ? m_content->rowOf(current) : m_content->count() - 1;
    while (row >= 0 && m_content->nodeAt(row).role != Role::Assistant)
        --row;
    if (row >= 0)
        showSentOf(m_content->nodeAt(row).id);
}

void ChatRoom::showSentOf(MessageId answer)
{
    const int row = m_content->rowOf(answer);
    const Message* message = row < 0 ? nullptr : m_content->messageAt(row);
    const QString who = message ? message->author : QString();
    whenReady(m_studio.dialogue().whatWasSent(answer), this,
              [this, who](const Result<QString>& sent) {
                  if (!sent) {
                      const bool none = sent.error().kind == Error::Kind::NotFound;
                      Q_EMIT notified({none ? Notice::Kind::Info : Notice::Kind::Error,
                                       none ? tr("Nothing was sent to a model for this answer, or "
                                                 "it is too long ago to be kept.")
                                            : sent.error().message,
                                       {},
                                       {}});
                      return;
                  }
                  auto* dialog = new SentDialog(who, *sent, m_window);
                  dialog->setAttribute(Qt::WA_DeleteOnClose);
                  dialog->open();
              });
}

void ChatRoom::find()
{
    m_panel->openFind();
}

void ChatRoom::stop()
{
    m_studio.dialogue().stop(thread());
}

void ChatRoom::regenerate()
{
    if (last())
        m_asking->regenerate(last()->id);
}

void ChatRoom::continueAnswer()
{
    if (last())
        m_asking->continueAnswer(last()->id);
}

void ChatRoom::step(MessageId message, int delta)
{
    const MessageId leaf = m_content->leafBeside(message, delta);
    if (leaf.isValid())
        answer(m_studio.conversations().setHead(thread(), leaf), [](const Done&) {});
}

void ChatRoom::activate(MessageId message)
{
    m_aim = {message, {}};
    goToAim();
}

void ChatRoom::forkPath()
{
    if (last())
        fork(last()->id, ForkKind::Path);
}

void ChatRoom::fork(MessageId message, ForkKind kind)
{
    const QString title = tr("%1 (fork)").arg(openThread().title);
    answer(m_studio.conversations().fork(thread(), message, kind, title),
           [this](const Thread& made) {
               open(made.id);
               offerUndo(tr("A new conversation was made: “%1”.").arg(made.title));
           });
}

void ChatRoom::remove(MessageId message)
{
    // Answers beside it, or above, go on.
    const Tree& tree = m_content->shape().tree;
    for (const MessageId answer : m_studio.dialogue().answersUnderWay())
        if (answer == message || tree.isAncestor(message, answer))
            m_studio.dialogue().stop(answer);
    answer(m_studio.conversations().trashMessages(message), [this](const Done&) {
        offerUndo(tr("The message and everything below it are in the trash."));
    });
}

void ChatRoom::trashThread()
{
    const QString title = openThread().title;
    answer(m_studio.conversations().trashThreads({thread()}),
           [this, title](const Done&) { offerUndo(tr("“%1” is in the trash.").arg(title)); });
}

void ChatRoom::openLink(const QUrl& url)
{
    const std::optional<QUrl> address = openableUrl(url.toString(QUrl::FullyEncoded));
    if (!address)
        return;
    m_dialogs.ask(m_window,
                  {tr("Open a link"), tr("This leaves Motcua and opens in another program:"),
                   shownUrl(*address), tr("Open")},
                  [this, address] { m_dialogs.openUrl(*address); });
}

void ChatRoom::openCitation(MessageId message, int number)
{
    const int row = m_content->rowOf(message);
    const Message* answer = row < 0 ? nullptr : m_content->messageAt(row);
    if (!answer)
        return;
    m_sources->setMessage(answer);
    m_sources->choose(number);
    const AnswerMeta meta = readAnswerMeta(answer->meta);
    if (const Citation* citation = meta.citation(number))
        Q_EMIT citationRequested(*citation);
}

void ChatRoom::keepDraft()
{
    m_asking->leave(); // what has not reached the disk yet is a draft
    m_panel->composer()->flushDraft();
}

} // namespace motcua
