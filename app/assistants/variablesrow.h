// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Below an editor of a prompt: puts variables into it, so that nobody has to know how they are written. What is to be
// changed (the name of a variable) is left selected. Says which variables the text has.
//
// Thread: GUI.

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace motcua {

class VariablesRow final : public QWidget {
    Q_OBJECT
public:
    /// `editor` outlives the row.
    explicit VariablesRow(QPlainTextEdit* editor, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void insert(const QString& text, const QString& select);
    void buildMenu();
    void tellVariables();
    void retranslate();

    QPlainTextEdit* m_editor;
    QPushButton* m_button;
    QLabel* m_words;
};

} // namespace motcua
