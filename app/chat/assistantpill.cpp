// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/assistantpill.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/face.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kWidest = 280;
constexpr int kSide = 10;
constexpr int kChevron = 14;

/// Menus take "&" for the sign of a key.
QString inMenu(const QString& name)
{
    return QString(name).replace(u'&', QStringLiteral("&&"));
}

} // namespace

AssistantPill::AssistantPill(QWidget* parent) : QToolButton(parent)
{
    setObjectName(QStringLiteral("chat.assistant"));
    setTextRole(this, FontRole::Small);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("chat.assistantMenu"));
    menu->setToolTipsVisible(true);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, &AssistantPill::fill);
}

void AssistantPill::setAssistants(std::vector<AssistantInfo> assistants, const QString& current)
{
    m_assistants = std::move(assistants);
    m_current = current;
    refresh();
}

void AssistantPill::setChangeable(bool changeable)
{
    m_changeable = changeable;
}

void AssistantPill::open()
{
    menu()->popup(mapToGlobal(QPoint(0, height())));
    for (QAction* entry : menu()->actions())
        if (entry->isChecked())
            menu()->setActiveAction(entry);
}

void AssistantPill::fill()
{
    QMenu* menu = this->menu();
    menu->clear();
    auto* group = new QActionGroup(menu);
    for (const AssistantInfo& info : m_assistants) {
        QAction* entry = menu->addAction(faceIcon(info.picture, info.name), inMenu(info.name));
        entry->setObjectName(QStringLiteral("chat.assistant.") + info.id);
        entry->setToolTip(QStringLiteral("<qt>%1</qt>").arg(info.about.toHtmlEscaped()));
        entry->setCheckable(true);
        entry->setChecked(info.id == m_current);
        entry->setEnabled(m_changeable);
        group->addAction(entry);
        connect(entry, &QAction::triggered, this, [this, id = info.id] { Q_EMIT chosen(id); });
    }
    menu->addSeparator();
    QAction* several = menu->addAction(themeIcon(u"merge"), tr("Ask several…"));
    several->setObjectName(QStringLiteral("chat.askSeveral"));
    several->setEnabled(m_changeable && m_assistants.size() > 1);
    connect(several, &QAction::triggered, this, &AssistantPill::severalRequested);
    QAction* manage = menu->addAction(themeIcon(u"settings"), tr("Manage assistants…"));
    manage->setObjectName(QStringLiteral("chat.manageAssistants"));
    connect(manage, &QAction::triggered, this, &AssistantPill::manageRequested);
}

void AssistantPill::refresh()
{
    const auto found =
        std::find_if(m_assistants.begin(), m_assistants.end(),
                     [this](const AssistantInfo& info) { return info.id == m_current; });
    const QString name = found == m_assistants.end() ? QString() : found->name;
    setText(name);
    setVisible(!name.isEmpty());
    setAccessibleName(tr("Answered by %1").arg(name));
    updateGeometry();
    update();
}

QSize AssistantPill::sizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(kWidest, metrics.horizontalAdvance(text()) + 2 * kSide + kChevron + 2),
            metrics.height() + 5};
}

QSize AssistantPill::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    return {std::min(sizeHint().width(), metrics.averageCharWidth() * 6 + 2 * kSide + kChevron),
            sizeHint().height()};
}

void AssistantPill::paintEvent(QPaintEvent*)
{
    if (text().isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme& theme = Theme::of(this);
    const qreal round = height() / 2.0;
    paint::box(&painter, rect(), round, underMouse() ? theme.colours.hover : theme.colours.tint);
    if (hasFocus())
        paint::focusRing(&painter, theme, rect(), round);
    painter.setPen(underMouse() ? theme.colours.text : theme.colours.accent);
    painter.setFont(font());
    const QRect words = rect().adjusted(kSide, 0, -kSide - kChevron, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    paint::chevron(&painter, QRectF(words.right() + 1, 0, kChevron + 2, height()), Qt::DownArrow,
                   painter.pen().color(), 7);
}

void AssistantPill::changeEvent(QEvent* event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace motcua
