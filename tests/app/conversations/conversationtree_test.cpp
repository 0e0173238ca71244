// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "conversations/conversationtree.h"
#include "conversations/conversationview.h"
#include "conversations/tageditor.h"
#include "store/database.h"
#include "support/catch.h"
#include "support/tempfolder.h"
#include "support/wait.h"

#include <QAbstractItemModelTester>
#include <QDateTime>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace motcua::test;

namespace {

/// A store in a folder of its own, with the panel on it.
struct Office {
    TempFolder folder;
    FixedClock clock{QDateTime::currentMSecsSinceEpoch()};
    Database database{*Home::at(folder.path(QStringLiteral("home")))};
    Conversations conversations{database, clock};
    std::unique_ptr<ConversationTree> tree;
    std::unique_ptr<QAbstractItemModelTester> tester;

    Office() { REQUIRE(waitFor(database.open())); }
    ~Office()
    {
        tester.reset();
        tree.reset();
    }

    template <class T> T did(Async<T> future)
    {
        auto result = waitFor(std::move(future));
        if (!result)
            FAIL(result.error().message.toStdString());
        return std::move(*result);
    }
    ThreadId thread(const char* title, FolderId where = {})
    {
        clock.advance(1);
        return did(conversations.createThread(QString::fromUtf8(title), where)).id;
    }

    ConversationView& view() const { return *tree->findChild<ConversationView*>(); }
    void show()
    {
        tree = std::make_unique<ConversationTree>(conversations);
        tester = std::make_unique<QAbstractItemModelTester>(
            view().model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
        tree->resize(264, 600);
        tree->show();
        view().setFocus();
    }
    /// What is in sight, row by row, until it is as expected.
    QStringList rows() const
    {
        QStringList words;
        for (QModelIndex index = view().model()->index(0, 0); index.isValid();
             index = view().indexBelow(index)) {
            int depth = 0;
            for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
                ++depth;
            words << QString(depth, QLatin1Char('-')) + index.data().toString();
        }
        return words;
    }
    bool shows(const char* text) const
    {
        const QStringList expected = QString::fromUtf8(text).split(QLatin1Char('|'));
        const bool same = waitUntil([&] { return rows() == expected; }, 5000);
        if (!same)
            UNSCOPED_INFO(rows().join(QLatin1Char('|')).toStdString());
        return same;
    }
    void choose(ThreadId id) const { view().setCurrentIndex(tree->model().indexOf(id)); }
};

} // namespace

SCENARIO("The tree shows what is stored, newest first, and follows every change", "[conversations]")
{
    Office office;
    const FolderId outer =
        office.did(office.conversations.createFolder(QStringLiteral("Supervision 2018"))).id;
    const FolderId inner =
        office.did(office.conversations.createFolder(QStringLiteral("Reports"), outer)).id;
    const ThreadId permit = office.thread("Work permit");
    const ThreadId merit = office.thread("Merit allowance");
    office.thread("Report 2015–2017", inner);
    office.show();
    CHECK(office.shows(
        "Today|-Merit allowance|-Work permit|Supervision 2018|-Reports|--Report 2015–2017|Trash"));

    office.did(office.conversations.pin({permit}, true));
    CHECK(office.shows("Pinned|-Work permit|Today|-Merit allowance|Supervision "
                       "2018|-Reports|--Report 2015–2017|Trash"));

    office.did(office.conversations.moveToFolder({merit}, outer));
    CHECK(office.shows(
        "Pinned|-Work permit|Supervision 2018|-Reports|--Report 2015–2017|-Merit allowance|Trash"));

    office.did(office.conversations.removeFolder(inner));
    CHECK(office.shows(
        "Pinned|-Work permit|Supervision 2018|-Report 2015–2017|-Merit allowance|Trash"));

    office.did(office.conversations.trashThreads({merit}));
    CHECK(office.shows("Pinned|-Work permit|Supervision 2018|-Report 2015–2017|Trash"));
    office.did(office.conversations.undo());
    CHECK(office.shows(
        "Pinned|-Work permit|Supervision 2018|-Report 2015–2017|-Merit allowance|Trash"));
}

SCENARIO("Typing filters; without marks it finds them all", "[conversations]")
{
    Office office;
    office.thread("Hồ sơ tồn đọng");
    office.thread("Giấy phép lao động");
    const ThreadId tagged = office.thread("Something else");
    office.did(office.conversations.setTags(tagged, {QStringLiteral("hồ sơ")}));
    office.show();
    REQUIRE(office.shows("Today|-Something else|-Giấy phép lao động|-Hồ sơ tồn đọng|Trash"));

    QTest::keyClick(&office.view(), Qt::Key_H);
    auto* field = office.tree->findChild<QLineEdit*>(QStringLiteral("conversations.filter"));
    CHECK(field->text() == QStringLiteral("h"));
    field->setText(QStringLiteral("ho so"));
    CHECK(office.shows("Today|-Something else|-Hồ sơ tồn đọng"));
    field->setText(QStringLiteral("hồ sơ ton"));
    CHECK(office.shows("Today|-Hồ sơ tồn đọng"));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(office.shows("Today|-Something else|-Giấy phép lao động|-Hồ sơ tồn đọng|Trash"));
}

SCENARIO("A conversation is opened, renamed, deleted and restored from the keyboard",
         "[conversations]")
{
    Office office;
    const ThreadId permit = office.thread("Work permit");
    office.thread("Merit");
    office.show();
    REQUIRE(office.shows("Today|-Merit|-Work permit|Trash"));
    QSignalSpy opened(office.tree.get(), &ConversationTree::threadActivated);
    QSignalSpy hint(office.tree.get(), &ConversationTree::undoHint);
    office.choose(permit);
    QTest::keyClick(&office.view(), Qt::Key_Return);
    REQUIRE(opened.count() == 1);
    CHECK(opened[0][0].value<ThreadId>() == permit);

    QTest::keyClick(&office.view(), Qt::Key_F2);
    auto* name = office.view().findChild<QLineEdit*>(QStringLiteral("conversations.name"));
    REQUIRE(name);
    name->setText(QStringLiteral("Permit, foreign worker"));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(office.shows("Today|-Merit|-Permit, foreign worker|Trash"));

    office.choose(permit);
    QTest::keyClick(&office.view(), Qt::Key_Delete);
    CHECK(office.shows("Today|-Merit|Trash"));
    CHECK(waitUntil([&hint] { return hint.count() == 1; }));
    office.view().setExpanded(office.tree->model().indexOf(QStringLiteral("trash")), true);
    CHECK(office.shows("Today|-Merit|Trash|-Permit, foreign worker"));

    office.choose(permit);
    QTest::keyClick(&office.view(), Qt::Key_Delete);
    auto* question = office.tree->findChild<QMessageBox*>(QStringLiteral("conversations.purge"));
    REQUIRE(question);
    question->findChild<QPushButton*>(QStringLiteral("conversations.purge.yes"))->click();
    CHECK(office.shows("Today|-Merit|Trash"));
    CHECK_FALSE(waitFor(office.conversations.thread(permit)));
}

SCENARIO("New conversations and folders appear where the person is, ready to be used",
         "[conversations]")
{
    Office office;
    const FolderId outer =
        office.did(office.conversations.createFolder(QStringLiteral("Supervision"))).id;
    office.show();
    REQUIRE(office.shows("Supervision|Trash"));
    QSignalSpy opened(office.tree.get(), &ConversationTree::threadActivated);
    office.view().setCurrentIndex(
        office.tree->model().indexOf(QStringLiteral("folder:%1").arg(outer.value())));
    office.tree->newThread();
    CHECK(office.shows("Supervision|-New conversation|Trash"));
    CHECK(waitUntil([&opened] { return opened.count() == 1; }));
    CHECK(waitUntil(
        [&] { return office.tree->model().threadAt(office.view().currentIndex()) != nullptr; }));

    office.tree->newFolder();
    CHECK(office.shows("Supervision|-New folder|-New conversation|Trash"));
    QLineEdit* name = nullptr;
    CHECK(waitUntil([&] {
        return (name = office.view().findChild<QLineEdit*>(QStringLiteral("conversations.name")));
    }));
    REQUIRE(name);
    name->setText(QStringLiteral("2018"));
    QTest::keyClick(name, Qt::Key_Return);
    CHECK(office.shows("Supervision|-2018|-New conversation|Trash"));
}

SCENARIO("Folders are put in another order by key and by dragging", "[conversations]")
{
    Office office;
    const FolderId first =
        office.did(office.conversations.createFolder(QStringLiteral("First"))).id;
    const FolderId second =
        office.did(office.conversations.createFolder(QStringLiteral("Second"))).id;
    const ThreadId permit = office.thread("Work permit");
    office.show();
    REQUIRE(office.shows("Today|-Work permit|First|Second|Trash"));
    const auto rowOf = [&](FolderId id) {
        return office.tree->model().indexOf(QStringLiteral("folder:%1").arg(id.value()));
    };
    office.view().setCurrentIndex(rowOf(second));
    QTest::keyClick(&office.view(), Qt::Key_Up, Qt::AltModifier);
    CHECK(office.shows("Today|-Work permit|Second|First|Trash"));

    QAbstractItemModel* model = office.view().model();
    const std::unique_ptr<QMimeData> folder(model->mimeData({rowOf(first)}));
    CHECK(model->dropMimeData(folder.get(), Qt::MoveAction, -1, -1, rowOf(second)));
    CHECK(office.shows("Today|-Work permit|Second|-First|Trash"));
    const std::unique_ptr<QMimeData> thread(
        model->mimeData({office.tree->model().indexOf(permit)}));
    CHECK(model->dropMimeData(thread.get(), Qt::MoveAction, -1, -1, rowOf(first)));
    CHECK(office.shows("Second|-First|--Work permit|Trash"));
    const QModelIndex trash = office.tree->model().indexOf(QStringLiteral("trash"));
    CHECK(model->dropMimeData(thread.get(), Qt::MoveAction, -1, -1, trash));
    CHECK(office.shows("Second|-First|Trash"));
    CHECK(model->dropMimeData(thread.get(), Qt::MoveAction, -1, -1, rowOf(second)));
    office.view().setExpanded(trash, true);
    CHECK(model->dropMimeData(folder.get(), Qt::MoveAction, 0, 0, {}));
}

SCENARIO("Named branches stand under their thread and lead to their message", "[conversations]")
{
    Office office;
    const ThreadId permit = office.thread("Work permit");
    NewMessage question;
    question.thread = permit;
    question.text = QStringLiteral("Which papers?");
    const Message asked = office.did(office.conversations.append(question));
    office.did(office.conversations.nameBranch(asked.id, QStringLiteral("first draft")));
    office.show();
    CHECK(office.shows("Today|-Work permit|--first draft|Trash"));

    office.tree->setOpen(permit, office.did(office.conversations.shape(permit)));
    CHECK(office.tree->model().openThread() == permit);
    QSignalSpy jumped(office.tree.get(), &ConversationTree::branchActivated);
    const QModelIndex branch =
        office.view().model()->index(0, 0, office.tree->model().indexOf(permit));
    CHECK(branch.data(ConversationModel::OpenRole).toBool());
    QTest::mouseClick(office.view().viewport(), Qt::LeftButton, {},
                      office.view().visualRect(branch).center());
    REQUIRE(jumped.count() == 1);
    CHECK(jumped[0][1].value<MessageId>() == asked.id);

    office.did(office.conversations.nameBranch(asked.id, QStringLiteral("second draft")));
    CHECK(office.shows("Today|-Work permit|--second draft|Trash"));
}

SCENARIO("Sorting, grouping and what is closed are kept over a restart", "[conversations]")
{
    Office office;
    office.thread("Bà");
    office.thread("ăn");
    office.thread("an");
    office.show();
    REQUIRE(office.shows("Today|-an|-ăn|-Bà|Trash"));
    office.tree->setViewState(QStringLiteral(R"({"sort":2,"byDate":false,"closed":["trash"]})"));
    CHECK(office.shows("Threads|-an|-ăn|-Bà|Trash"));
    office.view().setExpanded(office.tree->model().index(0, 0), false);
    const QString state = office.tree->viewState();
    office.tester.reset();
    office.show();
    office.tree->setViewState(state);
    CHECK(office.shows("Threads|Trash"));
    CHECK(office.tree->viewState() == state);
}

SCENARIO("Ten thousand threads: only pages that are looked at are loaded", "[conversations]")
{
    Office office;
    const FolderId imported =
        office.did(office.conversations.createFolder(QStringLiteral("Imported"))).id;
    QFuture<Result<Thread>> last;
    for (int number = 0; number < 450; ++number)
        last = office.conversations.createThread(QString::number(number), imported);
    office.did(last);
    office.show();
    office.tester.reset(); // it would fetch every page
    const auto folder = [&] { return office.tree->model().index(0, 0); };
    CHECK(waitUntil([&] { return office.tree->model().rowCount(folder()) > 0; }));
    CHECK(office.tree->model().rowCount(folder()) <= 2 * ConversationModel::kPage);
    CHECK(folder().data(ConversationModel::CountRole).toInt() == 450);
    CHECK(waitUntil([&] {
        office.view().scrollToBottom();
        return office.tree->model().rowCount(folder()) == 450;
    }));
}

SCENARIO("Tags are trimmed, sorted and each there once", "[conversations]")
{
    TagEditor editor(QStringLiteral("Work permit"), {QStringLiteral("lao động")});
    auto* field = editor.findChild<QLineEdit*>(QStringLiteral("tags.field"));
    REQUIRE(field);
    CHECK(editor.tags() == QStringList{QStringLiteral("lao động")});
    field->setText(QStringLiteral("lao động,  permit , , Permit, a"));
    CHECK(editor.tags() ==
          QStringList{QStringLiteral("a"), QStringLiteral("lao động"), QStringLiteral("permit")});
}
