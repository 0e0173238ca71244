// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line with which words are found in the open conversation: what to find, which of how many, back and forth.
//
// Thread: GUI.

#include <QWidget>

class QLabel;
class QTimer;

namespace motcua {

class IconButton;
class SearchField;

class FindBar : public QWidget {
    Q_OBJECT
public:
    explicit FindBar(QWidget* parent = nullptr);

    /// Shows itself, with the words selected so that typing replaces them.
    void open(const QString& words = {});
    QString words() const;
    /// `current` from 1; 0 with none. `running`: more may come.
    void setCount(int current, int total, bool running);

Q_SIGNALS:
    void wordsChanged(const QString& words);
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void leave();

    SearchField* m_field;
    QLabel* m_count;
    IconButton* m_previous;
    IconButton* m_next;
    IconButton* m_close;
    QTimer* m_pause;
};

} // namespace motcua
