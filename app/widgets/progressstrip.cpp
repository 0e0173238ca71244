// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/progressstrip.h"

#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>

namespace motcua {

namespace {

constexpr int kSteps = 1000; ///< Of the bar; totals can be larger than an int.

} // namespace

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent),
      m_words(new ElidedLabel(this)),
      m_bar(new QProgressBar(this)),
      m_percent(new QLabel(this)),
      m_cancel(new IconButton(u"close", this))
{
    m_words->setObjectName(QStringLiteral("progress.words"));
    m_bar->setObjectName(QStringLiteral("progress.bar"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(140);
    m_percent->setTextFormat(Qt::PlainText);
    m_percent->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_cancel->setObjectName(QStringLiteral("progress.cancel"));
    m_cancel->setSmall();
    setTextRole(m_words, FontRole::Small, true);
    setTextRole(m_percent, FontRole::Small, true);
    m_percent->setMinimumWidth(m_percent->fontMetrics().horizontalAdvance(QStringLiteral("100 %")));

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, 2, space::kTiny, 2);
    row->setSpacing(space::kSmall);
    row->addWidget(m_words, 1);
    row->addWidget(m_bar);
    row->addWidget(m_percent);
    row->addWidget(m_cancel);
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        Q_EMIT cancelRequested();
    });
    retranslate();
    hide();
}

void ProgressStrip::begin(const QString& what, bool cancellable)
{
    m_busy = true;
    m_what = what;
    m_cancel->setVisible(cancellable);
    m_cancel->setEnabled(true);
    m_bar->setAccessibleName(what);
    setProgress(0, 0);
    show();
}

void ProgressStrip::setProgress(qint64 done, qint64 total, const QString& detail)
{
    m_words->setText(detail.isEmpty() ? m_what : m_what + QStringLiteral(" · ") + detail);
    if (total <= 0) {
        m_bar->setRange(0, 0);
        m_percent->clear();
        return;
    }
    const double share = qBound(0.0, double(done) / double(total), 1.0);
    m_bar->setRange(0, kSteps);
    m_bar->setValue(int(share * kSteps));
    m_percent->setText(QStringLiteral("%1 %").arg(QLocale().toString(int(share * 100))));
}

void ProgressStrip::end()
{
    m_busy = false;
    hide();
}

void ProgressStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressStrip::retranslate()
{
    m_cancel->setHelp(tr("Cancel"));
}

} // namespace motcua
