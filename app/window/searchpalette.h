// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Search everything (Ctrl+K): a field over the window with what was found below it, as the person types. Empty it shows
// the recent conversations; beginning with ">" it is the list of commands. A child of the window rather than a window of
// its own, so that input methods work in it.
//
// Thread: GUI.

#include "studio/conversations.h"
#include "studio/search.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QListView;

namespace motcua {

class PaletteModel;
class SearchField;

class SearchPalette : public QWidget {
    Q_OBJECT
public:
    /// `window`: what it covers; its actions are the commands.
    SearchPalette(Search& search, Conversations& conversations, QWidget* window);

    /// Shows it with these words, selected.
    void open(const QString& words = {});
    void close();

Q_SIGNALS:
    void hitChosen(const motcua::SearchHit& hit, const QString& words);
    void threadChosen(motcua::ThreadId thread);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildHints();
    void addFilter(const QString& filter);
    void ask();
    void askRecent();
    void show(std::vector<struct PaletteRow> rows, const QString& note);
    void place();
    void move(int by);
    void choose(int row);
    void retranslate();

    Search& m_search;
    Conversations& m_conversations;
    QWidget* m_window;
    SearchField* m_field;
    QWidget* m_hints;
    QListView* m_list;
    QLabel* m_note;
    PaletteModel* m_model;
    QTimer m_pause;             ///< Between the last key and the search.
    QPointer<QWidget> m_before; ///< Had the focus.
    quint64 m_question = 0;     ///< Counts searches: only the answer to the last is shown.
};

} // namespace motcua
