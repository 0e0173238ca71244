// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/branchmodel.h"
#include "conversations/branchoutline.h"
#include "support/catch.h"
#include "support/wait.h"
#include "theme/theme.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;

namespace {

Node node(qint64 id, qint64 parent, const char* text)
{
    Node made;
    made.id = MessageId(id);
    made.parent = MessageId(parent);
    made.position = static_cast<int>(id);
    made.excerpt = QString::fromUtf8(text);
    return made;
}

/// The picture of the design: a draft beside the path, and a branch named "law desk".
ThreadShape permit()
{
    std::vector<Node> nodes{node(1, 0, "How many dossiers did the department resolve?"),
                            node(2, 1, "63.820"),
                            node(3, 2, "Draft a reply."),
                            node(4, 3, "Dear applicant"),
                            node(5, 2, "Which papers does a foreign worker need?"),
                            node(6, 5, "These")};
    for (qint64 id = 7; id <= 16; ++id)
        nodes.push_back(node(id, id - 1, "more"));
    nodes.push_back(node(17, 16, "Ask the law desk."));
    nodes.push_back(node(18, 16, "Go on."));
    nodes.push_back(node(19, 18, "criminal record"));
    ThreadShape shape;
    shape.tree = Tree::from(nodes);
    shape.head = MessageId(19);
    shape.branches = {{BranchId(1), ThreadId(1), MessageId(3), QStringLiteral("draft")},
                      {BranchId(2), ThreadId(1), MessageId(17), QStringLiteral("law desk")}};
    return shape;
}

QStringList shown(const BranchOutline& outline)
{
    QStringList words;
    for (int row = 0; row < outline.branches().rowCount(); ++row) {
        const BranchRow& placed = outline.branches().rows()[static_cast<size_t>(row)];
        words << QString(placed.lane, QLatin1Char('>')) +
                     outline.branches().index(row).data().toString() +
                     QStringLiteral(" %1").arg(placed.count) +
                     (placed.onPath ? QStringLiteral("*") : QString()) +
                     (placed.isHead ? QStringLiteral("!") : QString());
    }
    return words;
}

} // namespace

SCENARIO("Runs are one row each, side branches stand beside, and the path is marked",
         "[conversations]")
{
    BranchOutline outline;
    const QAbstractItemModelTester tester(outline.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    outline.setShape(permit());
    CHECK(shown(outline) ==
          QStringList{QStringLiteral("How many dossiers did the department resolve? 2*"),
                      QStringLiteral(">draft 2"),
                      QStringLiteral("Which papers does a foreign worker need? 12*"),
                      QStringLiteral(">law desk 1"), QStringLiteral("Go on. 2*"),
                      QStringLiteral("now 1*!")});
    CHECK(outline.model()->index(3, 0).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("law desk, branch 1 of 2"));

    WHEN("another branch is shown")
    {
        outline.setHead(MessageId(17));
        CHECK(shown(outline) ==
              QStringList{QStringLiteral("How many dossiers did the department resolve? 2*"),
                          QStringLiteral(">draft 2"),
                          QStringLiteral("Which papers does a foreign worker need? 12*"),
                          QStringLiteral(">law desk 1*!"), QStringLiteral("Go on. 2")});
        CHECK(outline.currentIndex().row() == 3);
    }
    WHEN("the thread is closed")
    {
        outline.clear();
        CHECK(outline.model()->rowCount() == 0);
    }
}

SCENARIO("A click or a key jumps to a branch", "[conversations]")
{
    BranchOutline outline;
    outline.resize(300, 400);
    outline.setShape(permit());
    outline.show();
    QSignalSpy jumped(&outline, &BranchOutline::messageActivated);
    QTest::mouseClick(outline.viewport(), Qt::LeftButton, {},
                      outline.visualRect(outline.model()->index(1, 0)).center());
    REQUIRE(jumped.count() == 1);
    CHECK(jumped[0][0].value<MessageId>() == MessageId(3));

    QTest::keyClick(&outline, Qt::Key_Left);
    CHECK(outline.currentIndex().row() == 0);
    QTest::keyClick(&outline, Qt::Key_Right);
    CHECK(outline.currentIndex().row() == 2);
    QTest::keyClick(&outline, Qt::Key_Down);
    QTest::keyClick(&outline, Qt::Key_Return);
    REQUIRE(jumped.count() == 2);
    CHECK(jumped[1][0].value<MessageId>() == MessageId(17));

    QSignalSpy removed(&outline, &BranchOutline::removalWanted);
    QTest::keyClick(&outline, Qt::Key_Delete);
    REQUIRE(removed.count() == 1);
    CHECK(removed[0][0].value<MessageId>() == MessageId(17));
}

SCENARIO("A branch is named in place", "[conversations]")
{
    BranchOutline outline;
    outline.resize(300, 400);
    outline.setShape(permit());
    outline.show();
    outline.setFocus();
    QSignalSpy named(&outline, &BranchOutline::nameWanted);
    outline.setCurrentIndex(outline.model()->index(1, 0));
    QTest::keyClick(&outline, Qt::Key_F2);
    auto* editor = outline.findChild<QLineEdit*>(QStringLiteral("branches.name"));
    REQUIRE(editor);
    CHECK(editor->text() == QStringLiteral("draft"));
    editor->setText(QStringLiteral("first draft"));
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(test::waitUntil(
        [&named] { return named.count() == 1; })); // the view commits a little later
    CHECK(named[0][0].value<MessageId>() == MessageId(3));
    CHECK(named[0][1].toString() == QStringLiteral("first draft"));
    CHECK_FALSE(outline.model()->index(5, 0).flags().testFlag(Qt::ItemIsEditable));
}

SCENARIO("Ten thousand messages with thousands of forks are drawn as ten are", "[conversations]")
{
    std::vector<Node> nodes{node(1, 0, "start")};
    for (qint64 id = 2; id <= 10'000; ++id)
        nodes.push_back(node(id, id % 3 == 0 ? id - 2 : id - 1, "turn"));
    ThreadShape shape;
    shape.tree = Tree::from(nodes);
    shape.head = MessageId(10'000);
    BranchOutline outline;
    outline.resize(300, 600);
    outline.setShape(shape);
    outline.show();
    CHECK(outline.model()->rowCount() > 3'000);
    CHECK(outline.branches().lanes() < 10);
    const int row = outline.currentIndex().row();
    REQUIRE(row >= 0);
    CHECK(outline.viewport()->rect().intersects(outline.visualRect(outline.currentIndex())));

    // every fork nested in the last: as deep as it can be
    nodes = {node(1, 0, "start")};
    for (qint64 id = 2; id <= 10'000; ++id)
        nodes.push_back(node(id, id % 2 == 0 ? id - 1 : std::max<qint64>(1, id - 2), "turn"));
    shape.tree = Tree::from(nodes);
    outline.setShape(shape);
    CHECK_FALSE(outline.grab().isNull());
}
