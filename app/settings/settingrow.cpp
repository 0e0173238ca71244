// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingrow.h"

#include "settings/catalogue.h"
#include "text/fold.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/pill.h"

#include <QHBoxLayout>
#include <QLabel>

namespace motcua {

namespace {

constexpr int kLabelHeight = 22; ///< The same with and without the button, so that nothing moves.

QLabel* plain(QWidget* parent, FontRole role, bool muted)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role, muted);
    return label;
}

/// Everything a setting can be found by.
QString words(const AnySetting& setting)
{
    const SettingInfo& info = infoOf(setting);
    QStringList all{sectionTitle(info.section), settingText(info.label), settingText(info.help),
                    QString::fromUtf8(info.label), QString::fromUtf8(info.help)};
    if (const auto* const* choice = std::get_if<const ChoiceSetting*>(&setting)) {
        for (const Choice& one : (*choice)->choices)
            all << settingText(one.label);
    } else if (const auto* const* action = std::get_if<const SettingAction*>(&setting)) {
        all << settingText((*action)->button);
    }
    return foldedKey(all.join(QLatin1Char('\n')));
}

} // namespace

SettingRow::SettingRow(const AnySetting& setting, QWidget* parent)
    : QWidget(parent),
      m_setting(setting),
      m_editor(editorFor(setting, this)),
      m_label(plain(this, FontRole::Small, true)),
      m_value(plain(this, FontRole::Small, false)),
      m_help(plain(this, FontRole::Small, true)),
      m_own(new Pill(this)),
      m_reset(new IconButton(u"restore", this))
{
    const QString name = QStringLiteral("setting.") + infoOf(setting).key;
    setObjectName(name + QStringLiteral(".row"));
    QWidget* control = m_editor->control();
    control->setObjectName(name);
    m_reset->setObjectName(name + QStringLiteral(".reset"));
    m_reset->setSmall();
    m_reset->setFixedSize(kLabelHeight, kLabelHeight);
    m_own->setObjectName(name + QStringLiteral(".own"));
    m_label->setBuddy(control);
    m_label->setWordWrap(true);
    m_help->setWordWrap(true);

    auto* top = new QHBoxLayout;
    top->setSpacing(space::kTiny + 2);
    if (m_editor->wantsLabel())
        top->addWidget(m_label, 1);
    else
        top->addWidget(m_editor, 1);
    m_label->setVisible(m_editor->wantsLabel());
    top->addWidget(m_own);
    top->addWidget(m_value);
    top->addWidget(m_reset);
    top->addSpacing(0);
    m_label->setMinimumHeight(kLabelHeight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addLayout(top);
    if (m_editor->wantsLabel())
        column->addWidget(m_editor);
    column->addWidget(m_help);

    connect(m_editor, &SettingEditor::shown, m_value, &QLabel::setText);
    connect(m_editor, &SettingEditor::edited, this, &SettingRow::edited);
    connect(m_reset, &QAbstractButton::clicked, this, &SettingRow::resetRequested);
    setOrigin(Origin::Fallback);
    retranslate();
}

void SettingRow::setOrigin(Origin origin)
{
    m_origin = origin;
    if (origin == Origin::Fallback && m_reset->hasFocus())
        m_editor->control()->setFocus();
    m_reset->setVisible(origin != Origin::Fallback);
    m_own->setVisible(origin == Origin::ThreadsOwn);
    m_reset->setHelp(origin == Origin::ThreadsOwn ? tr("Back to the value for all threads")
                                                  : tr("Back to the value at the beginning"));
}

bool SettingRow::matches(const QString& folded) const
{
    const QString all = words(m_setting);
    const QStringList wanted = folded.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    return std::all_of(wanted.begin(), wanted.end(),
                       [&all](const QString& word) { return all.contains(word); });
}

void SettingRow::retranslate()
{
    const SettingInfo& info = infoOf(m_setting);
    const QString label = settingText(info.label);
    QString help = settingText(info.help);
    if (info.needsRestart)
        help += QLatin1Char(' ') + tr("Takes effect when the program starts again.");
    m_label->setText(label);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
    m_own->setText(tr("this thread"));
    m_editor->retranslate();
    m_editor->control()->setAccessibleName(label);
    m_editor->control()->setToolTip(QString());
    setOrigin(m_origin);
}

} // namespace motcua
