// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/builtintools.h"

#include "assistant/toolarguments.h"
#include "assistant/toolresult.h"
#include "assistant/toolsources.h"
#include "base/clock.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QRegularExpression>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A library of one long passage, which remembers what it was asked.
class OnePassage final : public LibrarySearch {
public:
    Async<std::vector<FoundPassage>> search(const QString& query, int count) override
    {
        asked = query;
        most = count;
        return ready(Result<std::vector<FoundPassage>>(
            std::vector<FoundPassage>(static_cast<size_t>(count), passage)));
    }
    Async<FoundPassage> open(const QString& id) override
    {
        asked = id;
        return ready(Result<FoundPassage>(passage));
    }
    FoundPassage passage{u"1-2"_s, u"Title"_s, 4, 9, u"Heading"_s, QString(), u"1-1"_s, {}};
    QString asked;
    int most = 0;
};

class NoArchive final : public ArchiveSearch {
public:
    Async<std::vector<FoundMessage>> search(const QString&, int) override
    {
        return ready(Result<std::vector<FoundMessage>>(
            Error{Error::Kind::Io, u"The disk does not answer."_s, {}}));
    }
};

struct Scene {
    OnePassage library;
    NoArchive archive;
    FixedClock clock{1'542'697'500'000}; // 2018-11-20 07:05 UTC, a Tuesday
    std::vector<std::unique_ptr<Tool>> tools =
        builtinTools({&library, &archive, &clock, QTimeZone("Asia/Ho_Chi_Minh")});

    Result<QString> call(size_t index, const QString& arguments)
    {
        const auto read = readArguments(arguments, tools[index]->spec());
        if (!read)
            return read.error();
        return waitFor(tools[index]->call(*read));
    }
};

} // namespace

SCENARIO("Built-in tools say what they are and change nothing", "[assistant][tools]")
{
    Scene scene;
    QStringList names;
    const QRegularExpression allowed(u"^[A-Za-z0-9_-]{1,64}$"_s);
    for (const auto& tool : scene.tools) {
        const ToolSpec spec = tool->spec();
        names += spec.name;
        CHECK(allowed.match(spec.name).hasMatch());
        CHECK(spec.readOnly);
        CHECK(spec.about.size() > 20);
        CHECK(spec.parameters["type"_L1].toString() == u"object"_s);
    }
    CHECK(names == QStringList{u"search_library"_s, u"open_passage"_s, u"search_archive"_s,
                               u"calculate"_s, u"today"_s});
    const auto few = builtinTools({});
    REQUIRE(few.size() == 1);
    CHECK(few[0]->spec().name == u"calculate"_s);
}

SCENARIO("Passages are listed shortened and opened in full", "[assistant][tools]")
{
    Scene scene;
    scene.library.passage.text = QString(2000, u'x');
    const auto list = scene.call(0, u"{\"query\":\"q\",\"count\":2}"_s);
    REQUIRE(list);
    CHECK(list->startsWith(u"[1-2] Title, page 4, Heading\nxxx"));
    CHECK(list->count(u"[1-2]"_s) == 2);
    CHECK(list->size() < 3200);
    CHECK(scene.library.asked == u"q"_s);
    CHECK(scene.library.most == 2);
    CHECK(scene.call(0, u"{\"query\":\"q\"}"_s));
    CHECK(scene.library.most == 5);
    CHECK_FALSE(scene.call(0, u"{\"query\":\"q\",\"count\":11}"_s));

    const auto whole = scene.call(1, u"{\"id\":\"1-2\"}"_s);
    REQUIRE(whole);
    CHECK(*whole ==
          u"[1-2] Title, page 4, Heading\n(before it: 1-1)\n"_s + scene.library.passage.text);
    const auto failed = scene.call(2, u"{\"query\":\"q\"}"_s);
    REQUIRE_FALSE(failed);
    CHECK(failed.error().message == u"The disk does not answer."_s);
}

SCENARIO("Reckoning and the date need no search", "[assistant][tools]")
{
    Scene scene;
    CHECK(*scene.call(3, u"{\"expression\":\"(1200 - 350) * 1.08\"}"_s) == u"918"_s);
    CHECK_FALSE(scene.call(3, u"{\"expression\":\"1/0\"}"_s));
    CHECK_FALSE(scene.call(3, QString()));
    CHECK(*scene.call(4, QString()) ==
          u"Tuesday, 2018-11-20, 14:05, Asia/Ho_Chi_Minh (UTC+07:00)"_s);
    const auto west = builtinTools({nullptr, nullptr, &scene.clock, QTimeZone("America/St_Johns")});
    CHECK(waitFor(west[1]->call({}))->contains(u"03:35, America/St_Johns (UTC-03:30)"));
}

SCENARIO("A result that is too long is cut between characters, and says so", "[assistant][tools]")
{
    CHECK(boundedResult(QString(Tool::kMostResult, u'x')).size() == Tool::kMostResult);
    const QString cut = boundedResult(u"😀"_s.repeated(Tool::kMostResult));
    CHECK(cut.size() <= Tool::kMostResult);
    CHECK(cut.endsWith(u"[cut: 20100 more characters are not shown]"));
    CHECK(cut.isValidUtf16());
    CHECK(shortened(u"a😀b"_s, 2) == u"a…"_s);
    CHECK(shortened(u"a😀b"_s, 4) == u"a😀b"_s);
}
