// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Makes the request to an assistant out of a path of messages, the thread's options and what hangs on the messages.
//
// Owned by Dialogue. Thread: GUI.

#include "assistant/assistant.h"
#include "base/whenready.h"
#include "thread/attachment.h"

#include <QCache>
#include <QObject>

#include <functional>
#include <memory>

namespace motcua {

class Attachments;
class SettingsStore;

class Requests : public QObject {
    Q_OBJECT
public:
    /// What may be called by a thread that uses tools and may see these documents (none: all). `start`: false when no
    /// program is to be started for it.
    using Tools =
        std::function<Async<ToolBox>(const std::vector<DocumentId>& documents, bool start)>;

    Requests(const SettingsStore& settings, QObject* parent) : QObject(parent), m_settings(settings)
    {
    }

    /// Outlives this; without it enclosures are left out.
    void setAttachments(Attachments* attachments) { m_attachments = attachments; }
    void setTools(Tools tools) { m_tools = std::move(tools); }

    /// `path` ends with the question. `info`: who is asked; a model gets sources, parameters, enclosures and tools.
    Async<Request> make(const AssistantInfo& info, const QString& options,
                        const std::vector<Message>& path, const QString& prefix);
    /// The same for a model, to be counted and not to be sent, which is done with every pause in typing: pictures are
    /// there but have no bytes, and tools are those that need no program to be started.
    Async<Request> outline(const AssistantInfo& info, const QString& options,
                           const std::vector<Message>& path);

private:
    struct Enclosing;

    Request plain(const AssistantInfo& info, const QString& options,
                  const std::vector<Message>& path) const;
    Async<Request> complete(Request request, const QString& options,
                            const std::vector<Message>& path, bool toSend);
    Async<Request> enclose(Request request, const std::vector<Message>& path, bool pictures);
    void encloseNext(const std::shared_ptr<Enclosing>& work);

    static constexpr qsizetype kMostTexts = 32 << 20; ///< Bytes.

    const SettingsStore& m_settings;
    Attachments* m_attachments = nullptr;
    Tools m_tools;
    QCache<QString, QByteArray> m_texts{kMostTexts}; ///< Enclosed documents, by their hash.
};

/// The turns of a path as an assistant may see them: without answers that have no text, and with what a summary covers
/// replaced by the summary, which comes back in `summary`.
std::vector<Turn> turnsOf(const std::vector<Message>& path, QString* summary = nullptr);

/// The meta of a message that stands for others in what a model is sent.
QString summaryMeta(const QString& meta, const std::vector<QUuid>& covered);
/// The messages it stands for, by the names they keep on the way through a file; empty for an ordinary message.
std::vector<QUuid> coveredBy(const Message& message);

} // namespace motcua
