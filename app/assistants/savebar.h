// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Below a page: says that something typed is not saved, and offers both ways out. Hidden while there is nothing to save.
//
// Thread: GUI.

#include <QWidget>

class QPushButton;

namespace motcua {

class SentenceLine;

class SaveBar final : public QWidget {
    Q_OBJECT
public:
    explicit SaveBar(QWidget* parent = nullptr);

    /// `fresh`: it was never saved.
    void setUnsaved(bool unsaved, bool fresh);
    void setBusy(bool busy);
    void setWritable(bool writable);
    /// Why it could not be saved; empty: all is well.
    void setTrouble(const QString& sentence);

Q_SIGNALS:
    void saveRequested();
    void discardRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    SentenceLine* m_words;
    QPushButton* m_discard;
    QPushButton* m_save;
    QString m_trouble;
    bool m_fresh = false;
    bool m_busy = false;
    bool m_writable = true;
};

} // namespace motcua
