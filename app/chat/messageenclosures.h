// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes with a message, below its text: pictures as small ones of the same size, documents as chips with icon, name
// and size. Where each stands does not depend on what is in the bytes, so that nothing moves when a picture has come.
//
// Thread: GUI.

#include "chat/chatstyle.h"
#include "thread/attachment.h"

#include <QPoint>
#include <QRect>

class QPainter;

namespace motcua {

class Thumbnails;

class MessageEnclosures {
public:
    void set(std::vector<Attachment> attachments) { m_attachments = std::move(attachments); }
    const std::vector<Attachment>& attachments() const { return m_attachments; }
    bool isEmpty() const { return m_attachments.empty(); }

    /// Places all of it in this width; call again when one of them changed.
    void layOut(int width, const ChatStyle& style);
    int height() const { return m_height; } ///< 0 when there is nothing.
    /// In the strip's own coordinates.
    QRect rect(int index) const { return m_places[static_cast<size_t>(index)]; }
    /// -1: none.
    int at(QPoint point) const;

    /// `thumbnails` may be null: then pictures are named.
    void paint(QPainter* painter, QPoint at, const QRect& clip, const ChatStyle& style,
               Thumbnails* thumbnails) const;

private:
    std::vector<Attachment> m_attachments;
    std::vector<QRect> m_places;
    int m_height = 0;
};

/// The name as it may be shown: one line, hidden characters as badges.
QString shownName(const Attachment& attachment);

} // namespace motcua
