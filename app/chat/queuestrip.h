// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Messages that wait until the answer under way has ended, above the text: how many, their first words, and for each a
// way to take it back into the text or to remove it. Shows the first few and says how many more there are.
//
// Thread: GUI.

#include <QStringList>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace motcua {

class QueueStrip : public QWidget {
    Q_OBJECT
public:
    explicit QueueStrip(QWidget* parent = nullptr);

    /// In the order they will be sent. Hidden while there are none.
    void setTexts(const QStringList& texts);
    const QStringList& texts() const { return m_texts; }

Q_SIGNALS:
    /// Back into the text, to be changed.
    void editRequested(int index);
    void removeRequested(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* rowFor(int index);

    QStringList m_texts;
    QLabel* m_heading;
    QVBoxLayout* m_rows;
};

} // namespace motcua
