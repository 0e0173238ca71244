// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one door to the core. The window and the command line each make one Studio on a home and ask its parts; nothing
// above this floor knows of SQL, files of the home, or assistants' insides.
//
// Opening is asynchronous: the parts can be asked at once and answer when the database is open; when it cannot be
// opened every answer is the reason. Thread: GUI.

#include "base/home.h"
#include "base/id.h"
#include "base/whenready.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace motcua {

class Assistants;
class Attachments;
class Clock;
class Conversations;
class Database;
class Dialogue;
class PassageSource;
class SettingsStore;
class Search;
class Shelf;
class Transcripts;
class Upkeep;

/// What there is to say about a start. All empty on an ordinary one.
struct StartReport {
    QStringList
        sentences; ///< Translated, for a person: interrupted answers, a recovered database, read-only, …
    bool readOnly = false;
    bool firstRun = false;          ///< The home had no database.
    std::vector<ThreadId> queued{}; ///< Where messages wait to be sent; the longest waiting first.

    bool operator==(const StartReport&) const = default;
};

class Studio : public QObject {
    Q_OBJECT
public:
    /// `clock` outlives the studio; null: the system's.
    explicit Studio(const Home& home, const Clock* clock = nullptr, QObject* parent = nullptr);
    ~Studio() override;

    /// Opens the database; call once. Fails: Busy (another process has this home), TooNew, Corrupt, Io.
    Async<StartReport> open();

    const Home& home() const { return m_home; }
    SettingsStore& settings() { return *m_settings; }
    Conversations& conversations() { return *m_conversations; }
    Dialogue& dialogue() { return *m_dialogue; }
    Assistants& assistants() { return *m_assistants; }
    Attachments& attachments() { return *m_attachments; }
    Shelf& shelf() { return *m_shelf; }
    Search& search() { return *m_search; }
    Transcripts& transcripts() { return *m_transcripts; }
    Upkeep& upkeep() { return *m_upkeep; }

private:
    Home m_home;
    std::unique_ptr<Clock> m_systemClock;
    const Clock* m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<PassageSource> m_passages;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<Conversations> m_conversations;
    std::unique_ptr<Attachments> m_attachments;
    std::unique_ptr<Dialogue> m_dialogue;
    std::unique_ptr<Shelf> m_shelf;
    std::unique_ptr<Search> m_search;
    std::unique_ptr<Assistants> m_assistants;
    std::unique_ptr<Transcripts> m_transcripts;
    std::unique_ptr<Upkeep> m_upkeep;
};

} // namespace motcua
