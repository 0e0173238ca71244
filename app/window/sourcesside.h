// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Sources pages of both rooms: the citations of the answer looked at, which of them is open, and the way to what was
// sent for it.
//
// Owned by ChatRoom. Thread: GUI.

#include "library/citation.h"
#include "thread/message.h"

#include <QObject>
#include <QPointer>

#include <vector>

namespace motcua {

class CitationList;

class SourcesSide : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// One more page; its place in the window owns it.
    QWidget* make();
    /// Null: there is no answer to look at.
    void setMessage(const Message* answer);
    void choose(int number);
    MessageId message() const { return m_message; }

Q_SIGNALS:
    void opened(const motcua::Citation& citation);
    void sentRequested(motcua::MessageId answer);

private:
    struct Page {
        QPointer<CitationList> list;
        QPointer<QWidget> sent; ///< Leads to what was sent; only a model is sent something.
    };
    void show(const Page& page) const;

    std::vector<Page> m_pages;
    std::vector<Citation> m_citations;
    MessageId m_message;
    bool m_found = true;
    bool m_fromModel = false;
    int m_chosen = 0;
};

} // namespace motcua
