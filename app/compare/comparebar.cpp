// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparebar.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>
#include <utility>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLetters = 14; ///< Of a name, at least; longer ones are cut where there is no room.

MessageId chosen(const QComboBox* box)
{
    return MessageId(box->currentData().toLongLong());
}

void standOnLeaf(QComboBox* box, MessageId leaf)
{
    box->setCurrentIndex(std::max(0, box->findData(leaf.value())));
}

} // namespace

CompareBar::CompareBar(bool branches, QWidget* parent)
    : QWidget(parent),
      m_branches(branches),
      m_question(new ElidedLabel(this)),
      m_differences(new QPushButton(tr("&Differences"), this))
{
    m_question->setObjectName(u"compareQuestion"_s);
    m_differences->setObjectName(u"compareDifferences"_s);
    m_differences->setCheckable(true);
    auto* close = new QPushButton(tr("C&lose"), this);
    close->setObjectName(u"compareClose"_s);
    close->setAutoDefault(false);
    m_differences->setAutoDefault(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kSmall, space::kMedium, space::kSmall);
    layout->addWidget(m_question, 1);
    layout->addWidget(m_differences);
    if (branches)
        m_side = addBox(layout, tr("&branch"), u"compareSide"_s, tr("The branch on the left"));
    m_base = addBox(layout, tr("compared &with"), u"compareBase"_s,
                    branches ? tr("The branch on the right") : tr("Compared with"));
    layout->addWidget(close);
    connect(close, &QPushButton::clicked, this, &CompareBar::closeRequested);
    connect(m_differences, &QPushButton::toggled, this, &CompareBar::differenceShown);
    if (!branches) {
        connect(m_base, &QComboBox::currentIndexChanged, this, &CompareBar::baseChanged);
        return;
    }
    connect(m_side, &QComboBox::activated, this, [this] { choose(m_side, m_base, m_left); });
    connect(m_base, &QComboBox::activated, this, [this] { choose(m_base, m_side, m_right); });
}

QComboBox* CompareBar::addBox(QHBoxLayout* layout, const QString& label, const QString& name,
                              const QString& accessible)
{
    auto* words = new QLabel(label, this);
    setTextRole(words, FontRole::Small, true);
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(accessible);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(kLetters);
    words->setBuddy(box);
    layout->addWidget(words);
    layout->addWidget(box);
    return box;
}

void CompareBar::setQuestion(const QString& question)
{
    m_question->setText(question);
}

void CompareBar::setTitles(const QStringList& titles)
{
    if (m_branches)
        return;
    const QSignalBlocker quiet(m_base);
    m_base->clear();
    m_base->addItems(titles);
}

void CompareBar::setBranches(const std::vector<ComparedBranch>& branches, MessageId left,
                             MessageId right)
{
    const bool shown = chosen(m_base) == right && m_side && chosen(m_side) == left;
    if (!m_branches || (branches == m_choices && shown))
        return; // a list that is open stays
    m_choices = branches;
    m_left = left;
    m_right = right;
    for (QComboBox* box : {m_side, m_base}) {
        const QSignalBlocker quiet(box);
        box->clear();
        for (const ComparedBranch& branch : branches)
            box->addItem(branch.name, branch.leaf.value());
        standOnLeaf(box, box == m_side ? left : right);
    }
}

/// What stands on one side already changes places with it when it is wanted on the other.
void CompareBar::choose(QComboBox* changed, QComboBox* other, MessageId& before)
{
    const MessageId wanted = chosen(changed);
    if (wanted == before)
        return;
    if (wanted == chosen(other))
        standOnLeaf(other, before);
    m_left = chosen(m_side);
    m_right = chosen(m_base);
    Q_EMIT branchesChosen(m_left, m_right);
}

int CompareBar::base() const
{
    return m_branches ? 1 : std::max(0, m_base->currentIndex());
}

bool CompareBar::isDifferenceShown() const
{
    return m_differences->isChecked();
}

} // namespace motcua
