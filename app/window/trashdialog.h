// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages that were deleted, newest first, and the way back.
//
// Thread: GUI.

#include "studio/conversations.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPushButton;

namespace motcua {

class TrashDialog : public QDialog {
    Q_OBJECT
public:
    TrashDialog(Conversations& conversations, bool writable, QWidget* parent = nullptr);

Q_SIGNALS:
    void failed(const motcua::Error& error);
    void restored(motcua::ThreadId thread, motcua::MessageId top);

private:
    void load();
    void restore();

    Conversations& m_conversations;
    bool m_writable;
    std::vector<TrashedMessages> m_rows;
    QListWidget* m_list;
    QLabel* m_words;
    QPushButton* m_restore;
};

} // namespace motcua
