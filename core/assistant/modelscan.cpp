// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/modelfile.h"
#include "assistant/modelparts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct ScanWords {
    Q_DECLARE_TR_FUNCTIONS(ModelFile)
};

Error cancelled()
{
    return {Error::Kind::Cancelled, ScanWords::tr("The search for models was stopped."), {}};
}

/// Whether this file stands for a model in the list: not a projector, and of a split model the first part, or the
/// first one there is.
bool standsForModel(const QString& path)
{
    if (isProjectorName(path))
        return false;
    const auto part = modelPart(path);
    if (!part)
        return true;
    for (int number = 1; number < part->number; ++number)
        if (QFileInfo::exists(part->path(number)))
            return false;
    return true;
}

/// The files below the folders, each once, however many links lead to it. Folders that cannot be read are passed over.
class Walk {
public:
    explicit Walk(const Progress& progress) : m_progress(progress) {}

    /// False when it was cancelled.
    bool through(const QString& folder)
    {
        QStringList waiting{folder};
        while (!waiting.isEmpty()) {
            if (m_progress.isCancelled())
                return false;
            const QString path = waiting.takeLast();
            const QString real = QFileInfo(path).canonicalFilePath();
            if (real.isEmpty() || m_folders.contains(real))
                continue;
            m_folders.insert(real);
            look(QDir(path), waiting);
        }
        return true;
    }

    const QStringList& files() const { return m_found; }

private:
    void look(const QDir& folder, QStringList& waiting)
    {
        const auto entries = folder.entryInfoList(
            QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden, QDir::Name);
        for (const QFileInfo& entry : entries) {
            if (entry.isDir()) {
                waiting.append(entry.filePath());
                continue;
            }
            if (entry.suffix().compare("gguf"_L1, Qt::CaseInsensitive) != 0)
                continue;
            const QString real = entry.canonicalFilePath();
            if (m_files.contains(real) || !standsForModel(entry.absoluteFilePath()))
                continue;
            m_files.insert(real);
            m_found.append(entry.absoluteFilePath());
        }
    }

    const Progress& m_progress;
    QSet<QString> m_folders, m_files; ///< Seen, by where they really are.
    QStringList m_found;
};

/// Nothing for what is sound and no model.
std::optional<ModelFile> readOrName(const QString& path)
{
    auto model = readModelFile(path);
    if (model)
        return *std::move(model);
    if (model.error().kind == Error::Kind::Refused)
        return std::nullopt;
    ModelFile damaged;
    damaged.path = path;
    damaged.name = modelStem(path);
    damaged.bytes = QFileInfo(path).size();
    damaged.trouble = model.error().message;
    return damaged;
}

} // namespace

Result<std::vector<ModelFile>> scanModelFolders(const QStringList& folders,
                                                const Progress& progress)
{
    Walk walk(progress);
    for (const QString& folder : folders)
        if (!walk.through(folder))
            return cancelled();

    std::vector<ModelFile> models;
    qint64 done = 0;
    for (const QString& path : walk.files()) {
        if (progress.isCancelled())
            return cancelled();
        progress.report(done++, walk.files().size());
        if (auto model = readOrName(path))
            models.push_back(*std::move(model));
    }
    std::sort(models.begin(), models.end(), [](const ModelFile& a, const ModelFile& b) {
        const int names = a.name.compare(b.name, Qt::CaseInsensitive);
        return names != 0 ? names < 0 : a.path < b.path;
    });
    return models;
}

QStringList usualModelFolders(const QString& home)
{
    const QDir base(home);
    QStringList found;
    for (const QString& folder : {
             u"models"_s,
             u".lmstudio/models"_s,
             u".cache/lm-studio/models"_s,
             u"jan/models"_s,
             u".local/share/Jan/data/llamacpp/models"_s,
             u"Library/Application Support/Jan/data/llamacpp/models"_s,
             u"AppData/Roaming/Jan/data/llamacpp/models"_s,
             u".cache/llama.cpp"_s,
             u"Library/Caches/llama.cpp"_s,
             u"AppData/Local/llama.cpp"_s,
             u".cache/huggingface/hub"_s,
             u".local/share/nomic.ai/GPT4All"_s,
         }) {
        const QFileInfo info(base.filePath(folder));
        if (info.isDir())
            found.append(info.absoluteFilePath());
    }
    return found;
}

} // namespace motcua
