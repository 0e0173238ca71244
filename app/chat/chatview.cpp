// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"

#include "chat/chataccessible.h"
#include "chat/thumbnails.h"
#include "theme/icons.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>

// Scrolling, holding on to what is read, and painting. Mouse, keys and actions are in chatviewinput.cpp.

namespace motcua {

namespace {

constexpr int kChatviewSide = space::kLarge;
constexpr int kPrefetch = 16; ///< Rows beyond the visible ones whose texts are asked for with them.

} // namespace

ChatView::ChatView(QWidget* parent)
    : QAbstractScrollArea(parent),
      m_stack(Theme::of(this)),
      m_thumbnails(new Thumbnails(this)),
      m_strip(new MessageActions(viewport())),
      m_live(new MessageActions(viewport())),
      m_toEnd(new QToolButton(viewport()))
{
    describeChatViews();
    setObjectName(QStringLiteral("chat.view"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setCursor(Qt::ArrowCursor);
    standOn(this, Surface::Window);
    connect(m_thumbnails, &Thumbnails::changed, this, [this] { viewport()->update(); });
    m_live->setObjectName(QStringLiteral("chat.live"));
    for (MessageActions* strip : {m_strip, m_live})
        connect(strip, &MessageActions::triggered, this, &ChatView::act);
    m_toEnd->setObjectName(QStringLiteral("chat.toEnd"));
    m_toEnd->setIcon(themeIcon(u"chevron-down"));
    m_toEnd->setIconSize({size::kIcon, size::kIcon});
    m_toEnd->setFixedSize(36, 36);
    m_toEnd->hide();
    connect(m_toEnd, &QToolButton::clicked, this, [this] {
        showEnd();
        setFocus(); // the button goes
    });
    connect(qApp, &QApplication::focusChanged, this, &ChatView::focusMoved);
    applyStyle();
}

ChatView::~ChatView()
{
    qApp->disconnect(this); // the focus moves once more while the rest of the widget is destroyed
}

void ChatView::setContent(ChatContent* content)
{
    if (m_content)
        m_content->disconnect(this);
    m_content = content;
    m_stack.setContent(content);
    if (content) {
        m_thumbnails->setSource(
            [content](const QString& hash) { return content->attachment(hash); });
        followContent();
    } else {
        m_thumbnails->setSource({});
    }
    start();
}

void ChatView::start()
{
    m_growing.clear();
    for (const auto& [id, steps] : std::exchange(m_asked, {}))
        m_stack.setAsked(id, {});
    m_selection = {};
    m_found.clear();
    m_foundCurrent = -1;
    m_current = m_hovered = -1;
    m_place.reset();
    setFollowing(true);
    settle({});
}

void ChatView::setAppearance(const ChatAppearance& appearance)
{
    if (appearance == m_appearance)
        return;
    m_appearance = appearance;
    applyStyle();
}

void ChatView::setActionsOffered(bool offered)
{
    m_actionsOffered = offered;
    placeButtons();
}

void ChatView::applyStyle()
{
    const Hold held = hold();
    ChatStyle style(Theme::of(this));
    style.timestamps = m_appearance.timestamps;
    m_stack.setStyle(style);
    const int column = std::min(viewport()->width(), m_appearance.column);
    m_left = (viewport()->width() - column) / 2 + kChatviewSide;
    m_stack.setWidth(std::max(120, column - 2 * kChatviewSide));
    m_toEnd->setToolTip(tr("Go to the end"));
    m_toEnd->setAccessibleName(tr("Go to the end"));
    setAccessibleName(tr("Messages"));
    settle(held);
}

qint64 ChatView::scrollTop() const
{
    return verticalScrollBar()->value();
}

int ChatView::contentHeight() const
{
    const qint64 total = m_stack.total() - (m_stack.count() > 0 ? m_stack.style().messageGap : 0);
    return static_cast<int>(std::min<qint64>(total + 2 * kMargin, INT_MAX / 2));
}

ChatView::Hold ChatView::hold() const
{
    const qint64 top = scrollTop() - kMargin;
    const auto [first, last] =
        m_stack.rowsBetween(std::max<qint64>(0, top), top + viewport()->height());
    for (int row = first; row <= last; ++row) {
        const MessageLayout* layout = m_stack.seen(row);
        const qint64 rowTop = m_stack.top(row);
        if (!layout)
            continue;
        const int y = static_cast<int>(rowTop - top);
        const int from = static_cast<int>(std::max<qint64>(0, top - rowTop));
        if (const auto block = layout->firstLaidOut(from, from + viewport()->height()))
            return {row, *block, y + layout->topOf(*block)};
    }
    return first <= last ? Hold{first, -1, static_cast<int>(m_stack.top(first) - top)} : Hold{};
}

qint64 ChatView::topOf(const Hold& held)
{
    const int row = std::min(held.row, m_stack.count());
    qint64 top = kMargin + m_stack.top(row);
    if (held.block >= 0) {
        const MessageLayout* layout = m_stack.layout(row);
        if (layout && held.block < layout->blockCount())
            top += layout->topOf(held.block);
    }
    return top;
}

/// Lays out what is visible until no height changes any more, with the held place standing still.
void ChatView::settle(const Hold& held, int from)
{
    if (m_settling)
        return;
    m_settling = true;
    const qint64 before = scrollTop();
    const int page = viewport()->height();
    qint64 top = scrollTop();
    for (int round = 0; round < 8; ++round) {
        if (m_following)
            top = contentHeight() - page;
        else if (held.row >= 0)
            top = topOf(held) - held.y;
        top = std::clamp<qint64>(top, 0, std::max(0, contentHeight() - page));
        if (!m_stack.layOut(std::max<qint64>(0, top - kMargin), top - kMargin + page))
            break;
    }
    QScrollBar* bar = verticalScrollBar();
    bar->setRange(0, std::max(0, contentHeight() - page));
    bar->setPageStep(page);
    bar->setSingleStep(m_stack.style().lineHeight);
    bar->setValue(static_cast<int>(top));
    m_settling = false;
    setFollowing(bar->value() >= bar->maximum());
    askForTexts();
    placeButtons();
    if (scrollTop() != before)
        viewport()->update();
    else
        viewport()->update(0, from, viewport()->width(), viewport()->height() - from);
}

void ChatView::setFollowing(bool following)
{
    m_following = following;
    if (following == m_toldFollowing)
        return;
    m_toldFollowing = following;
    Q_EMIT followingChanged(following);
}

void ChatView::askForTexts()
{
    const qint64 top = std::max<qint64>(0, scrollTop() - kMargin);
    const auto [first, last] = m_stack.rowsBetween(top, top + viewport()->height());
    for (int row = first; m_content && row <= last; ++row) {
        if (!m_content->messageAt(row)) {
            m_content->need(std::max(0, first - kPrefetch),
                            std::min(m_stack.count() - 1, last + kPrefetch));
            return;
        }
    }
}

void ChatView::scrollContentsBy(int, int)
{
    if (m_settling)
        return;
    m_following = verticalScrollBar()->value() >= verticalScrollBar()->maximum();
    settle(hold());
}

void ChatView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const bool followed = m_following;
    const Hold held = hold();
    const int column = std::min(viewport()->width(), m_appearance.column);
    m_left = (viewport()->width() - column) / 2 + kChatviewSide;
    m_stack.setWidth(std::max(120, column - 2 * kChatviewSide));
    m_following = followed;
    settle(held);
}

void ChatView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::StyleChange:
    case QEvent::PaletteChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange:
        applyStyle();
        break;
    default:
        break;
    }
}

bool ChatView::showMessage(MessageId id)
{
    const int row = m_content ? m_content->rowOf(id) : -1;
    if (row < 0)
        return false;
    m_following = false;
    settle({row, -1, kMargin});
    setCurrent(id);
    return true;
}

void ChatView::showPlace(const FoundPlace& place)
{
    MessageLayout* layout = m_stack.layout(place.row);
    m_following = false;
    if (!layout) {
        settle({place.row, -1, kMargin});
        return;
    }
    const int block = layout->blockOfText(place.block);
    const QRect cursor = layout->cursorRect({block, place.from});
    const int y = static_cast<int>(kMargin + m_stack.top(place.row) - scrollTop()) + cursor.top();
    const bool visible = y >= 0 && y + cursor.height() < viewport()->height();
    const Hold there{place.row, block,
                     viewport()->height() / 3 - (cursor.top() - layout->topOf(block))};
    settle(visible ? hold() : there);
}

void ChatView::showEnd()
{
    m_following = true;
    settle({});
}

int ChatView::firstVisibleRow() const
{
    return m_stack.rowAt(std::max<qint64>(0, scrollTop() - kMargin));
}

QRect ChatView::messageRect(MessageId id) const
{
    const int row = m_content ? m_content->rowOf(id) : -1;
    if (row < 0)
        return {};
    return {m_left, static_cast<int>(kMargin + m_stack.top(row) - scrollTop()), m_stack.width(),
            m_stack.height(row) - m_stack.style().messageGap};
}

} // namespace motcua
