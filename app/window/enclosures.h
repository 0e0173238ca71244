// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes with the messages being written: for each place a draft is written at, the files and pictures given there.
// They are kept in the store as they are given; here is the list of them, until the message is sent or the program ends.
//
// Owned by Asking. Thread: GUI.

#include "base/id.h"
#include "studio/attachments.h"

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
    explicit Enclosures(Attachments& attachments, QObject* parent = nullptr);

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
    /// They were sent.
    void forget(const WritingPlace& place);

Q_SIGNALS:
    void changed(); ///< What is shown, or a thumbnail.
    void failed(const motcua::Error& error);

private:
    struct Entry {
        int ticket = 0;
        Attachment attachment;
    };

    int begin(const QString& name, const QString& mime);
    void take(int ticket, const Result<Attachment>& added);
    void makeThumbnail(const Attachment& attachment);

    Attachments& m_attachments;
    WritingPlace m_place;
    std::map<WritingPlace, std::vector<Entry>> m_entries;
    QHash<QString, QImage> m_thumbnails;
    int m_tickets = 0;
};

} // namespace motcua
