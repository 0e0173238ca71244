// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The rows of the search palette: headings, and under them hits, recent conversations or commands.
//
// Thread: GUI.

#include "studio/search.h"
#include "thread/thread.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

class QAction;

namespace motcua {

struct PaletteRow {
    enum class Kind { Heading, Hit, Recent, Command };

    Kind kind = Kind::Heading;
    QString text;              ///< Heading, title, or the command's words.
    QString context;           ///< At the end of the first line: where, when, the key.
    SearchHit hit = {};        ///< For Hit.
    ThreadId thread = {};      ///< For Recent.
    QAction* action = nullptr; ///< For Command.

    bool operator==(const PaletteRow&) const = default;
};

class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setRows(std::vector<PaletteRow> rows);
    const PaletteRow& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }
    /// The first row at or after `from` (before, when `by` is -1) that can be chosen; -1: none.
    int choosable(int from, int by) const;

private:
    std::vector<PaletteRow> m_rows;
};

/// Hits under headings, best group first, best hit first in each.
std::vector<PaletteRow> rowsOf(const SearchResult& result);
std::vector<PaletteRow> rowsOf(const std::vector<Thread>& recent);
/// The commands whose words hold all of `words` and that make sense now.
std::vector<PaletteRow> rowsOf(const QList<QAction*>& actions, const QString& words);

} // namespace motcua
