// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/serverpage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "assistants/keyfield.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ServerPage::ServerPage(QWidget* parent)
    : ProfilePage(u"serverPage"_s, parent),
      m_name(new QLineEdit),
      m_address(new QLineEdit),
      m_key(new KeyField),
      m_model(new QComboBox),
      m_fetch(new QPushButton),
      m_test(new QPushButton),
      m_result(new SentenceLine)
{
    picture().setIcon(u"server"_s);
    addChatButton();
    m_nameField = addField(m_name, u"server.name"_s);
    m_addressField = addField(m_address, u"server.address"_s);
    m_keyField = addField(m_key, u"server.keyField"_s);
    m_modelField = addField(m_model, u"server.model"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_fetch->setObjectName(u"server.fetch"_s);
    m_modelField->addBeside(m_fetch);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);

    m_test->setObjectName(u"server.test"_s);
    m_test->setIcon(themeIcon(u"server"));
    m_result->setObjectName(u"server.result"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_test, 0, Qt::AlignTop);
    row->addWidget(m_result, 1, Qt::AlignVCenter);
    row->addStretch();
    column().addLayout(row);
    addLastRow(false);

    connect(m_name, &QLineEdit::textEdited, this, &ServerPage::touch);
    connect(m_address, &QLineEdit::textEdited, this, [this] {
        forgetTest();
        judgeAddress();
        touch();
    });
    connect(m_key, &KeyField::edited, this, [this] {
        forgetTest();
        touch();
    });
    connect(m_model, &QComboBox::editTextChanged, this, &ServerPage::touch);
    connect(m_fetch, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(true); });
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(false); });
    ServerPage::retranslate();
}

ProfileValue ServerPage::value() const
{
    ServerProfile server = m_value;
    server.name = m_name->text().trimmed();
    server.address = m_address->text().trimmed();
    server.model = m_model->currentText().trimmed();
    server.keyVariable = m_key->variable();
    return server;
}

QString ServerPage::key() const
{
    return m_key->typed();
}

void ServerPage::setBusy(bool busy)
{
    ProfilePage::setBusy(busy);
    m_test->setEnabled(!busy && addressIsGood());
    m_fetch->setEnabled(!busy && addressIsGood());
}

void ServerPage::fill(const ProfileValue& value, const QString& key)
{
    const auto* server = std::get_if<ServerProfile>(&value);
    if (!server)
        return;
    const bool another = server->uuid != uuid();
    m_value = *server;
    if (another) {
        forgetTest();
        m_model->clear();
    }
    setTitle(server->name.isEmpty() ? tr("New server") : server->name);
    if (m_name->text().trimmed() != server->name)
        m_name->setText(server->name);
    if (m_address->text().trimmed() != server->address)
        m_address->setText(server->address);
    if (m_model->currentText().trimmed() != server->model)
        m_model->setCurrentText(server->model);
    m_key->setState(server->hasKey, server->keyVariable, key, another);
    judgeAddress();
}

void ServerPage::setModels(const std::vector<ServerModel>& models)
{
    const QString chosen = m_model->currentText();
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    for (const ServerModel& model : models) {
        m_model->addItem(model.id);
        if (model.contextLength > 0)
            m_model->setItemData(
                m_model->count() - 1,
                tr("%1 tokens of context").arg(QLocale().toString(model.contextLength)),
                Qt::ToolTipRole);
    }
    m_model->setCurrentText(chosen);
}

void ServerPage::setTesting()
{
    m_result->say(SentenceLine::Kind::Busy, tr("Asking the server…"));
    m_test->setEnabled(false);
    m_fetch->setEnabled(false);
}

void ServerPage::setTested(const Result<ServerTest>& test)
{
    m_test->setEnabled(addressIsGood());
    m_fetch->setEnabled(addressIsGood());
    if (!test)
        return m_result->say(SentenceLine::Kind::Bad, test.error().message);
    m_result->say(test->reached ? SentenceLine::Kind::Good : SentenceLine::Kind::Bad,
                  test->sentence);
    if (test->reached)
        setModels(test->models);
}

void ServerPage::showModels()
{
    if (m_model->count() > 1 && m_model->isVisible())
        m_model->showPopup();
}

void ServerPage::forgetTest()
{
    m_result->clear();
}

bool ServerPage::addressIsGood() const
{
    return readAddress(m_address->text()).has_value();
}

void ServerPage::judgeAddress()
{
    const QString typed = m_address->text().trimmed();
    const Result<QUrl> address = readAddress(typed);
    m_test->setEnabled(address.has_value());
    m_fetch->setEnabled(address.has_value());
    if (typed.isEmpty())
        return m_addressField->say(SentenceLine::Kind::Help, {});
    if (!address)
        return m_addressField->say(SentenceLine::Kind::Warning, address.error().message);
    const QString shown = address->toDisplayString();
    if (isLoopback(*address))
        m_addressField->say(SentenceLine::Kind::Good,
                            tr("%1: on this computer, nothing you write leaves it.").arg(shown));
    else if (address->scheme() == u"https")
        m_addressField->say(SentenceLine::Kind::Info,
                            tr("%1: what you write goes to this server.").arg(shown));
    else
        m_addressField->say(
            SentenceLine::Kind::Warning,
            tr("%1: what you write goes to this server, not encrypted on the way.").arg(shown));
}

void ServerPage::retranslate()
{
    ProfilePage::retranslate();
    m_nameField->setLabel(tr("Name"));
    m_name->setPlaceholderText(tr("How you want to call it"));
    m_addressField->setLabel(tr("Address"));
    m_addressField->setHelp(
        tr("Any server that speaks like OpenAI's: llama.cpp, Ollama, LM Studio, vLLM, …"));
    m_address->setPlaceholderText(u"http://localhost:8080/v1"_s);
    m_keyField->setLabel(tr("Key"));
    m_keyField->setHelp(tr("Servers on this computer mostly need none."));
    m_modelField->setLabel(tr("Model"));
    m_model->lineEdit()->setPlaceholderText(tr("The server's own choice"));
    m_model->lineEdit()->setAccessibleName(tr("Model"));
    m_fetch->setText(tr("&Fetch the list"));
    m_test->setText(tr("&Test"));
    judgeAddress();
}

} // namespace motcua
