// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modeltable.h"

#include "assistants/modelfilemodel.h"
#include "text/find.h"
#include "theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kModeltableMostRows = 9; ///< Seen at once; more scroll.
constexpr int kRoomForAll = 640;
constexpr int kRoomForSome = 460;

/// Finds names whatever marks were typed; damaged files always come last.
class ModelFilter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString& words)
    {
        m_words.clear();
        for (const QString& word : words.split(u' ', Qt::SkipEmptyParts))
            m_words.emplace_back(word);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QString name =
            sourceModel()->index(row, ModelFileModel::Name, parent).data().toString();
        return std::ranges::all_of(m_words,
                                   [&name](const Finder& word) { return word.isIn(name); });
    }
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override
    {
        const bool brokenLeft = !left.data(ModelFileModel::TroubleRole).toString().isEmpty();
        const bool brokenRight = !right.data(ModelFileModel::TroubleRole).toString().isEmpty();
        if (brokenLeft != brokenRight)
            return (sortOrder() == Qt::AscendingOrder) == brokenRight;
        return QSortFilterProxyModel::lessThan(left, right);
    }

private:
    std::vector<Finder> m_words;
};

} // namespace

ModelTable::ModelTable(ModelFileModel& model, QWidget* parent)
    : QTableView(parent), m_model(model), m_shown(new ModelFilter(this))
{
    setObjectName(u"modelTable"_s);
    m_shown->setSourceModel(&m_model);
    m_shown->setSortRole(ModelFileModel::SortRole);
    setModel(m_shown);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSortingEnabled(true);
    standOn(this, Surface::Window);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSortIndicatorClearable(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(ModelFileModel::Name, QHeaderView::Stretch);
    sortByColumn(-1, Qt::AscendingOrder); // as they come, until somebody sorts

    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const FoundModel* model = chosen())
            m_path = model->file.path;
        Q_EMIT chosenChanged();
    });
    connect(this, &QAbstractItemView::doubleClicked, this, &ModelTable::entered);
    connect(m_shown, &QAbstractItemModel::modelReset, this, [this] {
        arrange();
        choose(m_path);
    });
    connect(m_shown, &QAbstractItemModel::layoutChanged, this, &ModelTable::arrange);
    connect(m_shown, &QAbstractItemModel::rowsInserted, this, &ModelTable::arrange);
    connect(m_shown, &QAbstractItemModel::rowsRemoved, this, &ModelTable::arrange);
    connect(m_shown, &QAbstractItemModel::dataChanged, this, &ModelTable::arrange);
    arrange();
}

void ModelTable::setFilter(const QString& words)
{
    static_cast<ModelFilter*>(m_shown)->setWords(words);
    if (!currentIndex().isValid())
        choose(m_path);
}

const FoundModel* ModelTable::chosen() const
{
    return m_model.found(m_shown->mapToSource(currentIndex()));
}

void ModelTable::choose(const QString& path)
{
    int row = m_shown->rowCount() > 0 ? 0 : -1;
    for (int i = 0; i < m_shown->rowCount(); ++i) {
        const FoundModel* model = m_model.found(m_shown->mapToSource(m_shown->index(i, 0)));
        if (model && model->file.path == path)
            row = i;
    }
    if (row >= 0)
        selectRow(row);
    Q_EMIT chosenChanged();
}

int ModelTable::shownRows() const
{
    return m_shown->rowCount();
}

/// Spans and height, which follow the rows.
void ModelTable::arrange()
{
    const int rowHeight = Theme::of(this).rowHeight();
    verticalHeader()->setDefaultSectionSize(rowHeight);
    clearSpans();
    for (int row = 0; row < m_shown->rowCount(); ++row) {
        const QModelIndex index = m_shown->index(row, ModelFileModel::Name);
        if (!index.data(ModelFileModel::TroubleRole).toString().isEmpty())
            setSpan(row, ModelFileModel::Size, 1, ModelFileModel::Columns - 1);
    }
    const int rows = qBound(1, m_shown->rowCount(), kModeltableMostRows);
    setFixedHeight(horizontalHeader()->sizeHint().height() +
                   rows * verticalHeader()->defaultSectionSize() + 2);
}

void ModelTable::fitColumns()
{
    const int room = viewport()->width();
    setColumnHidden(ModelFileModel::Parameters, room < kRoomForAll);
    setColumnHidden(ModelFileModel::Context, room < kRoomForAll);
    setColumnHidden(ModelFileModel::Quantisation, room < kRoomForSome);
    // The name is what a model is known by: where there is little room the words about memory are cut first.
    QHeaderView* header = horizontalHeader();
    const bool narrow = room < kRoomForSome;
    header->setSectionResizeMode(ModelFileModel::Fits,
                                 narrow ? QHeaderView::Fixed : QHeaderView::ResizeToContents);
    if (narrow)
        header->resizeSection(ModelFileModel::Fits, room / 3);
}

void ModelTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

void ModelTable::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && chosen()) {
        Q_EMIT entered();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ModelTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        arrange();
}

} // namespace motcua
