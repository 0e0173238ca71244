// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparecolumn.h"

#include "chat/chatview.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

CompareColumn::CompareColumn(const ComparedSide& side, int index, bool branches, QWidget* parent)
    : QWidget(parent),
      m_title(side.title),
      m_leaf(side.leaf),
      m_key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + index)),
      m_content(new ComparedContent(side.messages, this)),
      m_name(new ElidedLabel(side.title, this)),
      m_remark(new QLabel(this)),
      m_good(new IconButton(u"thumb-up", this)),
      m_bad(new IconButton(u"thumb-down", this)),
      m_bring(new IconButton(u"merge", this)),
      m_use(new QPushButton(this)),
      m_pages(new QStackedWidget(this)),
      m_view(new ChatView(this)),
      m_difference(new DiffView(this))
{
    setObjectName(u"compareColumn%1"_s.arg(index + 1));
    standOn(this, Surface::Card);
    build(index, branches);
    connect(m_use, &QPushButton::clicked, this, &CompareColumn::chosen);
    connect(m_good, &IconButton::clicked, this, [this] { rate(1); });
    connect(m_bad, &IconButton::clicked, this, [this] { rate(-1); });
    connect(m_bring, &IconButton::clicked, this, [this] { Q_EMIT bringRequested(current()); });
    connect(m_view, &ChatView::citationActivated, this, &CompareColumn::citationActivated);
    setRemark({});
    setRating(0);
    setChosen(false);
}

void CompareColumn::build(int index, bool branches)
{
    m_view->setObjectName(u"compareAnswer%1"_s.arg(index + 1));
    m_view->setAccessibleName(m_title);
    m_view->setActionsOffered(false);
    m_view->setContent(m_content);
    m_difference->setObjectName(u"compareDifference%1"_s.arg(index + 1));
    m_difference->setAccessibleName(tr("Differences of %1").arg(m_title));
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_difference);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHeader(index, branches));
    layout->addWidget(m_pages, 1);
}

QWidget* CompareColumn::buildHeader(int index, bool branches)
{
    const QString number = QString::number(index + 1);
    auto* header = new QWidget(this);
    setTextRole(m_name, FontRole::Title);
    setTextRole(m_remark, FontRole::Small, true);
    m_remark->setTextFormat(Qt::PlainText);
    m_good->setObjectName(u"compareGood"_s + number);
    m_good->setHelp(tr("%1: a good answer").arg(m_title));
    m_good->setCheckable(true);
    m_bad->setObjectName(u"compareBad"_s + number);
    m_bad->setHelp(tr("%1: a bad answer").arg(m_title));
    m_bad->setCheckable(true);
    m_bring->setObjectName(u"compareBring"_s + number);
    m_bring->setHelp(tr("Bring this message into the other branch"));
    m_bring->setVisible(branches);
    m_use->setObjectName(u"compareUse"_s + number);
    m_use->setAutoDefault(false); // Return elsewhere in the window is not meant for it
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_remark);
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(space::kLarge, space::kSmall, space::kMedium, space::kSmall);
    layout->addLayout(names, 1);
    layout->addWidget(m_good);
    layout->addWidget(m_bad);
    layout->addWidget(m_bring);
    layout->addWidget(m_use);
    return header;
}

void CompareColumn::showDifference(bool shown)
{
    m_pages->setCurrentWidget(shown ? static_cast<QWidget*>(m_difference) : m_view);
}

void CompareColumn::setWaiting(MessageId id, const QString& sentence)
{
    if (m_content->rowOf(id) >= 0)
        m_view->setWaiting(id, sentence);
}

void CompareColumn::setRemark(const QString& remark)
{
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

void CompareColumn::setRating(int rating)
{
    m_rating = rating;
    m_good->setChecked(rating > 0);
    m_bad->setChecked(rating < 0);
    m_good->setIconName(u"thumb-up", rating > 0 ? IconInk::Accent : IconInk::Muted);
    m_bad->setIconName(u"thumb-down", rating < 0 ? IconInk::Accent : IconInk::Muted);
}

/// A second click takes the mark away.
void CompareColumn::rate(int rating)
{
    if (messages().empty())
        return;
    setRating(m_rating == rating ? 0 : rating);
    Q_EMIT rated(messages().back().id, m_rating);
}

void CompareColumn::setChosen(bool chosen)
{
    m_use->setText(chosen ? tr("Chosen") : tr("Go on with this"));
    m_use->setAccessibleName(chosen ? tr("%1 is chosen").arg(m_title)
                                    : tr("Go on with %1").arg(m_title));
    m_use->setShortcut(m_key); // a new text took it away
    m_use->setToolTip(chosen ? QString()
                             : QStringLiteral("<qt>%1 (%2)</qt>")
                                   .arg(m_use->accessibleName().toHtmlEscaped(),
                                        m_key.toString(QKeySequence::NativeText)));
    m_use->setEnabled(!chosen);
}

MessageId CompareColumn::current() const
{
    if (m_view->current().isValid())
        return m_view->current();
    return messages().empty() ? MessageId() : messages().back().id;
}

} // namespace motcua
