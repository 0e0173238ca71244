// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rail.h"

#include "actions/actions.h"
#include "theme/icons.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

class RailButton final : public QAbstractButton {
public:
    RailButton(const RoomSpec& spec, QWidget* parent)
        : QAbstractButton(parent), m_icon(themeIcon(QString::fromLatin1(spec.icon)))
    {
        setObjectName(u"room."_s + QLatin1StringView(spec.id));
        setCheckable(true);
        setAutoExclusive(true);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        // As wide as the name of a chosen room needs: choosing one must not move the others.
        const QFontMetrics tiny(name(true));
        return {std::max(size::kRail - 4, tiny.horizontalAdvance(text()) + 2 * kBeside),
                std::max(48, space::kSmall * 2 + size::kIcon + 2 + tiny.height())};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        const Tokens& colours = theme.colours;
        QPainter painter(this);
        const QRectF box = QRectF(rect());
        if (isChecked())
            paint::box(&painter, box, radius::kControl + 2, colours.tint);
        else if (underMouse())
            paint::box(&painter, box, radius::kControl + 2, colours.hover);
        painter.setFont(name(isChecked()));
        const QFontMetrics metrics = painter.fontMetrics();
        const int whole = size::kIcon + 2 + metrics.height();
        const int top = (height() - whole) / 2;
        const QRect icon((width() - size::kIcon) / 2, top, size::kIcon, size::kIcon);
        m_icon.paint(&painter, icon, Qt::AlignCenter, QIcon::Normal,
                     isChecked() ? QIcon::On : QIcon::Off);
        painter.setPen(isChecked() ? colours.accent : colours.muted);
        const QRect words(0, icon.bottom() + 2, width(), metrics.height());
        painter.drawText(words, Qt::AlignCenter,
                         metrics.elidedText(text(), Qt::ElideRight, words.width()));
        if (hasFocus())
            paint::focusRing(&painter, theme, box, radius::kControl + 2);
    }

private:
    static constexpr int kBeside = 4; ///< Around the name.

    QFont name(bool chosen) const
    {
        QFont font = Theme::of(this).font(FontRole::Tiny);
        font.setPixelSize(std::max(10, font.pixelSize() - 1));
        font.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
        return font;
    }

    QIcon m_icon;
};

} // namespace

Rail::Rail(QWidget* parent) : QWidget(parent)
{
    setObjectName(u"rail"_s);
    standOn(this, Surface::Sidebar);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(2, space::kSmall, 2, space::kSmall);
    layout->setSpacing(space::kTiny);
    for (const RoomSpec& spec : kRooms) {
        auto* button = new RailButton(spec, this);
        connect(button, &QAbstractButton::clicked, this,
                [this, room = spec.room] { Q_EMIT roomRequested(room); });
        layout->addWidget(button, 0, Qt::AlignHCenter);
        m_buttons.push_back(button);
    }
    layout->addStretch(1);
    retranslate();
}

void Rail::setRoom(Room room)
{
    m_buttons[static_cast<std::size_t>(room)]->setChecked(true);
}

void Rail::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange)
        fit();
}

void Rail::fit()
{
    int widest = 0;
    for (QAbstractButton* button : m_buttons)
        widest = std::max(widest, button->sizeHint().width());
    for (QAbstractButton* button : m_buttons)
        button->setFixedSize(widest, button->sizeHint().height());
    setFixedWidth(widest + 4);
}

void Rail::retranslate()
{
    setAccessibleName(tr("Rooms"));
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        const QString name = QCoreApplication::translate("Rooms", kRooms[i].name);
        m_buttons[i]->setText(name);
        m_buttons[i]->setAccessibleName(name);
        m_buttons[i]->setToolTip(
            name + u" ("_s + shortcutText(*findAction(QLatin1StringView(kRooms[i].action))) + u')');
    }
    fit();
}

} // namespace motcua
