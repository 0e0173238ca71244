// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Some rows of the settings for one thing's own options, in one column or, where there is room, two: what is not set
// shows what holds for the whole program, and taking a row back makes it follow that again.
//
// Thread: GUI.

#include "widgets/optionseditor.h"

#include <QStringList>

class QGridLayout;

namespace motcua {

class SettingRow;
class SettingsStore;

class OptionRows final : public OptionsEditor {
    Q_OBJECT
public:
    /// `keys`: of settings with Scope::Thread; others are left out. `store` outlives this.
    OptionRows(SettingsStore& store, const QStringList& keys, QWidget* parent = nullptr);

    void setOptions(const QString& json) override;
    QString options() const override { return m_options; }
    void setOffers(const QString& key,
                   const std::vector<std::pair<QString, QString>>& offers) override;
    void flush() override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void edit(SettingRow& row, const QVariant& value);
    void reset(SettingRow& row);
    void refresh(SettingRow& row);
    void lay(int columns);

    SettingsStore& m_store;
    QString m_options;
    std::vector<SettingRow*> m_rows;
    QGridLayout* m_grid;
    int m_columns = 0;
};

} // namespace motcua
