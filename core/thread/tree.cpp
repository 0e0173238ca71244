// SPDX-License-Identifier: GPL-3.0-or-later
#include "thread/tree.h"

#include <QSet>

#include <algorithm>
#include <limits>

namespace motcua {
namespace {

const std::vector<MessageId> kNobody;

} // namespace

Tree Tree::from(std::vector<Node> nodes, Repairs* repairs)
{
    Tree tree;
    Repairs found;
    tree.m_nodes.reserve(nodes.size());
    tree.m_index.reserve(static_cast<qsizetype>(nodes.size()));
    for (Node& node : nodes) {
        if (!node.id.isValid() || tree.contains(node.id)) {
            found.doubled.push_back(node.id);
            continue;
        }
        tree.m_index.insert(node.id, tree.size());
        tree.m_nodes.push_back(std::move(node));
    }
    for (Node& node : tree.m_nodes) {
        if (node.parent.isValid() && !tree.contains(node.parent))
            found.orphans.push_back(node.id);
        if (!tree.contains(node.parent))
            node.parent = {};
    }
    found.cycles = tree.cutCycles();
    for (const Node& node : tree.m_nodes)
        tree.m_children[node.parent].push_back(node.id);
    for (auto& children : tree.m_children)
        std::sort(children.begin(), children.end(),
                  [&tree](MessageId left, MessageId right) { return tree.before(left, right); });

    std::sort(found.doubled.begin(), found.doubled.end());
    std::sort(found.orphans.begin(), found.orphans.end());
    if (repairs)
        *repairs = std::move(found);
    return tree;
}

/// Every message has one parent, so a walk upwards meets the root, a message already known to be
/// sound, or itself.
std::vector<MessageId> Tree::cutCycles()
{
    std::vector<MessageId> cut;
    std::vector<int> walk(m_nodes.size(),
                          0); // 0: not seen; else the number of the walk that saw it
    for (size_t start = 0; start < m_nodes.size(); ++start) {
        const int number = static_cast<int>(start) + 1;
        size_t at = start;
        while (walk[at] == 0) {
            walk[at] = number;
            if (!m_nodes[at].parent.isValid())
                break;
            at = static_cast<size_t>(m_index.value(m_nodes[at].parent));
        }
        if (walk[at] != number || !m_nodes[at].parent.isValid())
            continue;
        size_t smallest = at;
        for (size_t next = at;;) {
            next = static_cast<size_t>(m_index.value(m_nodes[next].parent));
            if (m_nodes[next].id < m_nodes[smallest].id)
                smallest = next;
            if (next == at)
                break;
        }
        cut.push_back(m_nodes[smallest].id);
        m_nodes[smallest].parent = {};
    }
    std::sort(cut.begin(), cut.end());
    return cut;
}

const Node* Tree::find(MessageId id) const
{
    const auto found = m_index.constFind(id);
    return found == m_index.constEnd() ? nullptr : &m_nodes[static_cast<size_t>(*found)];
}

const std::vector<MessageId>& Tree::children(MessageId id) const
{
    const auto found = m_children.constFind(id);
    return found == m_children.constEnd() ? kNobody : *found;
}

const std::vector<MessageId>& Tree::siblings(MessageId id) const
{
    const Node* node = find(id);
    return node ? children(node->parent) : kNobody;
}

std::vector<MessageId> Tree::pathTo(MessageId id) const
{
    std::vector<MessageId> path;
    for (const Node* node = find(id); node; node = find(node->parent))
        path.push_back(node->id);
    std::reverse(path.begin(), path.end());
    return path;
}

std::vector<MessageId> Tree::subtree(MessageId id) const
{
    std::vector<MessageId> below;
    std::vector<MessageId> open;
    if (id.isValid() && contains(id))
        open.push_back(id);
    else if (!id.isValid())
        open.assign(children(id).rbegin(), children(id).rend());
    while (!open.empty()) {
        const MessageId next = open.back();
        open.pop_back();
        below.push_back(next);
        const auto& under = children(next);
        open.insert(open.end(), under.rbegin(), under.rend());
    }
    return below;
}

std::vector<MessageId> Tree::leaves() const
{
    std::vector<MessageId> all = subtree({});
    std::erase_if(all, [this](MessageId id) { return m_children.contains(id); });
    return all;
}

int Tree::depth(MessageId id) const
{
    int depth = 0;
    for (const Node* node = find(id); node; node = find(node->parent))
        ++depth;
    return depth;
}

bool Tree::isAncestor(MessageId ancestor, MessageId of) const
{
    const Node* node = find(of);
    if (!node || !(contains(ancestor) || !ancestor.isValid()))
        return false;
    while (node && node->parent != ancestor)
        node = find(node->parent);
    return node != nullptr;
}

MessageId Tree::leafBelow(MessageId id, const QHash<MessageId, MessageId>& remembered) const
{
    if (id.isValid() && !contains(id))
        return {};
    MessageId leaf = id;
    while (!children(leaf).empty()) {
        const Node* chosen = find(remembered.value(leaf));
        leaf = chosen && chosen->parent == leaf ? chosen->id : children(leaf).back();
    }
    return leaf;
}

MessageId Tree::headAfterRemoving(MessageId removed, MessageId head,
                                  const QHash<MessageId, MessageId>& remembered) const
{
    const Node* node = find(removed);
    if (!node || (head != removed && !isAncestor(removed, head)))
        return head;
    const auto& beside = siblings(removed);
    const auto at = std::find(beside.begin(), beside.end(), removed);
    if (at != beside.begin())
        return leafBelow(*std::prev(at), remembered);
    if (std::next(at) != beside.end())
        return leafBelow(*std::next(at), remembered);
    return node->parent;
}

std::vector<Run> Tree::outline(MessageId head) const
{
    const std::vector<MessageId> path = pathTo(head);
    const QSet<MessageId> onPath(path.begin(), path.end());
    std::vector<Run> runs;
    std::vector<Run>
        open; // runs of which only the first message, the place and the parent are known
    const auto fork = [&](MessageId at, int parentRun, int depth) {
        const auto& under = children(at);
        const int count = static_cast<int>(under.size());
        for (int index = count - 1; index >= 0; --index) {
            Run run;
            run.first = under[static_cast<size_t>(index)];
            run.depth = depth;
            run.parentRun = parentRun;
            run.siblingIndex = index;
            run.siblingCount = count;
            open.push_back(run);
        }
    };
    fork({}, -1, 0);
    while (!open.empty()) {
        Run run = open.back();
        open.pop_back();
        run.last = run.first;
        run.count = 1;
        run.onPath = onPath.contains(run.first);
        for (; children(run.last).size() == 1; ++run.count)
            run.last = children(run.last).front();
        runs.push_back(run);
        fork(run.last, static_cast<int>(runs.size()) - 1, run.depth + 1);
    }
    return runs;
}

bool Tree::insert(Node node)
{
    if (!node.parent.isValid())
        node.parent = {};
    if (!node.id.isValid() || contains(node.id) ||
        (node.parent.isValid() && !contains(node.parent)))
        return false;
    const MessageId id = node.id;
    const MessageId parent = node.parent;
    m_index.insert(id, size());
    m_nodes.push_back(std::move(node));
    link(id, parent);
    return true;
}

std::vector<Node> Tree::removeSubtree(MessageId id)
{
    std::vector<Node> removed;
    const Node* top = find(id);
    if (!top)
        return removed;
    unlink(id, top->parent);
    for (const MessageId below : subtree(id)) {
        removed.push_back(*find(below));
        m_children.remove(below);
        forget(below);
    }
    return removed;
}

bool Tree::move(MessageId id, MessageId newParent, int position)
{
    if (!newParent.isValid())
        newParent = {};
    if (!contains(id) || (newParent.isValid() && !contains(newParent)))
        return false;
    if (newParent == id || isAncestor(id, newParent))
        return false;
    Node& node = m_nodes[static_cast<size_t>(m_index.value(id))];
    unlink(id, node.parent);
    node.parent = newParent;
    node.position = position;
    link(id, newParent);
    return true;
}

bool Tree::update(const Node& node)
{
    const auto found = m_index.constFind(node.id);
    if (found == m_index.constEnd())
        return false;
    Node& known = m_nodes[static_cast<size_t>(*found)];
    const MessageId parent = known.parent;
    const int position = known.position;
    known = node;
    known.parent = parent;
    known.position = position;
    return true;
}

int Tree::nextPosition(MessageId parent) const
{
    const auto& under = children(parent);
    if (under.empty())
        return 0;
    const int last = find(under.back())->position;
    return last == std::numeric_limits<int>::max() ? last : last + 1;
}

bool Tree::operator==(const Tree& other) const
{
    return m_nodes.size() == other.m_nodes.size() &&
           std::all_of(m_nodes.begin(), m_nodes.end(), [&other](const Node& node) {
               const Node* same = other.find(node.id);
               return same && *same == node;
           });
}

bool Tree::before(MessageId left, MessageId right) const
{
    const int leftPosition = find(left)->position;
    const int rightPosition = find(right)->position;
    return leftPosition != rightPosition ? leftPosition < rightPosition : left < right;
}

void Tree::link(MessageId child, MessageId parent)
{
    auto& under = m_children[parent];
    const auto place =
        std::lower_bound(under.begin(), under.end(), child,
                         [this](MessageId left, MessageId right) { return before(left, right); });
    under.insert(place, child);
}

void Tree::unlink(MessageId child, MessageId parent)
{
    const auto under = m_children.find(parent);
    std::erase(*under, child);
    if (under->empty())
        m_children.erase(under);
}

/// The last row takes the place of the one that goes, so that nothing else moves.
void Tree::forget(MessageId id)
{
    const int at = m_index.take(id);
    const int last = size() - 1;
    if (at != last) {
        m_nodes[static_cast<size_t>(at)] = std::move(m_nodes.back());
        m_index[m_nodes[static_cast<size_t>(at)].id] = at;
    }
    m_nodes.pop_back();
}

} // namespace motcua
