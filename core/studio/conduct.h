// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One answer under way: takes what a reply says into the answer's row and keeps the row on disk not far behind. Knows
// nothing of threads beside its own row. Owned by Dialogue. Thread: GUI.

#include "assistant/reply.h"
#include "base/whenready.h"
#include "library/answermeta.h"
#include "thread/message.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace motcua {

class Conduct : public QObject {
    Q_OBJECT
public:
    /// Writes the row somewhere; an empty function means it is written nowhere.
    using Save = std::function<Async<Done>(const Message&)>;
    /// Keeps the body of a request; may be empty.
    using Keep = std::function<void(const QByteArray&)>;

    Conduct(Message row, std::unique_ptr<Reply> reply, Save save);
    /// Queues a last save of what is not known to be on disk.
    ~Conduct() override;

    const Message& row() const { return m_row; }
    /// What it waits for, translated; empty: nothing.
    const QString& waiting() const { return m_waiting; }
    /// Calls of tools that wait for allow().
    const std::vector<ToolStep>& asked() const { return m_asked; }
    void setKeep(Keep keep) { m_keep = std::move(keep); }
    void start();
    void cancel();
    void allow(const QString& step, bool allowed);
    /// How soon a failed save is tried again, milliseconds.
    void setRetryInterval(int milliseconds) { m_retry = milliseconds; }

Q_SIGNALS:
    void textAppended(const QString& text);
    void reasoningAppended(const QString& text);
    void stepped();
    void permissionAsked(const motcua::ToolStep& step);
    void waitingChanged(const QString& sentence);
    /// Once, when the answer has ended and its row is written.
    void ended(const motcua::Message& row);
    void notSaved(const motcua::Error& error);

private:
    void connectReply();
    void append(const QString& text);
    void reason(const QString& text);
    void step(const std::vector<ToolStep>& steps);
    void plan(const ContextPlan& plan);
    void wait(const QString& sentence);
    void cite(const std::vector<Citation>& citations);
    void touch();
    void save();
    void end(const Result<Outcome>& outcome);

    Message m_row;
    AnswerMeta m_meta;
    std::unique_ptr<Reply> m_reply;
    Save m_save;
    Keep m_keep;
    QString m_waiting;
    QTimer m_checkpoint;
    int m_retry;
    std::vector<ToolStep> m_earlier; ///< Of what the answer goes on from.
    AnswerCost m_earlierCost;
    std::vector<ToolStep> m_asked;
    bool m_saving = false;
    bool m_dirty = false;
    bool m_ended = false;
    bool m_kept = false; ///< The end is on disk.
};

} // namespace motcua
