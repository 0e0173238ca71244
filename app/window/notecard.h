// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One note: its words and its day, and while it is being changed, a field with them.
//
// Used by NotesPanel. Thread: GUI.

#include "thread/thread.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace motcua {

class Card;
class IconButton;

class NoteCard : public QWidget {
    Q_OBJECT
public:
    NoteCard(const Note& note, bool writable, QWidget* parent = nullptr);

    const Note& note() const { return m_note; }
    void startEditing();

Q_SIGNALS:
    void edited(motcua::NoteId id, const QString& text);
    void removed(motcua::NoteId id);
    void messageRequested(motcua::MessageId message);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void stopEditing(bool keep);
    void retranslate();

    Note m_note;
    QLabel* m_words;
    QLabel* m_day;
    QPlainTextEdit* m_field = nullptr;
    IconButton* m_edit;
    IconButton* m_remove;
    QPushButton* m_jump;
};

} // namespace motcua
