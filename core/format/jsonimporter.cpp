// SPDX-License-Identifier: GPL-3.0-or-later
#include "format/jsonimporter.h"

#include "format/jsonexporter.h"
#include "library/imagekind.h"
#include "text/normalise.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace motcua {
namespace {

/// For tr(), in a way lupdate sees.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Format)
};

class Reading {
public:
    explicit Reading(Imported& out) : m_out(out) {}

    Transcript transcript(const QJsonObject& object, int number)
    {
        Transcript out;
        out.uuid = uuid(object["uuid"_L1]);
        if (out.uuid.isNull())
            out.uuid =
                QUuid::createUuidV5(kOurs, QJsonDocument(object).toJson(QJsonDocument::Compact));
        out.title = text(object["title"_L1]);
        out.tags = texts(object["tags"_L1]);
        out.folder = texts(object["folder"_L1]);
        out.pinned = object["pinned"_L1].toBool();
        out.created = object["created"_L1].toInteger();
        out.updated = object["updated"_L1].toInteger();
        out.options = embedded(object["options"_L1]);
        out.head = uuid(object["head"_L1]);
        int index = 0;
        for (const QJsonValue value : object["messages"_L1].toArray())
            out.messages.push_back(message(value.toObject(), out.uuid, index++));
        QSet<QUuid> known;
        for (const TranscriptMessage& message : out.messages)
            known.insert(message.uuid);
        readBranches(object["branches"_L1].toArray(), known, &out);
        readNotes(object["notes"_L1].toArray(), known, &out);
        if (const int mended = mendIfBroken(out); mended > 0) {
            m_out.mended += mended;
            m_out.notes += Words::tr("Conversation %1, “%2”: %n message(s) hung on nothing or on "
                                     "themselves and were put at its top.",
                                     nullptr, mended)
                               .arg(number)
                               .arg(out.title);
        }
        return out;
    }

private:
    // Namespace of uuids made for messages that came without one; fixed, so that a second import makes the same.
    static constexpr QUuid kOurs{0x6d6f7463, 0x7561, 0x5472, 0x61, 0x6e, 0x73,
                                 0x63,       0x72,   0x69,   0x70, 0x74};

    static QUuid uuid(const QJsonValue& value) { return QUuid::fromString(value.toString()); }

    QString text(const QJsonValue& value)
    {
        Normalised normal = normalise(value.toString());
        m_out.mended += normal.mended;
        return std::move(normal.text);
    }
    QStringList texts(const QJsonValue& value)
    {
        QStringList out;
        for (const QJsonValue item : value.toArray())
            out += text(item);
        return out;
    }
    QString embedded(const QJsonValue& value)
    {
        if (value.isObject())
            return text(
                QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact)));
        return text(value);
    }

    TranscriptMessage message(const QJsonObject& object, const QUuid& thread, int index)
    {
        TranscriptMessage out;
        out.uuid = uuid(object["uuid"_L1]);
        if (out.uuid.isNull())
            out.uuid = QUuid::createUuidV5(thread, QByteArray::number(index));
        out.parent = uuid(object["parent"_L1]);
        out.position = object["position"_L1].toInt();
        out.role = roleNamed(object["role"_L1].toString());
        out.status = statusNamed(object["status"_L1].toString());
        if (isUnfinished(out.status))
            out.status = Status::Interrupted; // whoever was writing it is not here
        out.author = text(object["author"_L1]);
        out.text = text(object["text"_L1]);
        out.reasoning = text(object["reasoning"_L1]);
        out.model = text(object["model"_L1]);
        out.meta = embedded(object["meta"_L1]);
        out.created = object["created"_L1].toInteger();
        out.edited = object["edited"_L1].toInteger();
        for (const QJsonValue rating : object["ratings"_L1].toArray())
            if (const int value = rating["value"_L1].toInt(); value != 0)
                out.ratings.push_back(
                    {text(rating["reviewer"_L1]), value, rating["created"_L1].toInteger()});
        return out;
    }

    void readBranches(const QJsonArray& array, const QSet<QUuid>& known, Transcript* out)
    {
        for (const QJsonValue value : array) {
            const TranscriptBranch branch{uuid(value["message"_L1]), text(value["name"_L1])};
            if (known.contains(branch.message))
                out->branches.push_back(branch);
        }
    }
    void readNotes(const QJsonArray& array, const QSet<QUuid>& known, Transcript* out)
    {
        for (const QJsonValue value : array) {
            TranscriptNote note{uuid(value["message"_L1]), text(value["text"_L1]),
                                value["created"_L1].toInteger(), value["edited"_L1].toInteger()};
            if (!known.contains(note.message))
                note.message = {};
            out->notes.push_back(note);
        }
    }

    // A sound tree stays in the order of the file.
    static int mendIfBroken(Transcript& transcript)
    {
        Transcript copy = transcript;
        const int mended = mendTree(copy);
        const bool ordered = parentsFirst(transcript);
        if (mended > 0 || !ordered || copy.head != transcript.head)
            transcript = std::move(copy);
        return mended;
    }
    static bool parentsFirst(const Transcript& transcript)
    {
        QSet<QUuid> seen{QUuid()};
        for (const TranscriptMessage& message : transcript.messages) {
            if (!seen.contains(message.parent))
                return false;
            seen.insert(message.uuid);
        }
        return true;
    }

    Imported& m_out;
};

using Bytes = QHash<QString, TranscriptAttachment>;

/// Only what is what its hash says, and a picture or a text; the type is told by the bytes.
Bytes readAttachments(const QJsonArray& array, Imported& out)
{
    Bytes all;
    int refused = 0;
    for (const QJsonValue value : array) {
        const QString hash = value["hash"_L1].toString();
        const QByteArray bytes = QByteArray::fromBase64(value["data"_L1].toString().toLatin1());
        const QByteArray digest = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        const QString picture = imageMime(bytes);
        const bool text = bytes.isValidUtf8() && !bytes.contains('\0');
        const bool sound =
            !bytes.isEmpty() && digest.toHex() == hash.toLatin1() && (!picture.isEmpty() || text);
        if (sound)
            all.insert(hash, {picture.isEmpty() ? u"text/plain"_s : picture, bytes});
        else
            ++refused;
    }
    if (refused > 0) {
        out.mended += refused;
        out.notes += Words::tr("%n attachment(s) were left out: they are not what the file says, "
                               "or neither a picture nor a text.",
                               nullptr, refused);
    }
    return all;
}

Error corrupt()
{
    return {Error::Kind::Corrupt,
            Words::tr("This is not a whole Motcua transcript; it is damaged or was cut off."),
            {}};
}

} // namespace

bool JsonImporter::recognises(QByteArrayView head) const
{
    return head.first(std::min<qsizetype>(head.size(), 512))
        .toByteArray()
        .contains("\"motcua-transcript\"");
}

Result<Imported> JsonImporter::read(QIODevice& device, const Progress& progress) const
{
    if (device.size() > kMostBytes)
        return Error{
            Error::Kind::Refused,
            Words::tr("This transcript is too large to be read at once; export it in parts."),
            {}};
    QJsonParseError parsed;
    const QJsonObject root = QJsonDocument::fromJson(device.readAll(), &parsed).object();
    if (parsed.error != QJsonParseError::NoError ||
        root["format"_L1].toString() != "motcua-transcript"_L1)
        return corrupt();
    if (root["version"_L1].toInt() > kTranscriptVersion)
        return Error{
            Error::Kind::TooNew,
            Words::tr("This transcript was written by a newer version of Motcua; update Motcua "
                      "to read it."),
            {}};
    if (!root["transcripts"_L1].isArray() || root["version"_L1].toInt() < 1)
        return corrupt();

    Imported imported;
    Reading reading(imported);
    const QJsonArray transcripts = root["transcripts"_L1].toArray();
    const Bytes attachments = readAttachments(root["attachments"_L1].toArray(), imported);
    int done = 0;
    for (const QJsonValue value : transcripts) {
        if (progress.isCancelled())
            return Error{Error::Kind::Cancelled, Words::tr("The import was cancelled."), {}};
        if (!value.isObject())
            return corrupt();
        Transcript& transcript =
            imported.transcripts.emplace_back(reading.transcript(value.toObject(), ++done));
        for (const QString& hash : attachmentsNamed(transcript))
            if (attachments.contains(hash))
                transcript.attachments.insert(hash, attachments.value(hash));
        progress.report(done, transcripts.size());
    }
    return imported;
}

} // namespace motcua
