// SPDX-License-Identifier: GPL-3.0-or-later
// Where texts differ: worked out beside the window, shown without disturbing who reads.
#include "compare/comparedbranches.h"
#include "compare/differences.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

Message said(const QString& text)
{
    Message message;
    message.id = MessageId(1);
    message.role = Role::Assistant;
    message.text = text;
    return message;
}

QString lines(int count, const QString& end = {})
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += u"Line %1 of the answer.\n"_s.arg(i);
    return text + end;
}

void show(DiffView& view, const QString& left, const QString& right)
{
    view.setDifference(right, diffWords(left, right), DiffView::Side::Right);
}

Node node(qint64 id, qint64 parent, const QString& excerpt)
{
    Node node;
    node.id = MessageId(id);
    node.parent = MessageId(parent);
    node.excerpt = excerpt;
    return node;
}

} // namespace

SCENARIO("What is read and selected stays where it is while an answer grows", "[compare][diff]")
{
    DiffView view;
    view.resize(300, 200);
    view.show();
    const QString left = lines(80, u"One end."_s);
    show(view, left, lines(80, u"Another"_s));
    const auto select = [&view](const QString& words) {
        const QTextCursor found = view.document()->find(words);
        REQUIRE_FALSE(found.isNull());
        view.setTextCursor(found);
    };
    WHEN("a line in the middle is selected")
    {
        select(u"Line 40"_s);
        view.verticalScrollBar()->setValue(30);
        show(view, left, lines(80, u"Another end, and more"_s));
        CHECK(view.textCursor().selectedText() == u"Line 40"_s);
        CHECK(view.verticalScrollBar()->value() == 30);
        CHECK(view.toPlainText().endsWith(u"and more"_s));
    }
    WHEN("what is selected stands behind a mark that comes or goes")
    {
        select(u"Line 79"_s);
        show(view, lines(80, u"Another"_s).replace(u"Line 3 of"_s, u"Line 3 out of"_s),
             lines(80, u"Another"_s));
        CHECK(view.toPlainText().contains(u'‸'));
        CHECK(view.textCursor().selectedText() == u"Line 79"_s);
        show(view, left, lines(80, u"Another"_s));
        CHECK_FALSE(view.toPlainText().contains(u'‸'));
        CHECK(view.textCursor().selectedText() == u"Line 79"_s);
    }
    WHEN("the end itself is selected, and grows")
    {
        select(u"Another"_s);
        show(view, left, lines(80, u"Another end"_s));
        CHECK(view.textCursor().selectedText() == u"Another"_s);
    }
    WHEN("only the cursor stands somewhere")
    {
        QTextCursor cursor = view.textCursor();
        cursor.setPosition(50);
        view.setTextCursor(cursor);
        view.verticalScrollBar()->setValue(12);
        show(view, lines(3), lines(80, u"Another end"_s));
        CHECK(view.textCursor().position() == 50);
        CHECK(view.verticalScrollBar()->value() == 12);
    }
    WHEN("it ends shorter than it was")
    {
        select(u"Line 79"_s);
        show(view, left, u"No."_s);
        CHECK(view.toPlainText().remove(u'‸') == u"No."_s);
    }
}

SCENARIO("Differences are worked out one at a time, and what was overtaken is thrown away",
         "[compare][diff]")
{
    int gathered = 0;
    DifferenceTask task{{{said(u"five days"_s)}, {said(u"seven days"_s)}}, 0};
    DifferenceWork work([&] {
        ++gathered;
        return task;
    });
    QSignalSpy done(&work, &DifferenceWork::done);
    work.now();
    work.soon();
    CHECK(work.isIdle()); // nobody looks
    CHECK(gathered == 0);

    work.setWanted(true);
    task.base = 1;
    work.now();
    work.now();
    CHECK(gathered == 1); // the next one waits until this one is there
    REQUIRE(test::waitUntil([&] { return work.isIdle(); }));
    CHECK(gathered == 2);
    REQUIRE(done.count() == 1);
    const auto found = done.first().first().value<std::vector<Difference>>();
    REQUIRE(found.size() == 2);
    CHECK(found[1].percent == -1);
    CHECK(found[1].side == DiffView::Side::Left);
    CHECK(found[0].percent > 0);
    CHECK(found[0].runs == found[1].runs);

    work.now();
    work.setWanted(false);
    REQUIRE(test::waitUntil([&] { return work.isIdle(); }));
    CHECK(done.count() == 1);
}

SCENARIO("Branches are offered by their names, else by how they begin", "[compare][branches]")
{
    ThreadShape shape;
    shape.tree = Tree::from({node(1, 0, u"How long?"_s), node(2, 1, u"Five days."_s),
                             node(3, 1, u"Seven days."_s), node(4, 3, u"Really?"_s),
                             node(5, 4, u"Yes."_s), node(6, 1, u"Five days."_s)});
    shape.head = MessageId(2);
    shape.branches = {{BranchId(1), ThreadId(1), MessageId(3), u"the slow one"_s},
                      {BranchId(2), ThreadId(1), MessageId(77), u"gone"_s}};
    const std::vector<ComparedBranch> branches = comparableBranches(shape, {MessageId(2)});
    REQUIRE(branches.size() == 3);
    CHECK(branches[0] == ComparedBranch{MessageId(5), u"the slow one"_s});
    CHECK(branches[1] == ComparedBranch{MessageId(2), u"Five days. 1"_s});
    CHECK(branches[2] == ComparedBranch{MessageId(6), u"Five days. 2"_s});

    const auto parted = partedBranches(shape.tree, MessageId(2), MessageId(5));
    REQUIRE(parted);
    CHECK(parted->parted == MessageId(1));
    CHECK(parted->left == std::vector{MessageId(2)});
    CHECK(parted->right == std::vector{MessageId(3), MessageId(4), MessageId(5)});
    CHECK_FALSE(partedBranches(shape.tree, MessageId(5), MessageId(3)));
    CHECK_FALSE(partedBranches(shape.tree, MessageId(5), MessageId(77)));

    WHEN("there are very many")
    {
        std::vector<Node> nodes{node(1, 0, u"Q"_s)};
        for (qint64 id = 2; id < 1000; ++id)
            nodes.push_back(node(id, 1, u"A"_s));
        shape.tree = Tree::from(nodes);
        const auto few = comparableBranches(shape, {MessageId(5)});
        CHECK(few.size() == kMostBranches);
        CHECK(few.front().name == u"the slow one"_s);
        CHECK(std::ranges::count(few, MessageId(5), &ComparedBranch::leaf) == 1);
        CHECK(few.back().leaf == MessageId(999));
    }
}

SCENARIO("Equal titles are told apart", "[compare]")
{
    CHECK(distinctTitles({u"Qwen"_s, u"Quote"_s, u"Qwen"_s}) ==
          QStringList{u"Qwen 1"_s, u"Quote"_s, u"Qwen 2"_s});
    CHECK(distinctTitles({u"Qwen"_s, u"Qwen 1"_s, u"Qwen"_s}) ==
          QStringList{u"Qwen 2"_s, u"Qwen 1"_s, u"Qwen 3"_s});
}
