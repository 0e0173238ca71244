// SPDX-License-Identifier: GPL-3.0-or-later
// Who answers: the pill beside the title, and the list of whom to ask at once.
#include "support/catch.h"
#include "support/wait.h"

#include "app/chat/shots.h"
#include "chat/assistantpill.h"
#include "chat/chatpanel.h"
#include "chat/severaldialog.h"

#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStyleOptionViewItem>
#include <QTest>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<AssistantInfo> some()
{
    return {{u"quote"_s, u"Quote"_s, u"Answers by quoting."_s, {}, false},
            {u"p1"_s, u"Cô Lan & co"_s, u"Patient."_s, u"🌻"_s, true},
            {u"s1"_s, u"Qwen 3 · 4B"_s, u"At this computer."_s, u"q3"_s, true}};
}

QAction* entry(const AssistantPill& pill, const QString& name)
{
    Q_EMIT pill.menu()->aboutToShow();
    for (QAction* action : pill.menu()->actions())
        if (action->objectName() == name)
            return action;
    return nullptr;
}

} // namespace

SCENARIO("The pill names who answers and lets another answer", "[chat][assistants]")
{
    AssistantPill pill;
    QSignalSpy chosen(&pill, &AssistantPill::chosen);
    QSignalSpy manage(&pill, &AssistantPill::manageRequested);
    pill.setAssistants(some(), u"p1"_s);
    CHECK(pill.text() == u"Cô Lan & co"_s);
    CHECK(pill.accessibleName() == u"Answered by Cô Lan & co"_s);
    CHECK(entry(pill, u"chat.assistant.p1"_s)->isChecked());
    CHECK(entry(pill, u"chat.assistant.p1"_s)->text() == u"Cô Lan && co"_s);
    CHECK_FALSE(entry(pill, u"chat.assistant.quote"_s)->isChecked());
    CHECK_FALSE(entry(pill, u"chat.assistant.p1"_s)->icon().isNull());
    entry(pill, u"chat.assistant.s1"_s)->trigger();
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].toString() == u"s1"_s);
    entry(pill, u"chat.manageAssistants"_s)->trigger();
    CHECK(manage.count() == 1);

    pill.setChangeable(false);
    CHECK_FALSE(entry(pill, u"chat.assistant.s1"_s)->isEnabled());
    CHECK(entry(pill, u"chat.manageAssistants"_s)->isEnabled());

    pill.menu()->popup(QPoint(0, 0));
    shoot(*pill.menu(), u"assistants"_s);
    pill.menu()->close();
}

SCENARIO("Several are asked when two or more are ticked", "[chat][assistants]")
{
    SeveralDialog dialog(some(), {u"quote"_s});
    QSignalSpy chosen(&dialog, &SeveralDialog::chosen);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(u"severalList"_s);
    auto* ask = dialog.findChild<QPushButton*>(u"severalAsk"_s);
    CHECK(dialog.ticked() == QStringList{u"quote"_s});
    CHECK_FALSE(ask->isEnabled());
    list->setCurrentRow(2);
    QTest::keyClick(list, Qt::Key_Space);
    CHECK(ask->text() == u"Ask 2"_s);
    REQUIRE(ask->isEnabled());
    shoot(dialog, u"several"_s);
    ask->click();
    REQUIRE(chosen.count() == 1);
    CHECK(chosen[0][0].toStringList() == QStringList{u"quote"_s, u"s1"_s});
    CHECK_FALSE(dialog.isVisible());
}

SCENARIO("Return asks those that are ticked; a click anywhere on a row ticks it",
         "[chat][assistants]")
{
    SeveralDialog dialog(some(), {u"quote"_s, u"s1"_s});
    QSignalSpy chosen(&dialog, &SeveralDialog::chosen);
    dialog.show();
    auto* list = dialog.findChild<QListWidget*>(u"severalList"_s);
    const auto click = [list](int row, QPoint beside) {
        const QRect place = list->visualItemRect(list->item(row));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          beside.isNull() ? place.center()
                                          : QPoint(place.left() + beside.x(), place.center().y()));
    };
    WHEN("Return is pressed on a row")
    {
        list->setCurrentRow(1);
        QTest::keyClick(list, Qt::Key_Return);
        REQUIRE(chosen.count() == 1);
        CHECK(chosen[0][0].toStringList() == QStringList{u"quote"_s, u"s1"_s});
    }
    WHEN("rows are clicked")
    {
        click(1, {});
        CHECK(dialog.ticked() == QStringList{u"quote"_s, u"p1"_s, u"s1"_s});
        click(1, {});
        CHECK(dialog.ticked() == QStringList{u"quote"_s, u"s1"_s});
        QStyleOptionViewItem option;
        option.initFrom(list);
        option.features = QStyleOptionViewItem::HasCheckIndicator;
        option.rect = list->visualItemRect(list->item(1));
        option.viewItemPosition = QStyleOptionViewItem::Middle;
        const QRect box =
            list->style()->subElementRect(QStyle::SE_ItemViewItemCheckIndicator, &option, list);
        click(1, QPoint(box.center().x() - option.rect.left(), 0)); // on the box itself: once too
        CHECK(dialog.ticked() == QStringList{u"quote"_s, u"p1"_s, u"s1"_s});
        CHECK(chosen.count() == 0);
    }
}

SCENARIO("Six at once are enough", "[chat][assistants]")
{
    std::vector<AssistantInfo> many;
    QStringList ids;
    for (int i = 0; i <= SeveralDialog::kMost; ++i) {
        many.push_back({QString::number(i), QString::number(i), {}, {}, true});
        ids << QString::number(i);
    }
    SeveralDialog dialog(many, ids);
    CHECK_FALSE(dialog.findChild<QPushButton*>(u"severalAsk"_s)->isEnabled());
    CHECK(dialog.findChild<QLabel*>(u"severalWords"_s)->text().contains(u'6'));
}

SCENARIO("From the menu to the button: who is asked stays chosen until it is taken back",
         "[chat][assistants]")
{
    ChatPanel panel;
    panel.setAssistants(some(), u"quote"_s);
    panel.resize(800, 500);
    panel.show();
    const auto open = [&panel]() -> SeveralDialog* {
        panel.askSeveral();
        return panel.findChild<SeveralDialog*>();
    };
    QPointer<SeveralDialog> dialog = open();
    REQUIRE(dialog);
    CHECK(dialog->ticked() == QStringList{u"quote"_s});
    auto* list = dialog->findChild<QListWidget*>(u"severalList"_s);
    list->item(1)->setCheckState(Qt::Checked);
    dialog->findChild<QPushButton*>(u"severalAsk"_s)->click();
    CHECK(panel.composer()->several() == QStringList{u"quote"_s, u"p1"_s});
    CHECK(panel.findChild<QPushButton*>(u"chat.send"_s)->text() == u"Ask 2"_s);
    REQUIRE(waitUntil([&] { return !dialog; }));

    dialog = open();
    dialog->findChild<QPushButton*>(u"severalOne"_s)->click();
    CHECK(panel.composer()->several().isEmpty());
    CHECK(panel.findChild<QPushButton*>(u"chat.send"_s)->text() == u"Send"_s);
    shoot(panel, u"panel"_s);
}
