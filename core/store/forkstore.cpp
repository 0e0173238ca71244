// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/forkstore.h"

#include "store/branchstore.h"
#include "store/change.h"
#include "store/connection.h"
#include "store/messageindex.h"
#include "store/messagestore.h"
#include "store/storeerror.h"
#include "store/threadhead.h"
#include "store/threadstore.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<MessageId> chosen(const Tree& tree, MessageId at, ForkKind kind)
{
    switch (kind) {
    case ForkKind::Path:
        return tree.pathTo(at);
    case ForkKind::FromHere:
        return tree.subtree(at);
    case ForkKind::Everything:
        break;
    }
    std::vector<MessageId> all;
    for (const MessageId top : tree.children({}))
        for (const MessageId id : tree.subtree(top))
            all.push_back(id);
    return all;
}

MessageId headIn(const Tree& tree, MessageId at, MessageId head, ForkKind kind)
{
    if (kind == ForkKind::Path)
        return at;
    if (kind == ForkKind::Everything || head == at || tree.isAncestor(at, head))
        return head;
    return tree.leafBelow(at);
}

} // namespace

Result<Thread> ForkStore::fork(ThreadId id, MessageId at, ForkKind kind, const QString& title,
                               qint64 now)
{
    ThreadStore threads(m_connection);
    const auto old = threads.find(id);
    if (!old)
        return old;
    auto nodes = MessageStore(m_connection).nodes(id);
    if (!nodes)
        return nodes.error();
    const Tree tree = Tree::from(std::move(*nodes));
    if (kind != ForkKind::Everything && !tree.contains(at))
        return storeError(Error::Kind::NotFound);
    auto change = Change::begin(m_connection,
                                {QT_TRANSLATE_NOOP("Journal", "Fork “%1”"), old->title, id, now});
    if (!change)
        return change.error();
    const auto made = threads.create(title, old->folder, now);
    if (!made)
        return made;
    const auto copies = copy(chosen(tree, at, kind), made->id);
    if (!copies)
        return copies.error();
    auto finish = m_connection.prepare(
        u"UPDATE threads SET options = ?, head = ?, message_count = ? WHERE id = ?"_s);
    finish.bind(old->options)
        .bind(copies->value(headIn(tree, at, old->head, kind)))
        .bind(static_cast<qint64>(copies->size()))
        .bind(made->id);
    if (auto done = finish.run(); !done)
        return done.error();
    if (auto done = mendHead(m_connection, made->id); !done)
        return done.error();
    if (auto done = copyBranches(id, made->id, *copies); !done)
        return done.error();
    auto thread = threads.find(made->id);
    if (!thread)
        return thread;
    if (auto done = change->commit(); !done)
        return done.error();
    return thread;
}

/// `ids` has parents before children; a parent that is not among them becomes the root.
Result<QHash<MessageId, MessageId>> ForkStore::copy(const std::vector<MessageId>& ids,
                                                    ThreadId target)
{
    static const QString kSql =
        u"INSERT INTO messages (uuid, thread, parent, position, role, status, created, edited, "
        "length, hash, excerpt, author, model, meta, reasoning, text) SELECT ?, ?, ?, position, "
        "role, CASE WHEN status IN ('pending', 'streaming') THEN 'interrupted' ELSE status END, "
        "created, edited, length, hash, excerpt, author, model, meta, reasoning, text FROM "
        "messages "
        "WHERE id = ?"_s;
    static const QString kParent = u"SELECT parent FROM messages WHERE id = ?"_s;
    QHash<MessageId, MessageId> copies;
    for (const MessageId id : ids) {
        const auto parent = m_connection.prepare(kParent).bind(id).scalar();
        if (!parent)
            return parent.error();
        auto insert = m_connection.prepare(kSql);
        insert.bind(QUuid::createUuid())
            .bind(target)
            .bind(copies.value(MessageId(*parent)))
            .bind(id);
        if (auto done = insert.run(); !done)
            return done.error();
        const MessageId made(insert.lastId());
        copies.insert(id, made);
        if (auto done = indexMessage(m_connection, made); !done)
            return done.error();
    }
    return copies;
}

Result<> ForkStore::copyBranches(ThreadId from, ThreadId to,
                                 const QHash<MessageId, MessageId>& copies)
{
    const auto branches = BranchStore(m_connection).all(from);
    if (!branches)
        return branches.error();
    for (const Branch& branch : *branches) {
        if (!copies.contains(branch.message))
            continue;
        auto insert = m_connection.prepare(
            u"INSERT INTO branches (thread, message, name) VALUES (?, ?, ?)"_s);
        insert.bind(to).bind(copies.value(branch.message)).bind(branch.name);
        if (auto done = insert.run(); !done)
            return done;
    }
    return Done{};
}

} // namespace motcua
