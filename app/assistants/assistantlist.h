// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The left side of the Assistants room: who may answer and what they have at hand, in sections, each with its + for
// something new. Arrows open, Return goes on to the page, Delete removes, F2 renames, Alt+Up and Alt+Down move. Says what
// the person wants; AssistantsRoom does it.
//
// Thread: GUI.

#include "assistants/assistantlistmodel.h"

#include <QPointer>
#include <QWidget>

#include <array>

class QListView;
class QMenu;

namespace motcua {

class IconButton;
class PanelHeader;
class SearchField;

class AssistantList : public QWidget {
    Q_OBJECT
public:
    explicit AssistantList(AssistantListModel& model, QWidget* parent = nullptr);

    void choose(const AssistantPlace& place);
    void setWritable(bool writable);

Q_SIGNALS:
    void opened(const motcua::AssistantPlace& place);
    /// The person goes on from the row to its page.
    void entered(const motcua::AssistantPlace& place);
    void newRequested(const motcua::NewWish& wish);
    void fileRequested(); ///< A model file, chosen by hand.
    void removeRequested(const motcua::AssistantPlace& place);
    void duplicateRequested(const motcua::AssistantPlace& place);
    void moveRequested(const motcua::AssistantPlace& place, int by); ///< -1 up, 1 down.
    void chatRequested(const motcua::AssistantPlace& place);
    void importRequested();
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void setButtons();
    QMenu* newMenu(AssistantSection section, QWidget* parent);
    void buildRoomMenu();
    void showMenu(const QPoint& position);
    bool pressed(const QKeyEvent& key);
    void enter(const QModelIndex& index);
    void retranslate();

    AssistantListModel& m_model;
    PanelHeader* m_header;
    IconButton* m_more;
    SearchField* m_filter;
    QListView* m_view;
    std::array<QPointer<IconButton>, kAssistantSections> m_add;
    AssistantPlace m_place;
    bool m_choosing = false; ///< The row follows the page, not the other way round.
    bool m_writable = true;
};

} // namespace motcua
