// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/progressstrip.h"
#include "window/contextbar.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent),
      m_context(new ContextBar(this)),
      m_left(new ElidedLabel(this)),
      m_work(new ProgressStrip(this)),
      m_right(new ElidedLabel(this))
{
    setObjectName(u"statusLine"_s);
    setMinimumHeight(size::kStatusBar);
    standOn(this, Surface::Sidebar);
    m_left->setObjectName(u"libraryCounts"_s);
    m_right->setObjectName(u"localOnly"_s);
    m_work->setObjectName(u"workProgress"_s);
    m_left->setContentsMargins(space::kTiny + 2, 0, 0, 0);
    setTextRole(m_left, FontRole::Small, true);
    setTextRole(m_right, FontRole::Small, true);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kSmall, 0, 14, 0);
    layout->setSpacing(space::kLarge);
    layout->addWidget(m_context);
    layout->addWidget(m_left, 1);
    layout->addWidget(m_work, 1);
    layout->addWidget(m_right);
    retranslate();
}

void StatusLine::setCounts(const Counts& counts)
{
    if (counts == m_counts)
        return;
    m_counts = counts;
    retranslate();
}

void StatusLine::setHost(const QString& host)
{
    if (host == m_host)
        return;
    m_host = host;
    retranslate();
}

void StatusLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StatusLine::retranslate()
{
    QStringList parts;
    if (m_counts.documents == 0) {
        parts.append(tr("No documents yet"));
    } else {
        parts.append(tr("%n document(s)", nullptr, m_counts.documents));
        parts.append(tr("%n passage(s)", nullptr, m_counts.passages));
        parts.append(m_counts.indexing ? tr("indexing") : tr("indexed"));
    }
    if (m_counts.changed > 0)
        parts.append(tr("%n changed on disk", nullptr, m_counts.changed));
    if (m_counts.missing > 0)
        parts.append(tr("%n file(s) missing", nullptr, m_counts.missing));
    m_left->setText(parts.join(u" · "_s));
    m_right->setText(m_host.isEmpty() ? tr("Local only · nothing leaves this computer")
                                      : tr("Answers come from %1").arg(m_host));
    m_right->setMinimumWidth(std::min(260, m_right->sizeHint().width())); // what matters most
}

} // namespace motcua
