// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/startcard.h"

#include "assistants/sentenceline.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/elidedlabel.h"

#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDisc = 40;
constexpr int kCardMark = 20;

QLabel* words(QWidget* parent, FontRole role, bool muted)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setTextRole(label, role, muted);
    return label;
}

} // namespace

StartCard::StartCard(const QString& name, QStringView icon, QWidget* parent)
    : QWidget(parent),
      m_icon(icon.toString()),
      m_mark(new QWidget(this)),
      m_title(words(this, FontRole::Title, false)),
      m_words(words(this, FontRole::Control, true)),
      m_sentence(new SentenceLine(this)),
      m_rows(new QVBoxLayout),
      m_rest(new QVBoxLayout)
{
    setObjectName(name);
    m_sentence->setObjectName(name + u".sentence"_s);
    m_mark->setFixedSize(kDisc, kDisc);
    m_rows->setSpacing(space::kSmall);
    m_rest->setSpacing(space::kSmall);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    column->setSpacing(space::kSmall);
    column->addWidget(m_mark);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(space::kTiny);
    column->addWidget(m_sentence);
    column->addLayout(m_rows);
    column->addStretch(1);
    column->addLayout(m_rest);
    setMinimumWidth(220);
}

void StartCard::setWords(const QString& title, const QString& words)
{
    m_title->setText(title);
    m_words->setText(words);
    setAccessibleName(title);
    setAccessibleDescription(words);
}

QWidget* StartCard::makeRow(const StartRow& row)
{
    auto* widget = new QWidget(this);
    auto* line = new QHBoxLayout(widget);
    line->setContentsMargins({});
    line->setSpacing(space::kSmall);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    auto* name = new ElidedLabel(row.name, widget);
    setTextRole(name, FontRole::Control);
    texts->addWidget(name);
    auto* below = new QHBoxLayout;
    below->setSpacing(space::kTiny + 2);
    if (!row.detail.isEmpty()) {
        auto* detail = new ElidedLabel(row.detail, widget);
        setTextRole(detail, FontRole::Tiny, true);
        below->addWidget(detail);
    }
    if (!row.word.isEmpty())
        below->addWidget(new Pill(row.word, row.kind, widget));
    below->addStretch(1);
    texts->addLayout(below);
    line->addLayout(texts, 1);
    auto* button = new QPushButton(row.button, widget);
    button->setObjectName(objectName() + u".use."_s + row.key);
    button->setAccessibleName(row.button + u": "_s + row.name);
    button->setEnabled(row.enabled);
    setPrimary(button, row.primary);
    connect(button, &QPushButton::clicked, this, [this, key = row.key] { Q_EMIT chosen(key); });
    line->addWidget(button);
    return widget;
}

void StartCard::setRows(const std::vector<StartRow>& rows)
{
    if (rows == m_shown)
        return;
    m_shown = rows;
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be its button that was clicked
        }
        delete item;
    }
    for (const StartRow& row : rows)
        m_rows->addWidget(makeRow(row));
}

void StartCard::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(&painter, QRectF(rect()), radius::kCard, theme.colours.card, theme.colours.line);
    const QRect disc(m_mark->pos(), m_mark->size());
    paint::box(&painter, QRectF(disc), kDisc / 2.0, theme.colours.tint);
    QRect mark(0, 0, kCardMark, kCardMark);
    mark.moveCenter(disc.center());
    themeIcon(m_icon, IconInk::Accent).paint(&painter, mark);
}

} // namespace motcua
