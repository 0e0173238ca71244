// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shares of the context, one below the other: pattern, name, number; who counted; what will not be sent.
//
// Opened by ContextBar. Thread: GUI.

#include "window/contextwords.h"

#include <QWidget>

class QGridLayout;

namespace motcua {

class ContextPopup : public QWidget {
    Q_OBJECT
public:
    ContextPopup(const ContextPlan& plan, double tokensPerSecond, QWidget* parent);

    /// Shows it above a widget, its left edges aligned, within the screen.
    void openAbove(const QWidget& widget);

Q_SIGNALS:
    void changeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addRows(QGridLayout* grid);

    ContextPlan m_plan;
};

} // namespace motcua
