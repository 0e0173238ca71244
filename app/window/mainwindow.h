// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The window: brings the frame, the rooms and the doors together and does nothing of their work. What a room shows is
// made when the room is first entered.
//
// Thread: GUI.

#include "base/id.h"
#include "base/result.h"
#include "window/rooms.h"

#include <QPointer>
#include <QWidget>

namespace motcua {

class Actions;
class AssistantsDoor;
class AssistantsRoom;
class ChatRoom;
class DataCare;
class Dialogs;
class DraftShelf;
class FileDoor;
class Frame;
class LibraryRoom;
class NotificationBar;
class SearchPalette;
class SettingsSide;
class SidePanel;
class Studio;
class Transfers;
struct Citation;
struct Notice;
struct SearchHit;
struct StartReport;
struct WindowOptions;

class MainWindow : public QWidget {
    Q_OBJECT
public:
    /// All outlive the window.
    MainWindow(Studio& studio, DraftShelf& drafts, Dialogs& dialogs, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Size, panels and room as they were left, or as the options say.
    void restore(const WindowOptions& options);
    /// Size, panels and thread like those of another window, a little beside it.
    void resemble(const MainWindow& other);
    void studioOpened(const StartReport& report);
    void studioFailed(const Error& error);

    void enterRoom(Room room);
    Room room() const { return m_room; }
    void notify(const Notice& notice);
    /// Shows a message of a thread, in the Chat room.
    void showMessage(ThreadId thread, MessageId message);
    /// The thread is before the person's eyes.
    bool isLookedAt(ThreadId thread) const;
    /// Everything that is to be seen has come.
    bool isReady() const;

    Actions& actions() { return *m_actions; }
    Frame& frame() { return *m_frame; }
    ChatRoom& chat() { return *m_chat; }
    LibraryRoom& library() { return *m_library; }
    AssistantsRoom& assistants() { return *m_assistants; }

Q_SIGNALS:
    /// Another window on the same data is wanted.
    void windowRequested();
    /// All windows are to be closed.
    void quitRequested();
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectChat();
    void connectLibrary();
    void connectAssistants();
    void connectActions();
    void connectViewActions();
    void connectDataActions();
    void updateState();
    void updateCounts();
    void updateContext();
    void openPalette(const QString& words);
    void openHit(const SearchHit& hit, const QString& words);
    void addRoom(Room room);
    SidePanel* sidePanel(Room room);
    void showPage(const QString& page);
    void showCitation(const Citation& citation);
    void askUndo();
    void undo(bool redo);
    void changeFontSize(int by);
    void changeTheme();
    void showTrash();
    void showAbout();
    void remember() const;

    Studio& m_studio;
    Dialogs& m_dialogs;
    Actions* m_actions;
    Frame* m_frame;
    NotificationBar* m_notices;
    ChatRoom* m_chat;
    LibraryRoom* m_library;
    AssistantsRoom* m_assistants;
    AssistantsDoor* m_assistantsDoor;
    DataCare* m_care;
    FileDoor* m_door;
    Transfers* m_transfers;
    SettingsSide* m_settings;
    QPointer<SearchPalette> m_palette;
    Room m_room = Room::Chat;
    QString m_undo;
    QString m_redo;
    ThreadId m_first;  ///< The thread to show when the studio opens.
    QString m_failure; ///< Why the studio is not open.
    bool m_writable = false;
    bool m_open = false;
};

} // namespace motcua
