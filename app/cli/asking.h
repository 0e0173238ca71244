// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One `motcua ask` under way: a single question that becomes part of a thread, or a file of questions answered one
// after the other without one. Child of its call. Thread: main.

#include "cli/call.h"
#include "cli/jsonvalues.h"
#include "thread/attachment.h"
#include "thread/message.h"

#include <QHash>

#include <functional>
#include <optional>

namespace motcua {

struct AnswerMeta;

class AskRun : public QObject {
    Q_OBJECT
public:
    explicit AskRun(Call& call);

    void one(const QString& question);
    /// `file`: a path, or "-" for standard input.
    void many(const QString& file);

private:
    /// What is needed of a document to print a citation of it.
    struct Cited {
        QString given;
        CodePoints points;
    };

    /// Keeps with the thread what the options say of the model, and takes the picture in.
    void prepare(const Thread& thread, const QString& question);
    void enclose(const Thread& thread, const QString& question);
    void askIn(const Thread& thread, const QString& question);
    /// Prints an answer while it is written.
    void follow();
    void next();
    /// Prints one answer and goes on with `then`.
    void show(const QString& question, const Message& answer, const std::function<void()>& then);
    void printJson(const QString& question, const Message& answer, const AnswerMeta& meta);
    void printText(const Message& answer, const AnswerMeta& meta);

    Call& m_call;
    std::vector<Attachment> m_attachments;
    bool m_said = false; ///< Some of the answer was printed while it came.
    std::optional<Message> m_finished;
    QStringList m_questions;
    qsizetype m_at = 0;
    Progress m_progress;
    QHash<DocumentId, Cited> m_cited; ///< The documents cited so far.
};

} // namespace motcua
