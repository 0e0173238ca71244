// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"
#include "theme/systemscheme.h"
#include "theme/theme.h"

#include "support/catch.h"

#include <QtWidgets>

#include <cmath>

using namespace motcua;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// As WCAG 2 defines it: 1 to 21.
double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

struct Named {
    const char* name;
    QColor colour;
};

QImage drawn(const QIcon& icon, QIcon::Mode mode = QIcon::Normal, QIcon::State state = QIcon::Off)
{
    return icon.pixmap(QSize(20, 20), 2.0, mode, state).toImage();
}

/// The opaque colour an icon is drawn in.
QColor inkOf(const QImage& image)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).alpha() == 255)
                return image.pixelColor(x, y);
        }
    }
    return {};
}

/// Counts what a widget is told when the look changes.
class Watcher final : public QWidget {
public:
    int styles = 0;
    int palettes = 0;

protected:
    void changeEvent(QEvent* event) override
    {
        styles += event->type() == QEvent::StyleChange;
        palettes += event->type() == QEvent::PaletteChange;
        QWidget::changeEvent(event);
    }
};

} // namespace

SCENARIO("All text can be read on every surface it may stand on, in light and in dark", "[theme]")
{
    const Tokens c = GENERATE(lightTokens(), darkTokens());
    const Named surfaces[] = {{"window", c.window}, {"sidebar", c.sidebar}, {"card", c.card},
                              {"tint", c.tint},     {"hover", c.hover},     {"user", c.user},
                              {"code", c.code}};
    const Named inks[] = {{"text", c.text}, {"muted", c.muted}, {"accent", c.accent}};
    for (const Named& surface : surfaces) {
        for (const Named& ink : inks) {
            INFO(ink.name << " on " << surface.name);
            if (QByteArray(surface.name) == "hover" && QByteArray(ink.name) != "text")
                continue; // what is hovered is written in text
            CHECK(contrast(ink.colour, surface.colour) >= 4.5);
        }
    }
    const Named states[] = {
        {"late", c.late}, {"wrong", c.wrong}, {"on time", c.onTime}, {"early", c.early}};
    for (const Named& surface : {surfaces[0], surfaces[1], surfaces[2], surfaces[5]}) {
        for (const Named& state : states) {
            INFO(state.name << " on " << surface.name);
            CHECK(contrast(state.colour, surface.colour) >= 4.5);
        }
    }
    CHECK(contrast(c.late, c.lateTint) >= 4.5);
    CHECK(contrast(c.onTime, c.onTimeTint) >= 4.5);
    CHECK(contrast(c.early, c.earlyTint) >= 4.5);
    CHECK(contrast(c.text, c.mark) >= 4.5);
    CHECK(contrast(c.text, c.selection) >= 4.5);
    CHECK(contrast(c.onAccent, c.accent) >= 4.5);
}

SCENARIO("The focus ring can be seen on every surface", "[theme]")
{
    const Tokens c = GENERATE(lightTokens(), darkTokens());
    for (const QColor& surface : {c.window, c.sidebar, c.card, c.tint, c.hover, c.user})
        CHECK(contrast(c.accent, surface) >= 3.0);
}

SCENARIO("A change of theme reaches every widget at once", "[theme]")
{
    applyTheme(*qApp, ThemeChoice::Light);
    Watcher watcher;
    QLabel title(QStringLiteral("title"));
    setTextRole(&title, FontRole::Title);
    watcher.show();
    watcher.styles = watcher.palettes = 0;
    applyTheme(*qApp, ThemeChoice::Dark);
    CHECK(watcher.styles == 1);
    CHECK(watcher.palettes >= 1);
    CHECK(Theme::of(&watcher).dark);
    CHECK(watcher.palette().color(QPalette::Window) == darkTokens().window);
    CHECK(watcher.styleSheet().isEmpty());
    CHECK(qApp->styleSheet().isEmpty());

    Appearance large{ThemeChoice::Light, {}, 20, Density::Compact};
    applyTheme(*qApp, large);
    CHECK(title.font().pixelSize() == 20);
    CHECK(title.font().weight() == QFont::DemiBold);
    watcher.styles = 0;
    applyTheme(*qApp, large);
    CHECK(watcher.styles == 0); // nothing changed, nobody is told
    applyTheme(*qApp, Appearance{ThemeChoice::Light, {}, 14, Density::Comfortable});
}

SCENARIO("A desktop is dark when its text is lighter than its windows", "[theme]")
{
    CHECK_FALSE(paletteIsDark(Theme{}.palette()));
    Theme dark;
    dark.colours = darkTokens();
    CHECK(paletteIsDark(dark.palette()));
}

SCENARIO("Every icon is a drawing, follows the theme, and is sharp at any size", "[theme][icons]")
{
    applyTheme(*qApp, ThemeChoice::Light);
    const QStringList names = themeIconNames();
    CHECK(names.size() >= 60);
    for (const QString& name : names) {
        INFO(name.toStdString());
        const QIcon icon = themeIcon(name);
        const QImage image = drawn(icon);
        CHECK(image.size() == QSize(40, 40));
        CHECK(inkOf(image) == lightTokens().muted);
        CHECK(inkOf(drawn(icon, QIcon::Normal, QIcon::On)) == lightTokens().accent);
        CHECK(inkOf(drawn(icon, QIcon::Active)) == lightTokens().text);
        // Nothing is cut off at the edge.
        for (int at = 0; at < 40; ++at) {
            CHECK(image.pixelColor(at, 0).alpha() == 0);
            CHECK(image.pixelColor(0, at).alpha() == 0);
            CHECK(image.pixelColor(at, 39).alpha() == 0);
            CHECK(image.pixelColor(39, at).alpha() == 0);
        }
    }
    const QIcon icon = themeIcon(u"search");
    applyTheme(*qApp, ThemeChoice::Dark);
    CHECK(inkOf(drawn(icon)) == darkTokens().muted);
    CHECK(inkOf(drawn(themeIcon(u"send", IconInk::OnAccent))) == darkTokens().onAccent);
    applyTheme(*qApp, ThemeChoice::Light);
}

SCENARIO("The program has an icon of its own, drawn at any size", "[theme][icons]")
{
    for (const int side : {16, 48, 256}) {
        const QImage image = applicationIcon().pixmap(QSize(side, side), 1.0).toImage();
        CHECK(image.size() == QSize(side, side));
        CHECK(image.pixelColor(side / 2, side / 8).alpha() == 255);
    }
}

SCENARIO("The focus is always to be seen", "[theme]")
{
    applyTheme(*qApp, ThemeChoice::Light);
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* push = new QPushButton(QStringLiteral("push"));
    auto* primary = new QPushButton(QStringLiteral("primary"));
    setPrimary(primary);
    auto* tool = new QToolButton;
    tool->setAutoRaise(true);
    tool->setFocusPolicy(Qt::StrongFocus);
    tool->setIcon(themeIcon(u"plus"));
    auto* combo = new QComboBox;
    combo->addItem(QStringLiteral("one"));
    auto* slider = new QSlider(Qt::Horizontal);
    auto* check = new QCheckBox(QStringLiteral("check"));
    auto* radio = new QRadioButton(QStringLiteral("radio"));
    auto* spin = new QSpinBox;
    auto* line = new QLineEdit;
    auto* paragraph = new QPlainTextEdit;
    auto* tabs = new QTabBar;
    tabs->addTab(QStringLiteral("tab"));
    auto* list = new QListWidget;
    list->addItem(QStringLiteral("item"));
    const QList<QWidget*> all{push,  primary, tool, combo,     slider, check,
                              radio, spin,    line, paragraph, tabs,   list};
    for (QWidget* widget : all)
        column->addWidget(widget);
    window.show();
    window.activateWindow();
    for (QWidget* widget : all) {
        INFO(widget->metaObject()->className());
        (widget == push ? primary : push)->setFocus();
        QCoreApplication::processEvents();
        const QImage before = widget->grab().toImage();
        widget->setFocus(Qt::TabFocusReason);
        if (widget == list)
            list->setCurrentRow(0);
        QCoreApplication::processEvents();
        REQUIRE(widget->hasFocus());
        CHECK(widget->grab().toImage() != before);
    }
}
