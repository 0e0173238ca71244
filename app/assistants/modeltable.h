// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The table of model files: sorted by any column, filtered by name, as high as its rows up to a bound. Where there is
// little room the less telling columns give way; what is wrong with a damaged file stands across its row.
//
// Thread: GUI.

#include <QTableView>

class QSortFilterProxyModel;

namespace motcua {

class ModelFileModel;
struct FoundModel;

class ModelTable final : public QTableView {
    Q_OBJECT
public:
    /// `model` outlives the table.
    explicit ModelTable(ModelFileModel& model, QWidget* parent = nullptr);

    void setFilter(const QString& words);
    /// Null when nothing is chosen.
    const FoundModel* chosen() const;
    void choose(const QString& path);
    int shownRows() const;

Q_SIGNALS:
    void chosenChanged();
    void entered(); ///< Return or a double click.

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void arrange();
    void fitColumns();

    ModelFileModel& m_model;
    QSortFilterProxyModel* m_shown;
    QString m_path; ///< Of what is chosen, to find it again in new rows.
};

} // namespace motcua
