// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/disclosureheader.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/iconbutton.h"
#include "widgets/notificationbar.h"
#include "widgets/pill.h"
#include "widgets/progressstrip.h"
#include "widgets/searchfield.h"

#include "support/catch.h"

#include <QTest>
#include <QtWidgets>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Host {
    Host()
    {
        window.resize(800, 500);
        window.show();
    }
    QPushButton* action() { return window.findChild<QPushButton*>(u"notification.action"_s); }
    QAbstractButton* close() { return window.findChild<QAbstractButton*>(u"notification.close"_s); }

    QWidget window;
    NotificationBar bar{&window};
};

} // namespace

SCENARIO("A search field is cleared by Escape first, and left by it then", "[widgets]")
{
    SearchField field;
    field.setPrompt(u"Find"_s);
    CHECK(field.accessibleName() == u"Find"_s);
    int left = 0;
    QObject::connect(&field, &SearchField::resultsRequested, &field, [&left] { ++left; });
    QTest::keyClicks(&field, u"law"_s);
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(field.text().isEmpty());
    QKeyEvent escape(QEvent::KeyPress, Qt::Key_Escape, Qt::NoModifier);
    QApplication::sendEvent(&field, &escape);
    CHECK_FALSE(escape.isAccepted());
    QTest::keyClick(&field, Qt::Key_Down);
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(left == 2);
}

SCENARIO("A button that is an icon says what it does and which key does the same", "[widgets]")
{
    IconButton button(u"search");
    button.setHelp(u"Search everything"_s, QKeySequence(Qt::CTRL | Qt::Key_K));
    CHECK(button.accessibleName() == u"Search everything"_s);
    CHECK(button.toolTip().contains(u"Ctrl+K"));
    CHECK(button.focusPolicy() == Qt::StrongFocus);

    button.setHelp(u"<img src=x> & co"_s); // a name from elsewhere is text, never a picture
    CHECK(button.accessibleName() == u"<img src=x> & co"_s);
    CHECK(button.toolTip() == u"<qt>&lt;img src=x&gt; &amp; co</qt>"_s);
}

SCENARIO("A disclosure header folds by mouse and by key", "[widgets]")
{
    QWidget window;
    DisclosureHeader header(u"Today"_s, &window);
    QWidget body(&window);
    header.setBody(&body);
    window.show();
    CHECK(body.isVisible());
    QTest::mouseClick(&header, Qt::LeftButton);
    CHECK_FALSE(body.isVisible());
    QTest::keyClick(&header, Qt::Key_Right);
    CHECK(body.isVisible());
    QTest::keyClick(&header, Qt::Key_Left);
    CHECK_FALSE(body.isVisible());
    QTest::keyClick(&header, Qt::Key_Space);
    CHECK(body.isVisible());
}

SCENARIO("A label that does not fit is elided, and never read as markup", "[widgets]")
{
    ElidedLabel label(u"<b>Work permit</b>, foreign worker"_s);
    label.resize(label.sizeHint());
    CHECK_FALSE(label.isElided());
    label.resize(60, 20);
    CHECK(label.isElided());
    CHECK(label.text().startsWith(u"<b>"));
    CHECK(label.minimumSizeHint().width() < 60);
}

SCENARIO("A pill gives way when there is little room", "[widgets]")
{
    QImage image(200, 40, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    const QString words = u"Quote · Labour library"_s;
    CHECK(Pill::draw(&painter, QRect(0, 0, 190, 40), words, Pill::Kind::Accent).width() ==
          qMin(190, Pill::sizeOf(words).width()));
    CHECK(Pill::draw(&painter, QRect(0, 0, 70, 40), words, Pill::Kind::Accent).width() == 70);
}

SCENARIO("A notice can be taken up, and closes with it", "[widgets][notice]")
{
    Host host;
    int undone = 0;
    host.bar.notify({Notice::Kind::Done, u"Moved to the trash."_s, u"Undo"_s, [&] { ++undone; }});
    CHECK(host.bar.isVisible());
    CHECK(host.action()->isVisible());
    host.action()->click();
    CHECK(undone == 1);
    CHECK_FALSE(host.bar.isVisible());
}

SCENARIO("An error stays in front until it is closed", "[widgets][notice]")
{
    Host host;
    host.bar.notify({Notice::Kind::Error, u"The disk is full."_s, {}, {}});
    host.bar.notify({Notice::Kind::Info, u"12 documents were added."_s, {}, {}});
    CHECK(host.bar.text() == u"The disk is full."_s);
    CHECK_FALSE(host.action()->isVisible());
    host.bar.notify({Notice::Kind::Error, u"The disk is full."_s, {}, {}});
    host.close()->click();
    CHECK(host.bar.text() == u"12 documents were added."_s);
    QTest::keyClick(&host.bar, Qt::Key_Escape);
    CHECK_FALSE(host.bar.isVisible());
}

SCENARIO("What needs nobody gives way to what is new", "[widgets][notice]")
{
    Host host;
    host.bar.notify({Notice::Kind::Done, u"one"_s, {}, {}});
    host.bar.notify({Notice::Kind::Done, u"two"_s, {}, {}});
    CHECK(host.bar.text() == u"two"_s);
    host.bar.dismiss();
    CHECK_FALSE(host.bar.isVisible());
}

SCENARIO("A notice stays inside its host, however long and narrow", "[widgets][notice]")
{
    Host host;
    host.bar.notify(
        {Notice::Kind::Error, u"a long sentence of many words "_s.repeated(12), {}, {}});
    for (const int wide : {900, 420, 300}) {
        host.window.resize(wide, 400);
        QCoreApplication::processEvents();
        CHECK(host.window.rect().contains(host.bar.geometry()));
    }
}

SCENARIO("Long work shows how far it is and asks once to be stopped", "[widgets]")
{
    ProgressStrip strip;
    CHECK_FALSE(strip.isVisible());
    int asked = 0;
    QObject::connect(&strip, &ProgressStrip::cancelRequested, &strip, [&asked] { ++asked; });
    strip.begin(u"Adding documents"_s);
    strip.setProgress(5'000'000'000, 10'000'000'000, u"a.pdf"_s);
    auto* bar = strip.findChild<QProgressBar*>(u"progress.bar"_s);
    CHECK(bar->value() * 2 == bar->maximum());
    auto* cancel = strip.findChild<QAbstractButton*>(u"progress.cancel"_s);
    cancel->click();
    cancel->click();
    CHECK(asked == 1);
    strip.end();
    CHECK_FALSE(strip.isBusy());
    strip.begin(u"Backing up"_s);
    CHECK(cancel->isEnabled());
}

SCENARIO("An empty place offers one first thing to do", "[widgets]")
{
    EmptyState empty(u"library");
    empty.setWords(u"No documents yet"_s, u"<i>Add</i> one"_s);
    QPushButton* first = empty.addButton(u"Add…"_s, u"add"_s);
    QPushButton* second = empty.addButton(u"Samples"_s, u"samples"_s);
    CHECK(first->property("motcuaPrimary").toBool());
    CHECK_FALSE(second->property("motcuaPrimary").toBool());
    for (const QLabel* label : empty.findChildren<QLabel*>())
        CHECK(label->textFormat() == Qt::PlainText);
}
