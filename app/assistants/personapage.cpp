// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/personapage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "assistants/variablesrow.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "theme/theme.h"
#include "widgets/disclosureheader.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPersonaPicture = 96; ///< Width of the field.
constexpr int kSystem = 168;        ///< Height of the editor.

/// The settings of a model, in the order of the catalogue.
QStringList parameterKeys()
{
    QStringList keys;
    for (const AnySetting& setting : settings::kCatalogue)
        if (infoOf(setting).section == Section::Model)
            keys.append(infoOf(setting).key);
    return keys;
}

} // namespace

PersonaPage::PersonaPage(const MakeOptionsEditor& makeOptions, QWidget* parent)
    : ProfilePage(u"personaPage"_s, parent),
      m_picture(new QLineEdit),
      m_name(new QLineEdit),
      m_system(new QPlainTextEdit),
      m_server(new QComboBox),
      m_model(new QComboBox),
      m_fetch(new QPushButton),
      m_library(makeOptions({settings::kDocuments.key, settings::kCitations.key}, body())),
      m_parameters(makeOptions(parameterKeys(), body())),
      m_header(new DisclosureHeader({}, body()))
{
    addChatButton();
    auto* top = new QHBoxLayout;
    top->setSpacing(space::kMedium);
    m_picture->setObjectName(u"persona.picture"_s);
    m_name->setObjectName(u"persona.name"_s);
    m_pictureField = new FormField(m_picture, body());
    m_nameField = new FormField(m_name, body());
    m_pictureField->setFixedWidth(kPersonaPicture);
    top->addWidget(m_pictureField, 0, Qt::AlignTop);
    top->addWidget(m_nameField, 1, Qt::AlignTop);
    column().addLayout(top);

    m_systemField = addField(m_system, u"persona.system"_s);
    m_system->setTabChangesFocus(true);
    m_system->setFixedHeight(kSystem);
    m_systemField->addBelow(new VariablesRow(m_system, body()));

    m_serverField = addField(m_server, u"persona.server"_s);
    m_modelField = addField(m_model, u"persona.model"_s);
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    for (QComboBox* box : {m_server, m_model}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    m_fetch->setObjectName(u"persona.fetch"_s);
    m_modelField->addBeside(m_fetch);
    column().addWidget(m_library);
    m_header->setObjectName(u"persona.parameters"_s);
    column().addWidget(m_header);
    column().addWidget(m_parameters);
    m_header->setBody(m_parameters);
    m_header->setOpen(false);
    addLastRow(true);
    connectParts();
    PersonaPage::retranslate();
}

void PersonaPage::connectParts()
{
    connect(m_picture, &QLineEdit::textEdited, this, [this] {
        picture().setText(pictureText(m_picture->text(), m_name->text()));
        touch();
    });
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        picture().setText(pictureText(m_picture->text(), m_name->text()));
        touch();
    });
    connect(m_system, &QPlainTextEdit::textChanged, this, &PersonaPage::touch);
    connect(m_server, &QComboBox::activated, this, [this] {
        m_chosen = m_server->currentData().toUuid();
        m_model->clear();
        m_model->setCurrentText({});
        showServer();
        touch();
        if (!server().isNull())
            Q_EMIT modelsRequested(server());
    });
    connect(m_model, &QComboBox::editTextChanged, this, &PersonaPage::touch);
    connect(m_fetch, &QPushButton::clicked, this, [this] { Q_EMIT modelsRequested(server()); });
    connect(m_library, &OptionsEditor::edited, this, [this] {
        m_parameters->setOptions(m_library->options());
        touch();
    });
    connect(m_parameters, &OptionsEditor::edited, this, [this] {
        m_library->setOptions(m_parameters->options());
        countParameters();
        touch();
    });
}

ProfileValue PersonaPage::value() const
{
    Persona persona = m_value;
    persona.name = m_name->text().trimmed();
    persona.picture = m_picture->text().trimmed();
    persona.system = m_system->toPlainText();
    persona.server = server();
    persona.model = persona.server.isNull() ? QString() : m_model->currentText().trimmed();
    persona.options = m_parameters->options();
    return persona;
}

void PersonaPage::flush()
{
    m_library->flush();
    m_parameters->flush();
}

void PersonaPage::fill(const ProfileValue& value, const QString&)
{
    const auto* persona = std::get_if<Persona>(&value);
    if (!persona)
        return;
    if (persona->uuid != uuid())
        m_model->clear();
    m_value = *persona;
    m_chosen = persona->server;
    setTitle(persona->name.isEmpty() ? tr("New persona") : persona->name);
    picture().setText(pictureText(persona->picture, persona->name));
    if (m_picture->text().trimmed() != persona->picture)
        m_picture->setText(persona->picture);
    if (m_name->text().trimmed() != persona->name)
        m_name->setText(persona->name);
    if (m_system->toPlainText() != persona->system)
        m_system->setPlainText(persona->system);
    listServers();
    if (m_model->currentText().trimmed() != persona->model)
        m_model->setCurrentText(persona->model);
    m_library->setOptions(persona->options);
    m_parameters->setOptions(persona->options);
    countParameters();
    showServer();
}

void PersonaPage::setServers(const std::vector<ServerProfile>& servers)
{
    m_servers = servers;
    listServers();
}

void PersonaPage::listServers()
{
    const QSignalBlocker quiet(m_server);
    m_server->clear();
    m_server->addItem(tr("Quote (built in, no model)"), QUuid());
    for (const ServerProfile& server : m_servers)
        m_server->addItem(server.name, server.uuid);
    int index = m_server->findData(m_chosen);
    if (index < 0) { // gone: said so, and kept until somebody chooses another
        m_server->addItem(tr("A server that was removed"), m_chosen);
        index = m_server->count() - 1;
    }
    m_server->setCurrentIndex(index);
    showServer();
}

void PersonaPage::showServer()
{
    const bool model = !server().isNull();
    m_modelField->setVisible(model);
    m_header->setVisible(model);
    m_parameters->setVisible(model && m_header->isOpen());
    const bool gone = model && std::ranges::none_of(m_servers, [this](const ServerProfile& one) {
                          return one.uuid == server();
                      });
    m_serverField->say(SentenceLine::Kind::Warning,
                       gone ? tr("The server of this persona was removed. Choose another one.")
                            : QString());
    m_serverField->setHelp(
        model ? QString() : tr("Quote answers from the library and needs no system prompt."));
}

/// How many parameters are this persona's own.
void PersonaPage::countParameters()
{
    int own = 0;
    for (const AnySetting& setting : settings::kCatalogue)
        if (infoOf(setting).section == Section::Model &&
            isOverridden(m_parameters->options(), infoOf(setting)))
            ++own;
    m_header->setDetail(own > 0 ? tr("%n set", "parameters", own) : QString());
}

void PersonaPage::setModels(const std::vector<ServerModel>& models)
{
    const QString chosen = m_model->currentText();
    const QSignalBlocker quiet(m_model);
    m_model->clear();
    for (const ServerModel& model : models)
        m_model->addItem(model.id);
    m_model->setCurrentText(chosen);
    setModelTrouble({});
}

void PersonaPage::setModelTrouble(const QString& sentence)
{
    m_modelField->say(SentenceLine::Kind::Warning, sentence);
}

void PersonaPage::setDocuments(const std::vector<std::pair<QString, QString>>& documents)
{
    m_library->setOffers(settings::kDocuments.key, documents);
}

void PersonaPage::retranslate()
{
    ProfilePage::retranslate();
    m_pictureField->setLabel(tr("Picture"));
    m_picture->setPlaceholderText(tr("🙂 or AB", "one emoji or two letters"));
    m_picture->setToolTip(tr("One emoji, or up to two letters"));
    m_nameField->setLabel(tr("Name"));
    m_name->setPlaceholderText(tr("Plain language clerk"));
    m_systemField->setLabel(tr("System prompt"));
    m_system->setPlaceholderText(tr(
        "Who it is and how it should answer. It is given to the model before each conversation."));
    m_serverField->setLabel(tr("Who computes"));
    m_modelField->setLabel(tr("Model"));
    m_model->lineEdit()->setPlaceholderText(tr("The server's own choice"));
    m_model->lineEdit()->setAccessibleName(tr("Model"));
    m_fetch->setText(tr("&Fetch the list"));
    m_header->setText(tr("Parameters"));
    countParameters();
    listServers();
}

} // namespace motcua
