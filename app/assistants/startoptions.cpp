// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/startoptions.h"

#include "assistants/formfield.h"
#include "assistants/modelwords.h"
#include "theme/theme.h"

#include <QEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostContext = 10'000'000; // tokens
constexpr int kStep = 1024;
constexpr int kStartoptionsSpin = 240; ///< A number needs no more.

} // namespace

StartOptions::StartOptions(const QString& name, QWidget* parent)
    : QWidget(parent), m_context(new QSpinBox), m_arguments(new QLineEdit)
{
    m_context->setObjectName(name + u".context"_s);
    m_context->setRange(0, kMostContext);
    m_context->setSingleStep(kStep);
    m_context->setGroupSeparatorShown(true);
    m_context->setMaximumWidth(kStartoptionsSpin);
    m_arguments->setObjectName(name + u".arguments"_s);
    m_arguments->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    setTextRole(m_arguments, FontRole::Code);
    m_contextField = new FormField(m_context, this);
    m_argumentsField = new FormField(m_arguments, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kLarge);
    column->addWidget(m_contextField);
    column->addWidget(m_argumentsField);
    connect(m_context, &QSpinBox::valueChanged, this, &StartOptions::edited);
    connect(m_arguments, &QLineEdit::textEdited, this, &StartOptions::edited);
    retranslate();
}

void StartOptions::setValues(int context, const QString& arguments)
{
    const QSignalBlocker quiet(m_context);
    m_context->setValue(context);
    if (m_arguments->text() != arguments)
        m_arguments->setText(arguments);
}

void StartOptions::setTrained(int tokens)
{
    m_trained = tokens;
    retranslate();
}

int StartOptions::context() const
{
    return m_context->value();
}

QString StartOptions::arguments() const
{
    return m_arguments->text();
}

void StartOptions::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StartOptions::retranslate()
{
    m_contextField->setLabel(tr("Context length"));
    m_context->setSpecialValueText(tr("As the model was made"));
    m_context->setSuffix(tr(" tokens"));
    m_contextField->setHelp(
        m_trained > 0 ? tr("The model was made for %1 tokens. A shorter context takes less memory.")
                            .arg(QLocale().toString(m_trained))
                      : tr("A shorter context takes less memory."));
    m_argumentsField->setLabel(tr("Further arguments for llama-server"));
    m_arguments->setPlaceholderText(u"--n-gpu-layers 99 --threads 4"_s);
    m_argumentsField->setHelp(
        tr("It always listens on this computer only, with a key of its own."));
}

} // namespace motcua
