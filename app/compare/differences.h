// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where compared texts differ, worked out in the pool: two long answers take a second. One piece of work at a time; what
// the person asked for is done at once, and what it overtakes is thrown away; while answers grow it is done again at
// growing intervals. Nothing is worked out that nobody looks at.
//
// Thread: differencesOf() any, pure; DifferenceWork GUI.

#include "compare/diffview.h"
#include "thread/message.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <vector>

namespace motcua {

/// What one column shows.
struct Difference {
    QString text;
    std::vector<DiffRun> runs;
    DiffView::Side side = DiffView::Side::Right;
    int percent = -1; ///< Of the text that is the same as that of the base; -1: this is the base.
};

struct DifferenceTask {
    std::vector<std::vector<Message>> sides;
    size_t base = 0; ///< What the others are compared with.
};

/// One for each side. The base shows where it differs from the first of the others; each of the others from the base.
std::vector<Difference> differencesOf(const DifferenceTask& task);

class DifferenceWork : public QObject {
    Q_OBJECT
public:
    /// `gather` says what is to be compared when the time has come; it holds as long as this.
    explicit DifferenceWork(std::function<DifferenceTask()> gather, QObject* parent = nullptr);

    /// Whether anybody looks. Beginning to look is a reason to work.
    void setWanted(bool wanted);
    /// The person chose something, or an answer ended.
    void now();
    /// An answer grew.
    void soon();
    bool isIdle() const { return !m_running && !m_again && !m_timer.isActive(); }

Q_SIGNALS:
    void done(const std::vector<motcua::Difference>& differences);

private:
    static constexpr int kFirst = 300;  ///< Milliseconds until growth is looked at,
    static constexpr int kMost = 5'000; ///< and at most, when it goes on and on.

    void start();

    std::function<DifferenceTask()> m_gather;
    QTimer m_timer;
    QElapsedTimer m_started;
    quint64 m_generation = 0; ///< Results of an earlier one are thrown away.
    int m_interval = kFirst;
    bool m_wanted = false;
    bool m_running = false;
    bool m_again = false;
};

} // namespace motcua
