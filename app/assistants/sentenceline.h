// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One sentence with a mark before it: what came of a test, what is wrong with an address, what is going on. The mark and
// the words carry the meaning, the colour only repeats it. Plain text that can be selected; empty, it takes no room.
//
// Thread: GUI.

#include <QWidget>

class QLabel;

namespace motcua {

class SentenceLine final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Help, Info, Busy, Good, Warning, Bad };

    explicit SentenceLine(QWidget* parent = nullptr);

    void say(Kind kind, const QString& sentence);
    void clear() { say(Kind::Help, {}); }
    Kind kind() const { return m_kind; }
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void colour();

    Kind m_kind = Kind::Help;
    QLabel* m_words;
};

} // namespace motcua
