// SPDX-License-Identifier: GPL-3.0-or-later
// What changes something: saving, removing, moving, trying, starting.
#include "assistants/assistantsroom.h"

#include "assistants/assistantlist.h"
#include "assistants/modelpage.h"
#include "assistants/personapage.h"
#include "assistants/serverpage.h"
#include "assistants/startpage.h"
#include "assistants/toolserverpage.h"
#include "base/pool.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kMostImport = 16 * 1024 * 1024; // bytes, as readProfiles() takes at most

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     AssistantsRoom::tr("%1 cannot be read: %2.").arg(path, file.errorString()),
                     {}};
    if (file.size() > kMostImport)
        return Error{Error::Kind::Invalid,
                     AssistantsRoom::tr("%1 is too large to be a file of personas.").arg(path),
                     {}};
    return file.readAll();
}

} // namespace

/// What is on the page becomes its draft.
void AssistantsRoom::keep()
{
    if (!m_page || m_place.kind != AssistantPlace::Kind::Profile || m_page->uuid() != m_place.uuid)
        return;
    m_page->flush();
    const auto before = saved(m_place.uuid);
    m_drafts.keep({m_page->value(), m_page->key()}, before ? &*before : nullptr, this);
    const bool unsaved = m_drafts.contains(m_place.uuid);
    m_page->setUnsaved(unsaved, !before);
    if (m_tools && m_page == m_tools)
        m_tools->setUnsavedTools(unsaved);
    refreshList();
}

void AssistantsRoom::begin(const NewWish& wish)
{
    if (!m_writable)
        return;
    const QUuid uuid = QUuid::createUuid();
    ProfileValue value;
    switch (wish.section) {
    case AssistantSection::Assistants: {
        Persona persona;
        persona.uuid = uuid;
        if (!m_assistants.servers().empty())
            persona.server = m_assistants.servers().front().uuid;
        value = persona;
        break;
    }
    case AssistantSection::Servers: {
        ServerProfile server;
        server.uuid = uuid;
        server.name =
            wish.name.isEmpty() ? QString() : freeName(wish.name, names(ProfileKind::Server));
        server.address = wish.address;
        value = server;
        break;
    }
    case AssistantSection::Models:
        return Q_EMIT modelFileWanted();
    case AssistantSection::Prompts: {
        Prompt prompt;
        prompt.uuid = uuid;
        value = prompt;
        break;
    }
    case AssistantSection::Tools: {
        ToolServer server;
        server.uuid = uuid;
        value = server;
        break;
    }
    }
    keep();
    m_drafts.keep({value}, nullptr, this);
    refreshList();
    enter({AssistantPlace::Kind::Profile, uuid});
}

void AssistantsRoom::save(const QUuid& uuid, std::function<void(const QUuid&)> after)
{
    keep();
    const Draft* found = m_drafts.find(uuid);
    if (m_saving.contains(uuid) && after)
        m_after.insert(uuid, std::move(after));
    if (!found || m_saving.contains(uuid) || !m_writable)
        return;
    const Draft draft = *found;
    ProfileValue value = draft.value;
    if (auto* server = std::get_if<ServerProfile>(&value); server && !server->isLocalFile()) {
        if (const Result<QUrl> address = readAddress(server->address)) {
            server->address = address->toString();
            if (server->name.isEmpty())
                server->name = freeName(address->host(), names(ProfileKind::Server));
        }
    }
    ProfilePage* page = m_place.uuid == uuid ? this->page() : nullptr;
    if (nameOf(value).isEmpty()) {
        if (page) {
            page->setTrouble(tr("Give it a name first."));
            page->focusFirst();
        }
        return;
    }
    if (page) {
        page->setTrouble({});
        page->setBusy(true);
    }
    m_saving.insert(uuid);
    const auto hear = [this, draft, after = std::move(after)](const auto& result) {
        if (result)
            stored(draft, ProfileValue(*result), after);
        else
            stored(draft, result.error(), after);
    };
    if (const auto* server = std::get_if<ServerProfile>(&value))
        whenReady(m_assistants.save(*server, draft.key), this, hear);
    else if (const auto* persona = std::get_if<Persona>(&value))
        whenReady(m_assistants.save(*persona), this, hear);
    else if (const auto* prompt = std::get_if<Prompt>(&value))
        whenReady(m_assistants.save(*prompt), this, hear);
    else if (const auto* tools = std::get_if<ToolServer>(&value))
        whenReady(m_assistants.save(*tools), this, hear);
}

void AssistantsRoom::stored(const Draft& sent, const Result<ProfileValue>& result,
                            const std::function<void(const QUuid&)>& after)
{
    const QUuid uuid = uuidOf(sent.value);
    m_saving.remove(uuid);
    const auto meanwhile = m_after.take(uuid);
    ProfilePage* page = m_place.uuid == uuid ? this->page() : nullptr;
    if (page)
        page->setBusy(false);
    if (!result) {
        if (page)
            page->setTrouble(result.error().message);
        else
            fail(result.error());
        return;
    }
    // What was typed while it was being saved stays a draft.
    const Draft* now = m_drafts.find(uuid);
    if (now && holdsTheSame(now->value, sent.value) && now->key == sent.key)
        m_drafts.forget(uuid, this);
    refresh();
    if (after)
        after(uuid);
    if (meanwhile && m_drafts.contains(uuid))
        save(uuid, meanwhile);
    else if (meanwhile)
        meanwhile(uuid);
}

void AssistantsRoom::discard(const QUuid& uuid)
{
    const Draft* found = m_drafts.find(uuid);
    if (!found)
        return;
    const Draft draft = *found;
    const bool fresh = !saved(uuid);
    const AssistantPlace place{AssistantPlace::Kind::Profile, uuid};
    const AssistantPlace next = fresh ? neighbour(place) : place;
    m_drafts.forget(uuid, this);
    m_page = nullptr; // what it shows is not to be kept
    m_place = next;
    refresh();
    show();
    Q_EMIT changed();
    Q_EMIT notified(
        {Notice::Kind::Done, tr("The changes were discarded."), tr("Undo"), [this, draft, place] {
             const auto before = saved(place.uuid);
             m_drafts.keep(draft, before ? &*before : nullptr, this);
             m_place = {};
             refreshList();
             open(place);
         }});
}

void AssistantsRoom::remove(const AssistantPlace& place)
{
    if (place.kind != AssistantPlace::Kind::Profile || !m_writable)
        return;
    const auto value = saved(place.uuid);
    if (!value)
        return discard(place.uuid);
    const AssistantPlace next = neighbour(place);
    const QString name = nameOf(*value);
    const auto users = std::ranges::count(m_assistants.personas(), place.uuid, &Persona::server);
    whenReady(m_assistants.remove(kindOf(*value), idOf(*value)), this,
              [this, place, next, name, users](const Result<>& done) {
                  if (!done)
                      return fail(done.error());
                  m_drafts.forget(place.uuid, this);
                  if (m_place == place || m_place.kind == AssistantPlace::Kind::Start) {
                      m_page = nullptr;
                      m_place = next;
                  }
                  refresh();
                  const QString text = users > 0 ? tr("“%1” was removed; %n persona(s) used it.",
                                                      nullptr, static_cast<int>(users))
                                                       .arg(name)
                                                 : tr("“%1” was removed.").arg(name);
                  Q_EMIT notified(
                      {Notice::Kind::Done, text, tr("Undo"), [this] { Q_EMIT undoRequested(); }});
                  Q_EMIT changed();
              });
}

void AssistantsRoom::rename(const AssistantPlace& place, const QString& name)
{
    if (const Draft* draft = m_drafts.find(place.uuid)) {
        const auto before = saved(place.uuid);
        m_drafts.keep({withName(draft->value, name), draft->key}, before ? &*before : nullptr,
                      this);
        if (m_place == place)
            show();
        if (!before)
            return refreshList();
    }
    const auto value = saved(place.uuid);
    if (!value)
        return;
    const auto hear = [this](const auto& result) {
        if (!result)
            fail(result.error());
    };
    std::visit(
        [&](const auto& one) {
            auto renamed = one;
            renamed.name = name;
            whenReady(m_assistants.save(renamed), this, hear);
        },
        *value);
}

void AssistantsRoom::move(const AssistantPlace& place, int by)
{
    const auto value = saved(place.uuid);
    if (!value)
        return;
    const ProfileKind kind = kindOf(*value);
    const std::vector<ProfileValue> all = saved(kind);
    const auto isLocal = [](const ProfileValue& one) {
        const auto* server = std::get_if<ServerProfile>(&one);
        return server && server->isLocalFile();
    };
    const auto count = static_cast<int>(all.size());
    int from = 0;
    while (from < count && uuidOf(all[static_cast<std::size_t>(from)]) != place.uuid)
        ++from;
    // Servers and model files are one list that is shown as two.
    int to = from + by;
    while (to >= 0 && to < count && isLocal(all[static_cast<std::size_t>(to)]) != isLocal(*value))
        to += by;
    if (to < 0 || to >= count)
        return;
    std::vector<ProfileId> ids;
    for (const ProfileValue& one : all)
        ids.push_back(idOf(one));
    std::swap(ids[static_cast<std::size_t>(from)], ids[static_cast<std::size_t>(to)]);
    whenReady(m_assistants.reorder(kind, ids), this, [this](const Result<>& done) {
        if (!done)
            fail(done.error());
    });
}

void AssistantsRoom::duplicate(const AssistantPlace& place)
{
    keep();
    const auto value = current(place.uuid);
    if (!value || !m_writable)
        return;
    const ProfileValue copy = duplicateOf(*value, freeName(nameOf(*value), names(kindOf(*value))));
    m_drafts.keep({copy}, nullptr, this);
    refreshList();
    enter({AssistantPlace::Kind::Profile, uuidOf(copy)});
}

/// Saves first what is not saved: an assistant answers as its page says.
void AssistantsRoom::chat(const AssistantPlace& place)
{
    if (place.kind == AssistantPlace::Kind::Quote)
        return Q_EMIT chatRequested(u"quote"_s);
    keep();
    const auto go = [this](const QUuid& uuid) {
        Q_EMIT chatRequested(uuid.toString(QUuid::WithoutBraces));
    };
    if (m_drafts.contains(place.uuid))
        save(place.uuid, go);
    else
        go(place.uuid);
}

void AssistantsRoom::exportThese(const std::vector<ProfileId>& ids)
{
    const Result<QByteArray> json = m_assistants.exportProfiles(ids);
    if (!json)
        return fail(json.error());
    QString name = tr("personas and prompts");
    if (ids.size() == 1)
        for (const ProfileKind kind : {ProfileKind::Persona, ProfileKind::Prompt})
            for (const ProfileValue& value : saved(kind))
                if (idOf(value) == ids.front())
                    name = nameOf(value);
    Q_EMIT exportReady(*json, name);
}

void AssistantsRoom::importFile(const QString& path)
{
    const auto import = [this](const QByteArray& json) {
        return m_assistants.importProfiles(json);
    };
    whenReady(andThen(inPool([path] { return contentOf(path); }), this, import), this,
              [this](const Result<int>& taken) {
                  if (!taken)
                      return fail(taken.error());
                  Q_EMIT notified({Notice::Kind::Done,
                                   tr("%n taken from the file.", "personas, prompts", *taken),
                                   tr("Undo"), [this] { Q_EMIT undoRequested(); }});
              });
}

} // namespace motcua
