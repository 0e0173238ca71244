// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on the first day, in one go, through the whole program: window, threads, disk.
#include "actions/actions.h"
#include "app/journeys/person.h"
#include "chat/chatview.h"
#include "library/documentview.h"
#include "library/libraryroom.h"
#include "support/tempfolder.h"
#include "window/chatroom.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The same day in two languages.
struct Day {
    const char* language;
    const char* text;     ///< Of the document.
    const char* question; ///< Its answer holds `answer`.
    const char* answer;
    const char* edited; ///< Asked instead; its answer holds `other`.
    const char* other;
    const char* unknown; ///< Not in the document.
    const char* draft;
    const char* welcome; ///< The title of the empty window.
};

constexpr Day kDays[] = {
    {"en",
     "Opening hours\n\nThe ferry office opens at seven in the morning. It closes at 18:30.\n\n"
     "Tickets\n\nA ticket for the island costs 45 crowns. Children under six travel free.\n",
     "When does the ferry office close?", "18:30", "How much is a ticket for the island?",
     "45 crowns", "Who invented the telescope?", "half a thought", "Ask your own documents"},
    {"vi",
     "Giờ mở cửa\n\nPhòng vé phà mở cửa lúc bảy giờ sáng. Phòng vé đóng cửa lúc 18 giờ 30.\n\n"
     "Giá vé\n\nMột vé ra đảo có giá 45.000 đồng. Trẻ em dưới sáu tuổi được miễn vé.\n",
     "Phòng vé phà đóng cửa lúc nào?", "18 giờ 30", "Một vé ra đảo giá bao nhiêu tiền?",
     "45.000 đồng", "Ai phát minh ra kính viễn vọng?", "nghĩ dở dang",
     "Hỏi tài liệu của chính bạn"},
};

QString in(const char* text)
{
    return QString::fromUtf8(text);
}

int shownSiblings(Person& person)
{
    const ChatView* view = person.see<ChatView>(u"chat.view"_s);
    const ChatContent* content = const_cast<ChatView*>(view)->stack().content();
    return content->siblingsAt(0).count;
}

void firstRun(Person& person, const Day& day, const QString& file)
{
    person.see(u"welcome"_s);
    QStringList words;
    for (const QLabel* label : person.see(u"welcome"_s)->findChildren<QLabel*>())
        words.append(label->text());
    CHECK(words.contains(in(day.welcome)));
    person.dialogs().files = {file};
    person.click(u"welcomeAdd"_s);
    REQUIRE(waitUntil([&] {
        return person.window().library().documents().rowCount() == 1 && person.window().isReady();
    }));
    person.click(u"room.chat"_s);
}

void openCitation(Person& person, const Day& day)
{
    person.clickCitation(1, 1);
    const auto* text = person.see<DocumentView>(u"documentView"_s);
    REQUIRE(waitUntil([&] { return person.window().library().openDocument().isValid(); }));
    CHECK(text->isVisible());
    CHECK(person.window().room() == Room::Library);
    person.see(u"documentTitle"_s);
    person.click(u"room.chat"_s);
    CHECK(person.path().first() == in(day.question));
}

/// The first question becomes another, beside the first; then its answer is asked for again.
void branchOut(Person& person, const Day& day)
{
    person.goTo(0);
    person.click(u"chat.edit"_s);
    auto* composer = person.see<QPlainTextEdit>(u"chat.composer"_s);
    CHECK(composer->toPlainText() == in(day.question));
    composer->selectAll();
    person.ask(in(day.edited));
    REQUIRE(waitUntil([&] { return person.path().value(1).contains(in(day.other)); }));
    CHECK(shownSiblings(person) == 2);

    const MessageId before = person.message(1);
    person.goTo(1);
    person.click(u"chat.regenerate"_s);
    REQUIRE(waitUntil([&] { return person.path().size() == 2 && person.message(1) != before; }));
    person.waitForAnswer();
    CHECK(person.path().value(1).contains(in(day.other)));

    person.goTo(0);
    person.click(u"chat.previousSibling"_s);
    REQUIRE(waitUntil([&] { return person.path().value(0) == in(day.question); }));
    CHECK(person.path().value(1).contains(in(day.answer)));
    CHECK(composer->toPlainText().isEmpty());
}

void forkAndSearch(Person& person, const Day& day)
{
    const ThreadId first = person.window().chat().thread();
    person.window().actions().action("thread.fork"_L1)->trigger();
    REQUIRE(waitUntil([&] {
        return person.window().chat().thread() != first && person.window().chat().isReady() &&
               person.path().size() == 2;
    }));
    CHECK(person.path().value(0) == in(day.question));

    // The other branch of the first thread is found and shown, though neither was on the screen.
    person.window().actions().action("edit.search"_L1)->trigger();
    person.type(u"searchField"_s, u'"' + in(day.edited).chopped(1) + u'"');
    auto* hits = person.see<QAbstractItemView>(u"searchHits"_s);
    const QString recent = hits->model()->index(0, 0).data().toString();
    REQUIRE(waitUntil([&] {
        const QString row = hits->model()->index(0, 0).data().toString();
        return !row.isEmpty() && row != recent;
    }));
    person.press(Qt::Key_Return);
    REQUIRE(waitUntil([&] {
        return person.window().chat().thread() == first && person.window().chat().isReady() &&
               person.path().value(0) == in(day.edited);
    }));
}

void exportAll(Person& person, const Day& day, const QString& target)
{
    person.see<ChatView>(u"chat.view"_s)->selectAll();
    CHECK(person.see<ChatView>(u"chat.view"_s)->selectedMessages().size() == 2);
    person.window().actions().action("thread.export"_L1)->trigger();
    person.see(u"exportDialog"_s);
    person.see(u"exportSelection"_s);
    person.click(u"exportThread"_s); // with all branches
    auto* format = person.see<QComboBox>(u"exportFormat"_s);
    format->setCurrentIndex(format->findData(u"markdown"_s));
    person.see<QLineEdit>(u"exportTarget"_s)->selectAll();
    person.type(u"exportTarget"_s, target);
    person.click(u"exportStart"_s);
    REQUIRE(waitUntil([&] { return !person.visible(u"exportDialog"_s); }));
    QFile file(target);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    for (const char* part : {day.question, day.answer, day.edited, day.other})
        CHECK(text.contains(in(part)));
}

} // namespace

SCENARIO("The first day: add, ask, look it up, branch, fork, search, export, and find it all again",
         "[journey]")
{
    const Day& day = GENERATE(from_range(std::begin(kDays), std::end(kDays)));
    CAPTURE(day.language);
    const TempFolder folder;
    const QString home = folder.path(u"home"_s);
    const QString file = folder.write(u"ferry.txt"_s, day.text);
    ThreadId thread;
    QStringList path;
    {
        Person person(home, QString::fromLatin1(day.language));
        firstRun(person, day, file);
        person.ask(in(day.question));
        CHECK(person.path().value(1).contains(in(day.answer)));
        openCitation(person, day);
        branchOut(person, day);
        forkAndSearch(person, day);
        exportAll(person, day, folder.path(u"out.md"_s));
        person.ask(in(day.unknown));
        CHECK(person.path().size() == 4);
        person.type(u"chat.composer"_s, in(day.draft));
        thread = person.window().chat().thread();
        path = person.path();
    }
    Person again(home, QString::fromLatin1(day.language));
    CHECK(again.window().chat().thread() == thread);
    CHECK(again.path() == path);
    CHECK(again.window().library().documents().rowCount() == 1);
    const auto* composer = again.see<QPlainTextEdit>(u"chat.composer"_s);
    CHECK(waitUntil([&] { return composer->toPlainText() == in(day.draft); }));
    CHECK(shownSiblings(again) == 2);
}
