// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/draftshelf.h"

#include "settings/settingsstore.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kName = u"assistantDrafts"_s;

} // namespace

DraftShelf::DraftShelf(SettingsStore& settings, QObject* parent)
    : QObject(parent), m_settings(settings)
{
    // Versions before kept them with the place the room was left at.
    const QVariant before = settings.remembered(u"assistants"_s).toMap().value(u"drafts"_s).toMap();
    const QVariant now = settings.remembered(kName);
    m_drafts.restore((now.isValid() ? now : before).toMap());
    m_timer.setSingleShot(true);
    m_timer.setInterval(kPause);
    connect(&m_timer, &QTimer::timeout, this, &DraftShelf::remember);
    if (!now.isValid() && !m_drafts.isEmpty())
        rememberSoon();
}

DraftShelf::~DraftShelf()
{
    if (m_timer.isActive())
        remember();
}

void DraftShelf::keep(const Draft& draft, const ProfileValue* saved, const QObject* by)
{
    if (m_drafts.keep(draft, saved))
        touch(uuidOf(draft.value), by);
}

void DraftShelf::forget(const QUuid& uuid, const QObject* by)
{
    if (m_drafts.forget(uuid))
        touch(uuid, by);
}

/// Every window does this when what is stored changes, so none needs to be told.
void DraftShelf::follow(ProfileKind kind, const std::vector<ProfileValue>& saved)
{
    if (m_drafts.follow(kind, saved))
        rememberSoon();
}

void DraftShelf::touch(const QUuid& uuid, const QObject* by)
{
    rememberSoon();
    Q_EMIT changed(uuid, by);
}

/// Not put off by what is typed meanwhile.
void DraftShelf::rememberSoon()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void DraftShelf::remember()
{
    m_timer.stop();
    m_settings.remember(kName, m_drafts.remembered());
}

} // namespace motcua
