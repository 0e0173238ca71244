// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "support/wait.h"

#include "app/chat/shots.h"
#include "window/sentdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

SCENARIO("What was sent is shown as it is, found in and copied", "[window][sent]")
{
    const QString text =
        u"{\n    \"messages\": [\n        {\n            \"content\": \"<b>Say</b> what a permit "
        u"costs\",\n            \"role\": \"user\"\n        }\n    ],\n    \"stream\": true\n}\n"_s;
    SentDialog dialog(u"Qwen"_s, text);
    dialog.show();
    const auto* view = dialog.findChild<QPlainTextEdit*>(u"sentText"_s);
    CHECK(view->toPlainText() == text);
    CHECK(view->isReadOnly());

    dialog.findChild<QPushButton*>(u"sentFind"_s)->click();
    auto* field = dialog.findChild<QLineEdit*>();
    REQUIRE(field);
    field->setText(u"ROLE"_s);
    REQUIRE(waitUntil([&] { return view->extraSelections().size() == 1; }));
    CHECK(view->extraSelections().first().cursor.selectedText() == u"role"_s);
    shoot(dialog, u"sent"_s);
    field->setText(u"er"_s);
    REQUIRE(waitUntil([&] { return view->extraSelections().size() == 2; }));

    dialog.findChild<QPushButton*>(u"sentCopy"_s)->click();
    CHECK(QApplication::clipboard()->text() == text);
    dialog.findChild<QPushButton*>(u"sentClose"_s)->click();
    CHECK_FALSE(dialog.isVisible());
}

SCENARIO("No line is too long to be laid out, and nothing of it is lost", "[window][sent]")
{
    const QString words = QString(u"word "_s).repeated(200'000);
    const QString solid = QString(u"🌻"_s).repeated(5'000);
    for (const QString& text :
         {words, solid, QString(words + u'\n' + solid), u"short"_s, QString()}) {
        QString shown = SentDialog::shown(text);
        for (const QStringView line : QStringView(shown).split(u'\n')) {
            CHECK(line.size() <= 2000);
            CHECK((line.isEmpty() || !line.back().isHighSurrogate()));
        }
        CHECK(shown.remove(u'\n') == QString(text).remove(u'\n'));
    }
}
