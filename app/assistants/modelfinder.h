// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which model files there are, whether there is room for them, which folders are looked into and which program runs
// them: asked once, remembered, and asked again when something changed.
//
// Owned by AssistantsRoom. Thread: GUI.

#include "assistants/modelwords.h"
#include "base/progress.h"
#include "base/whenready.h"

#include <QHash>
#include <QObject>

namespace motcua {

class Assistants;
class SettingsStore;

class ModelFinder final : public QObject {
    Q_OBJECT
public:
    ModelFinder(Assistants& assistants, SettingsStore& settings, QObject* parent = nullptr);
    ~ModelFinder() override;

    /// Harmless while it is being done.
    void scan();
    /// Unless it was done or is being done.
    void scanOnce();
    void cancel() { m_progress.cancel(); }
    bool isScanning() const { return m_scanning; }
    bool wasScanned() const { return m_scanned; }

    std::vector<FoundModel> models() const;
    qint64 freeBytes() const { return m_free; }
    /// One file, also one that lies elsewhere; read in the background when it is not known (then changed() comes).
    FoundModel about(const QString& path);

    /// Reads one file in the background.
    Async<ModelFile> read(const QString& path);

    QStringList ownFolders() const;
    QStringList folders() const; ///< All that are looked into.
    void addFolder(const QString& folder);
    void removeFolder(const QString& folder);

    QString program() const;
    /// Fails: Invalid (it is no program that can be run), Io.
    Result<> setProgram(const QString& path);

Q_SIGNALS:
    void changed();
    void scanningChanged(bool scanning);
    void progressed(qint64 done, qint64 total);
    void failed(const motcua::Error& error);

private:
    FoundModel judged(ModelFile file) const;
    void setFolders(const QStringList& own);

    Assistants& m_assistants;
    SettingsStore& m_settings;
    Progress m_progress;
    std::vector<ModelFile> m_files;
    QHash<QString, ModelFile>
        m_others; ///< Files outside the folders, by path; without a name while they are read.
    qint64 m_free = 0;
    bool m_scanning = false;
    bool m_scanned = false;
    bool m_again = false; ///< The folders changed meanwhile.
};

} // namespace motcua
