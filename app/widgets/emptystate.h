// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an empty place says: an icon, a title, a few lines, and what to do next. Plain text.

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace motcua {

class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QStringView icon, QWidget* parent = nullptr);

    void setWords(const QString& title, const QString& lines);
    /// A button below the words; the first one is the primary one. The caller names and connects it.
    QPushButton* addButton(const QString& text, const QString& objectName);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QWidget* m_space;
    QLabel* m_title;
    QLabel* m_lines;
    QHBoxLayout* m_buttons;
    bool m_hasPrimary = false;
};

} // namespace motcua
