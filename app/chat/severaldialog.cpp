// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/severaldialog.h"

#include "theme/theme.h"
#include "widgets/face.h"
#include "widgets/tickrows.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

namespace motcua {

SeveralDialog::SeveralDialog(const std::vector<AssistantInfo>& assistants,
                             const QStringList& ticked, QWidget* parent)
    : QDialog(parent),
      m_list(new QListWidget(this)),
      m_words(new QLabel(this)),
      m_one(new QPushButton(this)),
      m_ask(new QPushButton(this))
{
    setObjectName(QStringLiteral("severalDialog"));
    setWindowTitle(tr("Ask several"));
    build(assistants, ticked);
    connect(m_list, &QListWidget::itemChanged, this, &SeveralDialog::adjust);
    tickByRow(m_list); // Return is for asking
    connect(m_ask, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(this->ticked());
        accept();
    });
    connect(m_one, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen({});
        accept();
    });
    adjust();
}

void SeveralDialog::build(const std::vector<AssistantInfo>& assistants, const QStringList& ticked)
{
    auto* heading = new QLabel(tr("Ask the next message of"), this);
    heading->setTextFormat(Qt::PlainText);
    setTextRole(heading, FontRole::Heading, true);
    m_list->setObjectName(QStringLiteral("severalList"));
    m_list->setAccessibleName(heading->text());
    m_list->setUniformItemSizes(true);
    m_list->setIconSize({size::kIcon, size::kIcon});
    for (const AssistantInfo& info : assistants) {
        auto* item = new QListWidgetItem(faceIcon(info.picture, info.name), info.name, m_list);
        item->setData(Qt::UserRole, info.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(ticked.contains(info.id) ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(QStringLiteral("<qt>%1</qt>").arg(info.about.toHtmlEscaped()));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_words->setObjectName(QStringLiteral("severalWords"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small, true);
    m_one->setObjectName(QStringLiteral("severalOne"));
    m_one->setText(tr("Ask only one"));
    m_one->setAutoDefault(false);
    m_one->setVisible(ticked.size() > 1);
    m_ask->setObjectName(QStringLiteral("severalAsk"));
    m_ask->setDefault(true);
    setPrimary(m_ask);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_one);
    buttons->addStretch(1);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("severalCancel"));
    cancel->setAutoDefault(false);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    buttons->addWidget(m_ask);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(heading);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_words);
    layout->addSpacing(space::kSmall);
    layout->addLayout(buttons);
    resize(400, 380);
}

QStringList SeveralDialog::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row)
        if (m_list->item(row)->checkState() == Qt::Checked)
            ids << m_list->item(row)->data(Qt::UserRole).toString();
    return ids;
}

void SeveralDialog::adjust()
{
    const int count = static_cast<int>(ticked().size());
    const bool enough = count > 1 && count <= kMost;
    m_ask->setText(enough ? tr("Ask %1").arg(count) : tr("Ask"));
    m_ask->setEnabled(enough);
    m_words->setText(count > kMost ? tr("At most %1 at once.").arg(kMost)
                     : enough      ? tr("Their answers become branches, side by side.")
                                   : tr("Tick two or more."));
}

} // namespace motcua
