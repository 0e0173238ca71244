// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/keyfield.h"

#include "theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

KeyField::KeyField(QWidget* parent)
    : QWidget(parent),
      m_source(new QComboBox(this)),
      m_key(new QLineEdit(this)),
      m_variable(new QLineEdit(this))
{
    m_source->setObjectName(u"server.keySource"_s);
    m_key->setObjectName(u"server.key"_s);
    m_variable->setObjectName(u"server.keyVariable"_s);
    for (int i = 0; i < 3; ++i)
        m_source->addItem(QString());
    // Password, not NoEcho: how much was typed may be seen. Nothing is remembered or completed.
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kSmall);
    row->addWidget(m_source, 2);
    row->addWidget(m_key, 3);
    row->addWidget(m_variable, 3);
    setFocusProxy(m_source);
    connect(m_source, &QComboBox::activated, this, [this](int index) {
        choose(static_cast<Source>(index));
        Q_EMIT edited();
    });
    connect(m_key, &QLineEdit::textEdited, this, &KeyField::edited);
    connect(m_variable, &QLineEdit::textEdited, this, &KeyField::edited);
    retranslate();
    choose(Source::None);
}

void KeyField::setState(bool hasKey, const QString& variable, const QString& typed, bool another)
{
    m_hasKey = hasKey;
    if (m_variable->text() != variable)
        m_variable->setText(variable);
    if (m_key->text() != typed)
        m_key->setText(typed);
    const bool keychain = (hasKey && (typed.isNull() || !typed.isEmpty())) || !typed.isEmpty();
    if (!variable.isEmpty())
        choose(Source::Variable);
    else if (keychain)
        choose(Source::Keychain);
    else if (another || !typed.isNull())
        choose(Source::None);
    retranslate();
}

KeyField::Source KeyField::source() const
{
    return static_cast<Source>(m_source->currentIndex());
}

QString KeyField::typed() const
{
    if (source() == Source::None)
        return m_hasKey ? u""_s : QString();
    if (source() == Source::Keychain && !m_key->text().isEmpty())
        return m_key->text();
    return {};
}

QString KeyField::variable() const
{
    return source() == Source::Variable ? m_variable->text().trimmed() : QString();
}

void KeyField::choose(Source source)
{
    const QSignalBlocker quiet(m_source);
    m_source->setCurrentIndex(static_cast<int>(source));
    m_key->setVisible(source == Source::Keychain);
    m_variable->setVisible(source == Source::Variable);
}

void KeyField::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void KeyField::retranslate()
{
    m_source->setAccessibleName(tr("Where the key is"));
    m_source->setItemText(0, tr("No key"));
    m_source->setItemText(1, tr("In the system's keychain"));
    m_source->setItemText(2, tr("In an environment variable"));
    m_key->setAccessibleName(tr("Key"));
    m_key->setPlaceholderText(m_hasKey ? tr("A key is kept in the system's keychain")
                                       : tr("Kept in the system's keychain"));
    m_variable->setAccessibleName(tr("Name of the environment variable"));
    m_variable->setPlaceholderText(u"OPENAI_API_KEY"_s);
}

} // namespace motcua
