// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A conversation as a value that stands on its own: what formats write and read. It knows uuids and no database ids, so
// it means the same on another computer.
//
// A part of a conversation (a path, a subtree, a selection) is again a Transcript with fewer messages; exporters show
// what they are given. Nothing here recurses over the tree. Thread: any.

#include "thread/message.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QStringList>
#include <QUuid>

#include <vector>

namespace motcua {

/// What one person thinks of a message: -1 bad, 1 good, or 1 to 5 stars.
struct TranscriptRating {
    QString reviewer; ///< Empty: the person whose archive it is.
    int value = 0;
    qint64 created = 0;

    bool operator==(const TranscriptRating&) const = default;
};

struct TranscriptMessage {
    QUuid uuid;
    QUuid parent; ///< Null: a child of the invisible root.
    int position = 0;
    Role role = Role::User;
    Status status = Status::Complete;
    QString author;
    QString text; ///< Markdown; untrusted.
    QString reasoning;
    QString model;
    QString meta; ///< JSON object, see library/answermeta.h.
    qint64 created = 0;
    qint64 edited = 0;
    std::vector<TranscriptRating> ratings;

    bool operator==(const TranscriptMessage&) const = default;
};

struct TranscriptBranch {
    QUuid message;
    QString name;

    bool operator==(const TranscriptBranch&) const = default;
};

struct TranscriptNote {
    QUuid message; ///< Null: about the whole thread.
    QString text;
    qint64 created = 0;
    qint64 edited = 0;

    bool operator==(const TranscriptNote&) const = default;
};

/// Bytes of an attachment that messages name (thread/attachment.h).
struct TranscriptAttachment {
    QString mime;
    QByteArray bytes;

    bool operator==(const TranscriptAttachment&) const = default;
};

struct Transcript {
    QUuid uuid;
    QString title;
    QStringList tags;
    QStringList folder; ///< Names from the top down; empty: in no folder.
    bool pinned = false;
    qint64 created = 0;
    qint64 updated = 0;
    QString options;                         ///< JSON object of overridden settings.
    std::vector<TranscriptMessage> messages; ///< In any order.
    QUuid head;                              ///< The leaf shown; null without messages.
    std::vector<TranscriptBranch> branches;
    std::vector<TranscriptNote> notes;
    QHash<QString, TranscriptAttachment> attachments; ///< By hash; those that are at hand.

    bool operator==(const Transcript&) const = default;
};

/// The hashes its messages name.
QSet<QString> attachmentsNamed(const Transcript& transcript);

/// Messages that are read one after the other. The first strand of a transcript is the path to its head; each other one
/// is an alternative that leaves a strand before it.
struct Strand {
    std::vector<const TranscriptMessage*> messages;
    const TranscriptMessage* from =
        nullptr;     ///< The message it answers; null: it begins a conversation of its own.
    QString name;    ///< The name of its branch, when one was given.
    int depth = 0;   ///< Forks above it.
    int choice = 1;  ///< Its first message is this one …
    int choices = 1; ///< … of so many alternatives.
};

/// Every message once; alternatives follow the strand they leave, in the order they are read. The pointers live as long
/// as the transcript.
std::vector<Strand> strandsOf(const Transcript& transcript);

/// From the top to `end` (null: the head), one line.
Transcript pathOf(const Transcript& transcript, const QUuid& end = {});
/// `top` and everything below it.
Transcript subtreeOf(const Transcript& transcript, const QUuid& top);
/// Only these messages; one whose parent is left out hangs on its nearest kept ancestor.
Transcript selectionOf(const Transcript& transcript, const QSet<QUuid>& kept);

/// Orders messages so that every parent comes before its children, siblings by (position, order given). Messages with
/// a missing parent come under the root, circles are cut, doubled uuids dropped; the number of these is returned.
int mendTree(Transcript& transcript);

} // namespace motcua
