// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/thread/treemodel.h"

using namespace motcua;
using namespace motcua::test;

namespace {

std::vector<MessageId> ids(std::initializer_list<qint64> values)
{
    std::vector<MessageId> made;
    for (const qint64 value : values)
        made.emplace_back(value);
    return made;
}

/// 1 ─ 2 ┬ 3 ─ 5 ┬ 6
///       │       └ 7 ─ 8
///       └ 4
Tree forked()
{
    return Tree::from({node(8, 7), node(7, 5, 1), node(6, 5), node(5, 3), node(4, 2, 1), node(3, 2),
                       node(2, 1), node(1)});
}

} // namespace

SCENARIO("A tree answers as the slow and obvious one does", "[thread]")
{
    holds("paths, subtrees, depth, ancestors", [](const Tree& tree, unsigned one, unsigned other) {
        const SlowTree slow(tree);
        const MessageId id = someOf(tree, one);
        const MessageId second = someOf(tree, other);
        const auto path = slow.above(id);
        RC_ASSERT(tree.pathTo(id) == path);
        RC_ASSERT(tree.depth(id) == static_cast<int>(path.size()));
        RC_ASSERT(tree.subtree(id) == slow.below(id));
        const auto above = slow.above(second);
        const bool isAbove =
            id != second && std::find(above.begin(), above.end(), id) != above.end();
        RC_ASSERT(tree.isAncestor(id, second) == (isAbove || (!id.isValid() && second.isValid())));
        RC_ASSERT(
            tree.nextPosition(id) ==
            (slow.children(id).empty() ? 0 : slow.rows.at(slow.children(id).back()).position + 1));
    });
    holds("leaves are those without children, as they are read", [](const Tree& tree) {
        std::vector<MessageId> expected;
        for (const MessageId id : SlowTree(tree).below({}))
            if (tree.children(id).empty())
                expected.push_back(id);
        RC_ASSERT(tree.leaves() == expected);
    });
    holds("rows in any order build the same tree", [](const Tree& tree) {
        std::vector<Node> rows = tree.nodes();
        const auto shuffled =
            *rc::gen::map(rc::gen::arbitrary<std::vector<unsigned>>(), [rows](const auto& swaps) {
                auto mixed = rows;
                for (size_t i = 0; i < swaps.size() && !mixed.empty(); ++i)
                    std::swap(mixed[i % mixed.size()], mixed[swaps[i] % mixed.size()]);
                return mixed;
            });
        Repairs repairs;
        const Tree again = Tree::from(shuffled, &repairs);
        RC_ASSERT(repairs.isEmpty());
        RC_ASSERT(again == tree);
        RC_ASSERT(agrees(again, SlowTree(tree)));
    });
}

SCENARIO("Choosing a branch shows the leaf that was last chosen there", "[thread]")
{
    holds("the leaf lies below and is a leaf", [](const Tree& tree, unsigned pick, unsigned wish) {
        const MessageId id = someOf(tree, pick);
        const MessageId wished = someOf(tree, wish);
        QHash<MessageId, MessageId> remembered;
        for (const MessageId step : tree.pathTo(wished))
            remembered.insert(tree.find(step)->parent, step);
        const MessageId leaf = tree.leafBelow(id, remembered);
        RC_ASSERT(tree.children(leaf).empty());
        RC_ASSERT(leaf == id || tree.isAncestor(id, leaf));
        if (id != wished && tree.isAncestor(id, wished))
            RC_ASSERT(leaf == wished || tree.isAncestor(wished, leaf));
    });
    const Tree tree = forked();
    CHECK(tree.leafBelow(MessageId(1)) == MessageId(4));
    CHECK(tree.leafBelow(MessageId(1), {{MessageId(2), MessageId(3)}}) == MessageId(8));
    CHECK(tree.leafBelow(MessageId(1), {{MessageId(2), MessageId(8)}}) ==
          MessageId(4)); // 8 is no child of 2
    CHECK(tree.leafBelow({}) == MessageId(4));
    CHECK_FALSE(tree.leafBelow(MessageId(99)).isValid());
    CHECK_FALSE(Tree().leafBelow({}).isValid());
}

SCENARIO("After a branch is removed the nearest one is shown", "[thread]")
{
    holds("the head stays, or is a leaf of what remains",
          [](const Tree& tree, unsigned pick, unsigned at) {
              const MessageId removed = someOf(tree, pick);
              const MessageId head = someOf(tree, at);
              const MessageId next = tree.headAfterRemoving(removed, head);
              Tree rest = tree;
              rest.removeSubtree(removed);
              if (rest.contains(head) || !head.isValid())
                  RC_ASSERT(next == head);
              else if (next.isValid())
                  RC_ASSERT(rest.contains(next) && rest.children(next).empty());
              else
                  RC_ASSERT(rest.children({}).empty());
          });
    const Tree tree = forked();
    CHECK(tree.headAfterRemoving(MessageId(7), MessageId(8)) == MessageId(6));
    CHECK(tree.headAfterRemoving(MessageId(3), MessageId(8)) == MessageId(4));
    CHECK(tree.headAfterRemoving(MessageId(8), MessageId(8)) == MessageId(7));
    CHECK(tree.headAfterRemoving(MessageId(4), MessageId(8)) == MessageId(8));
    CHECK(tree.headAfterRemoving(MessageId(4), MessageId(4), {{MessageId(5), MessageId(6)}}) ==
          MessageId(6));
}

SCENARIO("The outline shows each run of messages as one row", "[thread]")
{
    const auto runs = forked().outline(MessageId(6));
    REQUIRE(runs.size() == 5);
    CHECK(runs[0] == Run{MessageId(1), MessageId(2), 2, 0, -1, 0, 1, true});
    CHECK(runs[1] == Run{MessageId(3), MessageId(5), 2, 1, 0, 0, 2, true});
    CHECK(runs[2] == Run{MessageId(6), MessageId(6), 1, 2, 1, 0, 2, true});
    CHECK(runs[3] == Run{MessageId(7), MessageId(8), 2, 2, 1, 1, 2, false});
    CHECK(runs[4] == Run{MessageId(4), MessageId(4), 1, 1, 0, 1, 2, false});

    holds("every message is in exactly one run, in the order it is read", [](const Tree& tree,
                                                                             unsigned pick) {
        const MessageId head = someOf(tree, pick);
        const auto path = tree.pathTo(head);
        std::vector<MessageId> listed;
        const auto outline = tree.outline(head);
        for (size_t i = 0; i < outline.size(); ++i) {
            const Run& run = outline[i];
            auto inside = tree.pathTo(run.last);
            RC_ASSERT(run.count >= 1 && static_cast<size_t>(run.count) <= inside.size());
            inside.erase(inside.begin(), inside.end() - run.count);
            RC_ASSERT(inside.front() == run.first);
            listed.insert(listed.end(), inside.begin(), inside.end());
            RC_ASSERT(tree.children(run.last).size() != 1u);
            const auto& beside = tree.siblings(run.first);
            RC_ASSERT(static_cast<int>(beside.size()) == run.siblingCount);
            RC_ASSERT(beside[static_cast<size_t>(run.siblingIndex)] == run.first);
            RC_ASSERT(run.parentRun < static_cast<int>(i));
            const MessageId parent = tree.find(run.first)->parent;
            RC_ASSERT(parent == (run.parentRun < 0
                                     ? MessageId()
                                     : outline[static_cast<size_t>(run.parentRun)].last));
            RC_ASSERT(
                run.depth ==
                (run.parentRun < 0 ? 0 : outline[static_cast<size_t>(run.parentRun)].depth + 1));
            RC_ASSERT(run.onPath == (std::find(path.begin(), path.end(), run.first) != path.end()));
        }
        RC_ASSERT(listed == tree.subtree({}));
    });
}

SCENARIO("A broken tree on disk is mended and reported", "[thread]")
{
    Repairs repairs;
    const Tree tree = Tree::from({node(1), node(2, 77), node(3, 4), node(4, 5), node(5, 3),
                                  node(6, 5), node(7, 7), node(1, 6), node(0), node(8, -3)},
                                 &repairs);
    CHECK(repairs.orphans == ids({2}));
    CHECK(repairs.cycles == ids({3, 7}));
    CHECK(repairs.doubled == ids({0, 1}));
    CHECK(tree.children({}) == ids({1, 2, 3, 7, 8}));
    CHECK(tree.pathTo(MessageId(6)) == ids({3, 5, 6}));
    CHECK(tree.pathTo(MessageId(4)) == ids({3, 5, 4}));

    holds("any rows make a sound tree with every message in it",
          [](const std::vector<std::pair<unsigned char, unsigned char>>& pairs) {
              std::vector<Node> rows;
              std::map<qint64, qint64> parents;
              for (const auto& [id, parent] : pairs) {
                  rows.push_back(node(id % 32, parent % 40));
                  if (id % 32 != 0)
                      parents.try_emplace(id % 32, parent % 40);
              }
              Repairs found;
              const Tree mended = Tree::from(rows, &found);
              RC_ASSERT(mended.size() == static_cast<int>(parents.size()));
              RC_ASSERT(mended.subtree({}).size() == parents.size());
              RC_ASSERT(agrees(mended, SlowTree(mended)));
              RC_ASSERT(found.doubled.size() == rows.size() - parents.size());
              size_t moved = 0;
              for (const Node& row : mended.nodes())
                  moved += row.parent != MessageId(parents.at(row.id.value()));
              RC_ASSERT(moved == found.orphans.size() + found.cycles.size());
              Repairs again;
              RC_ASSERT(Tree::from(mended.nodes(), &again) == mended);
              RC_ASSERT(again.isEmpty());
          });
}

SCENARIO("A thread of 20 000 turns in a row is nothing special", "[thread]")
{
    constexpr qint64 kDeep = 20'000;
    std::vector<Node> rows;
    for (qint64 id = kDeep; id >= 1; --id)
        rows.push_back(node(id, id - 1));
    Tree tree = Tree::from(rows);
    CHECK(tree.depth(MessageId(kDeep)) == kDeep);
    CHECK(tree.pathTo(MessageId(kDeep)).size() == kDeep);
    CHECK(tree.leafBelow(MessageId(1)) == MessageId(kDeep));
    CHECK(tree.isAncestor(MessageId(1), MessageId(kDeep)));
    CHECK(tree.outline(MessageId(kDeep)).size() == 1);
    CHECK_FALSE(tree.move(MessageId(1), MessageId(kDeep), 0));
    const auto removed = tree.removeSubtree(MessageId(2));
    CHECK(removed.size() == kDeep - 1);
    for (const Node& row : removed)
        tree.insert(row);
    CHECK(tree == Tree::from(rows));

    rows.back().parent = MessageId(kDeep);
    Repairs repairs;
    CHECK(Tree::from(rows, &repairs).size() == kDeep);
    CHECK(repairs.cycles == ids({1}));
}

SCENARIO("A question with 5 000 answers is nothing special", "[thread]")
{
    constexpr qint64 kWide = 5'000;
    Tree tree;
    tree.insert(node(1));
    for (qint64 id = 2; id <= kWide + 1; ++id)
        tree.insert(node(id, 1, tree.nextPosition(MessageId(1))));
    CHECK(tree.children(MessageId(1)).size() == kWide);
    CHECK(tree.children(MessageId(1)).back() == MessageId(kWide + 1));
    CHECK(tree.leaves().size() == kWide);
    CHECK(tree.outline(MessageId(2)).size() == kWide + 1);
    REQUIRE(tree.move(MessageId(kWide + 1), MessageId(1), -1));
    CHECK(tree.children(MessageId(1)).front() == MessageId(kWide + 1));
    CHECK(tree.headAfterRemoving(MessageId(kWide + 1), MessageId(kWide + 1)) == MessageId(2));
    CHECK(tree.removeSubtree(MessageId(1)).size() == kWide + 1);
    CHECK(tree.isEmpty());
}
