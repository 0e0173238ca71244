// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Answers or branches side by side: read them as they are, or see word by word where each differs from the one they are
// compared with; rate them, go on with one, bring a message from one branch into the other, set other branches side by
// side. Answers under way grow here too. Nothing is changed by looking: what the person chooses goes out as signals.
//
// Thread: GUI.

#include "compare/comparecolumn.h"
#include "compare/comparedbranches.h"
#include "compare/differences.h"

#include <QDialog>
#include <QHash>

class QSplitter;

namespace motcua {

class CompareBar;

class CompareDialog : public QDialog {
    Q_OBJECT
public:
    /// More columns than this are too narrow to be read.
    static constexpr size_t kMost = 4;

    /// Two to kMost sides. `branches`: paths below a fork rather than answers to one question.
    CompareDialog(const QString& question, const std::vector<ComparedSide>& sides, bool branches,
                  QWidget* parent = nullptr);

    /// Where the pictures of messages come from.
    void setAttachments(ComparedContent::Bytes bytes);
    /// Others in the place of those shown.
    void setSides(const QString& question, const std::vector<ComparedSide>& sides);
    /// Which branches can be chosen, and which are shown.
    void setBranches(const std::vector<ComparedBranch>& branches, MessageId left, MessageId right);
    /// A sentence below the bar; empty: none.
    void say(const QString& sentence);

    void setRatings(const QHash<MessageId, int>& ratings);
    /// The path now shown in the thread ends in or below this message.
    void setHead(const std::vector<MessageId>& path);
    void update(const Message& message);
    void append(MessageId id, const QString& text);
    void appendReasoning(MessageId id, const QString& text);
    void setWaiting(MessageId id, const QString& sentence);

    const std::vector<CompareColumn*>& columns() const { return m_columns; }
    bool isDifferenceShown() const;

Q_SIGNALS:
    void chosen(motcua::MessageId leaf);
    void rated(motcua::MessageId message, int rating);
    /// A copy of `message` is to be put below `leaf`.
    void bringRequested(motcua::MessageId message, motcua::MessageId leaf);
    void citationActivated(motcua::MessageId message, int number);
    /// These are to be set side by side: setSides().
    void branchesChosen(motcua::MessageId left, motcua::MessageId right);

private:
    void addColumn(const ComparedSide& side, const QString& title);
    void changed(const CompareColumn& column, int row);
    DifferenceTask task() const;
    void showDifferences(const std::vector<Difference>& differences);
    void showRemarks(const std::vector<Difference>& differences);

    bool m_branches;
    std::vector<CompareColumn*> m_columns;
    CompareBar* m_bar;
    QLabel* m_words;
    QSplitter* m_sides;
    DifferenceWork* m_work;
    ComparedContent::Bytes m_bytes;
};

} // namespace motcua
