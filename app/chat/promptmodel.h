// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The prompts a typed word may mean, as rows: name and first words. Used by PromptPopup. Thread: GUI.

#include "settings/profile.h"

#include <QAbstractListModel>

#include <vector>

namespace motcua {

/// Those whose name holds every word of `typed` (marks and case aside); names that begin with it first, then names in
/// which a word does, each in the order given.
std::vector<Prompt> promptsFor(const std::vector<Prompt>& prompts, const QString& typed);

class PromptModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum { ExcerptRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void setPrompts(std::vector<Prompt> prompts);
    const Prompt& at(int row) const { return m_prompts[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<Prompt> m_prompts;
};

} // namespace motcua
