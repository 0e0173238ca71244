// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modelfinder.h"

#include "base/pool.h"
#include "base/whenready.h"
#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/assistants.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ModelFinder::ModelFinder(Assistants& assistants, SettingsStore& settings, QObject* parent)
    : QObject(parent), m_assistants(assistants), m_settings(settings)
{
    connect(&m_settings, &SettingsStore::changed, this, [this](const QString& key) {
        if (key == settings::kModelFolders.key && m_scanning)
            m_again = true;
        else if (key == settings::kModelFolders.key && m_scanned)
            scan();
        else if (key == settings::kLlamaServer.key)
            Q_EMIT changed();
    });
}

ModelFinder::~ModelFinder()
{
    m_progress.cancel();
}

void ModelFinder::scanOnce()
{
    if (!m_scanned)
        scan();
}

void ModelFinder::scan()
{
    if (m_scanning)
        return;
    m_scanning = true;
    Q_EMIT scanningChanged(true);
    // Told from a thread of the pool: received in this one, where it can be seen whether the finder is still there.
    m_progress = Progress([finder = QPointer(this)](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            qApp,
            [finder, done, total] {
                if (finder)
                    Q_EMIT finder->progressed(done, total);
            },
            Qt::QueuedConnection);
    });
    whenReady(m_assistants.scan(m_progress), this, [this](Result<std::vector<ModelFile>> files) {
        m_scanning = false;
        if (files) {
            m_scanned = true;
            m_files = std::move(*files);
            m_free = freeMemory();
        } else if (files.error().kind != Error::Kind::Cancelled) {
            Q_EMIT failed(files.error());
        }
        Q_EMIT scanningChanged(false);
        Q_EMIT changed();
        if (std::exchange(m_again, false))
            scan();
    });
}

FoundModel ModelFinder::judged(ModelFile file) const
{
    FoundModel found;
    found.fit = file.trouble.isEmpty() ? fitOf(file, m_free) : Fit::Unknown;
    const auto& servers = m_assistants.servers();
    found.used = std::ranges::find(servers, file.path, &ServerProfile::file) != servers.end();
    found.file = std::move(file);
    return found;
}

std::vector<FoundModel> ModelFinder::models() const
{
    std::vector<FoundModel> models;
    models.reserve(m_files.size());
    for (const ModelFile& file : m_files)
        models.push_back(judged(file));
    return models;
}

FoundModel ModelFinder::about(const QString& path)
{
    const auto found = std::ranges::find(m_files, path, &ModelFile::path);
    if (found != m_files.end())
        return judged(*found);
    if (const auto other = m_others.constFind(path); other != m_others.constEnd())
        return judged(*other);
    ModelFile reading;
    reading.path = path;
    m_others.insert(path, reading);
    if (m_free == 0)
        m_free = freeMemory();
    whenReady(read(path), this, [this, path](const Result<ModelFile>& file) {
        ModelFile known;
        if (file)
            known = *file;
        else
            known.trouble = file.error().message;
        known.path = path;
        m_others.insert(path, known);
        Q_EMIT changed();
    });
    return judged(reading);
}

Async<ModelFile> ModelFinder::read(const QString& path)
{
    return inPool([path] { return readModelFile(path); });
}

QStringList ModelFinder::ownFolders() const
{
    return m_assistants.modelFolders();
}

QStringList ModelFinder::folders() const
{
    return m_assistants.searchedFolders();
}

void ModelFinder::addFolder(const QString& folder)
{
    QStringList own = ownFolders();
    if (!own.contains(folder))
        setFolders(own << folder);
    scan();
}

void ModelFinder::removeFolder(const QString& folder)
{
    QStringList own = ownFolders();
    own.removeAll(folder);
    setFolders(own);
}

void ModelFinder::setFolders(const QStringList& own)
{
    const Result<> kept = m_settings.set(settings::kModelFolders, own.join(u'\n'));
    if (!kept)
        Q_EMIT failed(kept.error());
    Q_EMIT changed();
}

QString ModelFinder::program() const
{
    const QString program = m_assistants.llamaServerProgram();
    return QFileInfo(program).isExecutable() ? program : QString();
}

Result<> ModelFinder::setProgram(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isExecutable())
        return Error{Error::Kind::Invalid, tr("%1 is no program that can be run.").arg(path), {}};
    return m_settings.set(settings::kLlamaServer, path);
}

} // namespace motcua
