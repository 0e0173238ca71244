// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/thumbnails.h"

#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>

// How the chat view follows its content: what comes, goes and grows. Growth is shown at most once a frame, and frames
// are the farther apart the more they cost, so that answers never take the window's time from the person.

namespace motcua {

namespace {

constexpr int kFrame = 16;         ///< Milliseconds between two pictures of a growing answer.
constexpr int kLongestFrame = 120; ///< The same at most, on a machine that is busy.
constexpr double kShare = 0.25;    ///< Of the time that pictures may take.

} // namespace

void ChatView::followContent()
{
    connect(m_content, &ChatContent::reset, this, [this] {
        m_stack.reset();
        start();
    });
    connect(m_content, &ChatContent::replaced, this, &ChatView::replaceRows);
    connect(m_content, &ChatContent::changed, this, [this](int row) {
        const Hold held = hold();
        m_growing.erase(row);
        m_stack.changed(row);
        settle(held);
    });
    connect(m_content, &ChatContent::textAppended, this, &ChatView::grow);
    connect(m_content, &ChatContent::reasoningAppended, this, &ChatView::grow);
    connect(m_content, &ChatContent::loaded, this, [this] { settle(hold()); });
    connect(m_content, &QObject::destroyed, this, [this] {
        m_content = nullptr;
        m_thumbnails->setSource({});
        m_stack.setContent(nullptr);
        start();
    });
}

void ChatView::replaceRows(int first, int removed, int added)
{
    showGrowth();
    Hold held = hold();
    const int gone = first + removed;
    if (held.row >= gone) {
        held.row += added - removed;
    } else if (held.row >= first) {
        const auto y = static_cast<int>(kMargin + m_stack.top(first) - scrollTop());
        held = {first, -1, std::max(kMargin, y)};
    }
    const auto move = [&](int row) {
        return row < first ? row : (row < gone ? -1 : row + added - removed);
    };
    m_current = move(m_current);
    m_hovered = move(m_hovered);
    m_place.reset();
    if (removed > 0)
        m_selection.rowsRemoved(first, gone - 1);
    m_selection.rowsInserted(first, added);
    std::erase_if(m_found, [&](const FoundPlace& place) { return move(place.row) < 0; });
    for (FoundPlace& place : m_found)
        place.row = move(place.row);
    m_stack.replaced(first, removed, added);
    if (removed > 0)
        m_following = false; // another branch: what was looked at stays where it is
    settle(held);
}

void ChatView::grow(int row)
{
    m_growing.insert(row);
    if (m_frameTimer.isActive())
        return;
    const qint64 left = m_sinceFrame.isValid() ? m_frameLength - m_sinceFrame.elapsed() : 0;
    if (left <= 0)
        showGrowth();
    else
        m_frameTimer.start(static_cast<int>(left), Qt::PreciseTimer, this);
}

void ChatView::showGrowth()
{
    m_frameTimer.stop();
    if (m_growing.empty() || !m_content)
        return;
    const std::set<int> rows = std::exchange(m_growing, {});
    QElapsedTimer timer;
    timer.start();
    const Hold held = hold();
    const qint64 topBefore = scrollTop();
    int from = viewport()->height();
    for (const int row : rows) {
        const qint64 y = kMargin + m_stack.top(row) - topBefore + m_stack.grown(row);
        from = static_cast<int>(std::min<qint64>(from, std::max<qint64>(0, y)));
    }
    settle(held, from);
    m_sinceFrame.start();
    const double cost = static_cast<double>(timer.nsecsElapsed()) / 1e6 + m_paintCost;
    m_frameLength = std::clamp(static_cast<int>(cost / kShare), kFrame, kLongestFrame);
}

} // namespace motcua
