// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/branchstore.h"

#include "store/change.h"
#include "store/connection.h"
#include "store/messagestore.h"
#include "text/normalise.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

Result<std::vector<Branch>> BranchStore::all(ThreadId thread)
{
    static const QString kSql =
        u"SELECT branches.id, branches.thread, branches.message, branches.name FROM branches JOIN "
        "messages ON messages.id = branches.message WHERE branches.thread = ? AND messages.trashed "
        "= 0 ORDER BY branches.id"_s;
    return m_connection.prepare(kSql).bind(thread).all([](Statement& row) {
        return Branch{row.id<BranchId>(0), row.id<ThreadId>(1), row.id<MessageId>(2), row.text(3)};
    });
}

Result<Branch> BranchStore::name(MessageId message, const QString& name, qint64 now)
{
    const auto target = MessageStore(m_connection).find(message);
    if (!target)
        return target.error();
    Branch branch{{}, target->thread, message, normalise(name).text.simplified()};
    auto change = Change::begin(m_connection, {QT_TRANSLATE_NOOP("Journal", "Name branch “%1”"),
                                               branch.name, branch.thread, now});
    if (!change)
        return change.error();
    const auto known =
        m_connection.prepare(u"SELECT id FROM branches WHERE message = ?"_s).bind(message).scalar();
    if (!known)
        return known.error();
    branch.id = BranchId(*known);
    auto write = m_connection.prepare(
        branch.name.isEmpty() ? u"DELETE FROM branches WHERE id = ?"_s
        : branch.id.isValid() ? u"UPDATE branches SET name = ? WHERE id = ?"_s
                              : u"INSERT INTO branches (name, thread, message) VALUES (?, ?, ?)"_s);
    if (!branch.name.isEmpty())
        write.bind(branch.name);
    if (branch.name.isEmpty() || branch.id.isValid())
        write.bind(branch.id);
    else
        write.bind(branch.thread).bind(message);
    if (auto done = write.run(); !done)
        return done.error();
    if (branch.name.isEmpty())
        branch.id = {};
    else if (!branch.id.isValid())
        branch.id = BranchId(write.lastId());
    if (auto done = change->commit(); !done)
        return done.error();
    return branch;
}

} // namespace motcua
