// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How full the context is, in the status line: a bar of its shares, the figures, what will not be sent, and how fast
// the last answer came. Pressed it lists the shares in words.
//
// Thread: GUI.

#include "assistant/contextplan.h"

#include <QAbstractButton>

#include <optional>

namespace motcua {

struct ContextWords;

class ContextBar : public QAbstractButton {
    Q_OBJECT
public:
    explicit ContextBar(QWidget* parent = nullptr);

    /// Without one (an assistant that has no context) the bar is hidden.
    void setPlan(const std::optional<ContextPlan>& plan);
    const std::optional<ContextPlan>& plan() const { return m_plan; }
    /// Tokens per second of the last answer; 0: not known.
    void setSpeed(double tokensPerSecond);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What is sent when the context is full is to be changed.
    void changeRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void refresh();
    void open();
    ContextWords words() const;

    std::optional<ContextPlan> m_plan;
    double m_speed = 0;
};

} // namespace motcua
