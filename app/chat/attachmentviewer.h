// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Looking at one attachment: a picture as large as the window lets it be, the text of a document as plain text. Escape
// closes. Nothing in the bytes is opened, loaded or run.
//
// Thread: GUI.

#include "base/whenready.h"
#include "thread/attachment.h"

#include <QDialog>

class QLabel;
class QStackedLayout;

namespace motcua {

class AttachmentViewer : public QDialog {
    Q_OBJECT
public:
    /// Shows the bytes once they have come.
    AttachmentViewer(const Attachment& attachment, Async<QByteArray> bytes, QWidget* parent);

private:
    void take(const Result<QByteArray>& bytes);
    void showPicture(const QByteArray& bytes);
    void showText(const QByteArray& bytes);
    void say(const QString& sentence);

    Attachment m_attachment;
    QStackedLayout* m_stack;
    QLabel* m_words;
};

} // namespace motcua
