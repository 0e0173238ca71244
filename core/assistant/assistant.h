// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whoever answers: the built-in Quote, or a model behind a server. An assistant is asked with a Request, a plain value
// that holds all it may know, and answers through a Reply.

#include "assistant/contextplan.h"
#include "assistant/reply.h"
#include "assistant/tool.h"
#include "base/id.h"
#include "thread/message.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <vector>

namespace motcua {

struct AssistantInfo {
    QString
        id; ///< Stable name for settings and the command line: "quote", or the uuid of a server or persona.
    QString name;         ///< For people: "Quote".
    QString about;        ///< One translated sentence.
    QString picture{};    ///< One emoji or up to two letters; may be empty.
    bool isModel = false; ///< Takes a system prompt, parameters and pictures; false for Quote.

    bool operator==(const AssistantInfo&) const = default;
};

/// A picture or the text of a document that goes with a turn.
struct Enclosure {
    QString name;
    QString mime; ///< "image/…" or "text/plain".
    QByteArray bytes;

    bool operator==(const Enclosure&) const = default;
};

/// One earlier turn, as the assistant may see it.
struct Turn {
    Role role = Role::User;
    QString text;
    MessageId message{}; ///< Invalid for a turn that is no stored message.
    std::vector<Enclosure> enclosures{};
    QUuid uuid{}; ///< Of the stored message; null like `message`.

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
    int citations = 3; ///< Quote: at most so many quotations, 1 to 10.

    // For models only.
    QString model; ///< Empty: the server's own choice.
    QJsonObject
        parameters; ///< As the chat completions interface names them: "temperature", "top_p", "stop", …
    int passages =
        0; ///< At most so many passages of the library are sent as sources; 0: none, 20 at most.
    ContextPolicy policy = ContextPolicy::DropOldest;
    int contextLimit = 0; ///< Tokens; 0: what the server says.
    ToolBox tools;        ///< May be called.
    int toolSteps = 8;    ///< At most so many rounds of calls.

    /// The question: the text of the last user turn; empty when there is none.
    QString question() const;
};

class Assistant {
public:
    virtual ~Assistant() = default;
    virtual AssistantInfo info() const = 0;
    /// A reply that has not started; its owner connects first and then calls start(). It may outlive the assistant.
    /// Thread: GUI.
    virtual std::unique_ptr<Reply> ask(const Request& request) = 0;
    /// What would be sent, counted, without sending it to be answered. Fails: Network, Auth, Invalid; NotFound for an
    /// assistant that has no context (Quote). Thread: GUI.
    virtual Async<ContextPlan> plan(const Request& request);
};

} // namespace motcua
