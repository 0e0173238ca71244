// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "compare/comparebar.h"
#include "theme/theme.h"

#include <QLabel>
#include <QLocale>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kColumn = 420; ///< Width of a column at first; of the fourth there may be less.

} // namespace

CompareDialog::CompareDialog(const QString& question, const std::vector<ComparedSide>& sides,
                             bool branches, QWidget* parent)
    : QDialog(parent),
      m_branches(branches),
      m_bar(new CompareBar(branches, this)),
      m_words(new QLabel(this)),
      m_sides(new QSplitter(Qt::Horizontal, this)),
      m_work(new DifferenceWork([this] { return task(); }, this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(branches ? tr("Compare branches") : tr("Compare answers"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_words->setObjectName(u"compareWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(space::kLarge, 0, space::kLarge, space::kSmall);
    setTextRole(m_words, FontRole::Small, true);
    m_words->hide();
    m_sides->setObjectName(u"compareSides"_s);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addWidget(m_sides, 1);
    connect(m_bar, &CompareBar::closeRequested, this, &QDialog::close);
    connect(m_bar, &CompareBar::branchesChosen, this, &CompareDialog::branchesChosen);
    connect(m_bar, &CompareBar::baseChanged, m_work, &DifferenceWork::now);
    connect(m_bar, &CompareBar::differenceShown, this, [this](bool shown) {
        m_work->setWanted(shown); // what is read stays until the difference has come
        if (shown)
            return;
        for (CompareColumn* column : m_columns)
            column->showDifference(false);
        showRemarks({});
    });
    connect(m_work, &DifferenceWork::done, this, &CompareDialog::showDifferences);
    setSides(question, sides);
    resize(static_cast<int>(std::min<size_t>(3, sides.size())) * kColumn, 640);
}

void CompareDialog::setAttachments(ComparedContent::Bytes bytes)
{
    m_bytes = std::move(bytes);
    for (CompareColumn* column : m_columns)
        column->content().setAttachments(m_bytes);
}

void CompareDialog::setSides(const QString& question, const std::vector<ComparedSide>& sides)
{
    const QList<int> widths = m_sides->sizes();
    qDeleteAll(std::exchange(m_columns, {}));
    QStringList titles;
    for (const ComparedSide& side : sides)
        titles << (side.title.isEmpty() ? tr("Answer") : side.title);
    titles = distinctTitles(titles);
    for (size_t i = 0; i < std::min(sides.size(), kMost); ++i)
        addColumn(sides[i], titles[static_cast<qsizetype>(i)]);
    if (widths.size() == static_cast<qsizetype>(m_columns.size()))
        m_sides->setSizes(widths);
    m_bar->setQuestion(question);
    m_bar->setTitles(titles.mid(0, static_cast<qsizetype>(m_columns.size())));
    m_work->now();
}

void CompareDialog::addColumn(const ComparedSide& side, const QString& title)
{
    const auto index = static_cast<int>(m_columns.size());
    auto* column = new CompareColumn({title, side.leaf, side.messages}, index, m_branches, m_sides);
    m_columns.push_back(column);
    column->content().setAttachments(m_bytes);
    m_sides->addWidget(column);
    connect(column, &CompareColumn::chosen, this,
            [this, column] { Q_EMIT chosen(column->leaf()); });
    connect(column, &CompareColumn::rated, this, &CompareDialog::rated);
    connect(column, &CompareColumn::citationActivated, this, &CompareDialog::citationActivated);
    connect(column, &CompareColumn::bringRequested, this, [this, column](MessageId message) {
        for (const CompareColumn* other : m_columns)
            if (other != column && message.isValid())
                Q_EMIT bringRequested(message, other->leaf());
    });
    connect(&column->content(), &ChatContent::changed, this,
            [this, column](int row) { changed(*column, row); });
    connect(&column->content(), &ChatContent::textAppended, m_work, &DifferenceWork::soon);
}

void CompareDialog::setBranches(const std::vector<ComparedBranch>& branches, MessageId left,
                                MessageId right)
{
    m_bar->setBranches(branches, left, right);
}

void CompareDialog::say(const QString& sentence)
{
    m_words->setText(sentence);
    m_words->setVisible(!sentence.isEmpty());
}

bool CompareDialog::isDifferenceShown() const
{
    return m_bar->isDifferenceShown();
}

void CompareDialog::setRatings(const QHash<MessageId, int>& ratings)
{
    for (CompareColumn* column : m_columns)
        if (!column->messages().empty())
            column->setRating(ratings.value(column->messages().back().id));
}

void CompareDialog::setHead(const std::vector<MessageId>& path)
{
    for (CompareColumn* column : m_columns) {
        const auto& messages = column->messages();
        column->setChosen(!messages.empty() &&
                          std::find(path.begin(), path.end(), messages.back().id) != path.end());
    }
}

void CompareDialog::update(const Message& message)
{
    for (CompareColumn* column : m_columns)
        column->content().update(message);
}

void CompareDialog::append(MessageId id, const QString& text)
{
    for (CompareColumn* column : m_columns)
        column->content().append(id, text);
}

void CompareDialog::appendReasoning(MessageId id, const QString& text)
{
    for (CompareColumn* column : m_columns)
        column->content().appendReasoning(id, text);
}

void CompareDialog::setWaiting(MessageId id, const QString& sentence)
{
    for (CompareColumn* column : m_columns)
        column->setWaiting(id, sentence);
}

/// An answer that has ended is compared at once, one that grows now and then.
void CompareDialog::changed(const CompareColumn& column, int row)
{
    if (isUnfinished(column.messages()[static_cast<size_t>(row)].status))
        m_work->soon();
    else
        m_work->now();
}

DifferenceTask CompareDialog::task() const
{
    DifferenceTask task;
    task.base = static_cast<size_t>(m_bar->base());
    for (const CompareColumn* column : m_columns)
        task.sides.push_back(column->messages());
    return task;
}

void CompareDialog::showDifferences(const std::vector<Difference>& differences)
{
    for (size_t i = 0; i < std::min(m_columns.size(), differences.size()); ++i) {
        const Difference& one = differences[i];
        m_columns[i]->difference().setDifference(one.text, one.runs, one.side);
        m_columns[i]->showDifference(true);
    }
    showRemarks(differences);
}

/// Without differences: none.
void CompareDialog::showRemarks(const std::vector<Difference>& differences)
{
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const int percent = i < differences.size() ? differences[i].percent : 0;
        m_columns[i]->setRemark(differences.empty() ? QString()
                                : percent < 0
                                    ? tr("compared with the others")
                                    : tr("%1 % the same").arg(QLocale().toString(percent)));
    }
}

} // namespace motcua
