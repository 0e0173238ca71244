// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationmodel.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <memory>

using namespace motcua;

namespace {

using Among = ThreadQuery::Among;

Thread thread(qint64 id, const QString& title, qint64 updated)
{
    Thread made;
    made.id = ThreadId(id);
    made.title = title;
    made.updated = made.created = updated;
    return made;
}

ShelfRow shelf(ShelfRow::Kind kind, const QString& key, int total, ThreadQuery query = {})
{
    return {kind, key, {}, key, {}, query, total};
}

ShelfRow folder(qint64 id, const QString& name, int total, qint64 parent = 0)
{
    ShelfRow made = shelf(ShelfRow::Kind::Folder, QStringLiteral("folder:%1").arg(id), total);
    made.title = name;
    made.folder = made.query.folder = FolderId(id);
    made.query.among = Among::InFolder;
    if (parent > 0)
        made.parentKey = QStringLiteral("folder:%1").arg(parent);
    return made;
}

/// A model held to the rules of models, with Pinned, two groups, two folders and the trash.
struct Shelved {
    ConversationModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
    std::vector<ShelfRow> shelves;
    QHash<QString, int> asked;

    explicit Shelved(int today = 0, int earlier = 0)
    {
        ThreadQuery young;
        young.among = Among::Loose;
        young.from = 1000;
        ThreadQuery old;
        old.among = Among::Loose;
        old.until = 1000;
        shelves = {shelf(ShelfRow::Kind::Pinned, QStringLiteral("pinned"), 0),
                   shelf(ShelfRow::Kind::Group, QStringLiteral("today"), today, young),
                   shelf(ShelfRow::Kind::Group, QStringLiteral("earlier"), earlier, old),
                   folder(1, QStringLiteral("Supervision"), 0),
                   folder(2, QStringLiteral("Reports"), 0, 1),
                   shelf(ShelfRow::Kind::Trash, QStringLiteral("trash"), 0)};
        QObject::connect(&model, &ConversationModel::pageWanted, &model,
                         [this](const QString& key, int version, int) { asked[key] = version; });
        model.setShelves(shelves);
    }

    /// The answer to the last page asked for; the tester asks, too.
    bool page(const char* key, std::vector<Thread> threads)
    {
        const QString name = QString::fromLatin1(key);
        model.fetchMore(model.indexOf(name));
        return model.addPage(name, asked.value(name), std::move(threads));
    }

    /// The tree as words, one row after the other, with its depth.
    QStringList words() const
    {
        QStringList all;
        QModelIndexList open{QModelIndex()};
        const auto write = [&](auto&& self, const QModelIndex& parent, int depth) -> void {
            for (int row = 0; row < model.rowCount(parent); ++row) {
                const QModelIndex index = model.index(row, 0, parent);
                const QVariant count = index.data(ConversationModel::CountRole);
                all << QString(depth, QLatin1Char('-')) + index.data().toString() +
                           (count.isValid() ? QStringLiteral(" %1").arg(count.toInt()) : QString());
                self(self, index, depth + 1);
            }
        };
        write(write, {}, 0);
        return all;
    }
};

QStringList list(const char* text)
{
    return QString::fromUtf8(text).split(QLatin1Char('|'));
}

} // namespace

SCENARIO("The tree shows the headings that hold something, the folders, and the trash",
         "[conversations]")
{
    Shelved tree(2);
    CHECK(tree.words() == list("today 2|Supervision 0|-Reports 0|trash 0"));

    WHEN("a first thread is pinned")
    {
        Thread pinned = thread(1, QStringLiteral("House rules"), 2000);
        pinned.pinned = true;
        tree.model.add(pinned);
        CHECK(tree.words() ==
              list("pinned 1|-House rules|today 2|Supervision 0|-Reports 0|trash 0"));

        AND_WHEN("it is unpinned and put into a folder")
        {
            pinned.pinned = false;
            pinned.folder = FolderId(2);
            CHECK_FALSE(tree.model.change(pinned));
            CHECK(tree.words() == list("today 2|Supervision 0|-Reports 1|--House rules|trash 0"));
        }
        AND_WHEN("it is purged")
        {
            tree.model.remove(ThreadId(1));
            CHECK(tree.words() == list("today 2|Supervision 0|-Reports 0|trash 0"));
            CHECK_FALSE(tree.model.indexOf(ThreadId(1)).isValid());
        }
    }
}

SCENARIO("Threads are asked for page by page, and only when the view wants them", "[conversations]")
{
    Shelved tree(ConversationModel::kPage + 1);
    QSignalSpy wanted(&tree.model, &ConversationModel::pageWanted);
    const QPersistentModelIndex today = tree.model.indexOf(QStringLiteral("today"));
    CHECK(tree.model.hasChildren(today));
    CHECK(tree.model.rowCount(today) == 0);
    std::vector<Thread> page;
    for (int at = 0; at < ConversationModel::kPage; ++at)
        page.push_back(thread(at + 1, QString::number(at), 9000 - at));
    REQUIRE(tree.page("today", page));
    CHECK(tree.model.rowCount(today) == ConversationModel::kPage);
    tree.model.fetchMore(today);
    REQUIRE(wanted.count() >= 1);
    const QVariantList last = wanted.last();
    CHECK(last[0].toString() == QStringLiteral("today"));
    CHECK(last[2].toInt() == ConversationModel::kPage);
    CHECK_FALSE(tree.model.canFetchMore(today)); // one at a time

    WHEN("a thread came to the top meanwhile")
    {
        tree.model.add(thread(900, QStringLiteral("new"), 9999));
        THEN("the page is out of date and asked for again")
        {
            const int version = last[1].toInt();
            CHECK_FALSE(
                tree.model.addPage(QStringLiteral("today"), version, {thread(500, {}, 1001)}));
            CHECK(tree.page("today", {thread(500, {}, 1001)}));
            CHECK(tree.model.indexOf(ThreadId(500)).row() == ConversationModel::kPage + 1);
        }
    }
    WHEN("the last page comes")
    {
        CHECK(tree.page("today", {thread(500, QStringLiteral("z"), 1001)}));
        CHECK(tree.model.rowCount(today) == ConversationModel::kPage + 1);
        CHECK_FALSE(tree.model.canFetchMore(today));
    }
    WHEN("a thread is added that belongs to a page not here yet")
    {
        tree.model.add(thread(901, QStringLiteral("low"), 1500));
        CHECK_FALSE(tree.model.indexOf(ThreadId(901)).isValid());
        CHECK(today.data(ConversationModel::CountRole).toInt() == ConversationModel::kPage + 2);
    }
}

SCENARIO("A thread moves to where its time puts it, and the row stays the same row",
         "[conversations]")
{
    Shelved tree(3);
    tree.page("today", {thread(3, QStringLiteral("c"), 3003), thread(2, QStringLiteral("b"), 3002),
                        thread(1, QStringLiteral("a"), 3001)});
    const QPersistentModelIndex first = tree.model.indexOf(ThreadId(1));
    QSignalSpy moved(&tree.model, &QAbstractItemModel::rowsMoved);

    CHECK_FALSE(tree.model.change(thread(1, QStringLiteral("a"), 4000)));
    CHECK(first.row() == 0);
    CHECK(moved.count() == 1);

    CHECK_FALSE(tree.model.change(thread(1, QStringLiteral("renamed"), 4000)));
    CHECK(first.data().toString() == QStringLiteral("renamed"));
    CHECK(moved.count() == 1);

    CHECK_FALSE(tree.model.change(thread(1, QStringLiteral("renamed"), 3002)));
    CHECK(tree.words() == list("today 3|-c|-b|-renamed|Supervision 0|-Reports 0|trash 0"));

    Thread trashed = thread(2, QStringLiteral("b"), 3002);
    trashed.trashed = 5000;
    CHECK_FALSE(tree.model.change(trashed));
    CHECK(tree.words() == list("today 2|-c|-renamed|Supervision 0|-Reports 0|trash 1|-b"));
    CHECK_FALSE(tree.model.indexOf(ThreadId(2)).flags().testFlag(Qt::ItemIsEditable));
}

SCENARIO("A change of a thread on a page not here makes the shelves be counted again",
         "[conversations]")
{
    Shelved tree(3, 5);
    tree.page("today", {thread(3, QStringLiteral("c"), 3003), thread(2, QStringLiteral("b"), 3002),
                        thread(1, QStringLiteral("a"), 3001)});
    CHECK(tree.model.change(thread(50, QStringLiteral("old one"), 4000)));
    CHECK(tree.model.indexOf(ThreadId(50)).row() == 0);
    tree.model.setCounts({{QStringLiteral("today"), 4}, {QStringLiteral("earlier"), 4}});
    CHECK(
        tree.model.indexOf(QStringLiteral("earlier")).data(ConversationModel::CountRole).toInt() ==
        4);
    CHECK(tree.model.indexOf(QStringLiteral("today")).data(ConversationModel::CountRole).toInt() ==
          4);
}

SCENARIO("Titles stand in Vietnamese order", "[conversations]")
{
    Shelved tree(3);
    for (ShelfRow& one : tree.shelves)
        one.query.sort = ThreadQuery::Sort::Title;
    tree.shelves[1].total = 0;
    tree.model.setShelves(tree.shelves);
    for (const auto& [id, title] :
         {std::pair(1, "zebra"), {2, "đất"}, {3, "dân"}, {4, "ăn"}, {5, "an"}, {6, "Bà"}})
        tree.model.add(thread(id, QString::fromUtf8(title), 3000));
    CHECK(tree.words() ==
          list("today 6|-an|-ăn|-Bà|-dân|-đất|-zebra|Supervision 0|-Reports 0|trash 0"));
}

SCENARIO("Folders come, go, move and are renamed without their threads being loaded again",
         "[conversations]")
{
    Shelved tree;
    tree.shelves[4].total = 1;
    tree.model.setShelves(tree.shelves);
    Thread report = thread(7, QStringLiteral("Report 2018"), 100);
    report.folder = FolderId(2);
    tree.page("folder:2", {report});
    const QPersistentModelIndex row = tree.model.indexOf(ThreadId(7));

    tree.shelves[4].parentKey.clear();
    tree.shelves[4].title = QStringLiteral("All reports");
    std::swap(tree.shelves[3], tree.shelves[4]);
    tree.model.setShelves(tree.shelves);
    CHECK(tree.words() == list("All reports 1|-Report 2018|Supervision 0|trash 0"));
    CHECK(row.isValid());

    std::erase_if(tree.shelves,
                  [](const ShelfRow& one) { return one.key == QStringLiteral("folder:2"); });
    tree.model.setShelves(tree.shelves);
    CHECK(tree.words() == list("Supervision 0|trash 0"));
    CHECK_FALSE(row.isValid());
}

SCENARIO("A filter shows what holds it, and folders whose name does", "[conversations]")
{
    Shelved tree(2);
    for (ShelfRow& one : tree.shelves) {
        one.query.filter = QStringLiteral("ho so");
        one.total = 0;
    }
    tree.shelves.push_back(folder(3, QStringLiteral("Hồ sơ cũ"), 0, 1));
    tree.shelves.back().query.filter = QStringLiteral("ho so");
    tree.model.setShelves(tree.shelves);
    CHECK(tree.words() == list("Supervision 0|-Hồ sơ cũ 0"));
    tree.model.add(thread(1, QStringLiteral("Hồ sơ 2018"), 2000));
    tree.model.add(thread(2, QStringLiteral("Something else"), 2000));
    Thread tagged = thread(3, QStringLiteral("Tagged"), 1999);
    tagged.tags = QStringList{QStringLiteral("hồ-sơ"), QStringLiteral("hồ sơ")};
    tree.model.add(tagged);
    CHECK(tree.words() == list("today 2|-Hồ sơ 2018|-Tagged|Supervision 0|-Hồ sơ cũ 0"));

    tree.model.change(thread(1, QStringLiteral("Renamed away"), 2000));
    CHECK(tree.words() == list("today 1|-Tagged|Supervision 0|-Hồ sơ cũ 0"));
}

SCENARIO("Named branches stand under their thread, and come back with it", "[conversations]")
{
    Shelved tree(1);
    tree.page("today", {thread(1, QStringLiteral("Permit"), 3000)});
    tree.model.setBranches(
        ThreadId(1), {{BranchId(1), ThreadId(1), MessageId(10), QStringLiteral("first draft")},
                      {BranchId(2), ThreadId(1), MessageId(11), QStringLiteral("shorter")}});
    CHECK(tree.words() ==
          list("today 1|-Permit|--first draft|--shorter|Supervision 0|-Reports 0|trash 0"));
    const QModelIndex second = tree.model.indexOf(BranchId(2));
    CHECK(second.data(ConversationModel::MessageRole).toLongLong() == 11);
    CHECK(second.data(ConversationModel::LastRole).toBool());
    CHECK_FALSE(tree.model.indexOf(BranchId(1)).data(ConversationModel::LastRole).toBool());

    Thread moved = thread(1, QStringLiteral("Permit"), 3000);
    moved.folder = FolderId(1);
    tree.model.change(moved);
    CHECK(tree.words() == list("Supervision 1|-Reports 0|-Permit|--first draft|--shorter|trash 0"));
    tree.model.setBranches(ThreadId(1),
                           {{BranchId(2), ThreadId(1), MessageId(11), QStringLiteral("longer")}});
    CHECK(tree.words() == list("Supervision 1|-Reports 0|-Permit|--longer|trash 0"));
    tree.model.setBranches(ThreadId(1), {});
    CHECK(tree.words() == list("Supervision 1|-Reports 0|-Permit|trash 0"));
}

SCENARIO("A row says when its thread answers, has news, or is open", "[conversations]")
{
    Shelved tree(2);
    tree.model.addPage(
        QStringLiteral("today"), 0,
        {thread(2, QStringLiteral("b <i>"), 3002), thread(1, QStringLiteral("a"), 3001)});
    tree.model.setAnswering(ThreadId(2), true);
    tree.model.setUnread(ThreadId(1), true);
    CHECK(tree.model.indexOf(ThreadId(2)).data(ConversationModel::AnsweringRole).toBool());
    CHECK(tree.model.indexOf(ThreadId(2))
              .data(Qt::ToolTipRole)
              .toString()
              .startsWith(QStringLiteral("b &lt;i&gt;")));
    CHECK(tree.model.indexOf(ThreadId(1)).data(Qt::AccessibleTextRole).toString() ==
          QStringLiteral("a, new answer"));
    tree.model.setOpen(ThreadId(1), {}, QStringLiteral("2/3"));
    CHECK_FALSE(tree.model.indexOf(ThreadId(1)).data(ConversationModel::UnreadRole).toBool());
    CHECK(tree.model.indexOf(ThreadId(1)).data(ConversationModel::PlaceRole).toString() ==
          QStringLiteral("2/3"));
    CHECK(tree.model.indexOf(ThreadId(2)).data(ConversationModel::PlaceRole).toString().isEmpty());
}

SCENARIO("A name typed in place is asked for, and shown when it is kept", "[conversations]")
{
    Shelved tree(1);
    tree.page("today", {thread(1, QStringLiteral("Permit"), 3000)});
    QSignalSpy wanted(&tree.model, &ConversationModel::renameWanted);
    const QModelIndex row = tree.model.indexOf(ThreadId(1));
    CHECK_FALSE(tree.model.setData(row, QStringLiteral("   ")));
    CHECK(tree.model.setData(row, QStringLiteral("  Work \n permit ")));
    REQUIRE(wanted.count() == 1);
    CHECK(wanted[0][1].toString() == QStringLiteral("Work permit"));
    CHECK(row.data().toString() == QStringLiteral("Permit"));
    CHECK_FALSE(
        tree.model.setData(tree.model.indexOf(QStringLiteral("today")), QStringLiteral("x")));
}

SCENARIO("What is dragged is dropped where it makes sense", "[conversations]")
{
    Shelved tree(1);
    tree.page("today", {thread(1, QStringLiteral("Permit"), 3000)});
    QSignalSpy threads(&tree.model, &ConversationModel::threadsDropped);
    QSignalSpy folders(&tree.model, &ConversationModel::folderDropped);
    const std::unique_ptr<QMimeData> dragged(
        tree.model.mimeData({tree.model.indexOf(ThreadId(1))}));
    const QModelIndex outer = tree.model.indexOf(QStringLiteral("folder:1"));
    const QModelIndex inner = tree.model.indexOf(QStringLiteral("folder:2"));
    REQUIRE(dragged);

    CHECK(tree.model.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, inner));
    REQUIRE(threads.count() == 1);
    CHECK(threads[0][0].value<std::vector<ThreadId>>() == std::vector{ThreadId(1)});
    CHECK(threads[0][1].value<ConversationModel::Target>().shelf.folder == FolderId(2));
    CHECK_FALSE(tree.model.dropMimeData(dragged.get(), Qt::CopyAction, -1, -1, inner));

    const std::unique_ptr<QMimeData> folder(tree.model.mimeData({outer}));
    CHECK_FALSE(
        tree.model.dropMimeData(folder.get(), Qt::MoveAction, -1, -1, inner)); // into itself
    CHECK_FALSE(tree.model.dropMimeData(folder.get(), Qt::MoveAction, -1, -1, outer));
    CHECK_FALSE(tree.model.dropMimeData(folder.get(), Qt::MoveAction, -1, -1,
                                        tree.model.indexOf(QStringLiteral("trash"))));
    const std::unique_ptr<QMimeData> lower(tree.model.mimeData({inner}));
    CHECK(tree.model.dropMimeData(lower.get(), Qt::MoveAction, 1, 0,
                                  {})); // between "today" and the first folder
    CHECK(tree.model.dropMimeData(lower.get(), Qt::MoveAction, 2, 0, {})); // after the first folder
    REQUIRE(folders.count() == 2);
    CHECK(folders[0][0].value<FolderId>() == FolderId(2));
    CHECK(folders[0][1].value<ConversationModel::Target>().position == 0);
    CHECK(folders[1][1].value<ConversationModel::Target>().position == 1);
    CHECK(tree.model.mimeData({tree.model.indexOf(QStringLiteral("today"))}) == nullptr);
}

SCENARIO("Ten thousand threads in one folder are ordinary", "[conversations]")
{
    ConversationModel model;
    model.setShelves({folder(1, QStringLiteral("Imported"), 10'000)});
    for (int page = 0; page < 50; ++page) {
        std::vector<Thread> threads;
        for (int at = 0; at < ConversationModel::kPage; ++at) {
            threads.push_back(thread(page * ConversationModel::kPage + at + 1, QStringLiteral("t"),
                                     100'000 - page * 200 - at));
            threads.back().folder = FolderId(1);
        }
        REQUIRE(model.addPage(QStringLiteral("folder:1"), 0, threads));
    }
    CHECK(model.rowCount(model.index(0, 0)) == 10'000);
    Thread last = thread(10'000, QStringLiteral("t"), 200'000);
    last.folder = FolderId(1);
    model.change(last);
    CHECK(model.indexOf(ThreadId(10'000)).row() == 0);
}
