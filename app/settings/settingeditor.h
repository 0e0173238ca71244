// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The control that edits one setting. Each kind of setting has its editor, chosen by editorFor(): a new kind does not
// compile until it has one. Editors know neither the store nor threads; they show a value and say when it was edited.
//
// Thread: GUI thread.

#include "settings/setting.h"

#include <QVariant>
#include <QWidget>

#include <vector>

namespace motcua {

/// Something that can be chosen and is known only at run time.
struct Offer {
    QString value;
    QString label;

    bool operator==(const Offer&) const = default;
};

class SettingEditor : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// The part that takes the focus and carries the object name and the accessible name.
    virtual QWidget* control() = 0;
    /// Shows a value without announcing it. An edit under way is not disturbed.
    virtual void setValue(const QVariant& value) = 0;
    /// Sets every text again, after a change of language.
    virtual void retranslate() {}
    /// Announces an edit that was still waiting for the person to pause.
    virtual void flush() {}
    /// Run-time choices, for the kinds that have them.
    virtual void setOffers(const std::vector<Offer>& offers) { Q_UNUSED(offers) }
    /// False when the control shows the setting's label itself.
    virtual bool wantsLabel() const { return true; }

Q_SIGNALS:
    void edited(const QVariant& value);
    /// What is to stand beside the label: the number of a slider.
    void shown(const QString& value);
};

SettingEditor* editorFor(const AnySetting& setting, QWidget* parent);

// One for each kind; editorFor() chooses among them.
SettingEditor* makeEditor(const Setting<bool>& setting, QWidget* parent);
SettingEditor* makeEditor(const Setting<int>& setting, QWidget* parent);
SettingEditor* makeEditor(const Setting<double>& setting, QWidget* parent);
SettingEditor* makeEditor(const Setting<QString>& setting, QWidget* parent);
SettingEditor* makeEditor(const ChoiceSetting& setting, QWidget* parent);
SettingEditor* makeEditor(const SelectionSetting& setting, QWidget* parent);
SettingEditor* makeEditor(const SettingAction& setting, QWidget* parent);
SettingEditor* makeEditor(const SettingReadout& setting, QWidget* parent);

/// Lets the control fill its editor.
void fillEditor(QWidget* editor, QWidget* control);

/// Keeps the wheel for the panel: a control takes it only when it has the focus.
void leaveWheelAlone(QWidget* control);

} // namespace motcua
