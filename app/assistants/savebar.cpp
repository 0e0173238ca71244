// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/savebar.h"

#include "assistants/sentenceline.h"
#include "theme/theme.h"
#include "widgets/panelheader.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

SaveBar::SaveBar(QWidget* parent)
    : QWidget(parent),
      m_words(new SentenceLine(this)),
      m_discard(new QPushButton(this)),
      m_save(new QPushButton(this))
{
    setObjectName(u"saveBar"_s);
    standOn(this, Surface::Card);
    m_words->setObjectName(u"saveBar.words"_s);
    m_discard->setObjectName(u"discardChanges"_s);
    m_save->setObjectName(u"saveChanges"_s);
    setPrimary(m_save);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(20, space::kSmall, 20, space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(m_words, 1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addLayout(row);
    connect(m_save, &QPushButton::clicked, this, &SaveBar::saveRequested);
    connect(m_discard, &QPushButton::clicked, this, &SaveBar::discardRequested);
    hide();
    refresh();
}

void SaveBar::setUnsaved(bool unsaved, bool fresh)
{
    m_fresh = fresh;
    if (!unsaved)
        m_trouble.clear();
    refresh();
    setVisible(unsaved);
}

void SaveBar::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void SaveBar::setWritable(bool writable)
{
    m_writable = writable;
    refresh();
}

void SaveBar::setTrouble(const QString& sentence)
{
    m_trouble = sentence;
    refresh();
}

void SaveBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

void SaveBar::refresh()
{
    m_save->setText(tr("&Save"));
    m_discard->setText(tr("&Discard"));
    m_save->setToolTip(
        tr("Save (%1)").arg(QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)));
    m_save->setEnabled(!m_busy && m_writable);
    m_discard->setEnabled(!m_busy);
    if (!m_trouble.isEmpty())
        m_words->say(SentenceLine::Kind::Bad, m_trouble);
    else if (!m_writable)
        m_words->say(SentenceLine::Kind::Warning,
                     tr("Your data can only be read now, so this cannot be saved."));
    else
        m_words->say(SentenceLine::Kind::Help,
                     m_fresh ? tr("Not saved yet. You may go elsewhere and come back.")
                             : tr("Changed, not saved. You may go elsewhere and come back."));
}

} // namespace motcua
