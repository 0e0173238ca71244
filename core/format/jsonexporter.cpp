// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/jsonexporter.h"

#include "format/output.h"
#include "format/wording.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

namespace motcua {
namespace {

QJsonValue uuidValue(const QUuid& uuid)
{
    return uuid.isNull() ? QJsonValue() : QJsonValue(uuid.toString(QUuid::WithoutBraces));
}

QByteArray compact(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Stored JSON goes out as JSON where that gives back the very same text; otherwise as a string.
QJsonValue embedded(const QString& json)
{
    if (json.isEmpty())
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (document.isObject() && QString::fromUtf8(compact(document.object())) == json)
        return document.object();
    return json;
}

// Fields that say nothing are left out, but for the ones every message has.
void put(QJsonObject& object, const char* name, const QJsonValue& value)
{
    const bool silent = value.isNull() || (value.isString() && value.toString().isEmpty()) ||
                        (value.isDouble() && value.toInteger() == 0) ||
                        (value.isArray() && value.toArray().isEmpty());
    if (!silent)
        object.insert(QLatin1StringView(name), value);
}

QJsonArray ratingsOf(const TranscriptMessage& message)
{
    QJsonArray ratings;
    for (const TranscriptRating& rating : message.ratings) {
        QJsonObject object{{QStringLiteral("value"), rating.value}};
        put(object, "reviewer", rating.reviewer);
        put(object, "created", rating.created);
        ratings += object;
    }
    return ratings;
}

QJsonObject messageObject(const TranscriptMessage& message)
{
    QJsonObject object{{QStringLiteral("uuid"), uuidValue(message.uuid)},
                       {QStringLiteral("parent"), uuidValue(message.parent)},
                       {QStringLiteral("position"), message.position},
                       {QStringLiteral("role"), nameOf(message.role)},
                       {QStringLiteral("text"), message.text}};
    if (message.status != Status::Complete)
        put(object, "status", nameOf(message.status));
    put(object, "author", message.author);
    put(object, "reasoning", message.reasoning);
    put(object, "model", message.model);
    put(object, "meta", embedded(message.meta));
    put(object, "created", message.created);
    put(object, "edited", message.edited);
    put(object, "ratings", ratingsOf(message));
    return object;
}

QJsonObject threadObject(const Transcript& transcript)
{
    QJsonArray branches;
    for (const TranscriptBranch& branch : transcript.branches)
        branches += QJsonObject{{QStringLiteral("message"), uuidValue(branch.message)},
                                {QStringLiteral("name"), branch.name}};
    QJsonArray notes;
    for (const TranscriptNote& note : transcript.notes) {
        QJsonObject object{{QStringLiteral("text"), note.text}};
        put(object, "message", uuidValue(note.message));
        put(object, "created", note.created);
        put(object, "edited", note.edited);
        notes += object;
    }
    QJsonObject object{{QStringLiteral("uuid"), uuidValue(transcript.uuid)},
                       {QStringLiteral("title"), transcript.title}};
    put(object, "tags", QJsonArray::fromStringList(transcript.tags));
    put(object, "folder", QJsonArray::fromStringList(transcript.folder));
    if (transcript.pinned)
        object.insert(QLatin1StringView("pinned"), true);
    put(object, "created", transcript.created);
    put(object, "updated", transcript.updated);
    put(object, "options", embedded(transcript.options));
    put(object, "head", uuidValue(transcript.head));
    put(object, "branches", branches);
    put(object, "notes", notes);
    return object;
}

/// Each once, however many conversations name it. Ordered, so that two exports can be compared.
void writeAttachments(const std::vector<Transcript>& transcripts, Output& out)
{
    QMap<QString, const TranscriptAttachment*> all;
    for (const Transcript& transcript : transcripts) {
        const QSet<QString> named = attachmentsNamed(transcript);
        for (auto one = transcript.attachments.begin(); one != transcript.attachments.end(); ++one)
            if (named.contains(one.key()))
                all.insert(one.key(), &one.value());
    }
    if (all.isEmpty())
        return;
    out << ",\"attachments\":[";
    bool first = true;
    for (auto one = all.begin(); one != all.end(); ++one)
        out << (std::exchange(first, false) ? "\n" : ",\n")
            << compact(
                   {{QStringLiteral("hash"), one.key()},
                    {QStringLiteral("mime"), one.value()->mime},
                    {QStringLiteral("data"), QString::fromLatin1(one.value()->bytes.toBase64())}});
    out << "\n]";
}

} // namespace

Result<> JsonExporter::write(const std::vector<Transcript>& transcripts, QIODevice& device,
                             const ExportOptions&, const Progress& progress) const
{
    Output out(device, progress, wording::messageCount(transcripts));
    out << "{\"format\":\"motcua-transcript\",\"version\":"
        << QByteArray::number(kTranscriptVersion)
        << ",\"generator\":\"Motcua " MOTCUA_VERSION "\",\"transcripts\":[";
    bool firstTranscript = true;
    for (const Transcript& transcript : transcripts) {
        QByteArray head = compact(threadObject(transcript));
        head.chop(1); // the messages go before the closing brace
        out << (std::exchange(firstTranscript, false) ? "\n" : ",\n") << head << ",\"messages\":[";
        bool firstMessage = true;
        for (const TranscriptMessage& message : transcript.messages) {
            if (!out.tick())
                return out.result();
            out << (std::exchange(firstMessage, false) ? "\n" : ",\n")
                << compact(messageObject(message));
        }
        out << "\n]}";
    }
    out << "\n]";
    writeAttachments(transcripts, out);
    out << "}\n";
    return out.result();
}

} // namespace motcua
