// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The question whether a tool may run, inside the answer that waits for it: one sentence and three buttons with keys of
// their own; Return presses the one the keyboard stands on, Escape leaves. What the tool would be given stands above it in
// the answer.
//
// Thread: GUI.

#include "library/answermeta.h"

#include <QWidget>

class QPushButton;

namespace motcua {

class ElidedLabel;

class PermissionCard : public QWidget {
    Q_OBJECT
public:
    PermissionCard(MessageId message, const ToolStep& step, QWidget* parent);

    MessageId message() const { return m_message; }
    const QString& step() const { return m_step; }
    QPushButton* firstButton() const { return m_once; }
    QPushButton* lastButton() const { return m_refuse; }
    /// Tab leads here from `widget`.
    void setTabOrderAfter(QWidget* widget);

Q_SIGNALS:
    void answered(bool allowed, bool always);
    /// The person goes back without a word.
    void left();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    MessageId m_message;
    QString m_step;
    QString m_tool;
    ElidedLabel* m_words;
    QPushButton* m_once;
    QPushButton* m_always;
    QPushButton* m_refuse;
};

} // namespace motcua
