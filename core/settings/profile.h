// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a person has set up to be answered by: servers and model files, personas, prompts, and servers of tools. Values
// only; they are stored as one row each (kind, uuid, name, JSON body) and travel between people as JSON files.
//
// No key is ever in one of these: a profile says only that there is a key, or which environment variable holds it.
//
// Thread: any.

#include "base/id.h"
#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace motcua {

enum class ProfileKind { Server, Persona, Prompt, ToolServer };

/// A profile as it is stored. `body` is the JSON object of one of the values below.
struct Profile {
    ProfileId id;
    QUuid uuid; ///< Identity that survives export and import; never changes.
    ProfileKind kind = ProfileKind::Server;
    int position = 0; ///< Among those of its kind, ordered by (position, id).
    QString name;
    QString body;

    bool operator==(const Profile&) const = default;
};

/// "server", "persona", "prompt", "tools": for rows and files. Unknown names give Server.
QString nameOf(ProfileKind kind);
ProfileKind profileKindNamed(QStringView name);

/// Where a model runs: behind an address, or a GGUF file for which the program starts llama-server.
struct ServerProfile {
    ProfileId id;
    QUuid uuid;
    QString name;
    QString address;     ///< "http://127.0.0.1:8080/v1"; empty for a file.
    QString file;        ///< Absolute path of a GGUF file; empty for an address.
    QString model;       ///< Which of the server's models; empty: the only or first one.
    bool hasKey = false; ///< The system's keychain holds a key under the uuid.
    QString
        keyVariable; ///< Name of the environment variable that holds the key; wins over the keychain.
    int contextLength =
        0; ///< File: tokens to start with, 0: what the model was made for, as far as it fits.
    QString arguments; ///< File: further arguments for llama-server, split as a shell would.

    bool isLocalFile() const { return !file.isEmpty(); }
    bool operator==(const ServerProfile&) const = default;
};

/// An assistant made to measure: who it is, what it was told, who computes, and how.
struct Persona {
    ProfileId id;
    QUuid uuid;
    QString name;
    QString picture; ///< One emoji or up to two letters; empty: the first letter of the name.
    QString system;  ///< System prompt; may hold variables (text/prompttemplate.h).
    QUuid server;    ///< ServerProfile::uuid; null: the built-in Quote.
    QString model;   ///< Instead of the server's own choice; empty: that one.
    QString options; ///< JSON object from setting keys to values, as Thread::options.

    bool operator==(const Persona&) const = default;
};

/// A text to begin from, found by typing "/" and its name.
struct Prompt {
    ProfileId id;
    QUuid uuid;
    QString name;
    QString text; ///< May hold variables.

    bool operator==(const Prompt&) const = default;
};

/// A tool that the person lets run without being asked each time, as it was then.
struct TrustedTool {
    QString name; ///< The server's own name for it.
    QString
        print{}; ///< printOf() (assistant/tool.h); empty, in rows of old: the person is asked again.

    bool operator==(const TrustedTool&) const = default;
};

/// A program that offers tools over the Model Context Protocol on its standard input and output.
struct ToolServer {
    ProfileId id;
    QUuid uuid;
    QString name;
    QString program;       ///< Absolute path, or a name found on PATH.
    QStringList arguments; ///< Given as they are, never through a shell.
    bool enabled = true;
    QList<TrustedTool> trusted;

    bool operator==(const ToolServer&) const = default;
};

// Between a stored row and its value. Unknown members of the body are lost on writing; missing ones take their default.
ServerProfile readServer(const Profile& profile);
Persona readPersona(const Profile& profile);
Prompt readPrompt(const Profile& profile);
ToolServer readToolServer(const Profile& profile);
Profile toProfile(const ServerProfile& server);
Profile toProfile(const Persona& persona);
Profile toProfile(const Prompt& prompt);
Profile toProfile(const ToolServer& server);

/// A file of profiles for other people: {"motcua": 1, "profiles": [{"kind", "uuid", "name", "body": {…}}]}. Servers lose
/// what concerns keys and the arguments of llama-server, servers of tools lose `trusted`: writing leaves it out, and
/// reading too, whatever the file says.
QByteArray writeProfiles(const std::vector<Profile>& profiles);
/// Reads strictly: one wrong member is a sentence, not a guess. Servers of tools come disabled, because a file must not
/// start programs; profiles without a uuid get one made of their content. Positions count within each kind. Takes at
/// most 10 000 profiles and 16 MB. Fails: Invalid (no such file, or a later version), with a sentence that names what is
/// wrong.
Result<std::vector<Profile>> readProfiles(const QByteArray& json);
/// Whether two servers, or two servers of tools, are the same but for their names and what a file for others never
/// decides: keys, arguments of llama-server, trust, and whether the tools are offered.
bool sameForOthers(const Profile& one, const Profile& other);

} // namespace motcua
