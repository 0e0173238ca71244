// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/thread/treemodel.h"

#include <functional>

using namespace motcua;
using namespace motcua::test;

SCENARIO("Every change of a tree is undone by its inverse", "[thread]")
{
    holds("inserting, then removing",
          [](const Tree& before, unsigned under, unsigned char position) {
              Tree tree = before;
              const MessageId id(tree.size() + 1);
              RC_ASSERT(tree.insert(node(id.value(), someOf(before, under).value(), position)));
              RC_ASSERT(tree.contains(id));
              RC_ASSERT(agrees(tree, SlowTree(tree)));
              RC_ASSERT(tree.removeSubtree(id).size() == 1u);
              RC_ASSERT(tree == before);
              RC_ASSERT(agrees(tree, SlowTree(before)));
          });
    holds("removing a subtree, then inserting what it gave back",
          [](const Tree& before, unsigned pick) {
              Tree tree = before;
              const MessageId id = someOf(before, pick);
              SlowTree expected(before);
              std::vector<MessageId> gone;
              if (id.isValid())
                  gone = expected.below(id);
              for (const MessageId one : gone)
                  expected.rows.erase(one);

              const auto removed = tree.removeSubtree(id);
              RC_ASSERT(removed.size() == gone.size());
              RC_ASSERT(agrees(tree, expected));
              for (const Node& row : removed)
                  RC_ASSERT(tree.insert(row));
              RC_ASSERT(tree == before);
              RC_ASSERT(agrees(tree, SlowTree(before)));
          });
    holds("moving, then moving back",
          [](const Tree& before, unsigned pick, unsigned under, unsigned char position) {
              Tree tree = before;
              const MessageId id = someOf(before, pick);
              const MessageId target = someOf(before, under);
              SlowTree expected(before);
              const auto inside = expected.below(id);
              const bool allowed =
                  id.isValid() && std::find(inside.begin(), inside.end(), target) == inside.end();
              RC_ASSERT(tree.move(id, target, position) == allowed);
              if (!allowed) {
                  RC_ASSERT(tree == before);
                  return;
              }
              expected.rows[id].parent = target;
              expected.rows[id].position = position;
              RC_ASSERT(agrees(tree, expected));
              RC_ASSERT(tree.move(id, before.find(id)->parent, before.find(id)->position));
              RC_ASSERT(tree == before);
              RC_ASSERT(agrees(tree, SlowTree(before)));
          });
    holds("updating, then updating back", [](const Tree& before, unsigned pick) {
        Tree tree = before;
        const MessageId id = someOf(before, pick);
        RC_PRE(id.isValid());
        Node row = *before.find(id);
        row.status = Status::Stopped;
        row.length = 77;
        row.excerpt = QStringLiteral("changed");
        row.parent = MessageId(4711);
        row.position = 4711;
        RC_ASSERT(tree.update(row));
        RC_ASSERT(tree.find(id)->length == 77);
        RC_ASSERT(tree.find(id)->parent == before.find(id)->parent);
        RC_ASSERT(tree.find(id)->position == before.find(id)->position);
        RC_ASSERT(!(tree == before));
        RC_ASSERT(tree.update(*before.find(id)));
        RC_ASSERT(tree == before);
    });
}

SCENARIO("Any sequence of changes, undone backwards, gives the first tree again", "[thread]")
{
    holds("a long history", [](const Tree& first,
                               const std::vector<std::tuple<unsigned, unsigned, unsigned>>& steps) {
        Tree tree = first;
        std::vector<std::function<void()>> undo;
        qint64 next = 10'000;
        for (const auto& [kind, one, other] : steps) {
            const auto all = tree.subtree({});
            const MessageId id = all.empty() ? MessageId() : all[one % all.size()];
            const MessageId under = all.empty() ? MessageId() : all[other % all.size()];
            if (kind % 3 == 0 &&
                tree.insert(node(++next, under.value(), static_cast<int>(one % 5)))) {
                undo.push_back([&tree, next] { tree.removeSubtree(MessageId(next)); });
            } else if (kind % 3 == 1) {
                undo.push_back([&tree, removed = tree.removeSubtree(id)] {
                    for (const Node& row : removed)
                        tree.insert(row);
                });
            } else if (const Node* row = tree.find(id)) {
                const auto [parent, position] = std::pair(row->parent, row->position);
                if (tree.move(id, under, static_cast<int>(one % 5)))
                    undo.push_back([&tree, id, parent = parent, position = position] {
                        tree.move(id, parent, position);
                    });
            }
        }
        RC_ASSERT(agrees(tree, SlowTree(tree)));
        for (auto step = undo.rbegin(); step != undo.rend(); ++step)
            (*step)();
        RC_ASSERT(tree == first);
        RC_ASSERT(agrees(tree, SlowTree(first)));
    });
}

SCENARIO("A tree refuses what would break it, and stays as it was", "[thread]")
{
    const Tree before = Tree::from({node(1), node(2, 1), node(3, 2)});
    Tree tree = before;
    CHECK_FALSE(tree.insert(node(2, 1)));
    CHECK_FALSE(tree.insert(node(0, 1)));
    CHECK_FALSE(tree.insert(node(4, 99)));
    CHECK_FALSE(tree.move(MessageId(1), MessageId(1), 0));
    CHECK_FALSE(tree.move(MessageId(1), MessageId(3), 0));
    CHECK_FALSE(tree.move(MessageId(9), MessageId(1), 0));
    CHECK_FALSE(tree.move(MessageId(2), MessageId(99), 0));
    CHECK_FALSE(tree.update(node(9)));
    CHECK(tree.removeSubtree(MessageId(9)).empty());
    CHECK(tree.removeSubtree({}).empty());
    CHECK(tree == before);
    CHECK(agrees(tree, SlowTree(before)));
}
