// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "app/chat/shots.h"
#include "window/contextbar.h"
#include "window/contextpopup.h"
#include "window/contextsegments.h"
#include "window/statusline.h"

#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

ContextPlan somePlan()
{
    ContextPlan plan;
    plan.size = 8192;
    plan.room = 1024;
    plan.system = 120;
    plan.sources = 300;
    plan.history = 700;
    plan.question = 120;
    plan.exact = true;
    return plan;
}

ContextPlan tightPlan()
{
    ContextPlan plan = somePlan();
    plan.history = 6400;
    plan.outside = {MessageId(1), MessageId(2), MessageId(3)};
    plan.exact = false;
    return plan;
}

/// English as it is without the plural forms of the translation.
struct English {
    English() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~English() { QLocale::setDefault(before); }
    QLocale before;
};

QWidget* popup()
{
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top->objectName() == u"contextPopup"_s && top->isVisible())
            return top;
    return nullptr;
}

} // namespace

SCENARIO("A plan is said in words, whoever counted, whatever does not go", "[window][context]")
{
    const English english;
    ContextWords words = wordsOf(somePlan(), 38.2);
    CHECK(words.state == ContextWords::State::Fits);
    CHECK(words.figures == u"1,240 of 8,192 tokens"_s);
    CHECK(words.trouble.isEmpty());
    CHECK(words.description.contains(u"Earlier messages: 700"_s));
    CHECK(words.description.contains(u"Kept for the answer: 1,024"_s));
    CHECK(words.description.contains(u"38 tok/s"_s));

    words = wordsOf(tightPlan(), 0);
    CHECK(words.state == ContextWords::State::LeavesOut);
    CHECK(words.figures == u"about 6,940 of 8,192 tokens"_s);
    CHECK(words.trouble.startsWith(u"3 message"_s));
    CHECK_FALSE(words.description.contains(u"tok/s"_s));

    ContextPlan plan = tightPlan();
    plan.fits = false;
    words = wordsOf(plan, 0);
    CHECK(words.state == ContextWords::State::TooLong);
    CHECK(words.trouble == u"Too long to be sent"_s);

    plan = somePlan();
    plan.size = 0;
    words = wordsOf(plan, 0);
    CHECK(words.figures == u"1,240 tokens"_s);
    CHECK(words.counted.contains(u"nothing is left out"_s));
}

SCENARIO("The parts of a plan fill the context, and none is negative", "[window][context]")
{
    using Kind = ContextPart::Kind;
    const auto total = [](const ContextPlan& plan) {
        int sum = 0;
        for (const ContextPart& part : partsOf(plan)) {
            CHECK(part.tokens > 0);
            CHECK_FALSE(part.label.isEmpty());
            sum += part.tokens;
        }
        return sum;
    };
    CHECK(total(somePlan()) == 8192);
    ContextPlan over = somePlan();
    over.question = 9000; // longer than all there is
    CHECK(total(over) == over.used() + over.room);
    ContextPlan bare;
    bare.question = 5;
    const std::vector<ContextPart> parts = partsOf(bare);
    REQUIRE(parts.size() == 1);
    CHECK(parts[0].kind == Kind::Question);
}

SCENARIO("The shares differ without colour", "[window][context]")
{
    Theme theme;
    theme.colours = GENERATE(lightTokens(), darkTokens());
    using Kind = ContextPart::Kind;
    std::vector<QImage> seen;
    for (const Kind kind :
         {Kind::System, Kind::Sources, Kind::History, Kind::Question, Kind::Free, Kind::Answer}) {
        QImage image(40, 8, QImage::Format_RGB32);
        image.fill(theme.colours.sidebar);
        QPainter painter(&image);
        paintSwatch(&painter, theme, QRectF(image.rect()), kind);
        painter.end();
        const QImage grey = image.convertToFormat(QImage::Format_Grayscale8);
        for (std::size_t i = 0; i < seen.size(); ++i) {
            INFO(static_cast<int>(kind) << " and " << i);
            CHECK(grey != seen[i]);
        }
        seen.push_back(grey);
    }
}

SCENARIO("The bar shows what there is, warns in words, and lists its shares", "[window][context]")
{
    const English english;
    ContextBar bar;
    bar.resize(500, 28);
    QSignalSpy change(&bar, &ContextBar::changeRequested);
    CHECK_FALSE(bar.isVisible());
    bar.setPlan(somePlan());
    bar.setSpeed(38);
    REQUIRE(bar.isVisible());
    CHECK(bar.text() == u"1,240 of 8,192 tokens"_s);
    CHECK(bar.accessibleName().contains(u"Sources and attachments: 300"_s));
    CHECK(bar.focusPolicy() == Qt::StrongFocus);
    const int calm = bar.sizeHint().width();
    bar.setPlan(tightPlan());
    CHECK(bar.text().contains(u"will not be sent"_s));
    CHECK(bar.sizeHint().width() > calm);

    QTest::keyClick(&bar, Qt::Key_Return);
    QWidget* list = popup();
    REQUIRE(list);
    const auto* history = list->findChild<QLabel*>(
        u"contextPart.%1"_s.arg(static_cast<int>(ContextPart::Kind::History)));
    REQUIRE(history);
    CHECK(history->text() == u"about 6,400"_s);
    CHECK(list->findChild<QLabel*>(u"contextTrouble"_s)->text().contains(u"will not be sent"_s));
    shoot(*list, u"contextpopup"_s);
    list->findChild<QPushButton*>(u"contextChange"_s)->click();
    CHECK(change.count() == 1);
    CHECK_FALSE(popup());

    bar.setPlan(std::nullopt);
    CHECK_FALSE(bar.isVisible());
}

SCENARIO("The line along the bottom says how full the context is and where answers come from",
         "[window][context]")
{
    const English english;
    StatusLine line;
    line.resize(1000, 28);
    line.setCounts({2, 36, 0, 0, false});
    line.context().setPlan(somePlan());
    line.context().setSpeed(38);
    line.show();
    const auto* right = line.findChild<QWidget*>(u"localOnly"_s);
    CHECK(right->accessibleName().startsWith(u"Local only"_s));
    shoot(line, u"status"_s);
    line.setHost(u"192.168.1.5"_s);
    CHECK(right->accessibleName() == u"Answers come from 192.168.1.5"_s);
    line.context().setPlan(tightPlan());
    QCoreApplication::processEvents();
    shoot(line, u"status-tight"_s);
    ContextPlan over = tightPlan();
    over.fits = false;
    line.context().setPlan(over);
    line.resize(560, 28);
    QCoreApplication::processEvents();
    shoot(line, u"status-narrow"_s);
    CHECK(line.minimumSizeHint().width() <= 560);
    CHECK(line.context().width() >= line.context().minimumSizeHint().width());
    CHECK(right->geometry().right() <= 560);
}
