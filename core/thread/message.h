// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One turn of a conversation, as a value. Messages form a tree under one invisible root: only the parent pointer is
// stored, and siblings are ordered by (position, id), never by time.

#include "base/id.h"

#include <QString>
#include <QUuid>

namespace motcua {

enum class Role { System, User, Assistant, Tool };

/// How far an answer has come. Only Pending and Streaming are temporary: a start after a crash finds them and makes
/// them Interrupted, with their text kept, ready to be continued.
enum class Status { Complete, Pending, Streaming, Stopped, Failed, Interrupted };

struct Message {
    MessageId id;
    QUuid uuid; ///< Identity that survives export and import.
    ThreadId thread;
    MessageId parent; ///< Invalid: a child of the invisible root.
    int position = 0; ///< Among its siblings.
    Role role = Role::User;
    Status status = Status::Complete;
    QString author;    ///< "You", or the assistant's name.
    QString text;      ///< Markdown; untrusted.
    QString reasoning; ///< Markdown; shown folded.
    QString model;     ///< The exact model that answered, when there is one.
    QString
        meta; ///< JSON object: usage, timings, citations, found. Written by the assistant, kept as it is.
    qint64 created = 0; ///< UTC milliseconds.
    qint64 edited = 0;  ///< UTC milliseconds of the last change of the text; 0 when there was none.

    bool operator==(const Message&) const = default;
};

inline bool isUnfinished(Status status)
{
    return status == Status::Pending || status == Status::Streaming;
}

/// The first words of a Markdown text as they read, on one line, for outlines; at most 120 code units. Quotations are
/// given without their signs.
QString excerptOf(QStringView text);

/// Text for files and the database: "user", "assistant", "complete", … Unknown names give Role::User, Status::Complete.
QString nameOf(Role role);
QString nameOf(Status status);
Role roleNamed(QStringView name);
Status statusNamed(QStringView name);

} // namespace motcua
