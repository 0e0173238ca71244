// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/trashdialog.h"

#include "theme/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

TrashDialog::TrashDialog(Conversations& conversations, bool writable, QWidget* parent)
    : QDialog(parent),
      m_conversations(conversations),
      m_writable(writable),
      m_list(new QListWidget(this)),
      m_words(new QLabel(this)),
      m_restore(new QPushButton(tr("Restore"), this))
{
    setObjectName(u"trashDialog"_s);
    setWindowTitle(tr("Deleted messages"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small, true);
    m_list->setObjectName(u"trashedMessages"_s);
    m_list->setAccessibleName(windowTitle());
    m_list->setWordWrap(true);
    m_restore->setObjectName(u"restoreMessages"_s);
    setPrimary(m_restore);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"closeTrash"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_restore);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->addWidget(m_words);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    resize(560, 420);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_restore, &QPushButton::clicked, this, &TrashDialog::restore);
    connect(m_list, &QListWidget::itemActivated, this, &TrashDialog::restore);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_restore->setEnabled(m_writable && row >= 0); });
    connect(&m_conversations, &Conversations::shapeChanged, this, &TrashDialog::load);
    load();
}

void TrashDialog::load()
{
    whenReady(
        m_conversations.trashedMessages(), this, [this](Result<std::vector<TrashedMessages>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error());
                return;
            }
            m_rows = std::move(*rows);
            m_list->clear();
            for (const TrashedMessages& row : m_rows) {
                const QString when = QLocale().toString(QDateTime::fromMSecsSinceEpoch(row.trashed),
                                                        QLocale::ShortFormat);
                const QString many = tr("%n message(s)", nullptr, row.count);
                m_list->addItem(row.excerpt + u"\n"_s + row.threadTitle + u" · "_s + many +
                                u" · "_s + when);
            }
            m_words->setText(
                m_rows.empty()
                    ? tr("No messages were deleted.")
                    : tr("Restored messages go back to where they were in their conversation."));
            m_list->setCurrentRow(m_rows.empty() ? -1 : 0);
            m_restore->setEnabled(m_writable && !m_rows.empty());
        });
}

void TrashDialog::restore()
{
    const int row = m_list->currentRow();
    if (row < 0 || !m_writable)
        return;
    const TrashedMessages chosen = m_rows[static_cast<std::size_t>(row)];
    whenReady(m_conversations.restoreMessages(chosen.top), this,
              [this, chosen](const Result<>& done) {
                  if (!done) {
                      Q_EMIT failed(done.error());
                      return;
                  }
                  Q_EMIT restored(chosen.thread, chosen.top);
                  load();
              });
}

} // namespace motcua
