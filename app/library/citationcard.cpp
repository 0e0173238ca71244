// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/citationcard.h"

#include "library/citationlist.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <QEvent>
#include <QPainter>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostQuote = 600; ///< Code units shown of a quotation.

QString wordsOf(const Citation& citation)
{
    QString quote = citation.quote.simplified();
    if (quote.size() > kMostQuote)
        quote = quote.left(kMostQuote) + u'…';
    return u"“"_s + quote + u"”"_s;
}

} // namespace

CitationCard::CitationCard(Citation citation, QWidget* parent)
    : QAbstractButton(parent), m_citation(std::move(citation))
{
    setObjectName(u"citation.%1"_s.arg(m_citation.number));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    retranslate();
}

void CitationCard::setChosen(bool chosen)
{
    m_chosen = chosen;
    update();
}

void CitationCard::retranslate()
{
    const QString words = wordsOf(m_citation);
    setAccessibleName(
        tr("Source %1: %2, %3").arg(m_citation.number).arg(m_citation.title, placeOf(m_citation)));
    setAccessibleDescription(words);
    setEnabled(m_citation.document.isValid());
    setToolTip(m_citation.document.isValid() ? tr("Open the document here")
                                             : tr("The document is no longer in the library"));
    update();
}

QRect CitationCard::wordsRect(int width) const
{
    const Theme& theme = Theme::of(this);
    const QFontMetrics small(theme.font(FontRole::Small));
    const int head = std::max(small.height(), Pill::sizeOf(u"1"_s).height());
    const int top = space::kMedium - 2 + head + space::kTiny + small.height() + space::kTiny;
    const int room = std::max(40, width - 2 * space::kMedium);
    const QFontMetrics body(theme.font(FontRole::Control));
    const QRect bounds =
        body.boundingRect(QRect(0, 0, room, 100000), Qt::TextWordWrap, wordsOf(m_citation));
    return {space::kMedium, top, room, bounds.height()};
}

int CitationCard::heightForWidth(int width) const
{
    return wordsRect(width).bottom() + space::kMedium;
}

QSize CitationCard::sizeHint() const
{
    return {240, heightForWidth(240)};
}

void CitationCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    const Tokens& colours = theme.colours;
    QPainter painter(this);
    const bool active = m_chosen || (underMouse() && isEnabled());
    paint::box(&painter, QRectF(rect()), radius::kCard - 2, colours.card,
               active ? colours.accent : colours.line);

    const QRect words = wordsRect(width());
    const QFontMetrics small(theme.font(FontRole::Small));
    QRect head(words.left(), space::kMedium - 2, words.width(), Pill::sizeOf(u"1"_s).height());
    const QRect pill = Pill::draw(&painter, head, QString::number(m_citation.number),
                                  m_citation.nearest ? Pill::Kind::Neutral : Pill::Kind::Accent);
    painter.setFont(theme.font(FontRole::Small));
    painter.setPen(colours.muted);
    head.setLeft(pill.right() + space::kSmall);
    painter.drawText(head, Qt::AlignVCenter,
                     small.elidedText(placeOf(m_citation), Qt::ElideRight, head.width()));
    const QRect title(words.left(), head.bottom() + space::kTiny, words.width(), small.height());
    painter.drawText(title, Qt::AlignVCenter,
                     small.elidedText(m_citation.title, Qt::ElideMiddle, title.width()));

    painter.setFont(theme.font(FontRole::Control));
    painter.setPen(isEnabled() ? colours.text : colours.muted);
    painter.drawText(words, Qt::TextWordWrap, wordsOf(m_citation));
    if (hasFocus())
        paint::focusRing(&painter, theme, QRectF(rect()), radius::kCard - 2);
}

void CitationCard::changeEvent(QEvent* event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        updateGeometry();
}

} // namespace motcua
