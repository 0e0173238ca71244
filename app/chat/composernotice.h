// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One line above the text that asks before something is done that the person may not expect: words, a button that goes
// on all the same, one that leads to where it can be changed, and one that closes it. Or it only says something. It stops
// nobody: typing goes on.
//
// Thread: GUI.

#include <QWidget>

class QLabel;
class QPushButton;

namespace motcua {

class IconButton;

class ComposerNotice : public QWidget {
    Q_OBJECT
public:
    explicit ComposerNotice(QWidget* parent = nullptr);

    /// Shows it. Without `goOn` there is nothing but to change something.
    void ask(const QString& sentence, bool goOn);
    /// Only says it. `stays`: as long as it holds, not only until the next key.
    void say(const QString& sentence, bool stays);
    bool stays() const { return m_stays; }
    QString sentence() const;

Q_SIGNALS:
    void goOnRequested();
    void changeRequested();
    void closed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void retranslate();
    void tell(const QString& sentence);

    QWidget* m_mark;
    QLabel* m_words;
    QPushButton* m_goOn;
    QPushButton* m_change;
    IconButton* m_close;
    bool m_stays = false;
};

} // namespace motcua
