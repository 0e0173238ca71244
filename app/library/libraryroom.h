// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Library room: brings the shelf and the widgets of the room together. Adds, reads again, removes, opens at a place;
// says in one sentence what became of it. The widgets are made when the room is first shown.
//
// Owned by the window. Thread: GUI.

#include "library/documentlistmodel.h"
#include "studio/shelf.h"
#include "widgets/notificationbar.h"

#include <QObject>
#include <QPointer>

#include <optional>

namespace motcua {

class DocumentList;
class DocumentPage;
class UsedInList;

class LibraryRoom : public QObject {
    Q_OBJECT
public:
    explicit LibraryRoom(Shelf& shelf, QObject* parent = nullptr);

    /// Asks for the documents, and a little later whether their files changed.
    void start(bool writable);

    QWidget* left(); ///< Made when first asked for; its place in the window owns it.
    QWidget* centre();
    QWidget* usedIn();

    const DocumentListModel& documents() const { return m_model; }
    bool isLoaded() const { return m_loaded; }
    DocumentId openDocument() const { return m_open; }

    /// Files and folders, with the encoding as Shelf::add takes it.
    void add(const QStringList& paths, const QString& encoding = {});
    void open(DocumentId id);
    /// Opens and marks the words from `start` to `end`, UTF-16 code units of the document's text.
    void openAt(DocumentId id, qsizetype start, qsizetype end);
    void removeOpen();
    void checkFiles();
    void find();

Q_SIGNALS:
    void notified(const motcua::Notice& notice);
    void undoRequested();
    void addRequested(const QString& encoding);
    void addFolderRequested();
    void samplesRequested();
    void fileRequested(const QString& path); ///< Show it in its folder.
    void quoteRequested(const QString& text);
    void threadRequested(motcua::ThreadId thread);
    void changed(); ///< Documents, the open one, or whether indexing goes on.
    /// Files were added; how many are new.
    void added(int count);

private:
    struct Place {
        qsizetype start = 0;
        qsizetype end = 0;
    };

    void load();
    void refresh(std::vector<Document> documents);
    void fetch(DocumentId id, std::optional<Place> place);
    void remove(const std::vector<DocumentId>& ids);
    void readAgain(const std::vector<DocumentId>& ids, const QString& encoding);
    void tell(const std::vector<Added>& added);
    void fail(const Error& error);
    void showUses();

    Shelf& m_shelf;
    DocumentListModel m_model;
    QPointer<DocumentList> m_list;
    QPointer<DocumentPage> m_page;
    QPointer<UsedInList> m_uses;
    DocumentId m_open;
    quint64 m_fetch = 0; ///< Counts openings: only the last one is shown.
    Progress m_progress;
    bool m_loaded = false;
    bool m_writable = false;
};

} // namespace motcua
