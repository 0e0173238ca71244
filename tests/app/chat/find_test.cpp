// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/chat/memorycontent.h"
#include "support/catch.h"
#include "support/wait.h"

#include "chat/chatpanel.h"
#include "chat/findrun.h"

#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

Message saying(const QString& text)
{
    Message message;
    message.text = text;
    return message;
}

} // namespace

SCENARIO("Words are found in the text as it is shown, with or without marks", "[chat][find]")
{
    CHECK(placesIn(saying(u"a **bo**ld word"_s), 3, u"BOLD"_s) ==
          std::vector{FoundPlace{3, 0, 2, 6}});
    CHECK(placesIn(saying(u"Sở Lao động\n\nso lao dong"_s), 0, u"lao dong"_s).size() == 2);
    CHECK(placesIn(saying(u"Sở Lao động\n\nso lao dong"_s), 0, u"lao động"_s).size() == 1);
    CHECK(placesIn(saying(u"| a | b |\n|--|--|\n| x | tìm |"_s), 0, u"tim"_s).size() == 1);
    CHECK(placesIn(saying(u"text"_s), 0, u" "_s).empty());
}

SCENARIO("Finding goes through the whole path, also what is not loaded", "[chat][find]")
{
    MemoryContent content;
    content.heldBack = true;
    content.addMany(1000,
                    [](int i) { return i % 100 == 7 ? u"needle here, needle there"_s : u"hay"_s; });
    FindRun run;
    run.setContent(&content);
    run.start(u"needle"_s);
    REQUIRE(waitUntil([&] { return !run.isRunning(); }));
    CHECK(run.places().size() == 20);
    CHECK(std::is_sorted(run.places().begin(), run.places().end()));
    WHEN("other words are typed before the answer has come")
    {
        run.start(u"needle"_s);
        run.start(u"there"_s);
        REQUIRE(waitUntil([&] { return !run.isRunning(); }));
        CHECK(run.places().size() == 10);
    }
}

SCENARIO("The find bar counts, steps through the places and scrolls to them", "[chat][find]")
{
    MemoryContent content;
    content.addMany(200,
                    [](int i) { return i % 50 == 0 ? u"needle %1"_s.arg(i) : u"hay and straw"_s; });
    ChatPanel panel;
    panel.resize(700, 600);
    panel.setContent(&content);
    panel.show();
    panel.openFind();
    CHECK(panel.findBar()->isVisible());
    auto* field = panel.findChild<QLineEdit*>(u"chat.find"_s);
    auto* count = panel.findChild<QLabel*>(u"chat.findCount"_s);
    QTest::keyClicks(field, u"needle"_s);
    REQUIRE(waitUntil([&] { return count->text().endsWith(u"of 4"_s); }));
    QTest::keyClick(field, Qt::Key_Return);
    const QString second = count->text();
    QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
    CHECK(count->text() != second);
    for (int i = 0; i < 4; ++i) {
        QTest::keyClick(field, Qt::Key_Return);
        const int row = (count->text().split(u' ')[0].toInt() - 1) * 50;
        const QRect box = panel.view()->messageRect(content.nodeAt(row).id);
        CHECK(panel.view()->viewport()->rect().contains(box.center()));
    }
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK_FALSE(panel.findBar()->isVisible());
}
