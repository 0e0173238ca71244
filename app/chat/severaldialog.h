// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Whom to ask the next message at once: a list to tick, two or more. Their answers stand side by side as branches.
//
// Thread: GUI.

#include "assistant/assistant.h"

#include <QDialog>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace motcua {

class SeveralDialog : public QDialog {
    Q_OBJECT
public:
    /// More answers than this at once help nobody.
    static constexpr int kMost = 6;

    /// `ticked`: the ids ticked at first.
    SeveralDialog(const std::vector<AssistantInfo>& assistants, const QStringList& ticked,
                  QWidget* parent = nullptr);

    /// The ids ticked, in the order of the list.
    QStringList ticked() const;

Q_SIGNALS:
    /// Two or more; or none: only the conversation's own assistant is asked.
    void chosen(const QStringList& assistants);

private:
    void build(const std::vector<AssistantInfo>& assistants, const QStringList& ticked);
    void adjust();

    QListWidget* m_list;
    QLabel* m_words;
    QPushButton* m_one;
    QPushButton* m_ask;
};

} // namespace motcua
