// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/variablesrow.h"

#include "text/prompttemplate.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

VariablesRow::VariablesRow(QPlainTextEdit* editor, QWidget* parent)
    : QWidget(parent), m_editor(editor), m_button(new QPushButton(this)), m_words(new QLabel(this))
{
    m_button->setObjectName(u"insertVariable"_s);
    m_words->setObjectName(u"variables"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small, true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kMedium);
    row->addWidget(m_button, 0, Qt::AlignTop);
    row->addWidget(m_words, 1, Qt::AlignVCenter);
    connect(m_editor, &QPlainTextEdit::textChanged, this, &VariablesRow::tellVariables);
    retranslate();
}

void VariablesRow::insert(const QString& text, const QString& select)
{
    QTextCursor cursor = m_editor->textCursor();
    const int start = cursor.selectionStart();
    cursor.insertText(text);
    if (!select.isEmpty()) {
        const int at = start + static_cast<int>(text.indexOf(select));
        cursor.setPosition(at);
        cursor.setPosition(at + static_cast<int>(select.size()), QTextCursor::KeepAnchor);
    }
    m_editor->setTextCursor(cursor);
    m_editor->setFocus(Qt::OtherFocusReason);
}

void VariablesRow::buildMenu()
{
    QMenu* old = m_button->menu();
    auto* menu = new QMenu(m_button);
    menu->setObjectName(u"variablesMenu"_s);
    const auto add = [this, menu](const QString& name, const QString& words, const QString& text,
                                  const QString& select = {}) {
        menu->addAction(words, this, [this, text, select] { insert(text, select); })
            ->setObjectName(u"variable."_s + name);
    };
    const QString topic = tr("topic", "name of a variable");
    const QString tone = tr("tone", "name of a variable");
    const QString tones = tr("formal, friendly", "choices of a variable");
    const QString day = tr("day", "name of a variable");
    add(u"text"_s, tr("A &text that is asked for"), u"{{"_s + topic + u"}}"_s, topic);
    add(u"choice"_s, tr("A &choice"), u"{{"_s + tone + u" | choice: "_s + tones + u"}}"_s, tone);
    add(u"date"_s, tr("A &date that is asked for"), u"{{"_s + day + u" | date}}"_s, day);
    menu->addSeparator();
    add(u"today"_s, tr("T&oday's date"), u"{{date}}"_s);
    add(u"selection"_s, tr("The &selected text"), u"{{selection}}"_s);
    add(u"clipboard"_s, tr("The c&lipboard"), u"{{clipboard}}"_s);
    m_button->setMenu(menu);
    delete old;
}

void VariablesRow::tellVariables()
{
    QStringList names;
    for (const TemplateVariable& variable : variablesOf(m_editor->toPlainText()))
        names.append(u"{{"_s + variable.name + u"}}"_s);
    m_words->setText(names.join(u"  "_s));
}

void VariablesRow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VariablesRow::retranslate()
{
    m_button->setText(tr("&Insert a variable"));
    m_words->setAccessibleName(tr("Variables of the text"));
    buildMenu();
    tellVariables();
}

} // namespace motcua
