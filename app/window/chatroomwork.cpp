// SPDX-License-Identifier: GPL-3.0-or-later
// What a person asks for in the Chat room, and what is done about it.
#include "actions/actions.h"
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
    connect(composer, &Composer::editConfirmed, this, &ChatRoom::edit);
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
    connect(m_welcome, &WelcomePage::questionChosen, this, &ChatRoom::send);
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
    connect(view, &ChatView::regenerateRequested, this, &ChatRoom::regenerateAnswer);
    connect(view, &ChatView::continueRequested, this, [this](MessageId message) {
        answer(m_studio.dialogue().continueAnswer(message), [](const Message&) {});
    });
    connect(view, &ChatView::stopRequested, this, &ChatRoom::stop);
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
        regenerateAnswer(last()->id);
}

void ChatRoom::regenerateAnswer(MessageId message)
{
    answer(m_studio.dialogue().regenerate(message),
           [this](const Message&) { m_panel->view()->showEnd(); });
}

void ChatRoom::continueAnswer()
{
    if (last())
        answer(m_studio.dialogue().continueAnswer(last()->id), [](const Message&) {});
}

void ChatRoom::edit(MessageId message, const QString& text)
{
    const int row = m_content->rowOf(message);
    const bool question = row >= 0 && m_content->nodeAt(row).role == Role::User;
    whenReady(question ? m_studio.dialogue().editAndAsk(message, text)
                       : m_studio.conversations().editAsBranch(message, text),
              this, [this](const Result<Message>& made) {
                  if (!made) {
                      m_panel->composer()->rejected();
                      return fail(made.error());
                  }
                  m_panel->composer()->accepted();
              });
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
    if (m_studio.dialogue().isAnswering(thread()))
        m_studio.dialogue().stop(thread());
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
    m_panel->composer()->flushDraft();
}

} // namespace motcua
