// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The quiet line above a panel: its title, and at the end the buttons that belong to it.

#include <QWidget>

class QHBoxLayout;

namespace motcua {

class ElidedLabel;

class PanelHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PanelHeader(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// Adds at the end, in order. The header becomes its parent.
    void addWidget(QWidget* widget);

private:
    ElidedLabel* m_title;
    QHBoxLayout* m_row;
};

/// One hairline, horizontal or vertical, in the theme's colour.
class Hairline final : public QWidget {
    Q_OBJECT
public:
    explicit Hairline(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// A rounded surface with a hairline, for what stands out from the page. Lay its contents out inside.
class Card final : public QWidget {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);
    /// The border in the accent: this one is chosen.
    void setChosen(bool chosen);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_chosen = false;
};

} // namespace motcua
