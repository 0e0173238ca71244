// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Sources pages of both rooms: the citations of the answer looked at, and which of them is open.
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

private:
    void show(CitationList& list) const;

    std::vector<QPointer<CitationList>> m_lists;
    std::vector<Citation> m_citations;
    MessageId m_message;
    bool m_found = true;
    int m_chosen = 0;
};

} // namespace motcua
