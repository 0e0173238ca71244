// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Answers or branches side by side: read them as they are, or see word by word where each differs from the one they are
// compared with; rate them, go on with one, bring a message from one branch into the other. Answers under way grow here
// too. Nothing is changed by looking: what the person chooses goes out as signals.
//
// Thread: GUI.

#include "compare/comparecolumn.h"

#include <QDialog>
#include <QHash>
#include <QTimer>

class QComboBox;
class QPushButton;
class QSplitter;

namespace motcua {

class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// At least two sides. `branches`: paths below a fork rather than answers to one question.
    CompareDialog(const QString& question, const std::vector<ComparedSide>& sides, bool branches,
                  QWidget* parent = nullptr);

    void setRatings(const QHash<MessageId, int>& ratings);
    /// The path now shown in the thread ends in or below this message.
    void setHead(const std::vector<MessageId>& path);
    void update(const Message& message);
    void append(MessageId id, const QString& text);

    const std::vector<CompareColumn*>& columns() const { return m_columns; }
    bool isDifferenceShown() const;

Q_SIGNALS:
    void chosen(motcua::MessageId leaf);
    void rated(motcua::MessageId message, int rating);
    /// A copy of `message` is to be put below `leaf`.
    void bringRequested(motcua::MessageId message, motcua::MessageId leaf);
    void citationActivated(motcua::MessageId message, int number);

private:
    void buildBar(const QString& question);
    void addColumn(const ComparedSide& side, bool branches);
    void compareSoon();
    void compare();

    std::vector<CompareColumn*> m_columns;
    QSplitter* m_sides;
    QWidget* m_bar;
    QPushButton* m_differences;
    QComboBox* m_base; ///< What the others are compared with.
    QTimer m_soon;
};

} // namespace motcua
