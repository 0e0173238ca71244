// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Everything a person has set up, in sections: a heading, what is in it, and where it begins something new. Rows keep
// their places while only what they say changes. Headings are rows that cannot be chosen.
//
// Thread: GUI.

#include "assistants/assistantentry.h"
#include "text/find.h"

#include <QAbstractListModel>

namespace motcua {

class AssistantListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { KindRole = Qt::UserRole + 1, DetailRole, SectionRole };

    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    /// All of them, without headings: these are made here.
    void setEntries(std::vector<AssistantEntry> entries);
    /// Only what has every one of these words in its name; headings of empty sections go too.
    void setFilter(const QString& words);
    bool isFiltered() const { return !m_words.empty(); }

    /// Null for an index of no row.
    const AssistantEntry* entry(const QModelIndex& index) const;
    QModelIndex indexOf(const AssistantPlace& place) const;
    QModelIndex heading(AssistantSection section) const;

Q_SIGNALS:
    void renamed(const motcua::AssistantPlace& place, const QString& name);

private:
    std::vector<AssistantEntry> shown() const;
    void update();

    std::vector<AssistantEntry> m_all;
    std::vector<AssistantEntry> m_rows;
    std::vector<Finder> m_words;
};

} // namespace motcua
