// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/folderlist.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/disclosureheader.h"

#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostRows = 6;

} // namespace

FolderList::FolderList(QWidget* parent)
    : QWidget(parent),
      m_header(new DisclosureHeader({}, this)),
      m_body(new QWidget(this)),
      m_list(new QListWidget(m_body)),
      m_add(new QPushButton(themeIcon(u"folder"), QString(), m_body)),
      m_remove(new QPushButton(m_body))
{
    m_header->setObjectName(u"modelFolders.header"_s);
    m_list->setObjectName(u"modelFolders"_s);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->installEventFilter(this);
    standOn(m_list, Surface::Window);
    m_add->setObjectName(u"addModelFolder"_s);
    m_remove->setObjectName(u"removeModelFolder"_s);
    setQuiet(m_remove);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* rows = new QVBoxLayout(m_body);
    rows->setContentsMargins({});
    rows->setSpacing(space::kSmall);
    rows->addWidget(m_list);
    rows->addLayout(buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kTiny);
    column->addWidget(m_header);
    column->addWidget(m_body);
    m_header->setBody(m_body);
    m_header->setOpen(false);
    connect(m_add, &QPushButton::clicked, this, &FolderList::addRequested);
    connect(m_remove, &QPushButton::clicked, this, &FolderList::removeCurrent);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0 && row < m_own.size()); });
    refresh();
}

void FolderList::setFolders(const QStringList& own, const QStringList& all)
{
    if (own == m_own && all == m_all)
        return;
    m_own = own;
    m_all = all;
    refresh();
}

void FolderList::setOpen(bool open)
{
    m_header->setOpen(open);
}

void FolderList::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row >= 0 && row < m_own.size())
        Q_EMIT removeRequested(m_own.at(row));
}

bool FolderList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Delete)) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FolderList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void FolderList::refresh()
{
    m_list->clear();
    for (const QString& folder : m_own)
        new QListWidgetItem(themeIcon(u"folder"), QDir::toNativeSeparators(folder), m_list);
    for (const QString& folder : m_all) {
        if (m_own.contains(folder))
            continue;
        new QListWidgetItem(themeIcon(u"folder"),
                            tr("%1 (usual place)").arg(QDir::toNativeSeparators(folder)), m_list);
    }
    m_list->setFixedHeight(Theme::of(this).rowHeight() * qBound(1, m_list->count(), kMostRows) + 4);
    m_remove->setEnabled(false);
    m_header->setText(tr("Folders"));
    m_header->setDetail(QLocale().toString(m_list->count()));
    m_list->setAccessibleName(tr("Folders with models"));
    m_add->setText(tr("&Add a folder…"));
    m_remove->setText(tr("Re&move"));
}

} // namespace motcua
