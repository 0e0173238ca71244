// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The shape of one thread: who answers whom. A value without texts, so that a hundred thousand
// messages are a few megabytes. Nothing here recurses over the tree: 20 000 deep and 5 000 wide are
// ordinary.
//
// Every change has an inverse made of the same changes: a move is undone by moving back, a removal
// by inserting what it returned, in that order. A cycle cannot be made; one found on disk is mended
// by `from` and reported.
//
// Thread: any; a Tree is a plain value. Asking for an id it does not hold is allowed and gives the
// empty answer; an invalid id means the invisible root.

#include "thread/message.h"

#include <QHash>

#include <vector>

namespace motcua {

/// One message without its texts.
struct Node {
    MessageId id;
    MessageId parent; ///< Invalid: a child of the invisible root.
    int position = 0;
    Role role = Role::User;
    Status status = Status::Complete;
    int length = 0; ///< UTF-16 code units of the text: what a view needs to guess a height.
    qint64 created = 0;
    QString excerpt; ///< The first words on one line, for outlines; at most 120 code units.

    bool operator==(const Node&) const = default;
};

/// What `Tree::from` had to mend. All empty for a sound thread. Each list ascends.
struct Repairs {
    std::vector<MessageId> orphans; ///< Parent missing: hung under the root.
    std::vector<MessageId> cycles; ///< The smallest id of a circle of parents: hung under the root.
    std::vector<MessageId> doubled; ///< The id came twice, or was none: the first was kept.

    bool isEmpty() const { return orphans.empty() && cycles.empty() && doubled.empty(); }
    bool operator==(const Repairs&) const = default;
};

/// A run of messages without a fork, as one row of the branch outline.
struct Run {
    MessageId first;
    MessageId last;
    int count = 0;        ///< Messages in the run.
    int depth = 0;        ///< Forks above it: the indent.
    int parentRun = -1;   ///< Index of the run it hangs on; -1 for those under the root.
    int siblingIndex = 0; ///< Its place among the runs of the same fork, from 0.
    int siblingCount = 1;
    bool onPath = false; ///< Part of the path to the head it was asked with.

    bool operator==(const Run&) const = default;
};

class Tree {
public:
    /// Builds from rows in any order; mends what is broken and says so.
    static Tree from(std::vector<Node> nodes, Repairs* repairs = nullptr);

    bool isEmpty() const { return m_nodes.empty(); }
    int size() const { return static_cast<int>(m_nodes.size()); }
    bool contains(MessageId id) const { return m_index.contains(id); }
    /// Nothing when unknown. Valid until the tree changes.
    const Node* find(MessageId id) const;
    /// All messages, in no order worth relying on.
    const std::vector<Node>& nodes() const { return m_nodes; }

    /// Children in (position, id) order; those of the root for an invalid id. Valid until the tree
    /// changes.
    const std::vector<MessageId>& children(MessageId id) const;
    /// The children of its parent, itself among them. Valid until the tree changes.
    const std::vector<MessageId>& siblings(MessageId id) const;
    /// From the topmost message down to `id`, both included.
    std::vector<MessageId> pathTo(MessageId id) const;
    /// `id` and everything below it as it is read: parents before children, branches in order.
    std::vector<MessageId> subtree(MessageId id) const;
    /// Messages without an answer, in the order of `subtree`.
    std::vector<MessageId> leaves() const;
    int depth(MessageId id) const; ///< 1 for a topmost message, 0 when unknown.
    /// Strictly above: a message is not its own ancestor. The root is everybody's.
    bool isAncestor(MessageId ancestor, MessageId of) const;

    /// The leaf below `id` to show when its branch is chosen: where `remembered` (the child last
    /// chosen at a fork) says so that one, else the last child.
    MessageId leafBelow(MessageId id, const QHash<MessageId, MessageId>& remembered = {}) const;
    /// The head after the subtree of `removed` is gone: `head` when it stays, else the leaf of the
    /// sibling before (or after, when it was the first), else the parent. Ask before removing.
    MessageId headAfterRemoving(MessageId removed, MessageId head,
                                const QHash<MessageId, MessageId>& remembered = {}) const;

    /// The outline: linear runs as one row each, in the order they are read, forks below the run
    /// that ends in them.
    std::vector<Run> outline(MessageId head) const;

    /// Adds a message. False, and nothing changed, when its id is known or none, or its parent is
    /// not known.
    bool insert(Node node);
    /// Removes `id` and everything below it; returns what was removed, parents first (for undo:
    /// insert in this order).
    std::vector<Node> removeSubtree(MessageId id);
    /// Hangs `id` with all below it under another message. False, and nothing changed, when that
    /// would make a cycle.
    bool move(MessageId id, MessageId newParent, int position);
    /// Replaces the row of a known message without moving it; parent and position of `node` are
    /// ignored.
    bool update(const Node& node);
    /// The position that puts a new child last.
    int nextPosition(MessageId parent) const;

    /// The same messages in the same places, however they came there.
    bool operator==(const Tree& other) const;

private:
    bool before(MessageId left, MessageId right) const;
    void link(MessageId child, MessageId parent);
    void unlink(MessageId child, MessageId parent);
    void forget(MessageId id);
    std::vector<MessageId> cutCycles();

    std::vector<Node> m_nodes;
    QHash<MessageId, int> m_index;
    QHash<MessageId, std::vector<MessageId>> m_children; ///< Only those that have some.
};

} // namespace motcua
