// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the list at the left holds, as values, and what can be begun from it.
//
// Thread: any.

#include <QString>
#include <QUuid>

#include <vector>

namespace motcua {

enum class AssistantSection { Assistants, Servers, Models, Prompts, Tools };
inline constexpr int kAssistantSections = 5;

/// The title of a section, translated.
QString titleOf(AssistantSection section);

/// What the page at the right shows.
struct AssistantPlace {
    enum class Kind { Start, Quote, Profile, FindModels };

    Kind kind = Kind::Start;
    QUuid uuid = {}; ///< Of a profile.

    bool operator==(const AssistantPlace&) const = default;
};

struct AssistantEntry {
    enum class Kind {
        Heading,
        Place, ///< Has a page.
        Begin  ///< Begins something new when it is entered.
    };

    Kind kind = Kind::Place;
    AssistantSection section = AssistantSection::Assistants;
    AssistantPlace place = {};
    QString name = {};
    QString detail = {};  ///< Below the name: where it runs, what state it is in. May be empty.
    QString picture = {}; ///< An emoji or letters, shown as they are.
    QString icon = {};    ///< In place of a picture.
    bool unsaved = false;
    bool editable = false; ///< May be renamed, moved and removed.

    bool operator==(const AssistantEntry&) const = default;
};

/// A wish for something new: empty but for what is known of it.
struct NewWish {
    AssistantSection section = AssistantSection::Assistants;
    QString name = {};
    QString address = {};

    bool operator==(const NewWish&) const = default;
};

/// Servers people run, and where they listen unless told otherwise.
struct KnownServer {
    QString name;
    QString address;
};
const std::vector<KnownServer>& knownServers();

} // namespace motcua
