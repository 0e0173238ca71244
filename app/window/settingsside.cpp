// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/settingsside.h"

#include "settings/catalogue.h"
#include "settings/settingspanel.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "studio/shelf.h"
#include "studio/upkeep.h"
#include "window/datacare.h"

#include <QDir>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

SettingsSide::SettingsSide(Studio& studio, DataCare& care, QObject* parent)
    : QObject(parent), m_studio(studio), m_care(care)
{
    connect(&m_studio.shelf(), &Shelf::documentsChanged, this, &SettingsSide::offerDocuments);
    connect(&m_studio.dialogue(), &Dialogue::assistantsChanged, this,
            &SettingsSide::offerAssistants);
    connect(&m_care, &DataCare::busyChanged, this, [this](bool busy) {
        if (!m_panel)
            return;
        for (const SettingAction* action :
             {&settings::kBackUp, &settings::kCheck, &settings::kCompact})
            m_panel->setActionEnabled(*action, !busy);
        if (!busy)
            measure();
    });
}

QWidget* SettingsSide::panel()
{
    if (m_panel)
        return m_panel;
    m_panel = new SettingsPanel(m_studio.settings());
    m_panel->setObjectName(u"settingsPanel"_s);
    m_panel->setThread(m_thread, m_options);
    m_panel->setReadout(settings::kDataFolder, QDir::toNativeSeparators(m_studio.home().path()));
    connect(m_panel, &SettingsPanel::optionsChanged, this,
            [this](ThreadId thread, const QString& options) {
                if (thread == m_thread)
                    m_options = options;
                whenReady(m_studio.conversations().setOptions(thread, options), this,
                          [this](const Result<>& done) {
                              if (!done)
                                  fail(done.error());
                          });
            });
    connect(m_panel, &SettingsPanel::actionRequested, this, &SettingsSide::act);
    connect(m_panel, &SettingsPanel::failed, this, &SettingsSide::fail);
    offerAssistants();
    offerDocuments();
    measure();
    return m_panel;
}

void SettingsSide::setThread(ThreadId thread, const QString& options)
{
    if (thread == m_thread && options == m_options)
        return;
    m_thread = thread;
    m_options = options;
    if (m_panel)
        m_panel->setThread(thread, options);
}

void SettingsSide::focusFilter()
{
    if (m_panel)
        m_panel->focusFilter();
}

void SettingsSide::offerAssistants()
{
    if (!m_panel)
        return;
    std::vector<Offer> assistants;
    for (const AssistantInfo& info : m_studio.dialogue().assistants())
        assistants.push_back({info.id, info.name});
    m_panel->setOffers(settings::kAssistant, assistants);
}

void SettingsSide::offerDocuments()
{
    if (!m_panel)
        return;
    whenReady(m_studio.shelf().documents(), this,
              [this](const Result<std::vector<Document>>& documents) {
                  if (!documents || !m_panel)
                      return;
                  std::vector<Offer> offers;
                  for (const Document& document : *documents)
                      offers.push_back({QString::number(document.id.value()), document.title});
                  m_panel->setOffers(settings::kDocuments, offers);
              });
}

void SettingsSide::measure()
{
    whenReady(m_studio.upkeep().stats(), this, [this](const Result<Stats>& stats) {
        if (stats && m_panel)
            m_panel->setReadout(settings::kDataSize, sizeText(stats->bytes));
    });
}

void SettingsSide::act(const QString& key)
{
    if (key == settings::kBackUp.key)
        m_care.backUp();
    else if (key == settings::kCheck.key)
        m_care.check();
    else if (key == settings::kCompact.key)
        m_care.compact();
}

void SettingsSide::fail(const Error& error)
{
    Q_EMIT notified({Notice::Kind::Error, error.message, {}, {}});
}

} // namespace motcua
