// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The settings, beside the conversation: generated from the catalogue, found by a few letters of what is wanted, in
// effect at once. What one thread may do differently ("This thread", "Model") is edited for the open thread
// (Thread::options); without an open thread it is what new threads begin with. The panel keeps nothing itself and does nothing itself: values go to the
// store, options and actions go out as signals. Make it when it is first shown.
//
// Thread: GUI thread.

#include "base/id.h"
#include "base/result.h"
#include "settings/settingeditor.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QScrollArea;

namespace motcua {

class DisclosureHeader;
class SearchField;
class SettingRow;
class SettingsStore;

class SettingsPanel final : public QWidget {
    Q_OBJECT
public:
    /// `store` outlives the panel.
    explicit SettingsPanel(SettingsStore& store, QWidget* parent = nullptr);

    /// The open thread and its options; an invalid id when there is none. Edits still under way are announced for the
    /// thread they were made in first.
    void setThread(ThreadId thread, const QString& options);

    /// Assistants for settings::kAssistant, documents for settings::kDocuments: value (id) and label.
    void setOffers(const SettingInfo& setting, const std::vector<Offer>& offers);
    /// What a SettingReadout says.
    void setReadout(const SettingReadout& readout, const QString& text);
    /// Whether a SettingAction can be asked for; false while it is being done.
    void setActionEnabled(const SettingAction& action, bool enabled);

    /// Shows the settings that match; empty shows all.
    void setFilter(const QString& words);
    void focusFilter();

Q_SIGNALS:
    /// Store these as Thread::options of `thread`.
    void optionsChanged(motcua::ThreadId thread, const QString& options);
    /// `key` is the key of a SettingAction.
    void actionRequested(const QString& key);
    /// A value could not be saved; it holds all the same until the program ends.
    void failed(const motcua::Error& error);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Part {
        Section section;
        DisclosureHeader* header;
        QWidget* body;
        std::vector<SettingRow*> rows;
    };

    void build();
    Part& addPart(Section section, QWidget* page);
    std::vector<SettingRow*> threadRows() const;
    SettingRow* rowOf(const SettingInfo& setting) const;
    bool isOfThread(const SettingInfo& setting) const;
    void edit(SettingRow& row, const QVariant& value);
    void reset(SettingRow& row);
    void refresh(SettingRow& row);
    void refreshThread();
    void useForAll();
    void tell(const Result<>& saved);
    void filter();
    void retranslate();

    SettingsStore& m_store;
    ThreadId m_thread;
    QString m_options;
    SearchField* m_find;
    QScrollArea* m_area;
    QLabel* m_nothing;
    QPushButton* m_useForAll = nullptr;
    std::vector<Part> m_parts;
};

} // namespace motcua
