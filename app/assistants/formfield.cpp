// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/formfield.h"

#include "theme/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace motcua {

namespace {

/// The wheel belongs to the page; a control takes it only when it has the focus.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() != QEvent::Wheel || static_cast<QWidget*>(watched)->hasFocus())
            return false;
        event->ignore();
        return true;
    }
};

} // namespace

FormField::FormField(QWidget* control, QWidget* parent)
    : QWidget(parent),
      m_control(control),
      m_label(new QLabel(this)),
      m_row(new QHBoxLayout),
      m_sentence(new SentenceLine(this))
{
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(control);
    setTextRole(m_label, FontRole::Small, true);
    m_row->setSpacing(space::kSmall);
    m_row->addWidget(control, 100);
    if (control->maximumWidth() < QWIDGETSIZE_MAX)
        m_row->addStretch(1); // else it would stand in the middle
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kTiny);
    column->addWidget(m_label);
    column->addLayout(m_row);
    column->addWidget(m_sentence);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    if (qobject_cast<QComboBox*>(control) || qobject_cast<QAbstractSpinBox*>(control)) {
        control->setFocusPolicy(Qt::StrongFocus);
        control->installEventFilter(new WheelGuard(control));
    }
}

void FormField::setLabel(const QString& label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    if (!label.isEmpty())
        m_control->setAccessibleName(label);
}

void FormField::setHelp(const QString& help)
{
    m_help = help;
    if (!m_saying)
        m_sentence->say(SentenceLine::Kind::Help, help);
    m_control->setAccessibleDescription(help);
}

void FormField::say(SentenceLine::Kind kind, const QString& sentence)
{
    m_saying = !sentence.isEmpty();
    if (m_saying)
        m_sentence->say(kind, sentence);
    else
        m_sentence->say(SentenceLine::Kind::Help, m_help);
    m_control->setAccessibleDescription(m_sentence->text());
}

void FormField::addBeside(QWidget* widget)
{
    m_row->addWidget(widget);
}

void FormField::addBelow(QWidget* widget)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, widget);
}

} // namespace motcua
