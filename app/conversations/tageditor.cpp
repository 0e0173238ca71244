// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/tageditor.h"

#include "text/fold.h"
#include "theme/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

TagEditor::TagEditor(const QString& threadTitle, const QStringList& tags, QWidget* parent)
    : QDialog(parent), m_field(new QLineEdit), m_known(new QStringListModel(this))
{
    setObjectName(QStringLiteral("tags"));
    setWindowTitle(tr("Tags"));
    auto* title =
        new QLabel(QFontMetrics(font()).elidedText(threadTitle, Qt::ElideRight, size::kPanel));
    title->setTextFormat(Qt::PlainText);
    auto* help = new QLabel(tr("Separate tags with commas."));
    help->setTextFormat(Qt::PlainText);
    setTextRole(title, FontRole::Title);
    setTextRole(help, FontRole::Small, true);

    m_field->setObjectName(QStringLiteral("tags.field"));
    m_field->setAccessibleName(tr("Tags, separated by commas"));
    m_field->setText(tags.isEmpty() ? QString()
                                    : tags.join(QStringLiteral(", ")) + QStringLiteral(", "));
    m_field->setMinimumWidth(size::kPanel);
    auto* completer = new QCompleter(m_known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setWidget(m_field);
    connect(m_field, &QLineEdit::textEdited, this, &TagEditor::complete);
    connect(completer, qOverload<const QString&>(&QCompleter::activated), this,
            [this](const QString& tag) {
                const QString typed = m_field->text();
                const qsizetype start = typed.lastIndexOf(QLatin1Char(',')) + 1;
                m_field->setText(typed.left(start) + (start > 0 ? QStringLiteral(" ") : QString()) +
                                 tag + QStringLiteral(", "));
            });

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    buttons->button(QDialogButtonBox::Save)->setObjectName(QStringLiteral("tags.save"));
    setPrimary(buttons->button(QDialogButtonBox::Save));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(title);
    layout->addWidget(m_field);
    layout->addWidget(help);
    layout->addSpacing(space::kSmall);
    layout->addWidget(buttons);
}

void TagEditor::setKnownTags(const QStringList& tags)
{
    m_known->setStringList(tags);
}

void TagEditor::complete(const QString& text)
{
    auto* completer = findChild<QCompleter*>();
    const QString word = text.mid(text.lastIndexOf(QLatin1Char(',')) + 1).trimmed();
    completer->setCompletionPrefix(word);
    if (word.isEmpty() || completer->completionCount() == 0)
        completer->popup()->hide();
    else
        completer->complete();
}

QStringList TagEditor::tags() const
{
    QStringList tags;
    QStringList keys;
    for (const QString& part : m_field->text().split(QLatin1Char(','))) {
        const QString tag = part.simplified();
        const QString key = exactKey(tag);
        if (tag.isEmpty() || keys.contains(key))
            continue;
        keys << key;
        tags << tag;
    }
    std::sort(tags.begin(), tags.end());
    return tags;
}

} // namespace motcua
