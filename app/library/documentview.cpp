// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentview.h"

#include "theme/theme.h"

#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

DocumentView::DocumentView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setObjectName(u"documentView"_s);
    setAccessibleName(tr("Text of the document"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setCursor(Qt::IBeamCursor);
    standOn(this, Surface::Window);
}

void DocumentView::setText(const DocumentText& text)
{
    m_pageStarts = text.pageStarts;
    m_cited = {0, 0};
    m_hits.clear();
    m_currentHit = -1;
    m_anchor = m_cursor = 0;
    m_column.setDocument(text);
    verticalScrollBar()->setValue(0);
    measure();
    m_page = 0;
    settle();
}

void DocumentView::clear()
{
    setText({});
}

void DocumentView::measure()
{
    const Theme& theme = Theme::of(this);
    QFont body = theme.font(FontRole::Body);
    body.setPixelSize(body.pixelSize() + 1);
    const int most = kColumn * theme.fontSize / 14;
    m_column.setMetrics(body, std::min(most, viewport()->width()) - 2 * space::kLarge);
}

QPoint DocumentView::origin() const
{
    const int most = kColumn * Theme::of(this).fontSize / 14;
    const int width = std::min(most, viewport()->width());
    return {(viewport()->width() - width) / 2 + space::kLarge,
            space::kHuge - verticalScrollBar()->value()};
}

/// Lays out what is near and keeps the text that is shown where it is.
void DocumentView::settle()
{
    if (m_settling)
        return;
    const QScopedValueRollback guard(m_settling, true);
    const int height = viewport()->height();
    const qreal before = verticalScrollBar()->value();
    const qreal after = m_column.settle(before, height);
    const int whole = static_cast<int>(std::ceil(m_column.height())) + 2 * space::kHuge;
    verticalScrollBar()->setRange(0, std::max(0, whole - height));
    verticalScrollBar()->setPageStep(height);
    verticalScrollBar()->setSingleStep(Theme::of(this).fontSize * 2);
    if (std::abs(after - before) >= 0.5)
        verticalScrollBar()->setValue(static_cast<int>(std::lround(after)));
    setPage(m_column.isEmpty() ? 0 : pageAt(m_pageStarts, firstShown()));
    viewport()->update();
}

qsizetype DocumentView::firstShown()
{
    return m_column.isEmpty() ? 0 : m_column.offsetAt(QPointF(0, verticalScrollBar()->value()));
}

void DocumentView::setPage(int page)
{
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged(page);
}

void DocumentView::showCitation(qsizetype start, qsizetype end)
{
    m_cited = {start, std::min<qsizetype>(end, m_column.text().size())};
    if (start < end)
        scrollTo(start);
    viewport()->update();
}

void DocumentView::setFound(std::vector<DocumentHit> hits, int current)
{
    m_hits = std::move(hits);
    m_currentHit = current;
    if (current >= 0 && static_cast<std::size_t>(current) < m_hits.size())
        scrollTo(m_hits[static_cast<std::size_t>(current)].start);
    viewport()->update();
}

void DocumentView::scrollTo(qsizetype offset)
{
    if (m_column.isEmpty())
        return;
    // Heights around the goal must be known before its place is.
    const std::size_t block = blockAt(m_column.blocks(), offset);
    m_column.settle(m_column.top(block), viewport()->height());
    const qreal y = m_column.yOf(offset);
    const int whole = static_cast<int>(std::ceil(m_column.height())) + 2 * space::kHuge;
    verticalScrollBar()->setRange(0, std::max(0, whole - viewport()->height()));
    verticalScrollBar()->setValue(static_cast<int>(y) - viewport()->height() / 3);
    settle();
}

QVector<QTextLayout::FormatRange> DocumentView::formats(const DocumentBlock& block) const
{
    const Tokens& colours = Theme::of(this).colours;
    QVector<QTextLayout::FormatRange> ranges;
    const auto mark = [&](qsizetype start, qsizetype end, const QColor& surface,
                          const QColor& text) {
        const qsizetype from = std::max(start, block.start);
        const qsizetype to = std::min(end, block.end);
        if (from >= to)
            return;
        QTextLayout::FormatRange range;
        range.start = static_cast<int>(from - block.start);
        range.length = static_cast<int>(to - from);
        range.format.setBackground(surface);
        if (text.isValid())
            range.format.setForeground(text);
        ranges.append(range);
    };
    mark(m_cited.first, m_cited.second, colours.mark, {});
    auto hit = std::ranges::lower_bound(m_hits, block.start, {}, &DocumentHit::end);
    for (; hit != m_hits.end() && hit->start < block.end; ++hit) {
        if (hit - m_hits.begin() == m_currentHit)
            mark(hit->start, hit->end, colours.accent, colours.onAccent);
        else
            mark(hit->start, hit->end, colours.mark, {});
    }
    mark(std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor), colours.selection, {});
    return ranges;
}

void DocumentView::paintEvent(QPaintEvent* event)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(viewport());
    painter.fillRect(event->rect(), surfaceColour(theme, Surface::Window));
    if (m_column.isEmpty())
        return;
    const QPoint corner = origin();
    const std::size_t first = m_column.blockAtY(-corner.y());
    std::size_t last = first;
    for (std::size_t i = first; i < m_column.blocks().size(); ++i) {
        const qreal y = corner.y() + m_column.top(i);
        if (y > viewport()->height())
            break;
        last = i;
        const DocumentBlock& block = m_column.blocks()[i];
        painter.setPen(theme.colours.text);
        m_column.layout(i).draw(&painter, QPointF(corner.x(), y), formats(block));
        if (block.page > 1)
            paintPageLabel(painter, block, y);
    }
    m_column.forgetOutside(first, last);
}

/// A hairline across the column with the page's number on it.
void DocumentView::paintPageLabel(QPainter& painter, const DocumentBlock& block, qreal y) const
{
    const Theme& theme = Theme::of(this);
    const int left = origin().x();
    const int right = viewport()->width() - left;
    painter.setFont(theme.font(FontRole::Tiny));
    const QString text = tr("page %1").arg(block.page);
    const int width = painter.fontMetrics().horizontalAdvance(text);
    const int line = static_cast<int>(y + theme.fontSize * 1.3);
    painter.setPen(theme.colours.line);
    painter.drawLine(left, line, right - width - space::kSmall, line);
    painter.setPen(theme.colours.muted);
    painter.drawText(QRect(right - width, line - 10, width, 20), Qt::AlignVCenter, text);
}

void DocumentView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    const qsizetype shown = firstShown();
    measure();
    if (!m_column.isEmpty() && verticalScrollBar()->value() > 0)
        verticalScrollBar()->setValue(static_cast<int>(m_column.yOf(shown)));
    settle();
}

void DocumentView::scrollContentsBy(int, int)
{
    settle();
}

void DocumentView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        measure();
        settle();
    } else if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Text of the document"));
        viewport()->update();
    }
}

} // namespace motcua
