// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes with the messages being written: for each place a draft is written at, the files and pictures given there.
// They are kept in the store as they are given, and their names beside the draft, until the message is sent.
//
// Owned by Asking. Thread: GUI.

#include "base/id.h"
#include "studio/attachments.h"
#include "studio/conversations.h"

#include <QHash>
#include <QImage>
#include <QObject>

#include <map>
#include <vector>

namespace motcua {

/// Where a message is written: below the last message of a path.
struct WritingPlace {
    ThreadId thread;
    MessageId parent;

    auto operator<=>(const WritingPlace&) const = default;
};

class Enclosures : public QObject {
    Q_OBJECT
public:
    /// Both outlive this.
    Enclosures(Attachments& attachments, Conversations& conversations, QObject* parent = nullptr);

    void setPlace(const WritingPlace& place);
    /// What is being written goes on at another place, and what goes with it too.
    void follow(const WritingPlace& place);
    /// Of the place of the moment; one that is still being read has no hash.
    std::vector<Attachment> shown() const;
    /// The same without those being read.
    std::vector<Attachment> attachments() const;
    const QHash<QString, QImage>& thumbnails() const { return m_thumbnails; }

    void addFiles(const QStringList& paths);
    void addImage(const QImage& image);
    /// Some that are kept already; those that are here already are not taken twice.
    void add(const std::vector<Attachment>& attachments);
    void remove(int index);
    /// These were sent; what was given since stays.
    void forget(const WritingPlace& place, const std::vector<Attachment>& sent);

Q_SIGNALS:
    void changed(); ///< What is shown, or a thumbnail.
    void failed(const motcua::Error& error);

private:
    struct Entry {
        int ticket = 0;
        Attachment attachment;
    };

    /// At one place.
    struct Here {
        std::vector<Entry> entries;
        QString stored;     ///< As it is beside the draft.
        bool asked = false; ///< What is stored was asked for.
        bool known = false; ///< And has come: before that nothing is written over it.
    };

    void read(const WritingPlace& place);
    void keep(const WritingPlace& place);
    int begin(const QString& name, const QString& mime);
    void take(int ticket, const Result<Attachment>& added);
    void makeThumbnail(const Attachment& attachment);

    Attachments& m_attachments;
    Conversations& m_conversations;
    WritingPlace m_place;
    std::map<WritingPlace, Here> m_places;
    QHash<QString, QImage> m_thumbnails;
    int m_tickets = 0;
};

} // namespace motcua
