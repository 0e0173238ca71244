// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page of a server of tools: which program, with which arguments, and which of its tools may run without asking.
//
// Thread: GUI.

#include "assistant/tool.h"
#include "assistants/profilepage.h"

#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace motcua {

class SentenceLine;

class ToolServerPage final : public ProfilePage {
    Q_OBJECT
public:
    explicit ToolServerPage(QWidget* parent = nullptr);

    ProfileValue value() const override;
    void setProgram(const QString& path);
    void setUnsavedTools(bool unsaved); ///< Only a saved server can be asked for its tools.
    void setListing();
    void setTools(const Result<std::vector<ToolSpec>>& tools);

Q_SIGNALS:
    void programWanted();
    void toolsRequested();

protected:
    void fill(const ProfileValue& value, const QString& key) override;
    void retranslate() override;

private:
    void showTools();

    ToolServer m_value;
    std::vector<ToolSpec> m_specs;
    bool m_filling = false;
    QLineEdit* m_name;
    QLineEdit* m_program;
    QPushButton* m_choose;
    QPlainTextEdit* m_arguments;
    QCheckBox* m_enabled;
    QPushButton* m_list;
    SentenceLine* m_result;
    QLabel* m_toolsLabel;
    QListWidget* m_tools;
    FormField* m_nameField;
    FormField* m_programField;
    FormField* m_argumentsField;
};

} // namespace motcua
