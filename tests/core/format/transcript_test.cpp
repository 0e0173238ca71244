// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"

#include "core/format/samples.h"

using namespace motcua;
using namespace motcua::test;

namespace {

// "2 3 5|4 6": the numbers of the messages, strand by strand.
QString shape(const Transcript& transcript)
{
    QStringList strands;
    for (const Strand& strand : strandsOf(transcript)) {
        QStringList numbers;
        for (const TranscriptMessage* message : strand.messages)
            numbers += message->uuid.toString(QUuid::WithoutBraces).right(2);
        strands += numbers.join(u' ');
    }
    return strands.join(u'|');
}

} // namespace

SCENARIO("A tree is read as its path and then what leaves it", "[format][transcript]")
{
    const Transcript tree = sample();
    CHECK(shape(tree) == QStringLiteral("01 02 03 05|04 06"));
    const std::vector<Strand> strands = strandsOf(tree);
    CHECK(strands[1].from->uuid == uuid(2));
    CHECK(strands[1].name == QStringLiteral("nháp B"));
    CHECK(strands[1].choice == 2);
    CHECK(strands[1].choices == 2);
    CHECK(strands[1].depth == 1);
    CHECK(strandsOf(Transcript()).empty());
}

SCENARIO("Every message of any tree stands in exactly one strand, parents before children",
         "[format][transcript]")
{
    std::mt19937 random(20180919);
    for (int round = 0; round < 60; ++round) {
        const Transcript tree = randomTranscript(random, static_cast<int>(random() % 80));
        QSet<QUuid> seen;
        for (const Strand& strand : strandsOf(tree)) {
            CHECK((!strand.from || seen.contains(strand.from->uuid)));
            for (const TranscriptMessage* message : strand.messages) {
                CHECK(!seen.contains(message->uuid));
                CHECK((message->parent.isNull() || seen.contains(message->parent)));
                seen.insert(message->uuid);
            }
        }
        CHECK(seen.size() == static_cast<qsizetype>(tree.messages.size()));
    }
}

SCENARIO("Twenty thousand deep and five thousand wide trees are unravelled", "[format][transcript]")
{
    Transcript deep;
    for (int i = 1; i <= 20000; ++i)
        deep.messages.push_back(message(i, i - 1, Role::User, {}));
    deep.head = uuid(20000);
    REQUIRE(strandsOf(deep).size() == 1);
    CHECK(strandsOf(deep)[0].messages.size() == 20000);
    CHECK(pathOf(deep).messages.size() == 20000);
    CHECK(mendTree(deep) == 0);

    Transcript wide;
    for (int i = 1; i <= 5000; ++i)
        wide.messages.push_back(message(i, i == 1 ? 0 : 1, Role::User, {}));
    CHECK(strandsOf(wide).size() == 4999);
}

SCENARIO("A path, a subtree and a selection are transcripts of their own", "[format][transcript]")
{
    const Transcript tree = sample();
    CHECK(shape(pathOf(tree)) == QStringLiteral("01 02 03 05"));
    CHECK(shape(pathOf(tree, uuid(4))) == QStringLiteral("01 02 04"));
    CHECK(pathOf(tree, uuid(4)).head == uuid(4));
    CHECK(shape(subtreeOf(tree, uuid(4))) == QStringLiteral("04 06"));
    CHECK(subtreeOf(tree, uuid(4)).notes.size() == 1);
    const Transcript two = selectionOf(tree, {uuid(1), uuid(5)});
    CHECK(shape(two) == QStringLiteral("01 05"));
    CHECK(two.messages[1].parent == uuid(1));
    CHECK(two.head == uuid(5));
    CHECK(two.branches.empty());
    CHECK(selectionOf(tree, {}).head.isNull());
}

SCENARIO("Broken trees are mended and counted", "[format][transcript]")
{
    Transcript broken;
    broken.messages = {message(1, 2, Role::User, {}), message(2, 1, Role::User, {}),
                       message(3, 3, Role::User, {}), message(4, 99, Role::User, {}),
                       message(4, 1, Role::User, {}), message(5, 4, Role::User, {})};
    broken.head = uuid(77);
    CHECK(mendTree(broken) == 4); // two circles, one orphan, one double
    CHECK(broken.messages.size() == 5);
    CHECK(!broken.head.isNull());
    CHECK(mendTree(broken) == 0);
    size_t messages = 0;
    for (const Strand& strand : strandsOf(broken))
        messages += strand.messages.size();
    CHECK(messages == 5);

    Transcript hostile; // fifty thousand messages that answer themselves
    for (int i = 1; i <= 50000; ++i)
        hostile.messages.push_back(message(i, i, Role::User, {}));
    CHECK(mendTree(hostile) == 50000);
}
