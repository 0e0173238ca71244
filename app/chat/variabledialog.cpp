// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/variabledialog.h"

#include "chat/variableform.h"
#include "theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kWide = 460;

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, FontRole::Heading, true);
    return label;
}

} // namespace

QHash<QString, QString> knownVariables(const QString& text, const QString& selection)
{
    QHash<QString, QString> known =
        knownValues(QDateTime::currentDateTime(), QLocale().nativeLanguageName());
    for (const TemplateVariable& variable : variablesOf(text)) {
        if (variable.kind == TemplateVariable::Kind::Selection)
            known.insert(variable.name, selection);
        else if (variable.kind == TemplateVariable::Kind::Clipboard)
            known.insert(variable.name, QGuiApplication::clipboard()->text());
    }
    return known;
}

bool VariableDialog::isNeeded(const QString& text)
{
    const std::vector<TemplateVariable> variables = variablesOf(text);
    return std::any_of(variables.begin(), variables.end(),
                       [](const TemplateVariable& variable) { return variable.isAsked(); });
}

VariableDialog::VariableDialog(const QString& name, const QString& text,
                               const QHash<QString, QString>& known, const QString& yes,
                               QWidget* parent)
    : QDialog(parent),
      m_text(text),
      m_known(known),
      m_form(new VariableForm(variablesOf(text))),
      m_preview(new QPlainTextEdit(this))
{
    setObjectName(QStringLiteral("variableDialog"));
    setWindowTitle(name);
    auto* area = new QScrollArea(this);
    area->setObjectName(QStringLiteral("variables"));
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(m_form);
    area->setFocusPolicy(Qt::NoFocus);
    m_preview->setObjectName(QStringLiteral("variablePreview"));
    m_preview->setAccessibleName(tr("What it becomes"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    auto* use = new QPushButton(yes, this);
    use->setObjectName(QStringLiteral("variableUse"));
    use->setDefault(true);
    setPrimary(use);
    auto* cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(QStringLiteral("variableCancel"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(use);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(heading(tr("Fill in"), this));
    layout->addWidget(area, 3);
    layout->addSpacing(space::kTiny);
    layout->addWidget(heading(tr("What it becomes"), this));
    layout->addWidget(m_preview, 2);
    layout->addSpacing(space::kSmall);
    layout->addLayout(buttons);
    connect(use, &QPushButton::clicked, this, &VariableDialog::finish);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_form, &VariableForm::submitted, this, &VariableDialog::finish);
    connect(m_form, &VariableForm::edited, this, [this] { m_preview->setPlainText(filledText()); });
    m_preview->setPlainText(filledText());
    const int form = std::min(320, m_form->sizeHint().height());
    resize(kWide, form + 280);
    m_form->setFocus();
}

QString VariableDialog::filledText() const
{
    QHash<QString, QString> values = m_known;
    values.insert(m_form->values());
    return filled(m_text, values);
}

void VariableDialog::finish()
{
    Q_EMIT filledIn(filledText());
    accept();
}

} // namespace motcua
