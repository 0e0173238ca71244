// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Sources panel: every citation of one answer as a card with its document, its place and its words. A card opens
// the document there.
//
// Quotations are untrusted and shown as plain text. Thread: GUI.

#include "library/citation.h"

#include <QScrollArea>

#include <vector>

class QLabel;
class QVBoxLayout;

namespace motcua {

class CitationList : public QScrollArea {
    Q_OBJECT
public:
    explicit CitationList(QWidget* parent = nullptr);

    /// `found` false: the answer said that the library does not hold one, and these are the nearest passages.
    void setCitations(std::vector<Citation> citations, bool found = true);
    /// The card in the accent; 0: none.
    void choose(int number);
    const std::vector<Citation>& citations() const { return m_citations; }

Q_SIGNALS:
    void opened(const motcua::Citation& citation);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    std::vector<Citation> m_citations;
    bool m_found = true;
    int m_chosen = 0;
    std::vector<QWidget*> m_cards;
};

/// "page 2 · line 14", whatever of it is known.
QString placeOf(const Citation& citation);

} // namespace motcua
