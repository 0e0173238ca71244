// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/promptpreview.h"

#include "assistants/formfield.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPromptpreviewHeight = 120;

} // namespace

PromptPreview::PromptPreview(QWidget* parent)
    : QWidget(parent),
      m_title(new QLabel(this)),
      m_form(new QVBoxLayout),
      m_result(new QPlainTextEdit(this))
{
    m_title->setTextFormat(Qt::PlainText);
    setTextRole(m_title, FontRole::Title);
    m_form->setSpacing(space::kMedium);
    m_result->setObjectName(u"prompt.preview"_s);
    m_result->setReadOnly(true);
    m_result->setTabChangesFocus(true);
    m_result->setFixedHeight(kPromptpreviewHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addWidget(m_title);
    column->addLayout(m_form);
    column->addWidget(m_result);
    rebuild();
}

void PromptPreview::setText(const QString& text)
{
    m_text = text;
    std::vector<TemplateVariable> variables = variablesOf(text);
    if (variables != m_variables) {
        m_variables = std::move(variables);
        rebuild();
    }
    fill();
}

void PromptPreview::rebuild()
{
    while (QLayoutItem* item = m_form->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const TemplateVariable& variable : m_variables)
        if (variable.isAsked())
            m_form->addWidget(makeField(variable));
    m_title->setText(tr("Preview"));
    m_result->setAccessibleName(tr("The prompt as it will be inserted"));
    m_result->setPlaceholderText(tr("The prompt as it will be inserted"));
    fill();
}

QWidget* PromptPreview::makeField(const TemplateVariable& variable)
{
    const QString name = variable.name;
    const QString before = m_values.value(name, variable.fallback);
    const auto set = [this, name](const QString& value) {
        m_values.insert(name, value);
        fill();
    };
    QWidget* control = nullptr;
    if (variable.kind == TemplateVariable::Kind::Choice) {
        auto* box = new QComboBox;
        box->addItems(variable.choices);
        box->setCurrentIndex(qMax(0, box->findText(before)));
        connect(box, &QComboBox::currentTextChanged, this, set);
        control = box;
    } else if (variable.kind == TemplateVariable::Kind::Date) {
        auto* date = new QDateEdit;
        date->setCalendarPopup(true);
        const QDate given = QDate::fromString(before, Qt::ISODate);
        date->setDate(given.isValid() ? given : QDate::currentDate());
        m_values.insert(name, date->date().toString(Qt::ISODate));
        connect(date, &QDateEdit::dateChanged, this,
                [set](QDate day) { set(day.toString(Qt::ISODate)); });
        control = date;
    } else {
        auto* line = new QLineEdit(before);
        connect(line, &QLineEdit::textEdited, this, set);
        control = line;
    }
    control->setObjectName(u"prompt.value."_s + name);
    auto* field = new FormField(control, this);
    field->setLabel(variable.label);
    return field;
}

void PromptPreview::fill()
{
    QHash<QString, QString> values =
        knownValues(QDateTime::currentDateTime(), QLocale().bcp47Name());
    for (const TemplateVariable& variable : m_variables) {
        if (variable.kind == TemplateVariable::Kind::Selection)
            values.insert(variable.name, tr("‹the selected text›"));
        else if (variable.kind == TemplateVariable::Kind::Clipboard)
            values.insert(variable.name, tr("‹the clipboard›"));
        else if (variable.isAsked() && m_values.contains(variable.name))
            values.insert(variable.name, m_values.value(variable.name));
    }
    const QString result = filled(m_text, values);
    if (m_result->toPlainText() != result)
        m_result->setPlainText(result);
}

void PromptPreview::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
}

} // namespace motcua
