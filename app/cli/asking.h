// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One `motcua ask` under way: a single question that becomes part of a thread, or a file of questions answered one
// after the other without one. What cannot be asked at all (no such assistant, a picture that cannot be read) leaves no
// thread behind. An answer that is stopped, breaks off or fails ends the call with a sentence. Child of its call.
// Thread: main.

#include "cli/call.h"
#include "cli/jsonvalues.h"
#include "thread/attachment.h"
#include "thread/message.h"

#include <QHash>

#include <functional>
#include <optional>
#include <utility>

namespace motcua {

struct AnswerMeta;
struct AssistantInfo;

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

    /// Who is named in the arguments; nothing when nobody is, or nobody is called so.
    std::optional<AssistantInfo> named() const;
    bool refusesName();
    void enclose(const QStringList& files);
    void openThread();
    /// Keeps with the thread what the options say of the model.
    void prepare(const Thread& thread);
    void askIn(const Thread& thread);
    void listen();
    /// Prints the answer while it is written.
    void follow();
    void hear(MessageId answer, const QString& text);
    void conclude();
    void stop();
    void next();
    /// Prints one answer; goes on with `then` when it is a whole one.
    void show(const QString& question, const Message& answer, const std::function<void()>& then);
    void end(const Message& answer, const AnswerMeta& meta, const std::function<void()>& then);
    void tellRefused(const AnswerMeta& meta);
    void printJson(const QString& question, const Message& answer, const AnswerMeta& meta);
    void printText(const Message& answer, const AnswerMeta& meta);

    Call& m_call;
    QString m_question;
    std::vector<Attachment> m_attachments;
    bool m_begun = false; ///< A thread is being made or opened for it.
    ThreadId m_thread;
    MessageId m_answer; ///< Ours, once it is known: a summary may be written before it.
    std::vector<Message> m_ended;
    std::vector<std::pair<MessageId, QString>> m_heard; ///< Before it was known which is ours.
    bool m_said = false;    ///< Some of the answer was printed while it came.
    bool m_stopped = false; ///< By Ctrl+C.
    QStringList m_questions;
    qsizetype m_at = 0;
    Progress m_progress;
    QHash<DocumentId, Cited> m_cited; ///< The documents cited so far.
};

} // namespace motcua
