// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A line to find things with: a magnifier, a button that clears, and where wished the key that leads here. Escape
// clears it first and is passed on when it is empty; Down and Return are for the list of what was found.

#include <QKeySequence>
#include <QLineEdit>

namespace motcua {

class SearchField final : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchField(QWidget* parent = nullptr);

    /// Words inside the empty field; the accessible name too.
    void setPrompt(const QString& prompt);
    /// Shown at the end of the empty field, as "Ctrl+K". Only shown: the shortcut itself belongs to an action.
    void setKeyHint(const QKeySequence& key);

Q_SIGNALS:
    /// Down, or Return: the person goes on to the results.
    void resultsRequested();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_hint;
};

} // namespace motcua
