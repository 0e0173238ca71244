// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/topbar.h"

#include "actions/actions.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSearchWidth = 520;

/// Looks like a field and is a button: the palette it opens has the real field.
class SearchButton final : public QAbstractButton {
public:
    explicit SearchButton(QWidget* parent) : QAbstractButton(parent), m_icon(themeIcon(u"search"))
    {
        setObjectName(u"searchEverything"_s);
        setCursor(Qt::IBeamCursor);
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMaximumWidth(kSearchWidth);
        setMinimumWidth(120);
    }

    QSize sizeHint() const override { return {kSearchWidth, Theme::of(this).controlHeight()}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        const Tokens& colours = theme.colours;
        QPainter painter(this);
        paint::box(&painter, QRectF(rect()), radius::kControl, colours.card,
                   underMouse() ? colours.muted : colours.line);
        const QRect icon(space::kSmall + 2, (height() - size::kSmallIcon) / 2, size::kSmallIcon,
                         size::kSmallIcon);
        m_icon.paint(&painter, icon);

        const QString keys = shortcutText(*findAction(u"edit.search"));
        painter.setFont(theme.font(FontRole::Tiny));
        painter.setPen(colours.muted);
        const int wide = painter.fontMetrics().horizontalAdvance(keys) + 2 * space::kTiny + 2;
        const int tall = painter.fontMetrics().height() + 2;
        const QRect hint(width() - wide - space::kSmall - 2, (height() - tall) / 2, wide, tall);
        paint::box(&painter, QRectF(hint), radius::kSmall, {}, colours.line);
        painter.drawText(hint, Qt::AlignCenter, keys);

        painter.setFont(theme.font(FontRole::Control));
        const QRect words(icon.right() + space::kSmall, 0,
                          hint.left() - icon.right() - 2 * space::kSmall, height());
        painter.drawText(words, Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
        if (hasFocus())
            paint::focusRing(&painter, theme, QRectF(rect()), radius::kControl);
    }

private:
    QIcon m_icon;
};

} // namespace

TopBar::TopBar(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_actions(actions),
      m_menu(new IconButton(u"menu", this)),
      m_name(new QLabel(u"Motcua"_s, this)),
      m_theme(new IconButton(u"theme", this)),
      m_settings(new IconButton(u"settings", this))
{
    setObjectName(u"topBar"_s);
    setFixedHeight(size::kTopBar);
    standOn(this, Surface::Sidebar);
    setTextRole(m_name, FontRole::Title);
    m_name->setTextFormat(Qt::PlainText);
    auto* search = new SearchButton(this);
    m_search = search;

    m_menu->setObjectName(u"mainMenuButton"_s);
    m_theme->setObjectName(u"themeButton"_s);
    m_settings->setObjectName(u"settingsButton"_s);
    connect(m_menu, &QToolButton::clicked, this, &TopBar::openMenu);
    connect(search, &QAbstractButton::clicked, this, &TopBar::searchRequested);
    connect(m_theme, &QToolButton::clicked, m_actions.action("view.theme"_L1), &QAction::trigger);
    connect(m_settings, &QToolButton::clicked, m_actions.action("view.settings"_L1),
            &QAction::trigger);

    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(space::kMedium, 0, space::kSmall, 0);
    layout->setSpacing(space::kSmall);
    layout->addWidget(m_menu);
    layout->addWidget(m_name);
    layout->addStretch(1);
    layout->addWidget(search, 6);
    layout->addStretch(1);
    // As wide as what is on the left, so that the search stands in the middle of the window.
    layout->addSpacing(std::max(0, m_name->sizeHint().width() - m_theme->sizeHint().width()));
    layout->addWidget(m_theme);
    layout->addWidget(m_settings);
    retranslate();
}

void TopBar::openMenu()
{
    auto* menu = new QMenu(this);
    menu->setObjectName(u"mainMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(menu);
    menu->popup(m_menu->mapToGlobal(QPoint(0, m_menu->height() + space::kTiny)));
}

void TopBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void TopBar::retranslate()
{
    const auto help = [this](IconButton* button, QLatin1StringView id) {
        button->setHelp(actionPlainText(*findAction(id)), m_actions.action(id)->shortcut());
    };
    m_menu->setHelp(tr("Menu"), QKeySequence(Qt::Key_F10));
    help(m_theme, "view.theme"_L1);
    help(m_settings, "view.settings"_L1);
    static_cast<QAbstractButton*>(m_search)->setText(tr("Search everything"));
    m_search->setAccessibleName(tr("Search everything"));
    m_search->setToolTip(tr("Search conversations, notes and documents"));
}

} // namespace motcua
