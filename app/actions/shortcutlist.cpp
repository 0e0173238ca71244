// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/shortcutlist.h"

#include "actions/actions.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

QLabel* plainLabel(const QString& text, FontRole role, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    setTextRole(label, role, muted);
    return label;
}

class Rows {
public:
    explicit Rows(QGridLayout* grid) : m_grid(grid) {}

    void heading(const QString& text)
    {
        QLabel* label = plainLabel(text, FontRole::Heading, true);
        label->setContentsMargins(0, m_row == 0 ? 0 : space::kMedium, 0, space::kTiny);
        m_grid->addWidget(label, m_row++, 0, 1, 2);
    }
    void row(const QString& what, const QString& keys)
    {
        m_grid->addWidget(plainLabel(what, FontRole::Control, false), m_row, 0);
        m_grid->addWidget(plainLabel(keys, FontRole::Control, true), m_row++, 1, Qt::AlignRight);
    }

private:
    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace

ShortcutList::ShortcutList(QWidget* parent) : QDialog(parent)
{
    setObjectName(u"shortcutList"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* page = new QWidget;
    auto* grid = new QGridLayout(page);
    grid->setContentsMargins(space::kHuge, space::kLarge, space::kHuge, space::kLarge);
    grid->setHorizontalSpacing(space::kHuge);
    grid->setColumnStretch(0, 1);
    Rows rows(grid);
    rows.heading(tr("While writing"));
    rows.row(tr("Send, or a new line (as set)"), tr("Enter, Shift+Enter"));
    rows.row(tr("Leave the field or the palette"), tr("Esc"));
    rows.heading(tr("In the conversations"));
    rows.row(tr("Rename in place"), u"F2"_s);
    rows.row(tr("Move to the trash"), tr("Delete"));
    MenuId current{};
    bool first = true;
    for (const ActionSpec& spec : actionSpecs()) {
        const QString keys = shortcutText(spec);
        if (keys.isEmpty())
            continue;
        if (first || spec.menu != current)
            rows.heading(menuTitle(spec.menu).remove(u'&'));
        first = false;
        current = spec.menu;
        rows.row(actionPlainText(spec), keys);
    }

    auto* area = new QScrollArea(this);
    area->setObjectName(u"shortcutRows"_s);
    area->setAccessibleName(windowTitle());
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setWidget(page);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(area);
    resize(page->sizeHint().width() + space::kHuge, 560);
}

} // namespace motcua
