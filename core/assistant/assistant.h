// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whoever answers: the built-in Quote, or a model behind a server. An assistant is asked with a Request, a plain value
// that holds all it may know, and answers through a Reply.

#include "assistant/reply.h"
#include "base/id.h"
#include "thread/message.h"

#include <QString>

#include <memory>
#include <vector>

namespace motcua {

struct AssistantInfo {
    QString id;    ///< Stable name for settings and the command line: "quote".
    QString name;  ///< For people: "Quote".
    QString about; ///< One translated sentence.

    bool operator==(const AssistantInfo&) const = default;
};

/// One earlier turn, as the assistant may see it.
struct Turn {
    Role role = Role::User;
    QString text;

    bool operator==(const Turn&) const = default;
};

struct Request {
    std::vector<Turn>
        path;       ///< From the first turn to the question, which is the last one with Role::User.
    QString system; ///< System prompt; empty when there is none.
    QString
        prefix; ///< Text already there when an answer is continued: the reply sends what follows it.
    std::vector<DocumentId>
        documents;     ///< May quote from these only; empty: from the whole library.
    int citations = 3; ///< At most so many quotations, 1 to 10.

    /// The question: the text of the last user turn; empty when there is none.
    QString question() const;
};

class Assistant {
public:
    virtual ~Assistant() = default;
    virtual AssistantInfo info() const = 0;
    /// A reply that has not started; its owner connects first and then calls start(). Thread: GUI.
    virtual std::unique_ptr<Reply> ask(const Request& request) = 0;
};

} // namespace motcua
