// SPDX-License-Identifier: GPL-3.0-or-later
// What a window looks like when it opens: as the last one was left, or like another that is open.
#include "assistants/assistantsroom.h"
#include "library/libraryroom.h"
#include "settings/settingsstore.h"
#include "studio/studio.h"
#include "window/chatroom.h"
#include "window/frame.h"
#include "window/mainwindow.h"
#include "window/sidepanel.h"
#include "windowoptions.h"

#include <QGuiApplication>
#include <QScreen>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kUsual{1280, 800};
constexpr QSize kFrame{8, 40};    ///< What a window manager may add around a window.
constexpr QPoint kBeside{32, 32}; ///< So that both are seen.

} // namespace

void MainWindow::restore(const WindowOptions& options)
{
    const SettingsStore& store = m_studio.settings();
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    resize(kUsual.boundedTo(screen.size() - kFrame));
    if (options.size.isValid())
        resize(options.size);
    else
        restoreGeometry(store.remembered(u"geometry"_s).toByteArray());
    m_frame->setState(store.remembered(u"frame"_s).toMap());
    m_chat->setTreeState(store.remembered(u"tree"_s).toString());
    m_first =
        ThreadId(options.thread > 0 ? options.thread : store.remembered(u"thread"_s).toLongLong());
    m_assistants->restore(store.remembered(u"assistants"_s).toMap());
    const QString room =
        options.room.isEmpty() ? store.remembered(u"room"_s).toString() : options.room;
    enterRoom(Room::Chat); // always there, so that a question can be asked from anywhere
    enterRoom(roomNamed(room).value_or(Room::Chat));
    if (const QString page = store.remembered(u"page"_s).toString();
        !page.isEmpty() && m_frame->panel(m_room))
        m_frame->panel(m_room)->open(page);
}

void MainWindow::remember() const
{
    SettingsStore& store = m_studio.settings();
    store.remember(u"geometry"_s, saveGeometry());
    store.remember(u"frame"_s, m_frame->state());
    store.remember(u"room"_s, QLatin1StringView(specOf(m_room).id).toString());
    if (const SidePanel* panel = m_frame->panel(m_room))
        store.remember(u"page"_s, panel->current());
    store.remember(u"assistants"_s, m_assistants->remembered());
    store.remember(u"tree"_s, m_chat->treeState());
    store.remember(u"thread"_s, m_chat->thread().value());
    store.remember(u"document"_s, m_library->openDocument().value());
}

void MainWindow::resemble(const MainWindow& other)
{
    resize(other.size());
    move(other.pos() + kBeside);
    m_frame->setState(other.m_frame->state());
    m_chat->setTreeState(other.m_chat->treeState());
    m_first = other.m_chat->thread();
    enterRoom(Room::Chat);
}

bool MainWindow::isLookedAt(ThreadId thread) const
{
    return isActiveWindow() && !isMinimized() && m_room == Room::Chat && m_chat->thread() == thread;
}

void MainWindow::showMessage(ThreadId thread, MessageId message)
{
    enterRoom(Room::Chat);
    m_chat->open(thread, message);
}

} // namespace motcua
