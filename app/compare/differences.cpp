// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/differences.h"

#include "base/pool.h"
#include "base/whenready.h"
#include "text/plaintext.h"

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// All that was said, as plain text; with the authors where there are several turns.
QString textOf(const std::vector<Message>& messages)
{
    QString all;
    for (const Message& message : messages) {
        if (!all.isEmpty())
            all += u"\n\n"_s;
        if (messages.size() > 1)
            all += message.author + u'\n';
        all += plainText(message.text);
    }
    return all;
}

} // namespace

std::vector<Difference> differencesOf(const DifferenceTask& task)
{
    std::vector<Difference> all(task.sides.size());
    for (size_t i = 0; i < all.size(); ++i)
        all[i].text = textOf(task.sides[i]);
    if (task.base >= all.size())
        return all;
    Difference& base = all[task.base];
    base.side = DiffView::Side::Left;
    const size_t first = task.base == 0 ? 1 : 0;
    for (size_t i = 0; i < all.size(); ++i) {
        if (i == task.base)
            continue;
        all[i].runs = diffWords(base.text, all[i].text);
        all[i].percent = qRound(likeness(all[i].runs, base.text, all[i].text) * 100);
        if (i == first)
            base.runs = all[i].runs;
    }
    return all;
}

DifferenceWork::DifferenceWork(std::function<DifferenceTask()> gather, QObject* parent)
    : QObject(parent), m_gather(std::move(gather))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DifferenceWork::start);
}

void DifferenceWork::setWanted(bool wanted)
{
    if (std::exchange(m_wanted, wanted) == wanted)
        return;
    if (wanted)
        return now();
    ++m_generation;
    m_timer.stop();
    m_again = false;
}

void DifferenceWork::now()
{
    if (!m_wanted)
        return;
    ++m_generation;
    m_interval = kFirst;
    m_timer.stop();
    start();
}

void DifferenceWork::soon()
{
    if (m_wanted && !m_timer.isActive())
        m_timer.start(m_interval);
}

void DifferenceWork::start()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_started.start();
    const auto took = [this, generation = m_generation](const std::vector<Difference>& found) {
        m_running = false;
        // What takes long is done seldom, so that most of the computer is left for the answers.
        const auto cost = static_cast<int>(std::min<qint64>(m_started.elapsed(), kMost));
        m_interval = std::min(kMost, std::max(m_interval * 3 / 2, 4 * cost));
        if (generation == m_generation)
            Q_EMIT done(found);
        if (std::exchange(m_again, false))
            start();
    };
    whenReady(inPool([task = m_gather()] { return differencesOf(task); }), this, took);
}

} // namespace motcua
