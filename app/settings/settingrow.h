// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One setting in the panel: its label, the value beside it, a button that takes it back, the editor, and a sentence of
// help. Thread: GUI thread.

#include "settings/settingeditor.h"

class QLabel;

namespace motcua {

class IconButton;
class Pill;

class SettingRow final : public QWidget {
    Q_OBJECT
public:
    explicit SettingRow(const AnySetting& setting, QWidget* parent = nullptr);

    const AnySetting& setting() const { return m_setting; }
    SettingEditor& editor() { return *m_editor; }

    /// How the value came about; it decides what the button that takes it back says and whether it is there.
    enum class Origin { Fallback, Set, ThreadsOwn };
    void setOrigin(Origin origin);

    /// True when each word of `folded` (foldedKey) is in the label, the help, the section or a choice, in the language
    /// of the moment or in English.
    bool matches(const QString& folded) const;
    void retranslate();

Q_SIGNALS:
    void edited(const QVariant& value);
    void resetRequested();

private:
    AnySetting m_setting;
    SettingEditor* m_editor;
    QLabel* m_label;
    QLabel* m_value;
    QLabel* m_help;
    Pill* m_own;
    IconButton* m_reset;
    Origin m_origin = Origin::Fallback;
};

} // namespace motcua
