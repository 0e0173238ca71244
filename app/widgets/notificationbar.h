// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one place where the program tells a person something: an error in a sentence, or what was just done with a way to
// take it back. It floats below the title of its host, so nothing on the page moves and nothing one writes is hidden. A notice that needs nobody goes
// by itself after a while, but never while the pointer or the focus is on it; an error stays until it is closed.
// Notices wait for each other in order; an error goes first, and the same words twice are shown once.

#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>

class QLabel;
class QPushButton;

namespace motcua {

class IconButton;

struct Notice {
    enum class Kind { Info, Done, Warning, Error };

    Kind kind = Kind::Info;
    QString text;              ///< One translated sentence; shown as plain text.
    QString action;            ///< Words of a button, as "Undo"; empty for none.
    std::function<void()> run; ///< What the button does; the notice closes with it.
};

class NotificationBar final : public QWidget {
    Q_OBJECT
public:
    /// Floats over `host`, which becomes its parent.
    explicit NotificationBar(QWidget* host);

    void notify(Notice notice);
    /// Closes what is shown and shows the next.
    void dismiss();
    /// Forgets everything.
    void clear();
    QString text() const; ///< What is shown now; empty when nothing is.

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showFirst();
    void place();
    void retranslate();
    bool isNeeded() const;

    std::deque<Notice> m_notices; ///< The first is shown.
    QWidget* m_mark;
    QLabel* m_text;
    QPushButton* m_action;
    IconButton* m_close;
    QTimer m_timer;
};

} // namespace motcua
