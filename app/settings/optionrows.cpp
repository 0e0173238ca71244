// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/optionrows.h"

#include "settings/catalogue.h"
#include "settings/settingrow.h"
#include "settings/settingsstore.h"
#include "theme/theme.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kTwoColumns = 560; ///< Wide enough for two rows beside each other.

/// Calls `act` with the setting when it is one that has a value.
template <class Act> void withValue(const AnySetting& any, Act act)
{
    std::visit(
        [&act](const auto* setting) {
            if constexpr (requires { typename std::remove_cvref_t<decltype(*setting)>::Value; })
                act(*setting);
        },
        any);
}

} // namespace

OptionRows::OptionRows(SettingsStore& store, const QStringList& keys, QWidget* parent)
    : OptionsEditor(parent), m_store(store), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(space::kHuge);
    m_grid->setVerticalSpacing(space::kMedium);
    for (const QString& key : keys) {
        const auto found =
            std::ranges::find_if(settings::kCatalogue, [&key](const AnySetting& setting) {
                return infoOf(setting).key == key;
            });
        if (found == settings::kCatalogue.end() || infoOf(*found).scope != Scope::Thread)
            continue;
        auto* row = new SettingRow(*found, this);
        m_rows.push_back(row);
        connect(row, &SettingRow::edited, this,
                [this, row](const QVariant& value) { edit(*row, value); });
        connect(row, &SettingRow::resetRequested, this, [this, row] { reset(*row); });
        refresh(*row);
    }
    connect(&m_store, &SettingsStore::changed, this, [this](const QString& key) {
        for (SettingRow* row : m_rows)
            if (infoOf(row->setting()).key == key)
                refresh(*row);
    });
    lay(1);
}

void OptionRows::setOptions(const QString& json)
{
    if (json == m_options)
        return;
    for (SettingRow* row : m_rows) // what is still waiting belongs to the options before
        row->editor().flush();
    m_options = json;
    for (SettingRow* row : m_rows)
        refresh(*row);
}

void OptionRows::setOffers(const QString& key,
                           const std::vector<std::pair<QString, QString>>& offers)
{
    std::vector<Offer> list;
    for (const auto& [value, label] : offers)
        list.push_back({value, label});
    for (SettingRow* row : m_rows)
        if (infoOf(row->setting()).key == key)
            row->editor().setOffers(list);
}

void OptionRows::flush()
{
    for (SettingRow* row : m_rows)
        row->editor().flush();
}

void OptionRows::edit(SettingRow& row, const QVariant& value)
{
    withValue(row.setting(), [&](const auto& setting) {
        const auto wanted = admit(setting, value);
        if (wanted == m_store.value(setting, m_options))
            return;
        m_options = wanted == m_store.value(setting) ? withoutOverride(m_options, setting)
                                                     : withOverride(m_options, setting, wanted);
        Q_EMIT edited();
    });
    refresh(row);
}

void OptionRows::reset(SettingRow& row)
{
    m_options = withoutOverride(m_options, infoOf(row.setting()));
    refresh(row);
    Q_EMIT edited();
}

void OptionRows::refresh(SettingRow& row)
{
    withValue(row.setting(), [&](const auto& setting) {
        row.editor().setValue(QVariant(m_store.value(setting, m_options)));
        row.setOrigin(isOverridden(m_options, setting) ? SettingRow::Origin::Set
                                                       : SettingRow::Origin::Fallback);
    });
}

void OptionRows::lay(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (SettingRow* row : m_rows)
        m_grid->removeWidget(row);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_grid->addWidget(m_rows[i], static_cast<int>(i) / columns, static_cast<int>(i) % columns,
                          Qt::AlignTop);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, columns > 1 ? 1 : 0);
}

void OptionRows::resizeEvent(QResizeEvent* event)
{
    OptionsEditor::resizeEvent(event);
    lay(width() >= kTwoColumns && m_rows.size() > 1 ? 2 : 1);
}

void OptionRows::changeEvent(QEvent* event)
{
    OptionsEditor::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        for (SettingRow* row : m_rows)
            row->retranslate();
}

} // namespace motcua
