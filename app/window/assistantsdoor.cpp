// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/assistantsdoor.h"

#include "base/pool.h"
#include "format/filename.h"
#include "library/libraryroom.h"
#include "settings/catalogue.h"
#include "settings/overrides.h"
#include "studio/conversations.h"
#include "window/chatroom.h"
#include "window/dialogs.h"

#include <QSaveFile>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

Result<QString> writeTo(const QString& path, const QByteArray& json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{
            Error::Kind::Io,
            AssistantsDoor::tr("%1 could not be written: %2.").arg(path, file.errorString()),
            {}};
    return path;
}

} // namespace

AssistantsDoor::AssistantsDoor(const Parts& parts, QWidget* window)
    : QObject(window), m_parts(parts), m_window(window)
{
    const AssistantsRoom* room = &m_parts.room;
    connect(room, &AssistantsRoom::importWanted, this, &AssistantsDoor::importProfiles);
    connect(room, &AssistantsRoom::exportReady, this, &AssistantsDoor::write);
    connect(room, &AssistantsRoom::modelFolderWanted, this, &AssistantsDoor::askForModelFolder);
    connect(room, &AssistantsRoom::modelFileWanted, this, &AssistantsDoor::askForModelFile);
    connect(room, &AssistantsRoom::programWanted, this, &AssistantsDoor::askForProgram);
    connect(room, &AssistantsRoom::fileRequested, this,
            [this](const QString& path) { m_parts.dialogs.showInFolder(path); });
    connect(&m_parts.library, &LibraryRoom::changed, this, &AssistantsDoor::tellDocuments);
    connect(room, &AssistantsRoom::chatRequested, this, &AssistantsDoor::chatWith);
}

void AssistantsDoor::importProfiles()
{
    m_parts.dialogs.openFiles(
        m_window,
        {tr("Import personas and prompts"),
         {},
         {},
         {tr("Personas and prompts (%1)").arg(u"*.json"_s), tr("All files (%1)").arg(u"*"_s)}},
        [self = QPointer(this)](const QStringList& files) {
            if (self)
                for (const QString& file : files)
                    self->m_parts.room.importFile(file);
        });
}

void AssistantsDoor::write(const QByteArray& json, const QString& name)
{
    const QString suggested = safeFileName(name, u"json"_s);
    m_parts.dialogs.saveFile(
        m_window,
        {tr("Export personas and prompts"),
         {},
         suggested,
         {tr("Personas and prompts (%1)").arg(u"*.json"_s)}},
        [self = QPointer(this), json](const QString& path) {
            if (!self)
                return;
            whenReady(inPool([path, json] { return writeTo(path, json); }), self.data(),
                      [door = self.data()](const Result<QString>& written) {
                          if (!written)
                              return door->fail(written.error());
                          Q_EMIT door->notified(
                              {Notice::Kind::Done,
                               tr("Written to %1. Keys never go with it.").arg(*written),
                               tr("Show in folder"), [door, path = *written] {
                                   door->m_parts.dialogs.showInFolder(path);
                               }});
                      });
        });
}

void AssistantsDoor::askForModelFolder()
{
    m_parts.dialogs.openFolder(m_window, {tr("Folder with models"), {}, {}, {}},
                               [self = QPointer(this)](const QString& folder) {
                                   if (self)
                                       self->m_parts.room.addModelFolder(folder);
                               });
}

void AssistantsDoor::askForModelFile()
{
    m_parts.dialogs.openFiles(
        m_window,
        {tr("Choose a model file"),
         {},
         {},
         {tr("Models (%1)").arg(u"*.gguf"_s), tr("All files (%1)").arg(u"*"_s)}},
        [self = QPointer(this)](const QStringList& files) {
            if (self && !files.isEmpty())
                self->m_parts.room.useModelFile(files.first());
        });
}

void AssistantsDoor::askForProgram(AssistantsRoom::Program program)
{
    const QString title = program == AssistantsRoom::Program::LlamaServer
                              ? tr("Where is llama-server?")
                              : tr("Choose the program that offers tools");
    m_parts.dialogs.openFiles(m_window, {title, {}, {}, {tr("All files (%1)").arg(u"*"_s)}},
                              [self = QPointer(this), program](const QStringList& files) {
                                  if (self && !files.isEmpty())
                                      self->m_parts.room.chooseProgram(program, files.first());
                              });
}

void AssistantsDoor::tellDocuments()
{
    std::vector<std::pair<QString, QString>> documents;
    for (const Document& document : m_parts.library.documents().documents())
        documents.emplace_back(QString::number(document.id.value()), document.title);
    if (documents == m_documents)
        return;
    m_documents = documents;
    m_parts.room.setDocuments(std::move(documents));
}

/// A new conversation with that assistant, or the open one where nothing was said yet.
void AssistantsDoor::chatWith(const QString& assistant)
{
    AppState state;
    m_parts.chat.contribute(state);
    const QString options = withOverride({}, settings::kAssistant, assistant);
    Q_EMIT chatWanted();
    if (state.threadOpen && !state.hasMessages) {
        const Thread& thread = m_parts.chat.openThread();
        const QString changed = withOverride(thread.options, settings::kAssistant, assistant);
        whenReady(m_parts.conversations.setOptions(thread.id, changed), this,
                  [this](const Result<>& done) {
                      if (!done)
                          return fail(done.error());
                      m_parts.chat.write();
                  });
        return;
    }
    const auto choose = [this, options](const Thread& thread) {
        return andThen(m_parts.conversations.setOptions(thread.id, options), this,
                       [id = thread.id](Done) { return ready(Result<ThreadId>(id)); });
    };
    whenReady(andThen(m_parts.conversations.createThread({}), this, choose), this,
              [this](const Result<ThreadId>& thread) {
                  if (!thread)
                      return fail(thread.error());
                  m_parts.chat.open(*thread);
                  m_parts.chat.write();
              });
}

void AssistantsDoor::fail(const Error& error)
{
    Q_EMIT notified({Notice::Kind::Error, error.message, {}, {}});
}

} // namespace motcua
