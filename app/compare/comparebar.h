// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Above a comparison: what was asked, whether differences are shown, and what is compared with what. Of answers one is
// what the others are compared with; of branches both sides are chosen here.
//
// Thread: GUI.

#include "compare/comparedbranches.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QPushButton;

namespace motcua {

class ElidedLabel;

class CompareBar : public QWidget {
    Q_OBJECT
public:
    explicit CompareBar(bool branches, QWidget* parent = nullptr);

    void setQuestion(const QString& question);
    /// Answers: the names of the columns.
    void setTitles(const QStringList& titles);
    /// Branches: what can be chosen, and what stands on each side.
    void setBranches(const std::vector<ComparedBranch>& branches, MessageId left, MessageId right);
    /// The column the others are compared with.
    int base() const;
    bool isDifferenceShown() const;

Q_SIGNALS:
    void differenceShown(bool shown);
    void baseChanged();
    /// The person wants these on the two sides.
    void branchesChosen(motcua::MessageId left, motcua::MessageId right);
    void closeRequested();

private:
    QComboBox* addBox(QHBoxLayout* layout, const QString& label, const QString& name,
                      const QString& accessible);
    void choose(QComboBox* changed, QComboBox* other, MessageId& before);

    bool m_branches;
    ElidedLabel* m_question;
    QPushButton* m_differences;
    QComboBox* m_side = nullptr; ///< The left side; of branches only.
    QComboBox* m_base;           ///< What the others are compared with, or the right side.
    std::vector<ComparedBranch> m_choices;
    MessageId m_left;
    MessageId m_right;
};

} // namespace motcua
