// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Says that no llama-server was found, how one gets it, and lets the person choose one. Hidden while there is one.
//
// Thread: GUI.

#include <QWidget>

class QPushButton;

namespace motcua {

class SentenceLine;

class LlamaNotice final : public QWidget {
    Q_OBJECT
public:
    explicit LlamaNotice(QWidget* parent = nullptr);

    /// The program that was found; empty: none.
    void setProgram(const QString& program);

Q_SIGNALS:
    void programWanted();
    /// Look again: something may have been installed meanwhile.
    void lookAgain();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    SentenceLine* m_words;
    QPushButton* m_choose;
    QPushButton* m_again;
};

} // namespace motcua
