// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/citationcard.h"
#include "library/citationlist.h"
#include "library/documentlist.h"
#include "library/samples.h"
#include "library/usedinlist.h"
#include "support/catch.h"
#include "support/tempfolder.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

Document document(qint64 id, const QString& title, DocumentState state = DocumentState::Indexed)
{
    Document one;
    one.id = DocumentId(id);
    one.title = title;
    one.source = u"/tmp/"_s + title;
    one.pages = 3;
    one.state = state;
    return one;
}

} // namespace

SCENARIO("The list of documents says how long each is and when its file is no longer what was read",
         "[library]")
{
    DocumentListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setDocuments({document(1, u"Báo cáo"_s),
                        document(2, u"Kế hoạch"_s, DocumentState::Changed),
                        document(3, u"Thủ tục"_s, DocumentState::Missing)});
    CHECK(model.rowCount() == 3);
    CHECK(model.count(DocumentState::Changed) == 1);
    CHECK(model.indexOf(DocumentId(3)).row() == 2);
    CHECK_FALSE(model.indexOf(DocumentId(9)).isValid());
    const QString spoken = model.index(1).data(Qt::AccessibleTextRole).toString();
    CHECK(spoken.contains(stateWord(DocumentState::Changed)));

    WHEN("a state changes")
    {
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setDocuments({document(1, u"Báo cáo"_s), document(2, u"Kế hoạch"_s),
                            document(3, u"Thủ tục"_s, DocumentState::Missing)});
        CHECK(reset.count() == 0);
        CHECK(changed.count() == 1);
    }
    WHEN("a document goes")
    {
        model.setDocuments({document(1, u"Báo cáo"_s)});
        CHECK(model.rowCount() == 1);
    }
}

SCENARIO("Documents are filtered by words typed without marks", "[library]")
{
    DocumentListModel model;
    DocumentList list(model);
    model.setDocuments(
        {document(1, u"Báo cáo cải cách"_s), document(2, u"Đơn từ"_s), document(3, u"Handbook"_s)});
    auto* view = list.findChild<QListView*>(u"documents"_s);
    auto* field = list.findChild<QLineEdit*>(u"documentFilter"_s);
    REQUIRE(view);
    REQUIRE(field);
    field->setText(u"cai cach"_s);
    CHECK(view->model()->rowCount() == 1);
    field->setText(u"don"_s);
    CHECK(view->model()->rowCount() == 1);
    field->setText(u"xyz"_s);
    CHECK(view->model()->rowCount() == 0);
    field->clear();
    CHECK(view->model()->rowCount() == 3);

    WHEN("one is chosen by keyboard and Delete is pressed")
    {
        const QSignalSpy opened(&list, &DocumentList::opened);
        const QSignalSpy removed(&list, &DocumentList::removeRequested);
        view->setCurrentIndex(view->model()->index(1, 0));
        CHECK(opened.count() == 1);
        QTest::keyClick(view, Qt::Key_Delete);
        REQUIRE(removed.count() == 1);
        CHECK(removed.first().first().value<std::vector<DocumentId>>() ==
              std::vector{DocumentId(2)});
        list.setWritable(false);
        QTest::keyClick(view, Qt::Key_Delete);
        CHECK(removed.count() == 1);
    }
}

SCENARIO("Every citation is a card that opens its place", "[library]")
{
    CitationList list;
    list.resize(300, 400);
    list.show();
    Citation first;
    first.number = 1;
    first.document = DocumentId(4);
    first.title = u"Báo cáo"_s;
    first.page = 2;
    first.line = 14;
    first.quote = u"là <b>63.820</b> hồ sơ"_s;
    Citation second = first;
    second.number = 2;
    second.document = {};
    list.setCitations({first, second});
    CHECK(placeOf(first).contains(u"14"_s));

    const QSignalSpy opened(&list, &CitationList::opened);
    auto* card = list.findChild<CitationCard*>(u"citation.1"_s);
    REQUIRE(card);
    CHECK(card->accessibleDescription().contains(u"<b>"_s)); // shown as it is
    QTest::keyClick(card, Qt::Key_Space);
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().value<Citation>() == first);
    // A document that was removed cannot be opened; its words stay.
    CHECK_FALSE(list.findChild<CitationCard*>(u"citation.2"_s)->isEnabled());
}

SCENARIO("Conversations that quote a document are one click away", "[library]")
{
    UsedInList list;
    list.setThreads({{ThreadId(7), u"Work permit"_s}, {ThreadId(8), QString()}});
    auto* rows = list.findChild<QListWidget*>(u"usedIn"_s);
    REQUIRE(rows->count() == 2);
    CHECK_FALSE(rows->item(1)->text().isEmpty());
    const QSignalSpy opened(&list, &UsedInList::opened);
    Q_EMIT rows->itemClicked(rows->item(0));
    REQUIRE(opened.count() == 1);
    CHECK(opened.first().first().value<ThreadId>() == ThreadId(7));
}

SCENARIO("The sample library is written into the home once, and carries the figures", "[library]")
{
    const test::TempFolder folder;
    const auto home = Home::at(folder.path(u"home"_s));
    REQUIRE(home);
    const Result<QStringList> samples = unpackSamples(*home);
    REQUIRE(samples);
    REQUIRE(samples->size() == 2);
    QByteArray all;
    for (const QString& path : *samples) {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        all += file.readAll();
    }
    for (const char* figure :
         {"63.820", "30%", "60%", "50%", "Phạm Thanh Sơn", "02/CT-LĐTBXH", "63,820"})
        CHECK(all.contains(figure));

    QFile changed(samples->first());
    REQUIRE(changed.open(QIODevice::WriteOnly));
    changed.write("mine");
    changed.close();
    REQUIRE(unpackSamples(*home));
    REQUIRE(changed.open(QIODevice::ReadOnly));
    CHECK(changed.readAll() == "mine");
}
