// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What an empty conversation says: on the first start what the program is for, in three lines, and three ways to begin
// (documents, samples, a model); later that it may be asked, with a first question when the samples are there, or that a
// model is asked. Lies over the view of messages.
//
// Thread: GUI.

#include <QWidget>

class QPushButton;

namespace motcua {

class EmptyState;

class WelcomePage : public QWidget {
    Q_OBJECT
public:
    /// Covers `host` as long as it is shown.
    explicit WelcomePage(QWidget* host);

    /// How many documents there are; `samples`: the sample library is among them.
    void setLibrary(int documents, bool samples);
    void setWritable(bool writable);
    /// Who answers, when that is a model; empty: Quote does.
    void setModel(const QString& name);

Q_SIGNALS:
    void addRequested();
    void samplesRequested();
    void modelRequested();
    void questionChosen(const QString& question);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void setWords(bool empty);

    EmptyState* m_state;
    QPushButton* m_add;
    QPushButton* m_samples;
    QPushButton* m_chat; ///< With a model.
    QPushButton* m_question;
    QString m_model;
    int m_documents = -1; ///< Not known yet.
    bool m_hasSamples = false;
    bool m_writable = true;
};

} // namespace motcua
