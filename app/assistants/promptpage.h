// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page of a prompt: the word that is typed after “/”, the text with its variables, and what becomes of it.
//
// Thread: GUI.

#include "assistants/profilepage.h"

class QLineEdit;
class QPlainTextEdit;

namespace motcua {

class PromptPreview;

class PromptPage final : public ProfilePage {
    Q_OBJECT
public:
    explicit PromptPage(QWidget* parent = nullptr);

    ProfileValue value() const override;

protected:
    void fill(const ProfileValue& value, const QString& key) override;
    void retranslate() override;

private:
    void judgeName();

    Prompt m_value;
    QLineEdit* m_name;
    QPlainTextEdit* m_text;
    PromptPreview* m_preview;
    FormField* m_nameField;
    FormField* m_textField;
};

} // namespace motcua
