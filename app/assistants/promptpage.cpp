// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/promptpage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "assistants/promptpreview.h"
#include "assistants/variablesrow.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kText = 168; ///< Height of the editor.

} // namespace

PromptPage::PromptPage(QWidget* parent)
    : ProfilePage(u"promptPage"_s, parent),
      m_name(new QLineEdit),
      m_text(new QPlainTextEdit),
      m_preview(new PromptPreview(body()))
{
    picture().setIcon(u"prompt"_s);
    m_nameField = addField(m_name, u"prompt.name"_s);
    m_textField = addField(m_text, u"prompt.text"_s);
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(kText);
    m_textField->addBelow(new VariablesRow(m_text, body()));
    column().addWidget(m_preview);
    addLastRow(true);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        judgeName();
        touch();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        m_preview->setText(m_text->toPlainText());
        orderTabs();
        touch();
    });
    PromptPage::retranslate();
}

ProfileValue PromptPage::value() const
{
    Prompt prompt = m_value;
    prompt.name = m_name->text().trimmed();
    prompt.text = m_text->toPlainText();
    return prompt;
}

void PromptPage::fill(const ProfileValue& value, const QString&)
{
    const auto* prompt = std::get_if<Prompt>(&value);
    if (!prompt)
        return;
    m_value = *prompt;
    setTitle(prompt->name.isEmpty() ? tr("New prompt") : QString(u'/' + prompt->name));
    if (m_name->text().trimmed() != prompt->name)
        m_name->setText(prompt->name);
    if (m_text->toPlainText() != prompt->text)
        m_text->setPlainText(prompt->text);
    judgeName();
}

void PromptPage::judgeName()
{
    const QString name = m_name->text().trimmed();
    const bool slash = name.startsWith(u'/');
    m_nameField->say(SentenceLine::Kind::Warning,
                     slash ? tr("Leave out the “/”: it is typed before the name.") : QString());
    if (!slash)
        m_nameField->setHelp(name.isEmpty()
                                 ? tr("The word typed after “/” in the message box.")
                                 : tr("Type /%1 in the message box to insert it.").arg(name));
}

void PromptPage::retranslate()
{
    ProfilePage::retranslate();
    m_nameField->setLabel(tr("Name"));
    m_name->setPlaceholderText(tr("plain"));
    m_textField->setLabel(tr("Text"));
    m_text->setPlaceholderText(tr("Put this in plain words for a citizen: {{selection}}"));
    judgeName();
}

} // namespace motcua
