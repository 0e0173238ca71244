// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions.h"
#include "support/catch.h"
#include "support/wait.h"
#include "window/frame.h"
#include "window/palettemodel.h"
#include "window/sidepanel.h"
#include "window/welcomepage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QMainWindow>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QTest>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("Pages of the side panel are made when they are first seen, and once", "[window]")
{
    int made = 0;
    SidePanel panel(u"side"_s);
    const auto page = [&made](const QString& id) {
        return SidePanel::Page{id, [id] { return id; },
                               [&made]() -> QWidget* {
                                   ++made;
                                   return new QLabel;
                               }};
    };
    panel.addPage(page(u"one"_s));
    panel.addPage(page(u"two"_s));
    CHECK(made == 0);
    panel.show();
    CHECK(made == 1);
    CHECK(panel.current() == u"one"_s);
    CHECK(panel.open(u"two"_s));
    CHECK(made == 2);
    CHECK(panel.open(u"one"_s));
    CHECK(panel.open(u"three"_s) == nullptr);
    CHECK(made == 2);
}

namespace {

struct Framed {
    QMainWindow owner;
    Actions actions{&owner};
    Frame frame{actions};

    Framed()
    {
        auto* side = new SidePanel(u"side.chat"_s);
        side->addPage({u"one"_s, [] { return u"One"_s; }, [] { return new QLineEdit; }});
        frame.addRoom(Room::Chat, new QLineEdit, new QLineEdit, side);
        frame.setRoom(Room::Chat);
    }
    bool shows(const char* name) const
    {
        return frame.findChild<QStackedWidget*>(QLatin1StringView(name))->isVisible();
    }
};

} // namespace

SCENARIO("Panels go and come back, and a narrow window keeps the one asked for last", "[window]")
{
    Framed window;
    window.frame.resize(1280, 800);
    window.frame.show();
    CHECK(window.shows("leftPanel"));
    CHECK(window.shows("rightPanel"));

    WHEN("both are hidden by one key")
    {
        window.frame.togglePanels();
        CHECK_FALSE(window.shows("leftPanel"));
        CHECK_FALSE(window.shows("rightPanel"));
        window.frame.togglePanels();
        CHECK(window.shows("leftPanel"));
        CHECK(window.shows("rightPanel"));
    }
    WHEN("the window is made narrow")
    {
        window.frame.resize(780, 560);
        CHECK(window.shows("leftPanel"));
        CHECK_FALSE(window.shows("rightPanel"));
        window.frame.showRight(true);
        CHECK_FALSE(window.shows("leftPanel"));
        CHECK(window.shows("rightPanel"));
        window.frame.resize(1280, 800);
        CHECK(window.shows("leftPanel"));
        CHECK(window.shows("rightPanel"));
    }
    WHEN("the state is kept and given to another window")
    {
        window.frame.showRight(false);
        Framed next;
        next.frame.resize(1280, 800);
        next.frame.show();
        next.frame.setState(window.frame.state());
        CHECK(next.shows("leftPanel"));
        CHECK_FALSE(next.shows("rightPanel"));
    }
}

SCENARIO("F6 leads around the parts of the window", "[window]")
{
    Framed window;
    window.frame.resize(1280, 800);
    window.frame.show();
    window.frame.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window.frame));
    QSet<QWidget*> seen;
    for (int i = 0; i < 5; ++i) {
        window.frame.moveFocus(1);
        REQUIRE(QApplication::focusWidget());
        seen.insert(QApplication::focusWidget());
    }
    CHECK(seen.size() == 5);
    QWidget* here = QApplication::focusWidget();
    window.frame.moveFocus(1);
    window.frame.moveFocus(-1);
    CHECK(QApplication::focusWidget() == here);
}

SCENARIO("Hits stand under headings, the best group first, and only hits can be chosen", "[window]")
{
    SearchHit message;
    message.title = u"Work permit"_s;
    message.snippet = u"two words found"_s;
    message.marks = {{4, 5}};
    SearchHit title = message;
    title.kind = SearchHit::Kind::Title;
    SearchResult result;
    result.hits = {message, title, message};
    result.more = true;
    PaletteModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setRows(rowsOf(result));
    REQUIRE(model.rowCount() == 6); // two headings, three hits, one remark
    CHECK(model.row(0).kind == PaletteRow::Kind::Heading);
    CHECK(model.row(1).hit.kind == SearchHit::Kind::Message);
    CHECK(model.row(2).hit.kind == SearchHit::Kind::Message);
    CHECK(model.row(4).hit.kind == SearchHit::Kind::Title);
    CHECK(model.choosable(0, 1) == 1);
    CHECK(model.choosable(3, 1) == 4);
    CHECK(model.choosable(5, 1) == -1);
    CHECK(model.choosable(5, -1) == 4);
    CHECK_FALSE(model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
}

SCENARIO("Commands are found by their words, and only those that make sense now", "[window]")
{
    QMainWindow window;
    Actions actions(&window);
    actions.setState({.writable = true});
    const auto all = rowsOf(window.actions(), {});
    CHECK(all.size() > 15);
    const auto keys = rowsOf(window.actions(), u"keyboard short"_s);
    REQUIRE(keys.size() == 2);
    CHECK(keys[1].action == actions.action("help.shortcuts"_L1));
    CHECK(rowsOf(window.actions(), u"stop"_s).size() == 1); // nothing is being answered
}

SCENARIO("An empty program explains itself and offers samples; with them, a first question",
         "[window]")
{
    QWidget host;
    host.resize(700, 500);
    WelcomePage welcome(&host);
    host.show();
    welcome.setLibrary(0, false);
    auto* samples = welcome.findChild<QPushButton*>(u"welcomeSamples"_s);
    auto* question = welcome.findChild<QPushButton*>(u"welcomeQuestion"_s);
    CHECK(samples->isVisible());
    CHECK_FALSE(question->isVisible());
    QSignalSpy wanted(&welcome, &WelcomePage::samplesRequested);
    QTest::mouseClick(samples, Qt::LeftButton);
    CHECK(wanted.count() == 1);
    auto* model = welcome.findChild<QPushButton*>(u"welcomeModel"_s);
    REQUIRE(model->isVisible());
    QSignalSpy models(&welcome, &WelcomePage::modelRequested);
    QTest::mouseClick(model, Qt::LeftButton);
    CHECK(models.count() == 1);
    welcome.setModel(u"Qwen & co"_s);
    CHECK_FALSE(model->isVisible());
    CHECK_FALSE(samples->isVisible());
    welcome.setModel({});
    CHECK(model->isVisible());

    welcome.setLibrary(2, true);
    CHECK_FALSE(model->isVisible());
    CHECK_FALSE(samples->isVisible());
    REQUIRE(question->isVisible());
    QSignalSpy asked(&welcome, &WelcomePage::questionChosen);
    QTest::mouseClick(question, Qt::LeftButton);
    CHECK(asked.first().first().toString() == question->text());

    welcome.setWritable(false);
    CHECK_FALSE(question->isVisible());
    host.resize(500, 300);
    CHECK(welcome.size() == host.size());
}
