// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page of a server: name, address, key, model, and a test that says plainly what came of it. The address is checked
// while it is typed, and the page says where what one writes will go.
//
// Thread: GUI.

#include "assistants/profilepage.h"
#include "studio/assistants.h"

class QComboBox;
class QLineEdit;

namespace motcua {

class KeyField;
class SentenceLine;

class ServerPage final : public ProfilePage {
    Q_OBJECT
public:
    explicit ServerPage(QWidget* parent = nullptr);

    ProfileValue value() const override;
    QString key() const override;
    void setBusy(bool busy) override;

    /// What the server of this page has; what is chosen stays.
    void setModels(const std::vector<ServerModel>& models);
    /// The server is being asked.
    void setTesting();
    void setTested(const Result<ServerTest>& test);
    /// Opens the list of models, for the person to choose.
    void showModels();

Q_SIGNALS:
    /// Ask the server as it stands on the page. `fetch`: it is the models that are wanted.
    void testRequested(bool fetch);

protected:
    void fill(const ProfileValue& value, const QString& key) override;
    void retranslate() override;

private:
    void judgeAddress();
    bool addressIsGood() const;
    void forgetTest();

    ServerProfile m_value;
    QLineEdit* m_name;
    QLineEdit* m_address;
    KeyField* m_key;
    QComboBox* m_model;
    QPushButton* m_fetch;
    QPushButton* m_test;
    SentenceLine* m_result;
    FormField* m_nameField;
    FormField* m_addressField;
    FormField* m_keyField;
    FormField* m_modelField;
};

} // namespace motcua
