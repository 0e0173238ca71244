// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What becomes of a prompt: a form with a field for each variable that is asked for, and below it the text as it will
// stand in the message box. For looking only: nothing that is filled in here is kept.
//
// Thread: GUI.

#include "text/prompttemplate.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace motcua {

class PromptPreview final : public QWidget {
    Q_OBJECT
public:
    explicit PromptPreview(QWidget* parent = nullptr);

    void setText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* makeField(const TemplateVariable& variable);
    void fill();

    QString m_text;
    std::vector<TemplateVariable> m_variables;
    QHash<QString, QString> m_values; ///< Kept while the text is edited.
    QLabel* m_title;
    QVBoxLayout* m_form;
    QPlainTextEdit* m_result;
};

} // namespace motcua
