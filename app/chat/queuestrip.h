// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages that wait until the answer under way has ended, above the text: how many, their first words, and for each a
// way to take it back into the text or to remove it. Shows the first few and says how many more there are.
//
// Thread: GUI.

#include "store/queuestore.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace motcua {

class QueueStrip : public QWidget {
    Q_OBJECT
public:
    explicit QueueStrip(QWidget* parent = nullptr);

    /// In the order they will be sent. Hidden while there are none.
    void setMessages(const std::vector<QueuedMessage>& messages);
    /// There is an answer to wait for; else (it was stopped, or the program ended) a button sends the first one.
    void setWaiting(bool waiting);
    const std::vector<QueuedMessage>& messages() const { return m_messages; }

Q_SIGNALS:
    /// Back into the text, to be changed.
    void editRequested(motcua::QueuedId message);
    void removeRequested(motcua::QueuedId message);
    void sendRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void word();
    QWidget* rowFor(int index);

    std::vector<QueuedMessage> m_messages;
    QLabel* m_heading;
    QPushButton* m_send;
    QVBoxLayout* m_rows;
    bool m_waiting = false;
};

} // namespace motcua
