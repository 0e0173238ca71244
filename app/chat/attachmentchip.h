// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One attachment of the message being written.
//
// Used by AttachmentStrip. Thread: GUI.

#include "thread/attachment.h"

#include <QImage>
#include <QWidget>

class QLabel;

namespace motcua {

class ElidedLabel;
class IconButton;

class AttachmentChip : public QWidget {
    Q_OBJECT
public:
    /// `thumbnail` may be null: an icon is shown. Without a hash it is still being read.
    AttachmentChip(Attachment attachment, const QImage& thumbnail, QWidget* parent);

    IconButton* removeButton() const { return m_remove; }
    QSize sizeHint() const override;
    void retranslate();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Attachment m_attachment;
    QImage m_thumbnail;
    ElidedLabel* m_name;
    QLabel* m_detail;
    IconButton* m_remove;
};

} // namespace motcua
