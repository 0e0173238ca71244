// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "singleinstance.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"
#include "windowoptions.h"

#include <QFuture>
#include <QLabel>
#include <QSignalSpy>
#include <QThread>

#include <thread>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("The window starts as it is asked to, and says what it does not understand", "[window]")
{
    const auto options = windowOptions({u"--home"_s, u"/tmp/x"_s, u"--size=1280x800"_s,
                                        u"--theme=dark"_s, u"--language=vi"_s, u"--room=library"_s,
                                        u"--screenshot=a.png"_s, u"--thread=7"_s});
    REQUIRE(options);
    CHECK(options->home == u"/tmp/x"_s);
    CHECK(options->size == QSize(1280, 800));
    CHECK(options->theme == u"dark"_s);
    CHECK(options->language == u"vi"_s);
    CHECK(options->room == u"library"_s);
    CHECK(options->screenshot == u"a.png"_s);
    CHECK(options->thread == 7);
    CHECK(windowOptions({}));

    for (const QString& wrong :
         {u"--size=big"_s, u"--size=1x1"_s, u"--theme=pink"_s, u"--language=xx"_s,
          u"--room=kitchen"_s, u"--unknown=1"_s, u"--thread=first"_s, u"--thread=0"_s}) {
        INFO(wrong.toStdString());
        const auto refused = windowOptions({wrong});
        REQUIRE_FALSE(refused);
        CHECK_FALSE(refused.error().message.isEmpty());
    }
}

SCENARIO("A second start finds the first by its home, and only that one", "[window]")
{
    const test::TempFolder folder;
    SingleInstance first(folder.path());
    CHECK_FALSE(first.raiseOther());
    REQUIRE(first.listen());
    QSignalSpy raised(&first, &SingleInstance::raiseRequested);

    std::atomic_bool found = false;
    std::atomic_bool elsewhere = true;
    std::thread second([&] {
        found = SingleInstance(folder.path()).raiseOther();
        elsewhere = SingleInstance(folder.path(u"other"_s)).raiseOther();
    });
    CHECK(test::waitUntil([&raised] { return raised.count() == 1; }));
    CHECK(test::waitUntil([&found] { return found.load(); }));
    second.join();
    CHECK(found);
    CHECK_FALSE(elsewhere);
}

SCENARIO("A socket left behind by a killed process does not stop the next one from listening",
         "[window]")
{
    const test::TempFolder folder;
    SingleInstance one(folder.path());
    REQUIRE(one.listen());
    SingleInstance two(folder.path());
    CHECK(two.listen());
}

namespace {

class Speaker : public QObject {
public:
    int changes = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        changes += event->type() == QEvent::LanguageChange ? 1 : 0;
        return false;
    }
};

} // namespace

SCENARIO("The language changes while the program runs", "[window]")
{
    Language language;
    QLabel label;
    Speaker speaker;
    label.installEventFilter(&speaker);
    language.set(u"en"_s);
    CHECK(language.current() == u"en"_s);
    language.set(u"vi"_s);
    CHECK(language.current() == u"vi"_s);
    QCoreApplication::sendPostedEvents();
    CHECK(QLocale().language() == QLocale::Vietnamese);
    language.set(u"klingon"_s);
    CHECK(language.current() == u"en"_s);
    QCoreApplication::sendPostedEvents();
    CHECK(QLocale().language() == QLocale::English);
}
