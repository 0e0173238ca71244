// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A control with its label above and a sentence below: help while all is well, else what is wrong.
//
// Thread: GUI.

#include "assistants/sentenceline.h"

class QHBoxLayout;

namespace motcua {

class FormField final : public QWidget {
    Q_OBJECT
public:
    /// `control` becomes a child; it takes the label as its accessible name.
    explicit FormField(QWidget* control, QWidget* parent = nullptr);

    void setLabel(const QString& label);
    void setHelp(const QString& help);
    /// In place of the help, until it is said that all is well (an empty sentence).
    void say(SentenceLine::Kind kind, const QString& sentence);
    SentenceLine& sentence() { return *m_sentence; }

    /// Beside the control.
    void addBeside(QWidget* widget);
    /// Between the control and the sentence.
    void addBelow(QWidget* widget);
    QWidget* control() const { return m_control; }

private:
    QWidget* m_control;
    QLabel* m_label;
    QHBoxLayout* m_row;
    SentenceLine* m_sentence;
    QString m_help;
    bool m_saying = false;
};

} // namespace motcua
