// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The list of prompts that opens when a message begins with "/": those whose name holds what follows, the best first.
// The keyboard stays in the text; arrows, Enter, Tab and Escape are the list's while it is open, and never while an
// input method is composing a letter. A child of the window, so that input methods go on working.
//
// Made on a ComposerEdit and gone with it. Thread: GUI.

#include "settings/profile.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QKeyEvent;
class QLabel;
class QListView;

namespace motcua {

class ComposerEdit;
class PromptModel;

class PromptPopup : public QWidget {
    Q_OBJECT
public:
    explicit PromptPopup(ComposerEdit* edit);

    void setPrompts(std::vector<Prompt> prompts);
    /// Closes it until the text begins with another "/".
    void dismiss();
    /// Length of "/" and the word after it, in the text; 0 when it is not about a prompt.
    int wordLength() const;

Q_SIGNALS:
    void chosen(const motcua::Prompt& prompt);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void follow();
    void open(const QString& word);
    void place();
    void move(int by);
    void choose(int row);
    bool take(QKeyEvent* event);
    void announce();
    void retranslate();

    QPointer<ComposerEdit> m_edit;
    std::vector<Prompt> m_prompts;
    PromptModel* m_model;
    QListView* m_list;
    QLabel* m_note;
    bool m_dismissed = false;
};

} // namespace motcua
