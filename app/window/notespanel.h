// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Notes panel: remarks on the open thread and its messages, never sent to an assistant. Add, change, delete.
//
// Thread: GUI.

#include "studio/conversations.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace motcua {

class NotesPanel : public QWidget {
    Q_OBJECT
public:
    explicit NotesPanel(Conversations& conversations, QWidget* parent = nullptr);

    /// Invalid: no thread is open.
    void setThread(ThreadId thread);
    void setWritable(bool writable);

Q_SIGNALS:
    void failed(const motcua::Error& error);
    void messageRequested(motcua::MessageId message);
    /// A note was deleted; it can be undone.
    void noteRemoved();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void load();
    void show(const std::vector<Note>& notes);
    void add();
    void tell(const Result<>& done);
    void retranslate();

    Conversations& m_conversations;
    ThreadId m_thread;
    bool m_writable = true;
    QLabel* m_words;
    QVBoxLayout* m_cards;
    QPlainTextEdit* m_field;
    QPushButton* m_add;
};

} // namespace motcua
