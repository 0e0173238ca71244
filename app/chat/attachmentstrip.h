// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What goes with the message being written, as chips in rows: a small picture or an icon, the name, the size, and a
// button that takes it away. Left and Right lead along the buttons, Escape and Down back to the text.
//
// Thread: GUI.

#include "thread/attachment.h"

#include <QHash>
#include <QImage>
#include <QWidget>

#include <vector>

namespace motcua {

class AttachmentChip;

class AttachmentStrip : public QWidget {
    Q_OBJECT
public:
    explicit AttachmentStrip(QWidget* parent = nullptr);

    /// Hidden while there are none. One without a hash is still being read. `thumbnails`: by hash; a picture without
    /// one gets an icon.
    void setAttachments(const std::vector<Attachment>& attachments,
                        const QHash<QString, QImage>& thumbnails);
    const std::vector<Attachment>& attachments() const { return m_attachments; }
    bool isReading() const;

Q_SIGNALS:
    void removeRequested(int index);
    /// The keyboard goes back to the text.
    void left();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void rebuild();
    void arrange();

    std::vector<Attachment> m_attachments;
    QHash<QString, QImage> m_thumbnails;
    std::vector<AttachmentChip*> m_chips;
};

} // namespace motcua
