// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the Assistants room needs of the world outside: files and folders people choose, files for others, the titles of
// the library, and a conversation with whoever was chosen.
//
// Owned by the window. Thread: GUI.

#include "assistants/assistantsroom.h"

namespace motcua {

class ChatRoom;
class Conversations;
class Dialogs;
class LibraryRoom;

class AssistantsDoor : public QObject {
    Q_OBJECT
public:
    /// All outlive this.
    struct Parts {
        AssistantsRoom& room;
        const LibraryRoom& library;
        ChatRoom& chat;
        Conversations& conversations;
        Dialogs& dialogs;
    };
    /// `window` is what dialogs stand on, and owns this.
    AssistantsDoor(const Parts& parts, QWidget* window);

    void importProfiles();

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void chatWanted(); ///< The Chat room is to be shown; the conversation is on its way.

private:
    void askForModelFolder();
    void askForModelFile();
    void askForProgram(AssistantsRoom::Program program);
    void write(const QByteArray& json, const QString& name);
    void tellDocuments();
    void chatWith(const QString& assistant);
    void fail(const Error& error);

    Parts m_parts;
    QWidget* m_window;
    std::vector<std::pair<QString, QString>> m_documents;
};

} // namespace motcua
