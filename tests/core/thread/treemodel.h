// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A tree of messages written the slow and obvious way, to hold the real one against; and generators
// of trees.

#include "support/property.h"
#include "thread/tree.h"

#include <algorithm>
#include <map>

namespace motcua::test {

inline Node node(qint64 id, qint64 parent = 0, int position = 0)
{
    Node made;
    made.id = MessageId(id);
    made.parent = MessageId(parent);
    made.position = position;
    made.excerpt = QString::number(id);
    return made;
}

/// Only a map from id to row; every answer is looked for from scratch.
class SlowTree {
public:
    std::map<MessageId, Node> rows;

    explicit SlowTree(const Tree& tree)
    {
        for (const Node& row : tree.nodes())
            rows[row.id] = row;
    }

    std::vector<MessageId> children(MessageId parent) const
    {
        std::vector<std::pair<int, MessageId>> found;
        for (const auto& [id, row] : rows)
            if (row.parent == parent)
                found.emplace_back(row.position, id);
        std::sort(found.begin(), found.end());
        std::vector<MessageId> ids;
        for (const auto& [position, id] : found)
            ids.push_back(id);
        return ids;
    }
    std::vector<MessageId> above(MessageId id) const
    {
        std::vector<MessageId> chain;
        for (auto at = rows.find(id); at != rows.end(); at = rows.find(at->second.parent))
            chain.insert(chain.begin(), at->first);
        return chain;
    }
    std::vector<MessageId> below(MessageId id) const
    {
        std::vector<MessageId> all;
        if (id.isValid())
            all.push_back(id);
        for (const MessageId child : children(id)) {
            const auto more = below(child);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }
};

inline bool agrees(const Tree& tree, const SlowTree& slow)
{
    if (tree.size() != static_cast<int>(slow.rows.size()) || tree.children({}) != slow.children({}))
        return false;
    return std::all_of(slow.rows.begin(), slow.rows.end(), [&](const auto& row) {
        const MessageId id = row.first;
        return tree.find(id) && *tree.find(id) == row.second &&
               tree.children(id) == slow.children(id);
    });
}

/// Message i hangs under one of those before it, or the root; positions collide often, as they may.
inline rc::Gen<Tree> anyTree()
{
    return rc::gen::map(rc::gen::arbitrary<std::vector<std::pair<unsigned, unsigned char>>>(),
                        [](const auto& seeds) {
                            Tree tree;
                            qint64 id = 0;
                            for (const auto& [parent, position] : seeds) {
                                ++id;
                                tree.insert(
                                    node(id, parent % static_cast<unsigned>(id), position % 4));
                            }
                            return tree;
                        });
}

/// One of the tree's messages, or (in one of the places) the root.
inline MessageId someOf(const Tree& tree, unsigned pick)
{
    return MessageId(static_cast<qint64>(pick % (static_cast<unsigned>(tree.size()) + 1)));
}

} // namespace motcua::test

namespace rc {

template <> struct Arbitrary<motcua::Tree> {
    static Gen<motcua::Tree> arbitrary() { return motcua::test::anyTree(); }
};

} // namespace rc

namespace motcua {

inline void showValue(const Tree& tree, std::ostream& out)
{
    for (const MessageId id : tree.subtree({})) {
        const Node& row = *tree.find(id);
        out << id.value() << "<" << row.parent.value() << "@" << row.position << " ";
    }
}

} // namespace motcua
