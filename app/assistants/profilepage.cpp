// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/profilepage.h"

#include "assistants/formfield.h"
#include "assistants/savebar.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QShortcut>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

ProfilePage::ProfilePage(const QString& name, QWidget* parent)
    : PageFrame(name, parent), m_bar(new SaveBar(this))
{
    addFooter(m_bar);
    connect(m_bar, &SaveBar::saveRequested, this, &ProfilePage::saveRequested);
    connect(m_bar, &SaveBar::discardRequested, this, &ProfilePage::discardRequested);
    auto* save = new QShortcut(QKeySequence::Save, this);
    save->setContext(Qt::WidgetWithChildrenShortcut);
    connect(save, &QShortcut::activated, this, [this] {
        flush();
        if (m_bar->isVisible())
            Q_EMIT saveRequested();
    });
}

void ProfilePage::showValue(const ProfileValue& value, const QString& key)
{
    const QScopedValueRollback showing(m_showing, true);
    fill(value, key);
    m_uuid = uuidOf(value);
}

void ProfilePage::touch()
{
    if (!m_showing)
        Q_EMIT edited();
}

void ProfilePage::setUnsaved(bool unsaved, bool fresh)
{
    m_fresh = fresh;
    m_bar->setUnsaved(unsaved, fresh);
    if (m_duplicate)
        m_duplicate->setVisible(!fresh);
    if (m_export)
        m_export->setVisible(!fresh);
}

void ProfilePage::setBusy(bool busy)
{
    m_bar->setBusy(busy);
}

void ProfilePage::setWritable(bool writable)
{
    m_bar->setWritable(writable);
    if (m_remove)
        m_remove->setEnabled(writable);
    if (m_duplicate)
        m_duplicate->setEnabled(writable);
}

void ProfilePage::setTrouble(const QString& sentence)
{
    m_bar->setTrouble(sentence);
}

FormField* ProfilePage::addField(QWidget* control, const QString& name)
{
    control->setObjectName(name);
    auto* field = new FormField(control, body());
    field->setObjectName(name + u".field"_s);
    column().addWidget(field);
    return field;
}

void ProfilePage::addChatButton()
{
    m_chat = addHeaderButton(objectName() + u".chat"_s);
    setPrimary(m_chat);
    connect(m_chat, &QPushButton::clicked, this, &ProfilePage::chatRequested);
}

void ProfilePage::addLastRow(bool exportable)
{
    const auto button = [this](const QString& name, QStringView icon, auto signal) {
        auto* button = new QPushButton(themeIcon(icon), QString(), body());
        button->setObjectName(objectName() + u'.' + name);
        setQuiet(button);
        connect(button, &QPushButton::clicked, this, signal);
        return button;
    };
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, space::kSmall, 0, 0);
    row->setSpacing(space::kTiny);
    m_duplicate = button(u"duplicate"_s, u"copy", &ProfilePage::duplicateRequested);
    row->addWidget(m_duplicate);
    if (exportable) {
        m_export = button(u"export"_s, u"export", &ProfilePage::exportRequested);
        row->addWidget(m_export);
    }
    m_remove = button(u"remove"_s, u"delete", &ProfilePage::removeRequested);
    row->addWidget(m_remove);
    row->addStretch(1);
    column().addLayout(row);
    column().addStretch(1);
}

void ProfilePage::retranslate()
{
    if (m_chat)
        m_chat->setText(tr("&Chat with it"));
    if (m_duplicate)
        m_duplicate->setText(tr("D&uplicate"));
    if (m_export)
        m_export->setText(tr("&Export…"));
    if (m_remove)
        m_remove->setText(tr("&Remove"));
}

} // namespace motcua
