// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/contextpopup.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/panelheader.h"
#include "window/contextsegments.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScreen>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kWide = 340;

/// The whole bar, larger than in the status line.
class Segments final : public QWidget {
public:
    Segments(std::vector<ContextPart> parts, ContextWords::State state, QWidget* parent)
        : QWidget(parent), m_parts(std::move(parts)), m_state(state)
    {
        setFixedHeight(16);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        paintSegments(&painter, Theme::of(this), QRectF(rect()).adjusted(2, 2, -2, -2), m_parts,
                      m_state);
    }

private:
    std::vector<ContextPart> m_parts;
    ContextWords::State m_state;
};

class Swatch final : public QWidget {
public:
    Swatch(ContextPart::Kind kind, QWidget* parent) : QWidget(parent), m_kind(kind)
    {
        setFixedSize(16, 12);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintSwatch(&painter, Theme::of(this), QRectF(rect()), m_kind);
    }

private:
    ContextPart::Kind m_kind;
};

QLabel* label(const QString& text, FontRole role, bool muted, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(role == FontRole::Small && muted);
    setTextRole(label, role, muted);
    return label;
}

} // namespace

ContextPopup::ContextPopup(const ContextPlan& plan, double tokensPerSecond, QWidget* parent)
    : QWidget(parent, Qt::Popup), m_plan(plan)
{
    setObjectName(u"contextPopup"_s);
    const ContextWords words = wordsOf(plan, tokensPerSecond);
    QString spoken = words.description;
    setAccessibleName(spoken.replace(u'\n', u". "_s));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(label(tr("What goes to the model"), FontRole::Title, false, this));
    column->addWidget(new Segments(partsOf(plan), words.state, this));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kSmall);
    grid->setVerticalSpacing(space::kTiny);
    grid->setColumnStretch(1, 1);
    addRows(grid);
    column->addLayout(grid);
    column->addWidget(new Hairline(Qt::Horizontal, this));
    column->addWidget(label(words.figures, FontRole::Control, false, this));
    if (!words.trouble.isEmpty()) {
        auto* trouble = label(words.trouble, FontRole::Control, false, this);
        trouble->setObjectName(u"contextTrouble"_s);
        QPalette ink = trouble->palette();
        const Tokens& c = Theme::of(this).colours;
        ink.setColor(QPalette::WindowText,
                     words.state == ContextWords::State::TooLong ? c.wrong : c.late);
        trouble->setPalette(ink); // lives no longer than the theme of the moment
        column->addWidget(trouble);
    }
    column->addWidget(label(words.counted, FontRole::Small, true, this));
    if (tokensPerSecond > 0)
        column->addWidget(label(tr("The last answer came at %1.").arg(speedText(tokensPerSecond)),
                                FontRole::Small, true, this));
    auto* change = new QPushButton(tr("Change…"), this);
    change->setObjectName(u"contextChange"_s);
    change->setAccessibleName(tr("Change what is sent when the context is full"));
    column->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeRequested();
    });
    setFixedWidth(kWide);
    setFocusProxy(change);
}

void ContextPopup::addRows(QGridLayout* grid)
{
    int row = 0;
    for (const ContextPart& part : partsOf(m_plan)) {
        grid->addWidget(new Swatch(part.kind, this), row, 0, Qt::AlignVCenter);
        grid->addWidget(label(part.label, FontRole::Control, false, this), row, 1);
        QLabel* number =
            label(tokensText(part.tokens, m_plan.exact), FontRole::Control, true, this);
        number->setObjectName(u"contextPart.%1"_s.arg(static_cast<int>(part.kind)));
        grid->addWidget(number, row, 2, Qt::AlignRight);
        ++row;
    }
}

void ContextPopup::openAbove(const QWidget& widget)
{
    adjustSize();
    const QRect screen = widget.screen()->availableGeometry();
    const QPoint corner = widget.mapToGlobal(QPoint(0, 0));
    const int x =
        std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width()));
    move(x, std::max(screen.top(), corner.y() - height() - space::kTiny));
    show();
    setFocus();
}

void ContextPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& c = Theme::of(this).colours;
    painter.fillRect(rect(), c.card);
    paint::box(&painter, QRectF(rect()), 0, {}, paint::mix(c.line, c.text, 0.1));
}

} // namespace motcua
