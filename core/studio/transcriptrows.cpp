// SPDX-License-Identifier: GPL-3.0-or-later
#include "studio/transcriptrows.h"

#include "library/answermeta.h"
#include "store/attachmentstore.h"
#include "store/branchstore.h"
#include "store/documentstore.h"
#include "store/folderstore.h"
#include "store/importstore.h"
#include "store/messagestore.h"
#include "store/messagewriter.h"
#include "store/notestore.h"
#include "store/ratingstore.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

#include <algorithm>

namespace motcua {
namespace {

Result<QStringList> folderPath(Connection& connection, FolderId id)
{
    QStringList names;
    const auto folders = FolderStore(connection).all();
    if (!folders)
        return folders.error();
    // At most as many steps as there are folders: a damaged chain that leads round ends.
    for (size_t step = 0; id.isValid() && step < folders->size(); ++step) {
        const auto found = std::find_if(folders->begin(), folders->end(),
                                        [id](const Folder& one) { return one.id == id; });
        if (found == folders->end())
            break;
        names.prepend(found->name);
        id = found->parent;
    }
    return names;
}

TranscriptMessage toTranscript(const Message& message, const QUuid& parent)
{
    return {message.uuid,
            parent,
            message.position,
            message.role,
            message.status,
            message.author,
            message.text,
            message.reasoning,
            message.model,
            message.meta,
            message.created,
            message.edited,
            {}};
}

/// What a message says of its attachments is believed only where they are not here.
Result<QString> attachmentsHere(Connection& connection, const QString& json)
{
    const std::vector<Attachment> named = attachmentsOf(json);
    std::vector<Attachment> known = named;
    for (Attachment& attachment : known) {
        const auto stored = AttachmentStore(connection).find(attachment.hash);
        if (!stored)
            return stored.error();
        if (*stored) {
            attachment.mime = (*stored)->mime;
            attachment.bytes = (*stored)->bytes;
        }
    }
    return known == named ? json : withAttachments(json, known);
}

/// The numbers of documents mean nothing elsewhere: a citation finds its document by its name, or none.
Result<QString> metaHere(Connection& connection, const QString& given)
{
    auto json = attachmentsHere(connection, given);
    if (!json)
        return json;
    AnswerMeta meta = readAnswerMeta(*json);
    if (meta.citations.empty())
        return json;
    for (Citation& citation : meta.citations) {
        const auto document = DocumentStore(connection).bySource(citation.source);
        if (!document)
            return document.error();
        citation.document = *document ? (*document)->id : DocumentId();
    }
    return writeAnswerMeta(meta);
}

/// One import of one transcript.
class Writing {
public:
    Writing(Connection& connection, const Transcript& transcript, qint64 now, ImportReport& report)
        : m_connection(connection), m_transcript(transcript), m_now(now), m_report(report)
    {
    }

    Result<> run();

private:
    Result<> addAttachments();
    Result<> findThread();
    Result<> addMessages();
    Result<> addMessage(const TranscriptMessage& message);
    Result<> addMarks();

    Connection& m_connection;
    const Transcript& m_transcript;
    const qint64 m_now;
    ImportReport& m_report;
    ThreadId m_thread;
    bool m_new = false;
    int m_added = 0;
    QHash<QUuid, MessageId> m_ids;
};

Result<> Writing::run()
{
    if (auto done = findThread(); !done)
        return done;
    if (auto done = addAttachments(); !done)
        return done;
    if (auto done = addMessages(); !done)
        return done;
    if (m_added > 0 || m_new)
        if (auto done = addMarks(); !done)
            return done;
    ++(m_new ? m_report.threadsAdded : m_report.threadsKnown);
    return Done{};
}

Result<> Writing::addAttachments()
{
    for (auto one = m_transcript.attachments.begin(); one != m_transcript.attachments.end(); ++one)
        if (auto kept = AttachmentStore(m_connection).put(one->bytes, {}, one->mime, m_now); !kept)
            return kept.error();
    return Done{};
}

Result<> Writing::findThread()
{
    ThreadStore threads(m_connection);
    const auto known = threads.withUuid(m_transcript.uuid);
    if (!known)
        return known.error();
    m_thread = *known;
    if (m_thread.isValid())
        return Done{};
    const auto folder = ImportStore(m_connection).folder(m_transcript.folder, m_now);
    if (!folder)
        return folder.error();
    const auto made = threads.create(m_transcript.title, *folder, m_now, m_transcript.uuid);
    if (!made)
        return made.error();
    m_thread = made->id;
    m_new = true;
    return Done{};
}

Result<> Writing::addMessages()
{
    std::vector<QUuid> uuids;
    uuids.reserve(m_transcript.messages.size());
    for (const TranscriptMessage& message : m_transcript.messages)
        uuids.push_back(message.uuid);
    auto known = ImportStore(m_connection).known(uuids);
    if (!known)
        return known.error();
    m_ids = std::move(*known);
    m_report.messagesKnown += static_cast<int>(m_ids.size());
    for (const TranscriptMessage& message : m_transcript.messages)
        if (!m_ids.contains(message.uuid))
            if (auto done = addMessage(message); !done)
                return done;
    return Done{};
}

Result<> Writing::addMessage(const TranscriptMessage& message)
{
    auto meta = metaHere(m_connection, message.meta);
    if (!meta)
        return meta.error();
    Message row;
    row.uuid = message.uuid;
    row.thread = m_thread;
    row.parent = m_ids.value(message.parent);
    row.position = message.position;
    row.role = message.role;
    // Nobody goes on writing what was unfinished where it comes from.
    row.status = isUnfinished(message.status) ? Status::Interrupted : message.status;
    row.author = message.author;
    row.text = message.text;
    row.reasoning = message.reasoning;
    row.model = message.model;
    row.meta = *meta;
    row.created = message.created;
    row.edited = message.edited;
    const auto put = MessageWriter(m_connection).put(row);
    if (!put)
        return put.error();
    for (const TranscriptRating& rating : message.ratings) {
        const qint64 when = rating.created > 0 ? rating.created : m_now;
        const auto rated =
            RatingStore(m_connection).rate(put->id, rating.value, when, rating.reviewer);
        // A value of a scale to come is no reason to lose the conversation.
        if (!rated && rated.error().kind != Error::Kind::Invalid)
            return rated.error();
    }
    m_ids.insert(message.uuid, put->id);
    ++m_added;
    ++m_report.messagesAdded;
    return Done{};
}

/// Names, notes, tags, head and times; for a thread that was here, only those of its new messages.
Result<> Writing::addMarks()
{
    for (const TranscriptBranch& branch : m_transcript.branches)
        if (m_ids.contains(branch.message))
            if (auto named =
                    BranchStore(m_connection).name(m_ids.value(branch.message), branch.name, m_now);
                !named)
                return named.error();
    if (!m_new)
        return mendHead(m_connection, m_thread);
    for (const TranscriptNote& note : m_transcript.notes) {
        const auto added =
            NoteStore(m_connection).add(m_thread, m_ids.value(note.message), note.text, m_now);
        if (!added)
            return added.error();
        const qint64 created = note.created > 0 ? note.created : m_now;
        if (auto done = ImportStore(m_connection).stamp(added->id, created, note.edited); !done)
            return done;
    }
    ThreadStore threads(m_connection);
    if (auto done = threads.setTags(m_thread, m_transcript.tags, m_now); !done)
        return done;
    if (const MessageId head = m_ids.value(m_transcript.head); head.isValid())
        if (auto done = setHead(m_connection, m_thread, head); !done)
            return done;
    if (auto done = mendHead(m_connection, m_thread); !done)
        return done;
    Thread stamp;
    stamp.id = m_thread;
    stamp.pinned = m_transcript.pinned;
    stamp.options = m_transcript.options;
    stamp.created = m_transcript.created > 0 ? m_transcript.created : m_now;
    stamp.updated = m_transcript.updated > 0 ? m_transcript.updated : stamp.created;
    return ImportStore(m_connection).stamp(stamp);
}

} // namespace

Result<Transcript> readTranscript(Connection& connection, ThreadId id,
                                  QHash<MessageId, QUuid>* uuids)
{
    const auto thread = ThreadStore(connection).find(id);
    if (!thread)
        return thread.error();
    auto folder = folderPath(connection, thread->folder);
    if (!folder)
        return folder.error();
    const auto messages = MessageStore(connection).all(id);
    if (!messages)
        return messages.error();
    const auto branches = BranchStore(connection).all(id);
    if (!branches)
        return branches.error();
    const auto notes = NoteStore(connection).all(id);
    if (!notes)
        return notes.error();

    const auto ratings = RatingStore(connection).everybodys(id);
    if (!ratings)
        return ratings.error();

    QHash<MessageId, QUuid> known;
    for (const Message& message : *messages)
        known.insert(message.id, message.uuid);
    QHash<MessageId, std::vector<TranscriptRating>> rated;
    for (const Rating& rating : *ratings)
        rated[rating.message].push_back({rating.reviewer, rating.value, rating.created});
    Transcript transcript;
    transcript.uuid = thread->uuid;
    transcript.title = thread->title;
    transcript.tags = thread->tags;
    transcript.folder = std::move(*folder);
    transcript.pinned = thread->pinned;
    transcript.created = thread->created;
    transcript.updated = thread->updated;
    transcript.options = thread->options;
    transcript.head = known.value(thread->head);
    for (const Message& message : *messages) {
        transcript.messages.push_back(toTranscript(message, known.value(message.parent)));
        transcript.messages.back().ratings = rated.value(message.id);
    }
    for (const Branch& branch : *branches)
        transcript.branches.push_back({known.value(branch.message), branch.name});
    for (const Note& note : *notes)
        transcript.notes.push_back(
            {known.value(note.message), note.text, note.created, note.edited});
    mendTree(transcript);
    if (uuids)
        *uuids = std::move(known);
    return transcript;
}

Result<> fillAttachments(Connection& connection, Transcript& transcript, Embeds embeds)
{
    transcript.attachments.clear();
    if (embeds == Embeds::Nothing)
        return Done{};
    AttachmentStore store(connection);
    for (const QString& hash : attachmentsNamed(transcript)) {
        const auto known = store.find(hash);
        if (!known)
            return known.error();
        if (!*known || (embeds == Embeds::Pictures && !(*known)->isImage()))
            continue;
        auto bytes = store.bytes(hash);
        // One that is damaged is named, as one that is missing is: the rest is worth exporting.
        if (!bytes && bytes.error().kind != Error::Kind::Corrupt)
            return bytes.error();
        if (bytes)
            transcript.attachments.insert(hash, {(*known)->mime, std::move(*bytes)});
    }
    return Done{};
}

Result<> writeTranscript(Connection& connection, const Transcript& transcript, qint64 now,
                         ImportReport& report)
{
    return Writing(connection, transcript, now, report).run();
}

} // namespace motcua
