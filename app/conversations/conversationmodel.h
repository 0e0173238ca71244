// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation tree for a view: Pinned, the groups of loose threads, folders in folders, the trash; under each its
// threads, page by page as the view asks; under a thread its named branches. Ten thousand threads cost what is shown.
//
// It holds values and asks nobody: ConversationFeed keeps it true to the store, and carries out what is asked through
// it (a page, a new name, a drop). A change comes back as a change of rows.
//
// Thread: GUI thread.

#include "conversations/conversationrow.h"

#include <QAbstractItemModel>
#include <QCollator>
#include <QHash>
#include <QSet>

namespace motcua {

class ConversationModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum class Kind { Pinned, Group, Folder, Trash, Thread, Branch };
    enum Role {
        KindRole = Qt::UserRole, ///< Kind
        KeyRole,                 ///< QString: of a shelf, to remember what is open
        ThreadRole,              ///< qint64: the thread, also of a branch
        FolderRole,              ///< qint64
        MessageRole,             ///< qint64: where a branch stands
        CountRole,               ///< int: threads in a shelf
        TagsRole,                ///< QStringList
        AnsweringRole,           ///< bool: an answer is being written
        UnreadRole,              ///< bool: an answer came that was not looked at
        OpenRole,                ///< bool: shown in the chat view
        PlaceRole,               ///< QString: "2/3", the branch shown of the open thread
        LastRole,                ///< bool: the last branch of its thread
    };
    /// Where something was dropped.
    struct Target {
        ShelfRow shelf;
        int position = -1; ///< Among the folders at that place; -1: at the end.
    };

    static constexpr int kPage = 200; ///< Threads asked for at a time.

    explicit ConversationModel(QObject* parent = nullptr);
    ~ConversationModel() override;

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    bool hasChildren(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

    QModelIndex indexOf(ThreadId id) const; ///< Invalid while it is on no page.
    QModelIndex indexOf(BranchId id) const;
    QModelIndex indexOf(const QString& shelfKey) const;
    /// Nothing for rows that are none.
    const Thread* threadAt(const QModelIndex& index) const;
    const Branch* branchAt(const QModelIndex& index) const;
    const ShelfRow* shelfAt(const QModelIndex& index) const;
    /// All shelves, shown or not.
    const std::vector<ShelfRow>& shelves() const { return m_shelves; }

    // ---- kept true by the feed
    /// All shelves, a folder after the one it is in. Rows whose shelf asks for the same threads stay.
    void setShelves(std::vector<ShelfRow> shelves);
    void setCounts(const QHash<QString, int>& totals);
    /// Drops every row: what is known may be wrong.
    void forget();
    /// The threads from `offset` on; false when rows changed since it was asked: ask again.
    bool addPage(const QString& shelfKey, int version, std::vector<Thread> threads);
    void add(const Thread& thread);
    /// True when the counts of shelves have to be asked for again.
    bool change(const Thread& thread);
    bool remove(ThreadId id); ///< As change().
    void setBranches(ThreadId thread, const std::vector<Branch>& branches);
    bool knowsBranches(ThreadId thread) const { return m_branches.contains(thread); }

    // ---- what the window knows
    void setAnswering(ThreadId id, bool answering);
    void setUnread(ThreadId id, bool unread);
    /// The thread in the chat view, the named branch that is shown, and its place ("2/3"; empty: only one).
    void setOpen(ThreadId id, BranchId branch, const QString& place);
    ThreadId openThread() const { return m_open; }

Q_SIGNALS:
    void pageWanted(const QString& shelfKey, int version, int offset);
    void renameWanted(const QModelIndex& index, const QString& name);
    void threadsDropped(const std::vector<motcua::ThreadId>& ids,
                        const motcua::ConversationModel::Target& target);
    void folderDropped(motcua::FolderId id, const motcua::ConversationModel::Target& target);

private:
    ConversationRow* rowOf(const QModelIndex& index) const;
    QModelIndex indexOf(const ConversationRow* row) const;
    ConversationRow* shelfOf(ConversationRow* row) const;
    QVariant shelfData(const ShelfRow& shelf, int role) const;
    QVariant threadData(const Thread& thread, int role) const;
    QVariant branchData(const ConversationRow& row, int role) const;
    QString stateWords(const Thread& thread) const;

    bool isShown(const ShelfRow& shelf) const;
    void showShelves();
    void showShelvesIn(const QString& parentKey);
    void dropThreads(ConversationRow& shelf);
    ShelfRow* shelfFor(const Thread& thread);
    ShelfRow* shelfNamed(const QString& key);
    void setTotal(ShelfRow& shelf, int total);
    int placeFor(const ConversationRow& shelf, const Thread& thread) const;
    bool before(ThreadQuery::Sort sort, const Thread& left, const Thread& right) const;
    void insertThread(ConversationRow& shelf, int place, const Thread& thread);
    void removeThread(ConversationRow& row);
    void moveThread(ConversationRow& row, ConversationRow& shelf, int place, const Thread& thread);
    bool isFolderBelow(FolderId folder, const QString& shelfKey) const;
    Target targetAt(int row, const QModelIndex& parent) const;
    void touch(ThreadId id, const QList<int>& roles);

    std::unique_ptr<ConversationRow> m_root;
    std::vector<ShelfRow> m_shelves;
    QHash<QString, ConversationRow*> m_shown;
    QHash<ThreadId, ConversationRow*> m_threads;
    QHash<ThreadId, std::vector<Branch>> m_branches;
    QSet<ThreadId> m_answering;
    QSet<ThreadId> m_unread;
    ThreadId m_open;
    BranchId m_openBranch;
    QString m_place;
    QCollator m_collator;
};

} // namespace motcua
