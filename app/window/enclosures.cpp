// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/enclosures.h"

#include "base/pool.h"
#include "library/imagekind.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <iterator>
#include <utility>

namespace motcua {

namespace {

constexpr int kThumbnail = 96; ///< Longer side, pixels: enough for a chip at 200 %.

/// Small and decoded by the reader of its own kind only. Null when it cannot be read. Thread: pool.
QImage thumbnailOf(const QByteArray& bytes, const QString& mime)
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer, imageFormat(mime));
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid())
        reader.setScaledSize(
            size.scaled(kThumbnail, kThumbnail, Qt::KeepAspectRatioByExpanding).boundedTo(size));
    return reader.read();
}

/// Thread: pool.
QByteArray pngOf(const QImage& image)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace

Enclosures::Enclosures(Attachments& attachments, Conversations& conversations, QObject* parent)
    : QObject(parent), m_attachments(attachments), m_conversations(conversations)
{
}

void Enclosures::setPlace(const WritingPlace& place)
{
    if (place == m_place && m_places[place].asked)
        return;
    m_place = place;
    read(place);
    Q_EMIT changed();
}

void Enclosures::follow(const WritingPlace& place)
{
    if (place == m_place)
        return setPlace(place);
    const WritingPlace before = m_place;
    std::vector<Entry> moved = std::exchange(m_places[before].entries, {});
    m_place = place;
    std::vector<Entry>& here = m_places[place].entries;
    here.insert(here.end(), std::make_move_iterator(moved.begin()),
                std::make_move_iterator(moved.end()));
    read(place);
    keep(place); // first: they are beside one draft or the other at every moment
    keep(before);
    Q_EMIT changed();
}

/// What was given there before this program started.
void Enclosures::read(const WritingPlace& place)
{
    if (std::exchange(m_places[place].asked, true))
        return;
    whenReady(m_conversations.draft(place.thread, place.parent, DraftKind::Enclosures), this,
              [this, place](const Result<QString>& stored) {
                  Here& here = m_places[place];
                  here.known = true;
                  if (!stored) {
                      Q_EMIT failed(stored.error());
                      return;
                  }
                  here.stored = *stored;
                  std::vector<Entry> kept;
                  for (const Attachment& one : attachmentsOf(*stored)) {
                      kept.push_back({++m_tickets, one});
                      makeThumbnail(one);
                  }
                  here.entries.insert(here.entries.begin(), kept.begin(), kept.end());
                  keep(place);
                  if (!kept.empty())
                      Q_EMIT changed();
              });
}

void Enclosures::keep(const WritingPlace& place)
{
    Here& here = m_places[place];
    if (!here.known)
        return;
    std::vector<Attachment> whole;
    for (const Entry& entry : here.entries)
        if (!entry.attachment.hash.isEmpty())
            whole.push_back(entry.attachment);
    const QString names = withAttachments({}, whole);
    if (names == here.stored)
        return;
    here.stored = names;
    auto saved =
        m_conversations.saveDraft(place.thread, place.parent, names, DraftKind::Enclosures);
    whenReady(std::move(saved), this, [this](const Result<>& done) {
        if (!done)
            Q_EMIT failed(done.error());
    });
}

std::vector<Attachment> Enclosures::shown() const
{
    std::vector<Attachment> all;
    if (const auto here = m_places.find(m_place); here != m_places.end())
        for (const Entry& entry : here->second.entries)
            all.push_back(entry.attachment);
    return all;
}

std::vector<Attachment> Enclosures::attachments() const
{
    std::vector<Attachment> all = shown();
    std::erase_if(all, [](const Attachment& one) { return one.hash.isEmpty(); });
    return all;
}

int Enclosures::begin(const QString& name, const QString& mime)
{
    m_places[m_place].entries.push_back({++m_tickets, {{}, name, mime, 0}});
    return m_tickets;
}

void Enclosures::addFiles(const QStringList& paths)
{
    for (const QString& path : paths) {
        const int ticket = begin(QFileInfo(path).fileName(), {});
        whenReady(m_attachments.add(path), this,
                  [this, ticket](const Result<Attachment>& added) { take(ticket, added); });
    }
    Q_EMIT changed();
}

void Enclosures::addImage(const QImage& image)
{
    if (image.isNull())
        return;
    const QString name = tr("Picture") + QStringLiteral(".png");
    const int ticket = begin(name, QStringLiteral("image/png"));
    Q_EMIT changed();
    whenReady(inPool([image] { return pngOf(image); }), this,
              [this, ticket, name](const QByteArray& bytes) {
                  whenReady(
                      m_attachments.add(bytes, name, QStringLiteral("image/png")), this,
                      [this, ticket](const Result<Attachment>& added) { take(ticket, added); });
              });
}

void Enclosures::add(const std::vector<Attachment>& attachments)
{
    std::vector<Entry>& here = m_places[m_place].entries;
    for (const Attachment& one : attachments) {
        const bool known = std::any_of(here.begin(), here.end(), [&one](const Entry& entry) {
            return entry.attachment.hash == one.hash;
        });
        if (known)
            continue;
        here.push_back({++m_tickets, one});
        makeThumbnail(one);
    }
    keep(m_place);
    Q_EMIT changed();
}

/// A file has been read, wherever the person has gone meanwhile; one that was taken away stays away.
void Enclosures::take(int ticket, const Result<Attachment>& added)
{
    for (auto& [place, here] : m_places) {
        std::vector<Entry>& entries = here.entries;
        const auto found =
            std::find_if(entries.begin(), entries.end(),
                         [ticket](const Entry& entry) { return entry.ticket == ticket; });
        if (found == entries.end())
            continue;
        const bool twice =
            added && std::any_of(entries.begin(), entries.end(),
                                 [&](const Entry& e) { return e.attachment.hash == added->hash; });
        if (!added || twice)
            entries.erase(found);
        else
            found->attachment = *added;
        keep(place);
        break;
    }
    if (!added)
        Q_EMIT failed(added.error());
    else
        makeThumbnail(*added);
    Q_EMIT changed();
}

void Enclosures::makeThumbnail(const Attachment& attachment)
{
    if (!attachment.isImage() || m_thumbnails.contains(attachment.hash))
        return;
    auto bytes = m_attachments.bytes(attachment.hash);
    whenReady(std::move(bytes), this, [this, attachment](const Result<QByteArray>& read) {
        if (!read)
            return; // an icon stands for it
        auto made =
            inPool([bytes = *read, mime = attachment.mime] { return thumbnailOf(bytes, mime); });
        whenReady(std::move(made), this, [this, hash = attachment.hash](const QImage& image) {
            if (image.isNull())
                return;
            m_thumbnails.insert(hash, image);
            Q_EMIT changed();
        });
    });
}

void Enclosures::remove(int index)
{
    std::vector<Entry>& entries = m_places[m_place].entries;
    if (index < 0 || index >= static_cast<int>(entries.size()))
        return;
    entries.erase(entries.begin() + index);
    keep(m_place);
    Q_EMIT changed();
}

void Enclosures::forget(const WritingPlace& place, const std::vector<Attachment>& sent)
{
    const auto here = m_places.find(place);
    if (sent.empty() || here == m_places.end())
        return;
    std::erase_if(here->second.entries, [&sent](const Entry& entry) {
        return std::any_of(sent.begin(), sent.end(), [&entry](const Attachment& one) {
            return one.hash == entry.attachment.hash;
        });
    });
    keep(place);
    if (place == m_place)
        Q_EMIT changed();
}

} // namespace motcua
