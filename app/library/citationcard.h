// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One citation as a button: number, place, document, words.
//
// Used by CitationList. Thread: GUI.

#include "library/citation.h"

#include <QAbstractButton>

namespace motcua {

class CitationCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit CitationCard(Citation citation, QWidget* parent = nullptr);

    const Citation& citation() const { return m_citation; }
    void setChosen(bool chosen);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QRect wordsRect(int width) const;
    void retranslate();

    Citation m_citation;
    bool m_chosen = false;
};

} // namespace motcua
