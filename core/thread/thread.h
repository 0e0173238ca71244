// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What a thread is beside its messages, and the folders and branch names that order threads.

#include "base/id.h"

#include <QString>
#include <QStringList>
#include <QUuid>

namespace motcua {

/// A row of the conversation tree; small enough to hold ten thousand of them.
struct Thread {
    ThreadId id;
    QUuid uuid;
    QString title;
    FolderId folder; ///< Invalid: not in a folder.
    bool pinned = false;
    QStringList tags; ///< Sorted, each once.
    MessageId head;   ///< The leaf now shown; invalid when there are no messages.
    QString
        options; ///< JSON object of the settings this thread overrides (assistant, system prompt, …).
    int messageCount = 0; ///< In all branches, without the trash.
    qint64 created = 0;
    qint64 updated = 0;
    qint64 trashed = 0; ///< UTC milliseconds; 0 when it is not in the trash.

    bool operator==(const Thread&) const = default;
};

/// A title for a thread nobody has named: the first words of its first question, on one line.
QString titleFrom(const QString& question);

struct Folder {
    FolderId id;
    FolderId parent; ///< Invalid: at the top.
    QString name;
    int position = 0;
    int threadCount = 0; ///< Directly in it, without the trash.

    bool operator==(const Folder&) const = default;
};

/// A name given to the place where a branch stands. It names a message; the branch is what lies below it.
struct Branch {
    BranchId id;
    ThreadId thread;
    MessageId message;
    QString name;

    bool operator==(const Branch&) const = default;
};

/// A remark an editor leaves on a thread, or on one of its messages. Never sent to an assistant.
struct Note {
    NoteId id;
    ThreadId thread;
    MessageId message; ///< Invalid: about the whole thread.
    QString text;
    qint64 created = 0;
    qint64 edited = 0;

    bool operator==(const Note&) const = default;
};

} // namespace motcua
