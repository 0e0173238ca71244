// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Asks for the variables of a prompt, or of the system prompt of a persona, and shows what it becomes.
//
// Thread: GUI.

#include "text/prompttemplate.h"

#include <QDialog>

class QPlainTextEdit;

namespace motcua {

class VariableForm;

class VariableDialog : public QDialog {
    Q_OBJECT
public:
    /// `name` is what is filled in; `known`: the values the program gives itself; `yes`: words of the button.
    VariableDialog(const QString& name, const QString& text, const QHash<QString, QString>& known,
                   const QString& yes, QWidget* parent = nullptr);

    /// True when the person has something to fill in.
    static bool isNeeded(const QString& text);
    /// The text with everything filled in.
    QString filledText() const;

Q_SIGNALS:
    void filledIn(const QString& text);

private:
    void finish();

    QString m_text;
    QHash<QString, QString> m_known;
    VariableForm* m_form;
    QPlainTextEdit* m_preview;
};

/// What the program knows without asking: {{selection}}, {{clipboard}}, {{date}}, {{time}}, {{language}}.
QHash<QString, QString> knownVariables(const QString& text, const QString& selection);

} // namespace motcua
