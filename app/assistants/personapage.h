// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page of a persona: who it is, what it is told, who computes for it, and how. The parameters are rows of the
// settings: what is not set here follows the settings of the program.
//
// Thread: GUI.

#include "assistant/serverclient.h"
#include "assistants/profilepage.h"
#include "widgets/optionseditor.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace motcua {

class DisclosureHeader;
class VariablesRow;

class PersonaPage final : public ProfilePage {
    Q_OBJECT
public:
    explicit PersonaPage(const MakeOptionsEditor& makeOptions, QWidget* parent = nullptr);

    ProfileValue value() const override;
    void flush() override;

    /// Who may compute: servers and model files. Quote is always there.
    void setServers(const std::vector<ServerProfile>& servers);
    /// Of the server that is chosen; what is chosen stays.
    void setModels(const std::vector<ServerModel>& models);
    void setModelTrouble(const QString& sentence);
    /// Value and label of each document of the library.
    void setDocuments(const std::vector<std::pair<QString, QString>>& documents);
    QUuid server() const { return m_chosen; }

Q_SIGNALS:
    /// Another server was chosen, or its models are wanted again.
    void modelsRequested(const QUuid& server);

protected:
    void fill(const ProfileValue& value, const QString& key) override;
    void retranslate() override;

private:
    void connectParts();
    void listServers();
    void showServer();
    void countParameters();

    Persona m_value;
    QUuid m_chosen; ///< Who computes; null: Quote.
    std::vector<ServerProfile> m_servers;
    QLineEdit* m_picture;
    QLineEdit* m_name;
    QPlainTextEdit* m_system;
    QComboBox* m_server;
    QComboBox* m_model;
    QPushButton* m_fetch;
    OptionsEditor* m_library;
    OptionsEditor* m_parameters;
    DisclosureHeader* m_header;
    FormField* m_pictureField;
    FormField* m_nameField;
    FormField* m_systemField;
    FormField* m_serverField;
    FormField* m_modelField;
};

} // namespace motcua
