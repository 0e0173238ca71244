// SPDX-License-Identifier: GPL-3.0-or-later
// What there is and what is shown of it; assistantsroomwork.cpp changes it, assistantsroompages.cpp makes the pages.
#include "assistants/assistantsroom.h"

#include "assistants/assistantlist.h"
#include "assistants/avatar.h"
#include "assistants/findmodelspage.h"
#include "assistants/modelpage.h"
#include "assistants/quotepage.h"
#include "assistants/startpage.h"
#include "settings/settingsstore.h"

#include <QStackedWidget>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr ProfileKind kKinds[] = {ProfileKind::Server, ProfileKind::Persona, ProfileKind::Prompt,
                                  ProfileKind::ToolServer};

const ServerProfile* localFile(const ProfileValue& value)
{
    const auto* server = std::get_if<ServerProfile>(&value);
    return server && server->isLocalFile() ? server : nullptr;
}

QString hostOf(const QString& address)
{
    const Result<QUrl> url = readAddress(address);
    return url ? url->authority() : address;
}

} // namespace

AssistantsRoom::AssistantsRoom(Parts parts, QObject* parent)
    : QObject(parent),
      m_parts(std::move(parts)),
      m_assistants(m_parts.assistants),
      m_finder(new ModelFinder(m_assistants, m_parts.settings, this)),
      m_drafts(m_parts.drafts)
{
    connect(&m_drafts, &DraftShelf::changed, this, [this](const QUuid&, const QObject* by) {
        if (by != this) // another window
            refresh();
    });
    connect(&m_assistants, &Assistants::changed, this, &AssistantsRoom::refresh);
    connect(&m_assistants, &Assistants::serverStateChanged, this,
            [this](const QUuid& server, LlamaServer::State state) {
                if (state != LlamaServer::State::Failed)
                    m_states.remove(server);
                refreshList();
                if (m_modelPage && m_modelPage->uuid() == server)
                    m_modelPage->setState(state, m_states.value(server));
            });
    const auto tell = [this](const QUuid& server, const QString& sentence) {
        m_states.insert(server, sentence);
        if (m_modelPage && m_modelPage->uuid() == server)
            m_modelPage->setState(m_assistants.stateOf(server), sentence);
    };
    connect(&m_assistants, &Assistants::serverCrashed, this, tell);
    connect(&m_assistants, &Assistants::serverWaiting, this, tell);
    connect(&m_assistants, &Assistants::keyNotKept, this, [this](const QString& name) {
        warn(tr("The key of “%1” is forgotten when Motcua ends, because no keychain took it. An "
                "environment variable can hold it instead.")
                 .arg(name));
    });
    connect(&m_assistants, &Assistants::toolServerFailed, this,
            [this](const QString& name, const QString& sentence) {
                warn(tr("The tools of “%1” are not offered: %2").arg(name, sentence));
            });
    connect(&m_model, &AssistantListModel::renamed, this, &AssistantsRoom::rename);
    connect(m_finder, &ModelFinder::changed, this, &AssistantsRoom::showModels);
    connect(m_finder, &ModelFinder::failed, this, &AssistantsRoom::fail);
}

AssistantsRoom::~AssistantsRoom() = default;

void AssistantsRoom::start(bool writable)
{
    m_writable = writable;
    if (m_list)
        m_list->setWritable(writable);
    refresh();
}

QWidget* AssistantsRoom::left()
{
    if (m_list)
        return m_list;
    m_list = new AssistantList(m_model);
    m_list->setWritable(m_writable);
    connect(m_list, &AssistantList::opened, this, &AssistantsRoom::open);
    connect(m_list, &AssistantList::entered, this, &AssistantsRoom::enter);
    connect(m_list, &AssistantList::newRequested, this, &AssistantsRoom::begin);
    connect(m_list, &AssistantList::fileRequested, this, &AssistantsRoom::modelFileWanted);
    connect(m_list, &AssistantList::removeRequested, this, &AssistantsRoom::remove);
    connect(m_list, &AssistantList::duplicateRequested, this, &AssistantsRoom::duplicate);
    connect(m_list, &AssistantList::moveRequested, this, &AssistantsRoom::move);
    connect(m_list, &AssistantList::chatRequested, this, &AssistantsRoom::chat);
    connect(m_list, &AssistantList::importRequested, this, &AssistantsRoom::importWanted);
    connect(m_list, &AssistantList::exportRequested, this, [this] { exportThese({}); });
    refreshList();
    m_list->choose(m_place);
    return m_list;
}

QWidget* AssistantsRoom::centre()
{
    if (m_stack)
        return m_stack;
    m_stack = new QStackedWidget;
    m_stack->setObjectName(u"assistantPages"_s);
    show();
    return m_stack;
}

void AssistantsRoom::open(const AssistantPlace& place)
{
    if (place == m_place && m_stack && m_stack->count() > 0)
        return;
    keep();
    m_place = place;
    show();
    if (m_list)
        m_list->choose(m_place);
    Q_EMIT changed();
}

void AssistantsRoom::enter(const AssistantPlace& place)
{
    open(place);
    if (m_stack)
        if (auto* frame = qobject_cast<PageFrame*>(m_stack->currentWidget()))
            frame->focusFirst();
}

void AssistantsRoom::setDocuments(std::vector<std::pair<QString, QString>> documents)
{
    m_documents = std::move(documents);
    showPersona();
}

/// After any change of what is stored: the list, and the page when it says something else.
void AssistantsRoom::refresh()
{
    if (!m_assistants.isLoaded())
        return refreshList();
    for (const ProfileKind kind : kKinds)
        m_drafts.follow(kind, saved(kind));
    const bool gone = m_place.kind == AssistantPlace::Kind::Profile && !current(m_place.uuid);
    if (gone)
        m_place = {};
    refreshList();
    if (m_list)
        m_list->choose(m_place);
    if (m_stack)
        show();
    if (gone)
        Q_EMIT changed();
}

void AssistantsRoom::refreshList()
{
    if (m_list)
        m_model.setEntries(entries());
}

std::vector<ProfileValue> AssistantsRoom::saved(ProfileKind kind) const
{
    const auto all = [](const auto& values) {
        return std::vector<ProfileValue>(values.begin(), values.end());
    };
    switch (kind) {
    case ProfileKind::Persona:
        return all(m_assistants.personas());
    case ProfileKind::Prompt:
        return all(m_assistants.prompts());
    case ProfileKind::ToolServer:
        return all(m_assistants.toolServers());
    case ProfileKind::Server:
        break;
    }
    return all(m_assistants.servers());
}

std::optional<ProfileValue> AssistantsRoom::saved(const QUuid& uuid) const
{
    for (const ProfileKind kind : kKinds)
        for (ProfileValue& value : saved(kind))
            if (uuidOf(value) == uuid)
                return std::move(value);
    return {};
}

std::optional<ProfileValue> AssistantsRoom::current(const QUuid& uuid) const
{
    if (const Draft* draft = m_drafts.find(uuid))
        return draft->value;
    return saved(uuid);
}

QStringList AssistantsRoom::names(ProfileKind kind) const
{
    QStringList names;
    for (const ProfileValue& value : saved(kind))
        names.append(nameOf(value));
    for (const ProfileValue& value : m_drafts.drafts().fresh(kind))
        names.append(nameOf(value));
    return names;
}

AssistantEntry AssistantsRoom::entryOf(AssistantSection section, const ProfileValue& value) const
{
    AssistantEntry entry;
    entry.section = section;
    entry.place = {AssistantPlace::Kind::Profile, uuidOf(value)};
    entry.name = nameOf(value);
    entry.unsaved = m_drafts.contains(uuidOf(value));
    entry.editable = true;
    if (const auto* persona = std::get_if<Persona>(&value)) {
        entry.picture = pictureText(persona->picture, persona->name);
        entry.icon = entry.picture.isEmpty() ? u"user"_s : QString();
        entry.name = entry.name.isEmpty() ? tr("New persona") : entry.name;
        const auto server = saved(persona->server);
        entry.detail = server ? nameOf(*server) : tr("Quote");
    } else if (const ServerProfile* local = localFile(value)) {
        entry.icon = u"chip"_s;
        entry.detail = stateWord(m_assistants.stateOf(local->uuid));
    } else if (const auto* server = std::get_if<ServerProfile>(&value)) {
        entry.icon = u"server"_s;
        entry.name = entry.name.isEmpty() ? tr("New server") : entry.name;
        entry.detail = hostOf(server->address);
    } else if (std::holds_alternative<Prompt>(value)) {
        entry.icon = u"prompt"_s;
        entry.name = entry.name.isEmpty() ? tr("New prompt") : entry.name;
    } else if (const auto* tools = std::get_if<ToolServer>(&value)) {
        entry.icon = u"tool"_s;
        entry.name = entry.name.isEmpty() ? tr("New tool server") : entry.name;
        entry.detail = tools->enabled ? tr("offered to models") : tr("switched off");
    }
    return entry;
}

void AssistantsRoom::addEntries(std::vector<AssistantEntry>& all, AssistantSection section,
                                const std::vector<ProfileValue>& values) const
{
    for (const ProfileValue& value : values) {
        const bool local = localFile(value) != nullptr;
        if (kindOf(value) != ProfileKind::Server || local == (section == AssistantSection::Models))
            all.push_back(entryOf(section, value));
    }
}

std::vector<AssistantEntry> AssistantsRoom::entries() const
{
    std::vector<AssistantEntry> all;
    AssistantEntry quote;
    quote.place.kind = AssistantPlace::Kind::Quote;
    quote.name = tr("Quote");
    quote.detail = tr("built in, no model");
    quote.icon = u"quote"_s;
    all.push_back(quote);
    const auto add = [&](AssistantSection section, ProfileKind kind, const QString& begin) {
        const std::size_t before = all.size();
        addEntries(all, section, saved(kind));
        addEntries(all, section, m_drafts.drafts().fresh(kind));
        if (all.size() > before || begin.isEmpty())
            return;
        AssistantEntry entry;
        entry.kind = AssistantEntry::Kind::Begin;
        entry.section = section;
        entry.name = begin;
        entry.icon = u"plus"_s;
        all.push_back(entry);
    };
    add(AssistantSection::Assistants, ProfileKind::Persona, tr("New persona…"));
    add(AssistantSection::Servers, ProfileKind::Server, tr("New server…"));
    add(AssistantSection::Models, ProfileKind::Server, {});
    AssistantEntry find;
    find.section = AssistantSection::Models;
    find.place.kind = AssistantPlace::Kind::FindModels;
    find.name = tr("Find models…");
    find.icon = u"search"_s;
    all.push_back(find);
    add(AssistantSection::Prompts, ProfileKind::Prompt, tr("New prompt…"));
    add(AssistantSection::Tools, ProfileKind::ToolServer, tr("New tool server…"));
    return all;
}

/// What is chosen when a place goes: the next of its section, else the one before, else the beginning.
AssistantPlace AssistantsRoom::neighbour(const AssistantPlace& place) const
{
    const std::vector<AssistantEntry> all = entries();
    const auto here = std::ranges::find(all, place, &AssistantEntry::place);
    if (here == all.end())
        return {};
    const auto fits = [&here](const AssistantEntry& entry) {
        return entry.section == here->section && entry.kind == AssistantEntry::Kind::Place &&
               entry.editable;
    };
    if (const auto next = std::next(here); next != all.end() && fits(*next))
        return next->place;
    if (here != all.begin() && fits(*std::prev(here)))
        return std::prev(here)->place;
    return {here->section == AssistantSection::Models ? AssistantPlace::Kind::FindModels
                                                      : AssistantPlace::Kind::Start};
}

QVariantMap AssistantsRoom::remembered()
{
    keep();
    return {{u"kind"_s, static_cast<int>(m_place.kind)},
            {u"uuid"_s, m_place.uuid.toString(QUuid::WithoutBraces)}};
}

void AssistantsRoom::restore(const QVariantMap& remembered)
{
    const int kind = remembered.value(u"kind"_s).toInt();
    if (kind < 0 || kind > static_cast<int>(AssistantPlace::Kind::FindModels))
        return;
    m_place.kind = static_cast<AssistantPlace::Kind>(kind);
    m_place.uuid = QUuid::fromString(remembered.value(u"uuid"_s).toString());
}

void AssistantsRoom::warn(const QString& sentence)
{
    Q_EMIT notified({Notice::Kind::Warning, sentence, {}, {}});
}

void AssistantsRoom::fail(const Error& error)
{
    const bool cancelled = error.kind == Error::Kind::Cancelled;
    Q_EMIT notified({cancelled ? Notice::Kind::Info : Notice::Kind::Error, error.message, {}, {}});
}

} // namespace motcua
