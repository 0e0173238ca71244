// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The left side of the Library room: the documents, a line to filter them, how to add more, and what indexing is doing.
// Says what the person wants; LibraryRoom does it.
//
// Thread: GUI.

#include "library/documentlistmodel.h"

#include <QWidget>

class QListView;
class QSortFilterProxyModel;

namespace motcua {

class IconButton;
class PanelHeader;
class ProgressStrip;
class SearchField;

class DocumentList : public QWidget {
    Q_OBJECT
public:
    explicit DocumentList(DocumentListModel& model, QWidget* parent = nullptr);

    ProgressStrip& progress() { return *m_progress; }
    /// The documents chosen, in their order.
    std::vector<DocumentId> chosen() const;
    void choose(DocumentId id);
    void setWritable(bool writable);

Q_SIGNALS:
    void opened(motcua::DocumentId id);
    /// `encoding` as Shelf::add takes it.
    void addRequested(const QString& encoding);
    void addFolderRequested();
    void removeRequested(const std::vector<motcua::DocumentId>& ids);
    void readAgainRequested(const std::vector<motcua::DocumentId>& ids, const QString& encoding);
    void showFileRequested(motcua::DocumentId id);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildAddMenu();
    void showMenu(const QPoint& position);
    void retranslate();

    DocumentListModel& m_model;
    PanelHeader* m_header;
    IconButton* m_add;
    SearchField* m_filter;
    QListView* m_view;
    QSortFilterProxyModel* m_shown;
    ProgressStrip* m_progress;
    bool m_writable = true;
};

} // namespace motcua
