// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/emptystate.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace motcua {

namespace {

constexpr int kDisc = 64; ///< The tint the icon stands on.
constexpr int kMark = 28;
constexpr int kWidest = 460; ///< Lines longer than this are hard to read.

QLabel* words(QWidget* parent, FontRole role, bool muted)
{
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setTextRole(label, role, muted);
    return label;
}

} // namespace

EmptyState::EmptyState(QStringView icon, QWidget* parent)
    : QWidget(parent),
      m_icon(icon.toString()),
      m_space(new QWidget(this)),
      m_title(words(this, FontRole::Display, false)),
      m_lines(words(this, FontRole::Body, true)),
      m_buttons(new QHBoxLayout)
{
    m_space->setFixedSize(kDisc, kDisc);
    m_title->setMinimumWidth(160);
    m_lines->setMinimumWidth(160);
    // The width is bounded for words and buttons together: bounded one by one they would stand in different middles.
    auto* content = new QWidget(this);
    content->setMaximumWidth(kWidest);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addStretch(2);
    column->addWidget(m_space, 0, Qt::AlignHCenter);
    column->addWidget(m_title);
    column->addWidget(m_lines);
    m_buttons->setSpacing(space::kSmall);
    m_buttons->setContentsMargins(0, space::kSmall, 0, 0);
    m_buttons->setAlignment(Qt::AlignHCenter);
    column->addLayout(m_buttons);
    column->addStretch(3);
    auto* centred = new QHBoxLayout(this);
    centred->addStretch(1);
    centred->addWidget(content, 100);
    centred->addStretch(1);
}

void EmptyState::setWords(const QString& title, const QString& lines)
{
    m_title->setText(title);
    m_lines->setText(lines);
}

QPushButton* EmptyState::addButton(const QString& text, const QString& objectName)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAccessibleName(text);
    if (!m_hasPrimary)
        setPrimary(button);
    m_hasPrimary = true;
    m_buttons->addWidget(button);
    return button;
}

void EmptyState::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const QRect disc(m_space->mapTo(this, QPoint()), m_space->size());
    paint::box(&painter, QRectF(disc), kDisc / 2.0, Theme::of(this).colours.tint);
    QRect mark(0, 0, kMark, kMark);
    mark.moveCenter(disc.center());
    themeIcon(m_icon, IconInk::Accent).paint(&painter, mark);
}

} // namespace motcua
