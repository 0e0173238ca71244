// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Answers that grow are compared again so often, milliseconds.
constexpr int kCompareInterval = 300;

} // namespace

CompareDialog::CompareDialog(const QString& question, const std::vector<ComparedSide>& sides,
                             bool branches, QWidget* parent)
    : QDialog(parent),
      m_sides(new QSplitter(Qt::Horizontal, this)),
      m_bar(new QWidget(this)),
      m_differences(new QPushButton(tr("&Differences"), this)),
      m_base(new QComboBox(this))
{
    setObjectName(u"compareDialog"_s);
    setWindowTitle(branches ? tr("Compare branches") : tr("Compare answers"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_sides->setObjectName(u"compareSides"_s);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    buildBar(question);
    for (const ComparedSide& side : sides)
        addColumn(side, branches && sides.size() == 2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_sides, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kCompareInterval);
    connect(&m_soon, &QTimer::timeout, this, &CompareDialog::compare);
    connect(m_differences, &QPushButton::toggled, this, [this](bool shown) {
        for (CompareColumn* column : m_columns)
            column->showDifference(shown);
        compare();
    });
    connect(m_base, &QComboBox::currentIndexChanged, this, &CompareDialog::compare);
    resize(static_cast<int>(std::min<size_t>(3, sides.size())) * 420, 640);
    compare();
}

void CompareDialog::buildBar(const QString& question)
{
    auto* words = new ElidedLabel(m_bar);
    words->setText(question);
    words->setObjectName(u"compareQuestion"_s);
    auto* against = new QLabel(tr("compared &with"), m_bar);
    setTextRole(against, FontRole::Small, true);
    against->setBuddy(m_base);
    m_differences->setObjectName(u"compareDifferences"_s);
    m_differences->setCheckable(true);
    m_base->setObjectName(u"compareBase"_s);
    m_base->setAccessibleName(tr("Compared with"));
    auto* close = new QPushButton(tr("Close"), m_bar);
    close->setObjectName(u"compareClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::close);
    auto* layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(space::kLarge, space::kSmall, space::kMedium, space::kSmall);
    layout->addWidget(words, 1);
    layout->addWidget(m_differences);
    layout->addWidget(against);
    layout->addWidget(m_base);
    layout->addWidget(close);
}

void CompareDialog::addColumn(const ComparedSide& side, bool branches)
{
    const auto index = static_cast<int>(m_columns.size());
    auto* column = new CompareColumn(side, index, branches, m_sides);
    m_columns.push_back(column);
    m_base->addItem(side.title);
    m_sides->addWidget(column);
    connect(column, &CompareColumn::chosen, this,
            [this, column] { Q_EMIT chosen(column->side().leaf); });
    connect(column, &CompareColumn::rated, this, &CompareDialog::rated);
    connect(column, &CompareColumn::citationActivated, this, &CompareDialog::citationActivated);
    connect(column, &CompareColumn::bringRequested, this, [this, column](MessageId message) {
        for (const CompareColumn* other : m_columns)
            if (other != column && message.isValid())
                Q_EMIT bringRequested(message, other->side().leaf);
    });
    connect(&column->content(), &ChatContent::changed, this, &CompareDialog::compareSoon);
    connect(&column->content(), &ChatContent::textAppended, this, &CompareDialog::compareSoon);
}

bool CompareDialog::isDifferenceShown() const
{
    return m_differences->isChecked();
}

void CompareDialog::setRatings(const QHash<MessageId, int>& ratings)
{
    for (CompareColumn* column : m_columns)
        if (!column->side().messages.empty())
            column->setRating(ratings.value(column->side().messages.back().id));
}

void CompareDialog::setHead(const std::vector<MessageId>& path)
{
    for (CompareColumn* column : m_columns) {
        const auto& messages = column->side().messages;
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

void CompareDialog::compareSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

/// The base shows where it differs from the first of the others; each of the others from the base.
void CompareDialog::compare()
{
    const auto base = static_cast<size_t>(std::max(0, m_base->currentIndex()));
    if (m_columns.size() < 2)
        return;
    const QString with = m_columns[base]->text();
    const size_t first = base == 0 ? 1 : 0;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        if (i == base) {
            m_columns[i]->setRemark(tr("compared with the others"));
            continue;
        }
        const QString text = m_columns[i]->text();
        const std::vector<DiffRun> runs = diffWords(with, text);
        const int same = qRound(likeness(runs, with, text) * 100);
        m_columns[i]->setRemark(tr("%1 % the same").arg(QLocale().toString(same)));
        if (!isDifferenceShown())
            continue;
        m_columns[i]->difference().setDifference(text, runs, DiffView::Side::Right);
        if (i == first)
            m_columns[base]->difference().setDifference(with, runs, DiffView::Side::Left);
    }
}

} // namespace motcua
