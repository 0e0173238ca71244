// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/variableform.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace motcua {

namespace {

/// One line that becomes several where the text needs them. Enter is the form's, but never while an input method is
/// composing a letter.
class TextField final : public QPlainTextEdit {
public:
    explicit TextField(QWidget* parent) : QPlainTextEdit(parent)
    {
        setTabChangesFocus(true);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(this, &QPlainTextEdit::textChanged, this, [this] { updateGeometry(); });
    }

    std::function<void()> submit;

    QSize sizeHint() const override
    {
        constexpr int kMostLines = 6;
        const double lines = std::clamp(document()->size().height(), 1.0, double(kMostLines));
        return {240, static_cast<int>(std::ceil(fontMetrics().lineSpacing() * lines)) + 18};
    }
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enter && m_composing)
            event->accept();
        else if (enter && !event->modifiers().testFlag(Qt::ShiftModifier))
            submit();
        else
            QPlainTextEdit::keyPressEvent(event);
    }
    void inputMethodEvent(QInputMethodEvent* event) override
    {
        m_composing = !event->preeditString().isEmpty();
        QPlainTextEdit::inputMethodEvent(event);
    }

private:
    bool m_composing = false;
};

} // namespace

VariableForm::VariableForm(const std::vector<TemplateVariable>& variables, QWidget* parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("variableForm"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kTiny);
    for (const TemplateVariable& variable : variables) {
        if (!variable.isAsked())
            continue;
        if (column->count() > 0)
            column->addSpacing(space::kSmall);
        auto* label = new QLabel(variable.label, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        setTextRole(label, FontRole::Small, true);
        column->addWidget(label);
        QWidget* field = fieldFor(variable);
        field->setObjectName(QStringLiteral("variable.") + variable.name);
        field->setAccessibleName(variable.label);
        column->addWidget(field);
        if (!focusProxy())
            setFocusProxy(field);
    }
    column->addStretch(1);
}

QWidget* VariableForm::fieldFor(const TemplateVariable& variable)
{
    if (variable.kind == TemplateVariable::Kind::Choice) {
        auto* box = new QComboBox(this);
        box->addItems(variable.choices);
        box->setCurrentIndex(
            std::max(0, static_cast<int>(variable.choices.indexOf(variable.fallback))));
        connect(box, &QComboBox::currentIndexChanged, this, &VariableForm::edited);
        m_fields.emplace_back(variable.name, [box] { return box->currentText(); });
        return box;
    }
    if (variable.kind == TemplateVariable::Kind::Date) {
        const QDate told = QDate::fromString(variable.fallback, Qt::ISODate);
        auto* date = new QDateEdit(told.isValid() ? told : QDate::currentDate(), this);
        date->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        connect(date, &QDateEdit::dateChanged, this, &VariableForm::edited);
        m_fields.emplace_back(variable.name, [date] { return date->date().toString(Qt::ISODate); });
        return date;
    }
    auto* text = new TextField(this);
    text->setPlainText(variable.fallback);
    text->selectAll();
    text->submit = [this] { Q_EMIT submitted(); };
    connect(text, &QPlainTextEdit::textChanged, this, &VariableForm::edited);
    m_fields.emplace_back(variable.name, [text] { return text->toPlainText(); });
    return text;
}

QHash<QString, QString> VariableForm::values() const
{
    QHash<QString, QString> values;
    for (const auto& [name, value] : m_fields)
        values.insert(name, value());
    return values;
}

} // namespace motcua
