// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One answer on its way. The signals arrive in the thread of the reply; `finished` comes exactly once, also after
// cancel(), and nothing comes after it.

#include "assistant/contextplan.h"
#include "base/result.h"
#include "base/whenready.h"
#include "library/answermeta.h"

#include <QByteArray>
#include <QObject>

#include <vector>

namespace motcua {

/// How an answer ended well. An answer that was cancelled ends with Error::Kind::Cancelled.
struct Outcome {
    bool found = true;  ///< False: the library does not hold the answer, and the text says so.
    qint64 elapsed = 0; ///< Milliseconds from start() to the end.
    QString model;      ///< The exact model, where there is one.
    /// False: the connection ended without a sign that the answer had; what came is kept and can be continued.
    bool complete = true;
    QString finish{};  ///< "stop", "length", …; empty when not known.
    QString trouble{}; ///< Why it is not complete, one translated sentence; empty when it is.
    AnswerCost cost{};
    /// The [n] in the text that name no passage that was sent, or one that does not speak of what it is cited for.
    std::vector<int> unsupported{};

    bool operator==(const Outcome&) const = default;
};

class Reply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Asks it to end soon; harmless when it has ended.
    virtual void cancel() = 0;
    /// The person's word on a call that was asked about; harmless when nobody waits for it.
    virtual void allow(const QString& stepId, bool allowed){Q_UNUSED(stepId) Q_UNUSED(allowed)}

    Q_SIGNALS : void appended(const QString& text);
    void reasoningAppended(const QString& text);
    /// All citations of the answer so far; replaces what came before.
    void cited(const std::vector<motcua::Citation>& citations);
    /// All calls of tools so far; replaces what came before.
    void stepped(const std::vector<motcua::ToolStep>& steps);
    /// A tool that is not read-only waits for allow().
    void permissionAsked(const motcua::ToolStep& step);
    /// What goes and what does not, before the first request.
    void planned(const motcua::ContextPlan& plan);
    /// The body of a request as it left, for people: pictures are named, and parameters that the server does not take
    /// stand apart as not sent. Never a key.
    void sent(const QByteArray& body);
    /// One translated sentence on what it waits for: "Loading the model: 40 %", "The server is busy; …". Empty: nothing.
    void waiting(const QString& sentence);
    void finished(const motcua::Result<motcua::Outcome>& outcome);
};

} // namespace motcua
