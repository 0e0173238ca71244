// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/profilestore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/storeerror.h"
#include "text/normalise.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// For tr(), in a way lupdate sees.
struct ProfilestoreWords {
    Q_DECLARE_TR_FUNCTIONS(Profiles)
};

/// What the journal says about a change, by kind.
struct Labels {
    const char* add;
    const char* change;
    const char* remove;
    const char* reorder;
};

const Labels& labelsOf(ProfileKind kind)
{
    static constexpr Labels kServer{QT_TRANSLATE_NOOP("Journal", "Add server “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Change server “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Remove server “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Order of servers")};
    static constexpr Labels kPersona{QT_TRANSLATE_NOOP("Journal", "Add persona “%1”"),
                                     QT_TRANSLATE_NOOP("Journal", "Change persona “%1”"),
                                     QT_TRANSLATE_NOOP("Journal", "Remove persona “%1”"),
                                     QT_TRANSLATE_NOOP("Journal", "Order of personas")};
    static constexpr Labels kPrompt{QT_TRANSLATE_NOOP("Journal", "Add prompt “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Change prompt “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Remove prompt “%1”"),
                                    QT_TRANSLATE_NOOP("Journal", "Order of prompts")};
    static constexpr Labels kTools{QT_TRANSLATE_NOOP("Journal", "Add tool server “%1”"),
                                   QT_TRANSLATE_NOOP("Journal", "Change tool server “%1”"),
                                   QT_TRANSLATE_NOOP("Journal", "Remove tool server “%1”"),
                                   QT_TRANSLATE_NOOP("Journal", "Order of tool servers")};
    switch (kind) {
    case ProfileKind::Server:
        return kServer;
    case ProfileKind::Persona:
        return kPersona;
    case ProfileKind::Prompt:
        return kPrompt;
    case ProfileKind::ToolServer:
        return kTools;
    }
    return kServer;
}

QString takenSentence(const Profile& profile)
{
    switch (profile.kind) {
    case ProfileKind::Server:
        return ProfilestoreWords::tr("There is already a server named %1. Choose another name.")
            .arg(profile.name);
    case ProfileKind::Persona:
        return ProfilestoreWords::tr("There is already a persona named %1. Choose another name.")
            .arg(profile.name);
    case ProfileKind::Prompt:
        return ProfilestoreWords::tr("There is already a prompt named %1. Choose another name.")
            .arg(profile.name);
    case ProfileKind::ToolServer:
        return ProfilestoreWords::tr(
                   "There is already a tool server named %1. Choose another name.")
            .arg(profile.name);
    }
    return {};
}

Profile rowToProfile(Statement& row)
{
    Profile profile;
    profile.id = row.id<ProfileId>(0);
    profile.uuid = row.uuid(1);
    profile.kind = profileKindNamed(row.text(2));
    profile.position = row.number(3);
    profile.name = row.text(4);
    profile.body = row.text(5);
    return profile;
}

Profile cleaned(Profile profile)
{
    profile.name = normalise(profile.name).text.simplified();
    profile.body = normalise(profile.body).text;
    return profile;
}

/// Where questions are sent, and what is run: not for a file to change.
bool isServer(ProfileKind kind)
{
    return kind == ProfileKind::Server || kind == ProfileKind::ToolServer;
}

/// A persona with the server it means, where that has another uuid now.
Profile following(Profile profile, const QHash<QUuid, QUuid>& moved)
{
    if (profile.kind != ProfileKind::Persona)
        return profile;
    Persona persona = readPersona(profile);
    if (!moved.contains(persona.server))
        return profile;
    persona.server = moved.value(persona.server);
    return toProfile(persona);
}

ChangeNote noteOf(const char* label, const Profile& profile, qint64 now)
{
    return {label, profile.name, {}, now};
}

} // namespace

Result<std::vector<Profile>> ProfileStore::all()
{
    return m_connection
        .prepare(u"SELECT id, uuid, kind, position, name, body FROM profiles ORDER BY kind, "
                 "position, id"_s)
        .all(rowToProfile);
}

Result<std::vector<Profile>> ProfileStore::all(ProfileKind kind)
{
    return m_connection
        .prepare(u"SELECT id, uuid, kind, position, name, body FROM profiles WHERE kind = ? ORDER "
                 "BY position, id"_s)
        .bind(nameOf(kind))
        .all(rowToProfile);
}

Result<Profile> ProfileStore::find(ProfileId id)
{
    return m_connection
        .prepare(u"SELECT id, uuid, kind, position, name, body FROM profiles WHERE id = ?"_s)
        .bind(id)
        .one(rowToProfile);
}

Result<Profile> ProfileStore::find(const QUuid& uuid)
{
    return m_connection
        .prepare(u"SELECT id, uuid, kind, position, name, body FROM profiles WHERE uuid = ?"_s)
        .bind(uuid)
        .one(rowToProfile);
}

/// Compared here and not in SQL, which knows the case of ASCII letters only.
Result<> ProfileStore::checkName(const Profile& profile)
{
    if (profile.name.isEmpty())
        return Error{Error::Kind::Invalid, ProfilestoreWords::tr("Give it a name first."), {}};
    const auto others = all(profile.kind);
    if (!others)
        return others.error();
    const bool taken = std::any_of(others->begin(), others->end(), [&](const Profile& other) {
        return other.id != profile.id && other.name.compare(profile.name, Qt::CaseInsensitive) == 0;
    });
    return taken ? Result<>(Error{Error::Kind::Invalid, takenSentence(profile), {}}) : Result<>();
}

Result<Profile> ProfileStore::save(Profile profile, qint64 now)
{
    profile = cleaned(std::move(profile));
    const auto stored = profile.id.isValid() ? find(profile.id) : Result<Profile>(profile);
    if (!stored)
        return stored;
    // Kind, uuid and place stay what they are.
    profile.kind = stored->kind;
    if (auto fits = checkName(profile); !fits)
        return fits.error();
    return profile.id.isValid() ? update(*stored, profile, now) : add(std::move(profile), now);
}

Result<Profile> ProfileStore::add(Profile profile, qint64 now)
{
    if (profile.uuid.isNull())
        profile.uuid = QUuid::createUuid();
    auto change = Change::begin(m_connection, noteOf(labelsOf(profile.kind).add, profile, now));
    if (!change)
        return change.error();
    const auto last = m_connection.prepare(u"SELECT max(position) FROM profiles WHERE kind = ?"_s)
                          .bind(nameOf(profile.kind))
                          .scalar(-1);
    if (!last)
        return last.error();
    profile.position = static_cast<int>(*last) + 1;
    auto insert = m_connection.prepare(
        u"INSERT INTO profiles (uuid, kind, position, name, body) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(profile.uuid)
        .bind(nameOf(profile.kind))
        .bind(profile.position)
        .bind(profile.name)
        .bind(profile.body);
    if (auto done = insert.run(); !done)
        return done.error();
    profile.id = ProfileId(insert.lastId());
    if (auto done = change->commit(); !done)
        return done.error();
    return profile;
}

Result<Profile> ProfileStore::update(Profile stored, const Profile& wanted, qint64 now)
{
    auto change = Change::begin(m_connection, noteOf(labelsOf(stored.kind).change, wanted, now));
    if (!change)
        return change.error();
    stored.name = wanted.name;
    stored.body = wanted.body;
    auto write = m_connection.prepare(u"UPDATE profiles SET name = ?, body = ? WHERE id = ?"_s);
    if (auto done = write.bind(stored.name).bind(stored.body).bind(stored.id).run(); !done)
        return done.error();
    if (auto done = change->commit(); !done)
        return done.error();
    return stored;
}

Result<> ProfileStore::remove(ProfileId id, qint64 now)
{
    const auto stored = find(id);
    if (!stored)
        return stored.error();
    auto change = Change::begin(m_connection, noteOf(labelsOf(stored->kind).remove, *stored, now));
    if (!change)
        return change.error();
    auto erase = m_connection.prepare(u"DELETE FROM profiles WHERE id = ?"_s);
    if (auto done = erase.bind(id).run(); !done)
        return done;
    return change->commit();
}

Result<> ProfileStore::reorder(ProfileKind kind, const std::vector<ProfileId>& ids, qint64 now)
{
    auto profiles = all(kind);
    if (!profiles)
        return profiles.error();
    const auto placeOf = [&ids](const Profile& profile) {
        return std::find(ids.begin(), ids.end(), profile.id) - ids.begin();
    };
    std::stable_sort(profiles->begin(), profiles->end(),
                     [&](const Profile& a, const Profile& b) { return placeOf(a) < placeOf(b); });
    auto change = Change::begin(m_connection, {labelsOf(kind).reorder, {}, {}, now});
    if (!change)
        return change.error();
    int position = 0;
    for (const Profile& profile : *profiles) {
        auto move = m_connection.prepare(u"UPDATE profiles SET position = ? WHERE id = ?"_s);
        if (auto done = move.bind(position++).bind(profile.id).run(); !done)
            return done;
    }
    return change->commit();
}

Result<QString> ProfileStore::freeName(const Profile& profile)
{
    Profile tried = profile;
    for (int number = 2;; ++number) {
        const auto free = checkName(tried);
        if (free)
            return tried.name;
        if (free.error().kind != Error::Kind::Invalid || profile.name.isEmpty())
            return free.error();
        tried.name = profile.name + u" ("_s + QString::number(number) + u')';
    }
}

/// The row a profile of a file stands for. Where that may not be changed, the profile gets another uuid, made of what it
/// is, so that the same file is known when it comes again.
Result<std::optional<Profile>> ProfileStore::known(Profile& profile)
{
    for (;;) {
        auto row = find(profile.uuid);
        if (!row && row.error().kind == Error::Kind::NotFound)
            return std::optional<Profile>();
        if (!row)
            return row.error();
        const bool same =
            isServer(profile.kind) ? sameForOthers(*row, profile) : row->kind == profile.kind;
        if (same)
            return std::optional<Profile>(std::move(*row));
        profile.uuid =
            QUuid::createUuidV5(profile.uuid, QString(nameOf(profile.kind) + profile.body));
    }
}

Result<Profile> ProfileStore::take(Profile profile, const std::optional<Profile>& known, qint64 now)
{
    // What only this computer knows of it (keys, arguments, trust) is in no file.
    if (known && isServer(known->kind))
        return *known;
    profile.id = known ? known->id : ProfileId();
    auto name = freeName(profile);
    if (!name)
        return name.error();
    profile.name = *name;
    return save(std::move(profile), now);
}

Result<std::vector<Profile>> ProfileStore::import(std::vector<Profile> profiles, qint64 now)
{
    auto change = Change::begin(
        m_connection, {QT_TRANSLATE_NOOP("Journal", "Import of assistants"), {}, {}, now});
    if (!change)
        return change.error();
    // First all of them: a persona may come before its server.
    std::vector<std::optional<Profile>> rows;
    QHash<QUuid, QUuid> moved;
    for (Profile& profile : profiles) {
        profile = cleaned(std::move(profile));
        profile.id = {}; // of another database
        const QUuid before = profile.uuid;
        auto row = before.isNull() ? Result<std::optional<Profile>>() : known(profile);
        if (!row)
            return row.error();
        rows.push_back(std::move(*row));
        if (profile.kind == ProfileKind::Server && profile.uuid != before)
            moved.insert(before, profile.uuid);
    }
    for (size_t i = 0; i < profiles.size(); ++i) {
        auto taken = take(following(std::move(profiles[i]), moved), rows[i], now);
        if (!taken)
            return taken.error();
        profiles[i] = std::move(*taken);
    }
    if (auto done = change->commit(); !done)
        return done.error();
    return profiles;
}

} // namespace motcua
