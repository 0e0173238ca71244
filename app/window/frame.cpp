// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/frame.h"

#include "theme/theme.h"
#include "widgets/panelheader.h"
#include "window/rail.h"
#include "window/sidepanel.h"
#include "window/statusline.h"
#include "window/topbar.h"

#include <QApplication>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLeastLeft = 180;
constexpr int kLeastCentre = 340;
constexpr int kLeastRight = 240;

QStackedWidget* stack(const QString& name, int least, QSplitter* splitter)
{
    auto* stack = new QStackedWidget(splitter);
    stack->setObjectName(name);
    stack->setMinimumWidth(least);
    splitter->addWidget(stack);
    return stack;
}

} // namespace

Frame::Frame(Actions& actions, QWidget* parent)
    : QWidget(parent),
      m_topBar(new TopBar(actions, this)),
      m_rail(new Rail(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_left(stack(u"leftPanel"_s, kLeastLeft, m_splitter)),
      m_centre(stack(u"centre"_s, kLeastCentre, m_splitter)),
      m_right(stack(u"rightPanel"_s, kLeastRight, m_splitter)),
      m_status(new StatusLine(this))
{
    m_splitter->setObjectName(u"panels"_s);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setStretchFactor(2, 0);
    standOn(m_left, Surface::Sidebar);
    standOn(m_centre, Surface::Window);
    standOn(m_right, Surface::Window);
    auto* row = new QHBoxLayout;
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addWidget(new Hairline(Qt::Vertical, this));
    row->addWidget(m_splitter, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(row, 1);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_status);
    m_splitter->setSizes(
        {size::kConversations, 1280 - size::kConversations - size::kPanel, size::kPanel});
    connect(m_rail, &Rail::roomRequested, this, &Frame::roomRequested);
    connect(m_topBar, &TopBar::searchRequested, this, &Frame::searchRequested);
}

void Frame::addRoom(Room room, QWidget* left, QWidget* centre, SidePanel* right)
{
    m_places[static_cast<std::size_t>(room)] = {left, centre, right};
    m_left->addWidget(left);
    m_centre->addWidget(centre);
    if (right)
        m_right->addWidget(right);
}

void Frame::setRoom(Room room)
{
    const Place& place = m_places[static_cast<std::size_t>(room)];
    m_left->setCurrentWidget(place.left);
    m_centre->setCurrentWidget(place.centre);
    if (place.right)
        m_right->setCurrentWidget(place.right);
    m_rail->setRoom(room);
    if (std::exchange(m_rightHere, place.right != nullptr) != m_rightHere)
        fit();
}

QWidget* Frame::middle() const
{
    return m_centre;
}

void Frame::showLeft(bool shown)
{
    m_leftWanted = shown;
    m_rightAsked = m_rightAsked && !shown;
    fit();
}

void Frame::showRight(bool shown)
{
    m_rightWanted = shown;
    m_rightAsked = shown;
    fit();
}

void Frame::togglePanels()
{
    const bool show = !m_leftWanted && !m_rightWanted;
    m_leftWanted = m_rightWanted = show;
    fit();
}

void Frame::fit()
{
    const int room = width() - m_rail->minimumWidth();
    const bool rightWanted = m_rightWanted && m_rightHere;
    const bool both = room >= kLeastLeft + kLeastCentre + kLeastRight + 60;
    const bool focusLost = !both && QApplication::focusWidget();
    m_left->setVisible(m_leftWanted && (both || !rightWanted || !m_rightAsked));
    m_right->setVisible(rightWanted && (both || !m_leftWanted || m_rightAsked));
    if (focusLost && !QApplication::focusWidget() && m_centre->currentWidget())
        m_centre->currentWidget()->setFocus();
    Q_EMIT panelsChanged();
}

void Frame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void Frame::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_splitter->setHandleWidth(1);
}

QList<QWidget*> Frame::panes() const
{
    QList<QWidget*> panes;
    for (QWidget* pane : {static_cast<QWidget*>(m_topBar), static_cast<QWidget*>(m_rail),
                          static_cast<QWidget*>(m_left), static_cast<QWidget*>(m_centre),
                          static_cast<QWidget*>(m_right), static_cast<QWidget*>(m_status)})
        if (pane->isVisible())
            panes.append(pane);
    return panes;
}

void Frame::moveFocus(int by)
{
    const QList<QWidget*> panes = this->panes();
    const QWidget* focus = QApplication::focusWidget();
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i)
        if (focus && panes[i]->isAncestorOf(focus))
            at = i;
    // A pane whose widgets take no focus is passed over.
    for (qsizetype step = 1; step <= panes.size(); ++step) {
        QWidget* pane = panes[(at + by * step + 2 * panes.size()) % panes.size()];
        QWidget* widget = pane;
        for (QWidget* next = pane->nextInFocusChain(); next != pane;
             next = next->nextInFocusChain()) {
            if (!pane->isAncestorOf(next))
                continue;
            if (next->isVisible() && next->isEnabled() &&
                (next->focusPolicy() & Qt::TabFocus) != 0) {
                widget = next;
                break;
            }
        }
        if (widget != pane) {
            widget->setFocus(Qt::TabFocusReason);
            return;
        }
    }
}

QVariantMap Frame::state() const
{
    return {{u"splitter"_s, m_splitter->saveState()},
            {u"left"_s, m_leftWanted},
            {u"right"_s, m_rightWanted}};
}

void Frame::setState(const QVariantMap& state)
{
    m_splitter->restoreState(state.value(u"splitter"_s).toByteArray());
    m_splitter->setHandleWidth(1);
    m_leftWanted = state.value(u"left"_s, true).toBool();
    m_rightWanted = state.value(u"right"_s, true).toBool();
    fit();
}

} // namespace motcua
