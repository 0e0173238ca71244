// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentview.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

DocumentText longDocument(int paragraphs)
{
    DocumentText document;
    for (int i = 0; i < paragraphs; ++i) {
        if (i % 50 == 0)
            document.pageStarts.push_back(document.text.size());
        document.text += u"Đoạn %1. "_s.arg(i) +
                         QString(u"Hồ sơ được tiếp nhận và trả đúng hạn. "_s).repeated(1 + i % 7);
        document.text += u"\n\n"_s;
    }
    return document;
}

} // namespace

SCENARIO("A citation far down a long document is scrolled to and stays where it is", "[library]")
{
    DocumentView view;
    view.resize(700, 500);
    view.show();
    const DocumentText document = longDocument(4000);
    view.setText(document);
    const qsizetype start = document.text.indexOf(u"Đoạn 3210."_s);
    view.showCitation(start, start + 10);

    CHECK(view.firstShown() <= start);
    CHECK(start - view.firstShown() < 3000); // within a screenful
    CHECK(view.page() == 65);
    // What is shown stays; the scroll bar may move by what the guessed heights above were wrong.
    const qsizetype shown = view.firstShown();
    view.repaint();
    QTest::qWait(0);
    CHECK(view.firstShown() == shown);
}

SCENARIO("Scrolling a long document up and down comes back to the same words", "[library]")
{
    DocumentView view;
    view.resize(700, 500);
    view.show();
    const DocumentText document = longDocument(2000);
    view.setText(document);
    const qsizetype middle = document.text.indexOf(u"Đoạn 1000."_s);
    view.scrollTo(middle);
    qsizetype before = view.firstShown();
    for (int i = 0; i < 30; ++i) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() - 40);
        view.repaint();
        CHECK(view.firstShown() <= before); // never jumps forward while going up
        CHECK(before - view.firstShown() < 2000);
        before = view.firstShown();
    }
}

SCENARIO("Words of a document are selected by hand and copied", "[library]")
{
    DocumentView view;
    view.resize(700, 300);
    view.show();
    DocumentText document;
    document.text = u"Trong ba năm có 63.820 hồ sơ.\n\nKhông hồ sơ nào trễ hẹn."_s;
    view.setText(document);

    WHEN("everything is selected by key")
    {
        QTest::keyClick(&view, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
        CHECK(QGuiApplication::clipboard()->text() == document.text);
    }
    WHEN("a word is double clicked")
    {
        QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, QPoint(40, 34));
        CHECK_FALSE(view.selectedText().isEmpty());
        CHECK_FALSE(view.selectedText().contains(u' '));
    }
    WHEN("a line is dragged over")
    {
        QTest::mousePress(view.viewport(), Qt::LeftButton, {}, QPoint(18, 34));
        QTest::mouseMove(view.viewport(), QPoint(600, 34));
        QTest::mouseRelease(view.viewport(), Qt::LeftButton, {}, QPoint(600, 34));
        CHECK(view.selectedText() == u"Trong ba năm có 63.820 hồ sơ."_s);
    }
}

SCENARIO("A megabyte in one line is shown at once", "[library]")
{
    DocumentView view;
    view.resize(700, 500);
    view.show();
    DocumentText document;
    document.text = QString(1024 * 1024, u'x');
    view.setText(document);
    view.repaint();
    CHECK(view.verticalScrollBar()->maximum() > 1000);
    view.scrollTo(document.text.size() - 1);
    view.repaint();
    CHECK(view.firstShown() > document.text.size() - 200000);
}

SCENARIO("A document that was closed leaves an empty page", "[library]")
{
    DocumentView view;
    view.resize(400, 300);
    view.show();
    view.setText(longDocument(100));
    view.clear();
    view.repaint();
    CHECK(view.verticalScrollBar()->maximum() == 0);
    CHECK(view.firstShown() == 0);
    CHECK(view.selectedText().isEmpty());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, QPoint(50, 50));
    QTest::keyClick(&view, Qt::Key_End);
    CHECK(view.page() == 0);
}
