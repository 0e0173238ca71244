// SPDX-License-Identifier: GPL-3.0-or-later
// What each action does, and who hears of what: the wiring of the window, without any work of its own.
#include "window/mainwindow.h"

#include "actions/actions.h"
#include "actions/shortcutlist.h"
#include "assistants/assistantsroom.h"
#include "library/libraryroom.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conversations.h"
#include "studio/studio.h"
#include "theme/theme.h"
#include "widgets/notificationbar.h"
#include "window/aboutdialog.h"
#include "window/asking.h"
#include "window/assistantchoice.h"
#include "window/assistantsdoor.h"
#include "window/chatroom.h"
#include "window/contextbar.h"
#include "window/datacare.h"
#include "window/dialogs.h"
#include "window/filedoor.h"
#include "window/frame.h"
#include "window/searchpalette.h"
#include "window/settingsside.h"
#include "window/statusline.h"
#include "window/topbar.h"
#include "window/transfers.h"
#include "window/trashdialog.h"

#include <QShortcut>

#include <algorithm>
#include <functional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

bool hasSamples(const DocumentListModel& documents, const Home& home)
{
    const QString folder = home.path() + u"/samples/"_s;
    return std::ranges::any_of(documents.documents(), [&folder](const Document& document) {
        return document.source.startsWith(folder);
    });
}

} // namespace

void MainWindow::connectChat()
{
    connect(m_chat, &ChatRoom::notified, this, &MainWindow::notify);
    connect(m_chat, &ChatRoom::stateChanged, this, &MainWindow::updateState);
    connect(m_chat, &ChatRoom::undoRequested, this, [this] { undo(false); });
    connect(m_chat, &ChatRoom::citationRequested, this, &MainWindow::showCitation);
    connect(m_chat, &ChatRoom::addDocumentsRequested, m_door, [this] { m_door->addDocuments(); });
    connect(m_chat, &ChatRoom::samplesRequested, m_door, &FileDoor::addSamples);
    connect(m_chat, &ChatRoom::settingsRequested, this, [this] { showPage(u"settings"_s); });
    connect(m_chat, &ChatRoom::contextChanged, this, &MainWindow::updateContext);
    connect(m_chat, &ChatRoom::assistantsRequested, this, [this] { enterRoom(Room::Assistants); });
    connect(m_chat, &ChatRoom::modelRequested, this, [this] {
        enterRoom(Room::Assistants);
        m_assistants->enter({AssistantPlace::Kind::Start, {}});
    });
    connect(&m_frame->status().context(), &ContextBar::changeRequested, this,
            [this] { showPage(u"settings"_s); });
    connect(m_chat, &ChatRoom::filesDropped, m_door, &FileDoor::take);
    connect(m_chat, &ChatRoom::threadShown, m_settings, &SettingsSide::setThread);
    connect(m_care, &DataCare::notified, this, &MainWindow::notify);
    connect(m_door, &FileDoor::notified, this, &MainWindow::notify);
    connect(m_transfers, &Transfers::notified, this, &MainWindow::notify);
    connect(m_settings, &SettingsSide::notified, this, &MainWindow::notify);
    connect(&m_studio.conversations(), &Conversations::journalChanged, this,
            [this](const JournalState& state) {
                m_undo = state.undo;
                m_redo = state.redo;
                updateState();
            });
}

void MainWindow::connectLibrary()
{
    connect(m_library, &LibraryRoom::notified, this, &MainWindow::notify);
    connect(m_library, &LibraryRoom::undoRequested, this, [this] { undo(false); });
    connect(m_library, &LibraryRoom::addRequested, m_door, &FileDoor::addDocuments);
    connect(m_library, &LibraryRoom::addFolderRequested, m_door, &FileDoor::addFolder);
    connect(m_library, &LibraryRoom::samplesRequested, m_door, &FileDoor::addSamples);
    connect(m_library, &LibraryRoom::fileRequested, this,
            [this](const QString& path) { m_dialogs.showInFolder(path); });
    connect(m_library, &LibraryRoom::quoteRequested, this, [this](const QString& text) {
        enterRoom(Room::Chat);
        m_chat->quote(text);
    });
    connect(m_library, &LibraryRoom::threadRequested, this, [this](ThreadId thread) {
        enterRoom(Room::Chat);
        m_chat->open(thread);
    });
    connect(m_library, &LibraryRoom::changed, this, &MainWindow::updateCounts);
}

void MainWindow::connectAssistants()
{
    connect(m_assistants, &AssistantsRoom::notified, this, &MainWindow::notify);
    connect(m_assistants, &AssistantsRoom::undoRequested, this, [this] { undo(false); });
    connect(m_assistants, &AssistantsRoom::libraryRequested, this,
            [this] { enterRoom(Room::Library); });
    connect(m_assistantsDoor, &AssistantsDoor::notified, this, &MainWindow::notify);
    connect(m_assistantsDoor, &AssistantsDoor::chatWanted, this, [this] { enterRoom(Room::Chat); });
    m_actions->on("assistants.models"_L1, m_assistants, [this] {
        enterRoom(Room::Assistants);
        m_assistants->open({AssistantPlace::Kind::FindModels, {}});
    });
    m_actions->on("assistants.import"_L1, m_assistantsDoor,
                  [this] { m_assistantsDoor->importProfiles(); });
    m_actions->on("assistants.export"_L1, m_assistants, [this] { m_assistants->exportThese({}); });
}

void MainWindow::connectActions()
{
    const auto chat = [this](QLatin1StringView id, void (ChatRoom::*work)()) {
        m_actions->on(id, this, [this, work] {
            enterRoom(Room::Chat);
            std::invoke(work, m_chat);
        });
    };
    chat("thread.new"_L1, &ChatRoom::newThread);
    m_actions->on("thread.newFolder"_L1, this, [this] {
        enterRoom(Room::Chat);
        m_frame->showLeft(true);
        m_chat->newFolder();
    });
    chat("thread.write"_L1, &ChatRoom::write);
    chat("message.attach"_L1, &ChatRoom::attach);
    chat("message.assistant"_L1, &ChatRoom::chooseAssistant);
    chat("message.several"_L1, &ChatRoom::askSeveral);
    chat("message.sendQueued"_L1, &ChatRoom::sendQueued);
    chat("answer.stop"_L1, &ChatRoom::stop);
    chat("answer.permission"_L1, &ChatRoom::goToQuestion);
    chat("answer.again"_L1, &ChatRoom::regenerate);
    chat("answer.continue"_L1, &ChatRoom::continueAnswer);
    chat("chat.whatWasSent"_L1, &ChatRoom::showSent);
    chat("thread.fork"_L1, &ChatRoom::forkPath);
    chat("answer.compare"_L1, &ChatRoom::compareAnswers);
    chat("thread.trash"_L1, &ChatRoom::trashThread);
    m_actions->on("thread.import"_L1, m_door, [this] { m_door->importConversations(); });
    m_actions->on("thread.export"_L1, m_transfers,
                  [this] { m_transfers->exportFrom(m_chat->exportContext()); });
    m_actions->on("thread.print"_L1, m_transfers,
                  [this] { m_transfers->print(m_chat->openThread()); });
    m_actions->on("app.newWindow"_L1, this, [this] { Q_EMIT windowRequested(); });
    m_actions->on("app.quit"_L1, this, [this] { Q_EMIT quitRequested(); });
    m_actions->on("edit.undo"_L1, this, [this] { undo(false); });
    m_actions->on("edit.redo"_L1, this, [this] { undo(true); });
    m_actions->on("edit.search"_L1, this, [this] { openPalette({}); });
    m_actions->on("edit.find"_L1, this,
                  [this] { m_room == Room::Library ? m_library->find() : m_chat->find(); });
    m_actions->on("help.commands"_L1, this, [this] { openPalette(u">"_s); });
    m_actions->on("help.shortcuts"_L1, this, [this] {
        auto* list = new ShortcutList(this);
        list->setAttribute(Qt::WA_DeleteOnClose);
        list->open();
    });
    m_actions->on("help.about"_L1, this, [this] { showAbout(); });
}

void MainWindow::connectViewActions()
{
    for (const RoomSpec& spec : kRooms)
        m_actions->on(QLatin1StringView(spec.action), this,
                      [this, room = spec.room] { enterRoom(room); });
    for (const char* page : {"settings", "branches", "sources", "notes"}) {
        const QString action = u"view."_s + QLatin1StringView(page);
        const QByteArray id = action.toLatin1();
        m_actions->on(QLatin1StringView(id), this,
                      [this, name = QString::fromLatin1(page)] { showPage(name); });
    }
    m_actions->on("view.context"_L1, &m_frame->status(),
                  [this] { m_frame->status().context().click(); });
    m_actions->on("view.left"_L1, m_frame, [this] { m_frame->showLeft(!m_frame->leftShown()); });
    m_actions->on("view.right"_L1, m_frame, [this] { m_frame->showRight(!m_frame->rightShown()); });
    m_actions->on("view.panels"_L1, m_frame, [this] { m_frame->togglePanels(); });
    m_actions->on("view.nextPane"_L1, m_frame, [this] { m_frame->moveFocus(1); });
    m_actions->on("view.previousPane"_L1, m_frame, [this] { m_frame->moveFocus(-1); });
    m_actions->on("view.theme"_L1, this, [this] { changeTheme(); });
    m_actions->on("view.larger"_L1, this, [this] { changeFontSize(1); });
    m_actions->on("view.smaller"_L1, this, [this] { changeFontSize(-1); });
    m_actions->on("view.ordinary"_L1, this, [this] { changeFontSize(0); });
    auto* menu = new QShortcut(QKeySequence(Qt::Key_F10), this);
    connect(menu, &QShortcut::activated, &m_frame->topBar(), &TopBar::openMenu);
}

void MainWindow::connectDataActions()
{
    m_actions->on("library.add"_L1, m_door, [this] { m_door->addDocuments(); });
    m_actions->on("library.addFolder"_L1, m_door, [this] { m_door->addFolder(); });
    m_actions->on("library.samples"_L1, m_door, [this] { m_door->addSamples(); });
    m_actions->on("library.check"_L1, m_library, [this] { m_library->checkFiles(); });
    m_actions->on("library.remove"_L1, m_library, [this] { m_library->removeOpen(); });
    m_actions->on("data.trash"_L1, this, [this] { showTrash(); });
    m_actions->on("data.backup"_L1, m_care, [this] { m_care->backUp(); });
    m_actions->on("data.restore"_L1, m_care, [this] { m_care->restore(); });
    m_actions->on("data.check"_L1, m_care, [this] { m_care->check(); });
    m_actions->on("data.compact"_L1, m_care, [this] { m_care->compact(); });
    m_actions->on("data.folder"_L1, m_care, [this] { m_care->showFolder(); });
}

void MainWindow::updateState()
{
    AppState state;
    state.writable = m_writable;
    state.inLibrary = m_room == Room::Library;
    state.inAssistants = m_room == Room::Assistants;
    state.documentOpen = m_library->openDocument().isValid();
    state.leftShown = m_frame->leftShown();
    state.rightShown = m_frame->rightShown();
    state.undo = m_undo;
    state.redo = m_redo;
    m_chat->contribute(state);
    if (state != m_actions->state())
        m_actions->setState(state);
    const QString title = m_chat->openThread().title;
    setWindowTitle(title.isEmpty() || m_room != Room::Chat ? u"Motcua"_s
                                                           : QString(title + u" – Motcua"_s));
}

void MainWindow::updateContext()
{
    Asking& asking = m_chat->asking();
    m_frame->status().context().setPlan(asking.plan());
    m_frame->status().context().setSpeed(asking.speed());
    m_frame->status().setHost(asking.assistants().host());
    updateState();
}

void MainWindow::updateCounts()
{
    const DocumentListModel& documents = m_library->documents();
    StatusLine::Counts counts;
    counts.documents = documents.rowCount();
    for (const Document& document : documents.documents())
        counts.passages += document.passages;
    counts.changed = documents.count(DocumentState::Changed);
    counts.missing = documents.count(DocumentState::Missing);
    counts.indexing = m_studio.shelf().isBusy();
    m_frame->status().setCounts(counts);
    if (m_library->isLoaded())
        m_chat->setLibrary(counts.documents, hasSamples(documents, m_studio.home()));
    updateState();
}

void MainWindow::undo(bool redo)
{
    const QString name = redo ? m_redo : m_undo;
    Conversations& conversations = m_studio.conversations();
    whenReady(redo ? conversations.redo() : conversations.undo(), this,
              [this, redo, name](const Result<JournalState>& state) {
                  if (!state) {
                      notify({Notice::Kind::Error, state.error().message, {}, {}});
                      return;
                  }
                  notify({Notice::Kind::Done,
                          (redo ? tr("Done again: %1.") : tr("Taken back: %1.")).arg(name),
                          redo ? tr("Undo") : tr("Redo"), [this, redo] { undo(!redo); }});
              });
}

void MainWindow::changeFontSize(int by)
{
    SettingsStore& store = m_studio.settings();
    const auto done = by == 0
                          ? store.reset(settings::kFontSize)
                          : store.set(settings::kFontSize, store.value(settings::kFontSize) + by);
    if (!done)
        notify({Notice::Kind::Error, done.error().message, {}, {}});
}

void MainWindow::changeTheme()
{
    const auto done =
        m_studio.settings().set(settings::kTheme, Theme::of(this).dark ? u"light"_s : u"dark"_s);
    if (!done)
        notify({Notice::Kind::Error, done.error().message, {}, {}});
}

void MainWindow::showTrash()
{
    auto* trash = new TrashDialog(m_studio.conversations(), m_writable, this);
    trash->setAttribute(Qt::WA_DeleteOnClose);
    connect(trash, &TrashDialog::failed, this, [this](const Error& error) {
        notify({Notice::Kind::Error, error.message, {}, {}});
    });
    connect(trash, &TrashDialog::restored, this, [this](ThreadId thread, MessageId top) {
        enterRoom(Room::Chat);
        m_chat->open(thread, top);
    });
    trash->open();
}

void MainWindow::showAbout()
{
    auto* about = new AboutDialog(this);
    about->setAttribute(Qt::WA_DeleteOnClose);
    about->open();
}

} // namespace motcua
