// SPDX-License-Identifier: GPL-3.0-or-later
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
        CHECK(marked(*left) == u"five");
        CHECK(marked(*right) == u"seven");
    }
}

SCENARIO("One answer is chosen and rated without a mouse", "[compare]")
{
    CompareDialog dialog(u"How long?"_s, twoAnswers(), false);
    dialog.show();
    const QSignalSpy chosen(&dialog, &CompareDialog::chosen);
    const QSignalSpy rated(&dialog, &CompareDialog::rated);
    auto* use = part<QPushButton>(dialog, u"compareUse2"_s);
    use->setFocus();
    QTest::keyClick(use, Qt::Key_Space);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().value<MessageId>() == MessageId(12));

    dialog.setHead({MessageId(2)});
    CHECK_FALSE(use->isEnabled());
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
