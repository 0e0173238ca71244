// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The middle of the Library room: the open document with its title and page, and finding in it. Empty, it says what the
// library is for and offers to fill it.
//
// Thread: GUI.

#include "studio/shelf.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace motcua {

class DocumentView;
class ElidedLabel;
class EmptyState;
class IconButton;
class Pill;
class SearchField;

class DocumentPage : public QWidget {
    Q_OBJECT
public:
    explicit DocumentPage(Shelf& shelf, QWidget* parent = nullptr);

    void show(OpenedDocument opened);
    void showNothing(bool libraryIsEmpty);
    DocumentId document() const { return m_opened.document.id; }
    DocumentView& view() { return *m_view; }

    void startFinding();
    void stopFinding();

Q_SIGNALS:
    void addRequested();
    void samplesRequested();
    void failed(const motcua::Error& error);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHeader();
    QWidget* buildFindBar();
    void find();
    void step(int by);
    void showPlace();
    void showPage(int page);
    void retranslate();

    Shelf& m_shelf;
    OpenedDocument m_opened;
    bool m_libraryIsEmpty = true;

    QStackedLayout* m_stack;
    EmptyState* m_empty;
    QPushButton* m_addButton;
    QPushButton* m_samplesButton;
    ElidedLabel* m_title;
    Pill* m_page;
    QPushButton* m_findButton;
    QWidget* m_findBar;
    SearchField* m_field;
    QLabel* m_place;
    IconButton* m_previous;
    IconButton* m_next;
    IconButton* m_close;
    DocumentView* m_view;

    QTimer m_pause; ///< Between the last key and the search.
    std::vector<DocumentHit> m_hits;
    int m_current = -1;
    quint64 m_search = 0; ///< Counts searches: only the answer to the last one is shown.
};

} // namespace motcua
