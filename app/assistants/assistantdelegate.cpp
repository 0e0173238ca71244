// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/assistantdelegate.h"

#include "assistants/assistantlistmodel.h"
#include "assistants/avatar.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPicture = 28;
constexpr int kInset = 6; ///< Of the rounded row.

const AssistantEntry* entryOf(const QModelIndex& index)
{
    const auto* model = qobject_cast<const AssistantListModel*>(index.model());
    return model ? model->entry(index) : nullptr;
}

QRect wordsOf(const QRect& row)
{
    return row.adjusted(kInset + space::kSmall + kPicture + space::kSmall + 2, 0,
                        -kInset - space::kSmall, 0);
}

void drawHeading(QPainter* painter, const Theme& theme, const QRect& row, const QString& name)
{
    painter->setFont(theme.font(FontRole::Heading));
    painter->setPen(theme.colours.muted);
    painter->drawText(row.adjusted(14, space::kTiny, -40, 0), Qt::AlignLeft | Qt::AlignVCenter,
                      name);
}

void drawBegin(QPainter* painter, const Theme& theme, const QRect& row, const AssistantEntry& entry,
               bool chosen)
{
    const QRect mark(row.left() + kInset + space::kSmall + (kPicture - size::kSmallIcon) / 2,
                     row.center().y() - size::kSmallIcon / 2 + 1, size::kSmallIcon,
                     size::kSmallIcon);
    themeIcon(entry.icon, chosen ? IconInk::Accent : IconInk::Muted).paint(painter, mark);
    painter->setFont(theme.font(FontRole::Control));
    painter->setPen(chosen ? theme.colours.accent : theme.colours.muted);
    const QRect words = wordsOf(row);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(entry.name, Qt::ElideRight, words.width()));
}

} // namespace

QSize AssistantDelegate::sizeHint(const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.widget);
    const AssistantEntry* entry = entryOf(index);
    if (!entry || entry->kind == AssistantEntry::Kind::Begin)
        return {0, theme.rowHeight()};
    if (entry->kind == AssistantEntry::Kind::Heading)
        return {0, theme.rowHeight() + (index.row() == 0 ? 0 : space::kTiny)};
    const int lines = QFontMetrics(theme.font(FontRole::Control)).height() +
                      QFontMetrics(theme.font(FontRole::Tiny)).height();
    return {0, qMax(kPicture + space::kSmall, lines + theme.gap())};
}

void AssistantDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const AssistantEntry* entry = entryOf(index);
    if (!entry)
        return;
    const Theme& theme = Theme::of(option.widget);
    const Tokens& c = theme.colours;
    const QRect& row = option.rect;
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    if (entry->kind == AssistantEntry::Kind::Heading) {
        drawHeading(painter, theme, row, entry->name);
        return painter->restore();
    }
    paint::itemRow(painter, theme, row.adjusted(kInset, 0, -kInset, 0), option.state, true);
    if (entry->kind == AssistantEntry::Kind::Begin) {
        drawBegin(painter, theme, row, *entry, chosen);
        return painter->restore();
    }
    const QRect picture(row.left() + kInset + space::kSmall, row.center().y() - kPicture / 2 + 1,
                        kPicture, kPicture);
    drawAvatar(painter, theme, picture, entry->picture, entry->icon);

    const QString second = entry->unsaved ? AssistantListModel::tr("not saved") : entry->detail;
    const int small = QFontMetrics(theme.font(FontRole::Tiny)).height();
    QFont name = theme.font(FontRole::Control);
    if (chosen)
        name.setWeight(QFont::DemiBold);
    const int large = QFontMetrics(name).height();
    const int top = row.top() + (row.height() - large - (second.isEmpty() ? 0 : small)) / 2;
    const QRect words = wordsOf(row);
    const QRect first(words.left(), top, words.width(), large);
    painter->setFont(name);
    painter->setPen(chosen ? c.accent : c.text);
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(entry->name, Qt::ElideRight, first.width()));
    if (!second.isEmpty()) {
        QRect below(words.left(), first.bottom() + 1, words.width(), small);
        painter->setFont(theme.font(FontRole::Tiny));
        painter->setPen(entry->unsaved ? c.late : c.muted);
        if (entry->unsaved) {
            const QRect mark(below.left(), below.top() + 1, small - 2, small - 2);
            themeIcon(u"edit", IconInk::Late).paint(painter, mark);
            below.setLeft(mark.right() + space::kTiny);
        }
        painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(second, Qt::ElideRight, below.width()));
    }
    painter->restore();
}

QWidget* AssistantDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&,
                                         const QModelIndex&) const
{
    auto* editor = new QLineEdit(parent);
    editor->setObjectName(u"assistantNameEditor"_s);
    editor->setAccessibleName(AssistantListModel::tr("New name"));
    return editor;
}

void AssistantDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                             const QModelIndex&) const
{
    QRect place = wordsOf(option.rect).adjusted(-space::kSmall, 0, space::kTiny, 0);
    const int height = editor->sizeHint().height();
    place.setTop(option.rect.center().y() - height / 2);
    place.setHeight(height);
    editor->setGeometry(place);
}

} // namespace motcua
