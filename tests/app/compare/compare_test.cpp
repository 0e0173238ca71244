// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatview.h"
#include "compare/comparedialog.h"
#include "support/catch.h"
#include "support/wait.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBlock>
#include <QToolButton>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

Message answer(qint64 id, const QString& author, const QString& text)
{
    Message message;
    message.id = MessageId(id);
    message.role = Role::Assistant;
    message.author = author;
    message.text = text;
    return message;
}

std::vector<ComparedSide> twoAnswers()
{
    return {{u"Alpha"_s, MessageId(11), {answer(1, u"Alpha"_s, u"It takes five days."_s)}},
            {u"Beta"_s, MessageId(12), {answer(2, u"Beta"_s, u"It takes seven days."_s)}}};
}

template <class T> T* part(const CompareDialog& dialog, const QString& name)
{
    T* found = dialog.findChild<T*>(name);
    INFO(name.toStdString());
    REQUIRE(found);
    return found;
}

DifferenceWork* worker(const CompareDialog& dialog)
{
    auto* work = dialog.findChild<DifferenceWork*>();
    REQUIRE(work);
    return work;
}

/// The words of a view that stand on a tinted surface.
QString marked(const DiffView& view)
{
    QString words;
    for (QTextBlock block = view.document()->begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it)
            if (it.fragment().charFormat().fontUnderline())
                words += it.fragment().text();
    return words;
}

} // namespace

SCENARIO("Two answers are read side by side, with the words that differ", "[compare]")
{
    CompareDialog dialog(u"How long?"_s, twoAnswers(), false);
    dialog.show();
    auto* differences = part<QPushButton>(dialog, u"compareDifferences"_s);
    QTest::mouseClick(differences, Qt::LeftButton);
    REQUIRE(dialog.isDifferenceShown());
    auto* left = part<DiffView>(dialog, u"compareDifference1"_s);
    auto* right = part<DiffView>(dialog, u"compareDifference2"_s);
    CHECK(left->toPlainText().isEmpty()); // worked out elsewhere: the window goes on
    CHECK(part<ChatView>(dialog, u"compareAnswer1"_s)->isVisible());
    REQUIRE(test::waitUntil([&] { return left->isVisible(); }));
    CHECK(left->toPlainText() == u"It takes five days.");
    CHECK(marked(*left) == u"five");
    CHECK(marked(*right) == u"seven");

    WHEN("an answer is still growing")
    {
        dialog.append(MessageId(2), u" Or eight."_s);
        THEN("the difference follows")
        {
            CHECK(test::waitUntil([&] { return marked(*right).contains(u"eight"); }));
        }
    }
    WHEN("the answer ends otherwise than it had grown")
    {
        dialog.update(answer(2, u"Beta"_s, u"It takes five days."_s));
        CHECK(test::waitUntil([&] { return marked(*right).isEmpty(); }));
    }
    WHEN("they are compared with the second")
    {
        part<QComboBox>(dialog, u"compareBase"_s)->setCurrentIndex(1);
        REQUIRE(test::waitUntil([&] { return worker(dialog)->isIdle(); }));
        CHECK(marked(*left) == u"five");
        CHECK(marked(*right) == u"seven");
    }
    WHEN("nobody wants to see the differences any more, they are not worked out")
    {
        QTest::mouseClick(differences, Qt::LeftButton);
        CHECK_FALSE(left->isVisible());
        const QSignalSpy done(worker(dialog), &DifferenceWork::done);
        dialog.append(MessageId(2), u" Or eight."_s);
        dialog.update(answer(1, u"Alpha"_s, u"It takes no time."_s));
        CHECK(worker(dialog)->isIdle());
        CHECK(done.count() == 0);
    }
}

SCENARIO("One answer is chosen and rated without a mouse", "[compare]")
{
    CompareDialog dialog(u"How long?"_s, twoAnswers(), false);
    dialog.show();
    const QSignalSpy chosen(&dialog, &CompareDialog::chosen);
    const QSignalSpy rated(&dialog, &CompareDialog::rated);
    auto* use = part<QPushButton>(dialog, u"compareUse2"_s);
    QTest::keyClick(part<ChatView>(dialog, u"compareAnswer1"_s), Qt::Key_Return);
    REQUIRE(chosen.count() == 0); // Return is for nothing in particular here
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().value<MessageId>() == MessageId(12));

    dialog.setHead({MessageId(2)});
    CHECK_FALSE(use->isEnabled());
    CHECK(part<QPushButton>(dialog, u"compareUse1"_s)->shortcut() ==
          QKeySequence(Qt::ALT | Qt::Key_1));
    CHECK(part<QPushButton>(dialog, u"compareUse1"_s)->isEnabled());

    auto* good = part<QToolButton>(dialog, u"compareGood1"_s);
    CHECK_FALSE(good->accessibleName().isEmpty());
    good->setFocus();
    QTest::keyClick(good, Qt::Key_Space);
    QTest::keyClick(good, Qt::Key_Space);
    REQUIRE(rated.count() == 2);
    CHECK(rated[0][1].toInt() == 1);
    CHECK(rated[1][1].toInt() == 0);

    dialog.setRatings({{MessageId(1), -1}});
    CHECK(part<QToolButton>(dialog, u"compareBad1"_s)->isChecked());
    CHECK_FALSE(good->isChecked());
}

SCENARIO("A message is brought from one branch into the other", "[compare]")
{
    std::vector<ComparedSide> sides = twoAnswers();
    sides[0].messages.push_back(answer(3, u"Alpha"_s, u"And then?"_s));
    CompareDialog dialog(u"How long?"_s, sides, true);
    dialog.show();
    const QSignalSpy brought(&dialog, &CompareDialog::bringRequested);
    QTest::mouseClick(part<QToolButton>(dialog, u"compareBring1"_s), Qt::LeftButton);
    REQUIRE(brought.count() == 1);
    CHECK(brought[0][0].value<MessageId>() == MessageId(3));
    CHECK(brought[0][1].value<MessageId>() == MessageId(12));
}

SCENARIO("A column thinks, waits and shows pictures as the conversation does", "[compare]")
{
    std::vector<ComparedSide> sides = twoAnswers();
    sides[1].messages.front().text.clear();
    sides[1].messages.front().status = Status::Pending;
    sides[1].title = sides[0].title;
    CompareDialog dialog(u"How long?"_s, sides, false);
    QStringList asked;
    dialog.setAttachments([&asked](const QString& hash) {
        asked << hash;
        return ready(Result<QByteArray>(QByteArray("bytes")));
    });
    dialog.show();
    CHECK(dialog.columns()[0]->title() == u"Alpha 1"_s);
    CHECK(dialog.columns()[1]->title() == u"Alpha 2"_s);
    auto* view = part<ChatView>(dialog, u"compareAnswer2"_s);
    dialog.setWaiting(MessageId(2), u"Loading the model: 40 %"_s);
    REQUIRE(test::waitUntil([&] { return view->stack().layout(0) != nullptr; }));
    CHECK(view->stack().layout(0)->statusLine() == u"Loading the model: 40 %"_s);

    dialog.appendReasoning(MessageId(2), u"Let me "_s);
    dialog.appendReasoning(MessageId(2), u"see."_s);
    const Message* thinking = &dialog.columns()[1]->messages().back();
    CHECK(thinking->reasoning == u"Let me see."_s);
    CHECK(thinking->status == Status::Streaming);
    Message checkpoint = answer(2, u"Alpha"_s, {});
    checkpoint.status = Status::Streaming;
    checkpoint.reasoning = u"Let me "_s; // written a moment ago
    dialog.update(checkpoint);
    CHECK(thinking->reasoning == u"Let me see."_s);

    CHECK(*test::waitFor(dialog.columns()[0]->content().attachment(u"abc"_s)) == "bytes");
    CHECK(asked == QStringList{u"abc"_s});
}

SCENARIO("Both sides of compared branches are chosen in the bar", "[compare][branches]")
{
    CompareDialog dialog(u"How long?"_s, twoAnswers(), true);
    dialog.setBranches(
        {{MessageId(11), u"Alpha"_s}, {MessageId(12), u"Beta"_s}, {MessageId(13), u"Gamma"_s}},
        MessageId(11), MessageId(12));
    dialog.show();
    QSignalSpy wanted(&dialog, &CompareDialog::branchesChosen);
    auto* left = part<QComboBox>(dialog, u"compareSide"_s);
    auto* right = part<QComboBox>(dialog, u"compareBase"_s);
    CHECK(left->currentText() == u"Alpha"_s);
    CHECK(right->currentText() == u"Beta"_s);
    CHECK_FALSE(left->accessibleName().isEmpty());

    QTest::keyClick(right, Qt::Key_Down);
    REQUIRE(wanted.count() == 1);
    CHECK(wanted[0][0].value<MessageId>() == MessageId(11));
    CHECK(wanted[0][1].value<MessageId>() == MessageId(13));

    QTest::keyClick(left, Qt::Key_End); // what stands on the other side changes places with it
    REQUIRE(wanted.count() == 2);
    CHECK(wanted[1][0].value<MessageId>() == MessageId(13));
    CHECK(wanted[1][1].value<MessageId>() == MessageId(11));

    std::vector<ComparedSide> sides = twoAnswers();
    sides[0].title = u"Gamma"_s;
    sides[1].title = u"Alpha"_s;
    dialog.setSides(u"And then?"_s, sides);
    CHECK(dialog.columns().size() == 2);
    CHECK(dialog.columns()[0]->title() == u"Gamma"_s);
    CHECK(dialog.findChildren<QPushButton*>(u"compareUse1"_s).size() == 1);
}
