// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the chat view reads: the path that is shown, as rows. The shape (nodes) is at hand at once, however long the
// path; texts come when they are asked for. The view never holds all texts, so neither must an implementation.
//
// Thread: GUI. References and pointers stay good until the next signal.

#include "base/whenready.h"
#include "chat/messagelayout.h"
#include "thread/tree.h"

#include <QObject>

#include <vector>

namespace motcua {

class ChatContent : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual int count() const = 0;
    virtual const Node& nodeAt(int row) const = 0;
    /// Null while its text is not loaded: ask with need().
    virtual const Message* messageAt(int row) const = 0;
    virtual SiblingPlace siblingsAt(int row) const = 0;
    /// The row of a message, -1 when it is not on the path.
    virtual int rowOf(MessageId id) const = 0;

    /// Rows first to last (included) are looked at: loads what is not loaded; `loaded` tells.
    virtual void need(int first, int last) = 0;
    /// Texts of rows for copying and finding, without keeping them. Fails: Io, NotFound.
    virtual Async<std::vector<Message>> texts(int first, int count) = 0;
    /// The bytes of an attachment a message names. Fails: NotFound, Io.
    virtual Async<QByteArray> attachment(const QString& hash)
    {
        Q_UNUSED(hash)
        return ready(Result<QByteArray>(
            Error{Error::Kind::NotFound, tr("This attachment is not here."), {}}));
    }

Q_SIGNALS:
    void reset(); ///< Everything is different: another thread.
    /// From `first` on, `removed` rows have gone and `added` others have come.
    void replaced(int first, int removed, int added);
    void changed(int row); ///< Text, status, meta or siblings.
    void loaded(int first, int last);
    /// The message of this row, loaded, has this text more at its end.
    void textAppended(int row, const QString& text);
    void reasoningAppended(int row, const QString& text);
};

} // namespace motcua
