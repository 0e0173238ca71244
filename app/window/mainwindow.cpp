// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "actions/actions.h"
#include "actions/escapekeys.h"
#include "actions/undokeys.h"
#include "assistants/assistantsroom.h"
#include "library/citationlist.h"
#include "library/libraryroom.h"
#include "settings/optionrows.h"
#include "settings/settingsstore.h"
#include "studio/studio.h"
#include "theme/theme.h"
#include "widgets/notificationbar.h"
#include "window/assistantsdoor.h"
#include "window/chatroom.h"
#include "window/datacare.h"
#include "window/filedoor.h"
#include "window/frame.h"
#include "window/searchpalette.h"
#include "window/settingsside.h"
#include "window/sidepanel.h"
#include "window/sourcesside.h"
#include "window/statusline.h"
#include "window/transfers.h"

#include <QCloseEvent>
#include <QMimeData>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kMainwindowLeast{560, 400};

} // namespace

MainWindow::MainWindow(Studio& studio, DraftShelf& drafts, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent),
      m_studio(studio),
      m_dialogs(dialogs),
      m_actions(new Actions(this)),
      m_frame(new Frame(*m_actions, this)),
      m_notices(new NotificationBar(m_frame->middle())),
      m_chat(new ChatRoom(studio, dialogs, *m_actions, this)),
      m_library(new LibraryRoom(studio.shelf(), this)),
      m_assistants(new AssistantsRoom({studio.assistants(), studio.settings(), drafts,
                                       [this](const QStringList& keys, QWidget* editors) {
                                           return new OptionRows(m_studio.settings(), keys,
                                                                 editors);
                                       }},
                                      this)),
      m_assistantsDoor(new AssistantsDoor(
          {*m_assistants, *m_library, *m_chat, studio.conversations(), dialogs}, this)),
      m_care(new DataCare(studio.upkeep(), studio.home(), dialogs, m_frame->status().work(), this)),
      m_door(new FileDoor(*m_library, studio.transcripts(), dialogs, studio.home(),
                          m_frame->status().work(), this)),
      m_transfers(new Transfers(studio, dialogs, this)),
      m_settings(new SettingsSide(studio, *m_care, this))
{
    setObjectName(u"mainWindow"_s);
    setWindowTitle(u"Motcua"_s);
    setMinimumSize(kMainwindowLeast);
    setAcceptDrops(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    new UndoKeys(this);
    new EscapeKeys(this);
    claimEscape(m_notices);
    connectChat();
    connectLibrary();
    connectAssistants();
    connectActions();
    connectViewActions();
    connectDataActions();
    connect(m_frame, &Frame::roomRequested, this, &MainWindow::enterRoom);
    connect(m_frame, &Frame::searchRequested, this, [this] { openPalette({}); });
    connect(m_frame, &Frame::panelsChanged, this, &MainWindow::updateState);
}

MainWindow::~MainWindow() = default;

void MainWindow::studioOpened(const StartReport& report)
{
    m_open = true;
    m_writable = !report.readOnly;
    for (const QString& sentence : report.sentences)
        notify({report.readOnly ? Notice::Kind::Warning : Notice::Kind::Info, sentence, {}, {}});
    const SettingsStore& store = m_studio.settings();
    m_chat->start(m_writable, m_first);
    m_library->start(m_writable);
    m_assistants->start(m_writable);
    if (!report.queued.empty())
        notify({Notice::Kind::Info,
                tr("Messages wait to be sent in %n conversation(s).", nullptr,
                   int(report.queued.size())),
                tr("Show"), [this, thread = report.queued.front()] {
                    enterRoom(Room::Chat);
                    m_chat->open(thread);
                }});
    if (m_room == Room::Library)
        m_library->open(DocumentId(store.remembered(u"document"_s).toLongLong()));
    askUndo();
    connect(&m_studio.shelf(), &Shelf::documentsChanged, this, &MainWindow::askUndo);
    updateState();
}

/// What undo would take back now.
void MainWindow::askUndo()
{
    whenReady(m_studio.conversations().journalState(), this,
              [this](const Result<JournalState>& state) {
                  if (state)
                      Q_EMIT m_studio.conversations().journalChanged(*state);
              });
}

void MainWindow::studioFailed(const Error& error)
{
    m_failure = error.message;
    notify({Notice::Kind::Error, error.message, {}, {}});
    updateState();
}

void MainWindow::enterRoom(Room room)
{
    m_room = room;
    if (!m_frame->hasRoom(room))
        addRoom(room);
    m_frame->setRoom(room);
    if (room == Room::Library && !m_library->openDocument().isValid() && m_open)
        m_library->open(DocumentId(m_studio.settings().remembered(u"document"_s).toLongLong()));
    updateState();
}

void MainWindow::addRoom(Room room)
{
    if (room == Room::Chat)
        m_frame->addRoom(room, m_chat->left(), m_chat->centre(), sidePanel(room));
    else if (room == Room::Library)
        m_frame->addRoom(room, m_library->left(), m_library->centre(), sidePanel(room));
    else
        m_frame->addRoom(room, m_assistants->left(), m_assistants->centre(), nullptr);
}

SidePanel* MainWindow::sidePanel(Room room)
{
    auto* panel = new SidePanel(u"side."_s + QLatin1StringView(specOf(room).id));
    if (room == Room::Chat) {
        panel->addPage(
            {u"settings"_s, [] { return tr("Settings"); }, [this] { return m_settings->panel(); }});
        panel->addPage(
            {u"branches"_s, [] { return tr("Branches"); }, [this] { return m_chat->branches(); }});
        panel->addPage({u"sources"_s, [] { return tr("Sources"); },
                        [this] { return m_chat->sources().make(); }});
        panel->addPage(
            {u"notes"_s, [] { return tr("Notes"); }, [this] { return m_chat->notes(); }});
    } else {
        panel->addPage({u"sources"_s, [] { return tr("Sources"); },
                        [this] { return m_chat->sources().make(); }});
        panel->addPage(
            {u"usedIn"_s, [] { return tr("Used in"); }, [this] { return m_library->usedIn(); }});
    }
    return panel;
}

void MainWindow::showPage(const QString& page)
{
    enterRoom(page == u"sources"_s && m_frame->panel(m_room) ? m_room : Room::Chat);
    m_frame->showRight(true);
    QWidget* widget = m_frame->panel(m_room)->open(page);
    if (page == u"settings"_s)
        m_settings->focusFilter();
    else if (widget)
        widget->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::notify(const Notice& notice)
{
    m_notices->notify(notice);
    m_notices->raise();
}

bool MainWindow::isReady() const
{
    if (!m_failure.isEmpty())
        return true;
    return m_open && m_library->isLoaded() && m_chat->isReady() && !m_studio.shelf().isBusy();
}

void MainWindow::openPalette(const QString& words)
{
    if (!m_palette) {
        m_palette = new SearchPalette(m_studio.search(), m_studio.conversations(), this);
        connect(m_palette, &SearchPalette::hitChosen, this, &MainWindow::openHit);
        connect(m_palette, &SearchPalette::threadChosen, this, [this](ThreadId thread) {
            enterRoom(Room::Chat);
            m_chat->open(thread);
        });
    }
    m_palette->open(words);
}

void MainWindow::openHit(const SearchHit& hit, const QString& words)
{
    if (hit.kind == SearchHit::Kind::Document) {
        enterRoom(Room::Library);
        m_library->openAt(hit.document, hit.start, hit.end);
        return;
    }
    enterRoom(Room::Chat);
    m_chat->open(hit.thread, hit.message, words);
    if (hit.kind == SearchHit::Kind::Note)
        showPage(u"notes"_s);
}

void MainWindow::showCitation(const Citation& citation)
{
    if (!citation.document.isValid() || !m_library->documents().find(citation.document)) {
        notify({Notice::Kind::Info,
                tr("“%1” is no longer in the library; the quotation is all that is left.")
                    .arg(citation.title),
                {},
                {}});
        return;
    }
    enterRoom(Room::Library);
    m_library->openAt(citation.document, citation.start, citation.end);
    m_frame->panel(Room::Library)->open(u"sources"_s);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_chat->keepDraft();
    remember();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_actions->retranslate();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_writable && event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    m_door->take(paths);
}

} // namespace motcua
