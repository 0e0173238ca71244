// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedbranches.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How a branch without a name begins: the first words after the last fork above its leaf, as the Branches panel says it.
QString beginningOf(const Tree& tree, MessageId leaf)
{
    const Node* node = tree.find(leaf);
    while (node->parent.isValid() && tree.children(node->parent).size() == 1)
        node = tree.find(node->parent);
    return node->excerpt.isEmpty() ? QCoreApplication::translate("motcua::BranchModel", "(no text)")
                                   : node->excerpt;
}

/// The names of branches by the leaf they lead to; of several the one nearest to it.
QHash<MessageId, QString> namesOf(const ThreadShape& shape)
{
    QHash<MessageId, QString> names;
    QHash<MessageId, int> depths;
    for (const Branch& branch : shape.branches) {
        if (!shape.tree.contains(branch.message))
            continue;
        const MessageId leaf = shape.tree.leafBelow(branch.message, shape.remembered);
        const int depth = shape.tree.depth(branch.message);
        if (depth <= depths.value(leaf))
            continue;
        depths.insert(leaf, depth);
        names.insert(leaf, branch.name);
    }
    return names;
}

} // namespace

std::vector<ComparedBranch> comparableBranches(const ThreadShape& shape,
                                               const std::vector<MessageId>& shown)
{
    const QHash<MessageId, QString> names = namesOf(shape);
    std::vector<MessageId> leaves = shape.tree.leaves();
    for (const MessageId one : shown)
        if (shape.tree.contains(one) && std::ranges::find(leaves, one) == leaves.end())
            leaves.push_back(one);
    if (leaves.size() > kMostBranches) {
        std::vector<MessageId> kept = leaves;
        const auto rank = [&](MessageId id) {
            return std::ranges::find(shown, id) != shown.end() ? 2 : names.contains(id) ? 1 : 0;
        };
        std::ranges::sort(kept, [&rank](MessageId left, MessageId right) {
            const int before = rank(left);
            const int after = rank(right);
            return before == after ? right < left : after < before;
        });
        const QSet<MessageId> few(kept.begin(),
                                  kept.begin() + static_cast<std::ptrdiff_t>(kMostBranches));
        std::erase_if(leaves, [&few](MessageId id) { return !few.contains(id); });
    }
    std::ranges::stable_partition(leaves, [&names](MessageId id) { return names.contains(id); });
    QStringList titles;
    for (const MessageId leaf : leaves)
        titles << (names.contains(leaf) ? names.value(leaf) : beginningOf(shape.tree, leaf));
    titles = distinctTitles(titles);
    std::vector<ComparedBranch> branches;
    for (size_t i = 0; i < leaves.size(); ++i)
        branches.push_back({leaves[i], titles[static_cast<qsizetype>(i)]});
    return branches;
}

std::optional<PartedBranches> partedBranches(const Tree& tree, MessageId left, MessageId right)
{
    if (!tree.contains(left) || !tree.contains(right))
        return {};
    const std::vector<MessageId> mine = tree.pathTo(left);
    const std::vector<MessageId> theirs = tree.pathTo(right);
    const auto [from, other] =
        std::mismatch(mine.begin(), mine.end(), theirs.begin(), theirs.end());
    if (from == mine.end() || other == theirs.end())
        return {};
    return PartedBranches{from == mine.begin() ? MessageId() : *std::prev(from),
                          {from, mine.end()},
                          {other, theirs.end()}};
}

QStringList distinctTitles(const QStringList& titles)
{
    QHash<QString, int> count;
    for (const QString& title : titles)
        ++count[title];
    QSet<QString> taken(titles.begin(), titles.end());
    QHash<QString, int> given;
    QStringList distinct;
    for (const QString& title : titles) {
        if (count.value(title) < 2) {
            distinct << title;
            continue;
        }
        QString numbered;
        do
            numbered = title + u' ' + QString::number(++given[title]);
        while (taken.contains(numbered));
        distinct << numbered;
    }
    return distinct;
}

} // namespace motcua
