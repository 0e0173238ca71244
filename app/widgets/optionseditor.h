// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Edits what one thing (a persona) does differently from the rest of the program: a JSON object from setting keys to
// values, as Thread::options. The settings know how; rooms that only need such an editor are handed one.
//
// Thread: GUI.

#include <QWidget>

#include <functional>
#include <utility>
#include <vector>

namespace motcua {

class OptionsEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Shows these without announcing them.
    virtual void setOptions(const QString& json) = 0;
    virtual QString options() const = 0;
    /// What a setting whose choices are known only at run time offers: value and label. `key` is SettingInfo::key.
    virtual void setOffers(const QString& key,
                           const std::vector<std::pair<QString, QString>>& offers) = 0;
    /// Announces an edit that was still waiting for the person to pause.
    virtual void flush() = 0;

Q_SIGNALS:
    void edited();
};

/// Makes an editor for the settings with these keys, in this order.
using MakeOptionsEditor = std::function<OptionsEditor*(const QStringList& keys, QWidget* parent)>;

} // namespace motcua
