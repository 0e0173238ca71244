// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text of a document as a readable column. Shows what is visible and nothing more, however long the document is;
// marks a citation and what was found, keeps a selection, and tells which page is being read.
//
// The text is untrusted and is painted as plain text. Thread: GUI.

#include "library/documentcolumn.h"
#include "studio/shelf.h"

#include <QAbstractScrollArea>

namespace motcua {

class DocumentView : public QAbstractScrollArea {
    Q_OBJECT
public:
    /// Pages have a readable width, however wide the window (device-independent pixels at the default font size).
    static constexpr int kColumn = 680;

    explicit DocumentView(QWidget* parent = nullptr);

    void setText(const DocumentText& text);
    void clear();

    /// Marks a citation and scrolls to it; an empty range takes the mark away.
    void showCitation(qsizetype start, qsizetype end);
    /// The places found; `current` (an index, or -1) stands out and is scrolled to.
    void setFound(std::vector<DocumentHit> hits, int current);
    void scrollTo(qsizetype offset);

    QString selectedText() const;
    void copy() const;
    void selectAll();
    int page() const { return m_page; }
    /// Offset of the first character shown.
    qsizetype firstShown();

Q_SIGNALS:
    void pageChanged(int page);
    void quoteRequested(const QString& text); ///< The selection is wanted in the composer.

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    void measure();
    void settle();
    QPoint origin() const; ///< Of the column, in the viewport.
    qsizetype offsetAt(QPoint position);
    QVector<QTextLayout::FormatRange> formats(const DocumentBlock& block) const;
    void paintPageLabel(QPainter& painter, const DocumentBlock& block, qreal y) const;
    void setPage(int page);

    DocumentColumn m_column;
    std::vector<qsizetype> m_pageStarts;
    std::pair<qsizetype, qsizetype> m_cited{0, 0};
    std::vector<DocumentHit> m_hits;
    int m_currentHit = -1;
    qsizetype m_anchor = 0;
    qsizetype m_cursor = 0;
    int m_page = 0;
    int m_dragTimer = 0; ///< Scrolls while a selection is dragged past an edge.
    bool m_dragging = false;
    bool m_settling = false;
};

} // namespace motcua
