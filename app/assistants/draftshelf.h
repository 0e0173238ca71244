// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The drafts of the Assistants room, one set for all windows: what is typed in one is seen in the others, and none of
// them writes over another's. Remembered in the settings file shortly after each edit, so that a crash loses none of it.
//
// Owned by the application; outlives the windows. Thread: GUI.

#include "assistants/drafts.h"

#include <QObject>
#include <QTimer>

namespace motcua {

class SettingsStore;

class DraftShelf : public QObject {
    Q_OBJECT
public:
    /// What is typed is in the settings file at the latest this much later (milliseconds).
    static constexpr int kPause = 500;

    /// Begins with what was remembered. `settings` outlives this.
    explicit DraftShelf(SettingsStore& settings, QObject* parent = nullptr);
    /// Remembers what is not remembered yet.
    ~DraftShelf() override;

    const Drafts& drafts() const { return m_drafts; }
    const Draft* find(const QUuid& uuid) const { return m_drafts.find(uuid); }
    bool contains(const QUuid& uuid) const { return m_drafts.contains(uuid); }

    // As Drafts does it; `by` does not want to be told of its own changes.
    void keep(const Draft& draft, const ProfileValue* saved, const QObject* by);
    void forget(const QUuid& uuid, const QObject* by);
    void follow(ProfileKind kind, const std::vector<ProfileValue>& saved);

Q_SIGNALS:
    /// `by` changed what is kept of this one.
    void changed(const QUuid& uuid, const QObject* by);

private:
    void touch(const QUuid& uuid, const QObject* by);
    void rememberSoon();
    void remember();

    SettingsStore& m_settings;
    Drafts m_drafts;
    QTimer m_timer;
};

} // namespace motcua
