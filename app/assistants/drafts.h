// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was typed on the pages and is not saved yet, one draft for each thing: going to another page, to another room or
// out of the program loses none of it. A key that was typed is kept in memory only, and is written nowhere.
//
// Thread: GUI.

#include "assistants/profilevalue.h"

#include <QHash>
#include <QVariantMap>

namespace motcua {

struct Draft {
    ProfileValue value;
    QString key = {}; ///< Of a server: null keeps the key there is, empty forgets it.

    bool operator==(const Draft& other) const
    {
        return value == other.value && key == other.key && key.isNull() == other.key.isNull();
    }
};

class Drafts {
public:
    // Each says whether anything is different now.
    /// Keeps `draft`, or forgets it when it says the same as `saved` and has no key; `saved` is null for a new thing.
    bool keep(Draft draft, const ProfileValue* saved);
    bool forget(const QUuid& uuid) { return m_drafts.remove(uuid); }
    /// What is stored of a kind is now `saved`: drafts that say the same are forgotten, those of things that went are new
    /// things from now on.
    bool follow(ProfileKind kind, const std::vector<ProfileValue>& saved);

    const Draft* find(const QUuid& uuid) const;
    bool contains(const QUuid& uuid) const { return m_drafts.contains(uuid); }
    bool isEmpty() const { return m_drafts.isEmpty(); }
    /// Those never saved, in the order they were begun.
    std::vector<ProfileValue> fresh(ProfileKind kind) const;

    /// Without keys, for the settings file; and back. What cannot be read is left out.
    QVariantMap remembered() const;
    void restore(const QVariantMap& remembered);

private:
    struct Kept {
        Draft draft;
        bool fresh = false;
        int order = 0;
    };
    QHash<QUuid, Kept> m_drafts;
    int m_next = 0;
};

} // namespace motcua
