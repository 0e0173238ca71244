// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Turns files into text without ever putting the program at risk: text and Markdown are read on a pool thread, every
// other format by a motcua-extract process that may crash, hang or run out of memory without anybody noticing more than
// one sentence.
//
// Owned by Shelf. Thread: its own (a thread with an event loop that lives as long as the program).

#include "base/result.h"
#include "base/whenready.h"
#include "library/document.h"

#include <QObject>

#include <chrono>
#include <deque>
#include <memory>
#include <vector>

namespace motcua {

class Extractor : public QObject {
    Q_OBJECT
public:
    /// `program`: motcua-extract; empty looks for it beside this program and in libexec. It need not be there until a
    /// format needs it.
    explicit Extractor(const QString& program = {}, QObject* parent = nullptr);
    /// Stops what is being read; those futures end with Cancelled.
    ~Extractor() override;

    /// Reads one file; `encoding` as in text/decode.h. Cancelling the future stops the reading, and nothing comes.
    /// Fails: NotFound, Io, Invalid, Corrupt, Refused, Cancelled.
    Async<DocumentText> read(const QString& path, const QString& encoding = {});

    /// How long one file may take, besides the limits the process sets itself.
    void setTimeLimit(std::chrono::milliseconds limit) { m_timeLimit = limit; }

    /// Where motcua-extract is; empty when it is nowhere.
    static QString findProgram();

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void startNext();
    void run(const JobPointer& job);
    void ended(const JobPointer& job);
    void finish(const JobPointer& job, const Result<DocumentText>& result);

    QString m_program;
    std::chrono::milliseconds m_timeLimit{120'000};
    std::vector<JobPointer> m_jobs;   ///< All that have no answer yet.
    std::deque<JobPointer> m_waiting; ///< For a process.
    int m_running = 0;
};

} // namespace motcua
