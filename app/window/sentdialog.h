// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What was sent to the model for one answer, as it left: to be read, searched and copied. Plain text throughout.
//
// Thread: GUI.

#include <QDialog>
#include <QTextCursor>

#include <vector>

class QPlainTextEdit;

namespace motcua {

class FindBar;

class SentDialog : public QDialog {
    Q_OBJECT
public:
    /// `who` answered; `text`: the bodies of the requests.
    SentDialog(const QString& who, const QString& text, QWidget* parent = nullptr);

    /// The text with lines that no view could lay out broken at a space; what is copied whole is unbroken.
    static QString shown(const QString& text);

private:
    void build(const QString& who);
    void find(const QString& words);
    void step(int by);
    void mark();

    QString m_text;
    QPlainTextEdit* m_view;
    FindBar* m_find;
    std::vector<QTextCursor> m_found;
    int m_current = -1;
};

} // namespace motcua
