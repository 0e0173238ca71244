// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/messageactions.h"

#include "theme/icons.h"
#include "theme/paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace motcua {

namespace {

struct ActionWords {
    MessageAction action;
    const char* text;
};

// In the order of the menu.
constexpr ActionWords kWords[]{
    {MessageAction::Copy, QT_TRANSLATE_NOOP("MessageActions", "Copy")},
    {MessageAction::CopyPlain, QT_TRANSLATE_NOOP("MessageActions", "Copy as plain text")},
    {MessageAction::Quote, QT_TRANSLATE_NOOP("MessageActions", "Quote in the message box")},
    {MessageAction::Edit, QT_TRANSLATE_NOOP("MessageActions", "Edit as a new branch")},
    {MessageAction::Regenerate,
     QT_TRANSLATE_NOOP("MessageActions", "Answer again as a new branch")},
    {MessageAction::Continue, QT_TRANSLATE_NOOP("MessageActions", "Continue")},
    {MessageAction::Stop, QT_TRANSLATE_NOOP("MessageActions", "Stop")},
    {MessageAction::PreviousSibling, QT_TRANSLATE_NOOP("MessageActions", "Previous branch")},
    {MessageAction::NextSibling, QT_TRANSLATE_NOOP("MessageActions", "Next branch")},
    {MessageAction::ForkPath, QT_TRANSLATE_NOOP("MessageActions", "The path to here")},
    {MessageAction::ForkFromHere,
     QT_TRANSLATE_NOOP("MessageActions", "From here on, with all branches")},
    {MessageAction::ForkEverything, QT_TRANSLATE_NOOP("MessageActions", "Everything")},
    {MessageAction::Sent, QT_TRANSLATE_NOOP("MessageActions", "What was sent…")},
    {MessageAction::Delete, QT_TRANSLATE_NOOP("MessageActions", "Delete this and all below")},
};

QString words(MessageAction action)
{
    for (const ActionWords& entry : kWords) {
        if (entry.action == action)
            return QCoreApplication::translate("MessageActions", entry.text);
    }
    return {};
}

bool isFork(MessageAction action)
{
    return action == MessageAction::ForkPath || action == MessageAction::ForkFromHere ||
           action == MessageAction::ForkEverything;
}

} // namespace

std::vector<MessageAction> actionsFor(const Node& node, SiblingPlace siblings, bool cut)
{
    std::vector<MessageAction> actions;
    const bool running = isUnfinished(node.status);
    for (const ActionWords& entry : kWords) {
        bool offered = true;
        switch (entry.action) {
        case MessageAction::PreviousSibling:
        case MessageAction::NextSibling:
            offered = siblings.count > 1;
            break;
        case MessageAction::Stop:
            offered = running;
            break;
        case MessageAction::Continue:
            offered = cut && !running && node.role == Role::Assistant;
            break;
        case MessageAction::Regenerate:
            offered = !running && node.role == Role::Assistant;
            break;
        case MessageAction::Sent:
            offered = node.role == Role::Assistant;
            break;
        case MessageAction::Edit:
        case MessageAction::Delete:
            offered = !running;
            break;
        default:
            break;
        }
        if (offered)
            actions.push_back(entry.action);
    }
    return actions;
}

MessageActions::MessageActions(QWidget* parent) : QWidget(parent), m_place(new QLabel(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kTiny, 0, 0, 0);
    row->setSpacing(0);
    setObjectName(QStringLiteral("chat.actions"));
    setCursor(Qt::ArrowCursor);
    QToolButton* stop = addButton("chat.stop", u"stop", MessageAction::Stop);
    stop->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    stop->setMinimumWidth(0);
    stop->setMaximumWidth(QWIDGETSIZE_MAX);
    setTextRole(stop, FontRole::Small, true);
    addButton("chat.continue", u"continue", MessageAction::Continue);
    addButton("chat.previousSibling", u"chevron-left", MessageAction::PreviousSibling);
    m_place->setObjectName(QStringLiteral("chat.siblings"));
    m_place->setTextFormat(Qt::PlainText);
    setTextRole(m_place, FontRole::Small, true);
    row->addWidget(m_place);
    addButton("chat.nextSibling", u"chevron-right", MessageAction::NextSibling);
    addButton("chat.regenerate", u"regenerate", MessageAction::Regenerate);
    addButton("chat.edit", u"edit", MessageAction::Edit);
    addButton("chat.copy", u"copy", MessageAction::Copy);
    addButton("chat.quote", u"quote", MessageAction::Quote);
    m_fork = addButton("chat.fork", u"fork", MessageAction::ForkPath);
    m_fork->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_fork);
    menu->setObjectName(QStringLiteral("chat.forkMenu"));
    for (const MessageAction action :
         {MessageAction::ForkPath, MessageAction::ForkFromHere, MessageAction::ForkEverything}) {
        QAction* entry = menu->addAction(words(action));
        entry->setData(static_cast<int>(action));
        connect(entry, &QAction::triggered, this,
                [this, action] { Q_EMIT triggered(m_id, action); });
    }
    m_fork->setMenu(menu);
    addButton("chat.delete", u"delete", MessageAction::Delete);
    retranslate();
    hide();
}

QToolButton* MessageActions::addButton(const char* name, QStringView icon, MessageAction action)
{
    auto* button = new QToolButton(this);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themeIcon(icon));
    button->setIconSize({size::kSmallIcon, size::kSmallIcon});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setFixedSize(size::kSmallIcon + 8, size::kSmallIcon + 8);
    layout()->addWidget(button);
    m_buttons.emplace_back(action, button);
    connect(button, &QToolButton::clicked, this, [this, action] {
        if (action != MessageAction::ForkPath)
            Q_EMIT triggered(m_id, action);
    });
    return button;
}

void MessageActions::retranslate()
{
    for (const auto& [action, button] : m_buttons) {
        const QString text =
            action == MessageAction::ForkPath ? tr("Fork to a new thread") : words(action);
        button->setToolTip(text);
        if (action == MessageAction::Stop)
            button->setText(text);
        button->setAccessibleName(text);
    }
    for (QAction* entry : m_fork->menu()->actions())
        entry->setText(words(static_cast<MessageAction>(entry->data().toInt())));
}

void MessageActions::setMessage(const Node& node, SiblingPlace siblings, bool cut)
{
    m_id = node.id;
    const std::vector<MessageAction> offered = actionsFor(node, siblings, cut);
    const bool stopOnly = isUnfinished(node.status);
    for (const auto& [action, button] : m_buttons) {
        const bool here = std::find(offered.begin(), offered.end(), action) != offered.end();
        button->setVisible(here && (!stopOnly || action == MessageAction::Stop));
        if (action == MessageAction::PreviousSibling)
            button->setEnabled(siblings.index > 0);
        if (action == MessageAction::NextSibling)
            button->setEnabled(siblings.index + 1 < siblings.count);
    }
    m_place->setVisible(siblings.count > 1 && !stopOnly);
    m_place->setText(QStringLiteral("%1/%2").arg(siblings.index + 1).arg(siblings.count));
    m_place->setAccessibleName(tr("Branch %1 of %2").arg(siblings.index + 1).arg(siblings.count));
    adjustSize();
}

void MessageActions::setFloating(bool floating)
{
    if (floating == m_floating)
        return;
    m_floating = floating;
    layout()->setContentsMargins(space::kTiny, floating ? 2 : 0, floating ? 2 : 0,
                                 floating ? 2 : 0);
    adjustSize();
    update();
}

QMenu* MessageActions::menu(const Node& node, SiblingPlace siblings, bool cut, QWidget* parent,
                            const std::function<void(MessageAction)>& chosen)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("chat.menu"));
    QMenu* fork = nullptr;
    for (const MessageAction action : actionsFor(node, siblings, cut)) {
        if (isFork(action) && !fork) {
            fork = menu->addMenu(themeIcon(u"fork"), tr("Fork to a new thread"));
            fork->setObjectName(QStringLiteral("chat.menu.fork"));
        }
        if (action == MessageAction::Delete)
            menu->addSeparator();
        QAction* entry = (isFork(action) ? fork : menu)->addAction(words(action));
        entry->setData(static_cast<int>(action));
        if (action == MessageAction::PreviousSibling)
            entry->setEnabled(siblings.index > 0);
        if (action == MessageAction::NextSibling)
            entry->setEnabled(siblings.index + 1 < siblings.count);
        connect(entry, &QAction::triggered, menu, [chosen, action] { chosen(action); });
    }
    return menu;
}

void MessageActions::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& colours = Theme::of(this).colours;
    if (m_floating)
        paint::box(&painter, QRectF(rect()), radius::kControl, colours.card, colours.line);
    else
        painter.fillRect(rect(), colours.window);
}

void MessageActions::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua
