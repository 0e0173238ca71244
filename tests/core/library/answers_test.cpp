// SPDX-License-Identifier: GPL-3.0-or-later

// How good the answers are, measured: own Vietnamese and English texts always, the development set and the article when
// they are there. Every paragraph is a document; the whole way from question to quotation is gone, without a database.

#include "library/ranking.h"

#include "core/library/memorypassages.h"
#include "support/catch.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

namespace {

struct Asked {
    QString question;
    QString answer;
    qint64 document = 0; ///< From 1.
};

struct Set {
    test::MemoryPassages library;
    std::vector<Asked> asked;
    QStringList unanswerable;
};

Set load(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qUtf8Printable(path));
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    Set set;
    for (const QJsonValue& paragraph : object[u"paragraphs"].toArray()) {
        const qint64 document = set.library.add(paragraph[u"context"].toString());
        for (const QJsonValue& one : paragraph[u"questions"].toArray())
            set.asked.push_back({one[u"question"].toString(), one[u"answer"].toString(), document});
    }
    for (const QJsonValue& one : object[u"unanswerable"].toArray())
        set.unanswerable << one.toString();
    return set;
}

/// Shares of all questions, per cent.
struct Score {
    double paragraph = 0; ///< The first citation lies in the right paragraph.
    double sentence = 0;  ///< The first quoted sentence holds the answer.
    double found = 0;
};

Score scoreOf(const Set& set, bool marks)
{
    Score score;
    for (const Asked& asked : set.asked) {
        const QString text = marks ? asked.question : test::withoutMarks(asked.question);
        const auto [ranking, retrieval] = set.library.ask(text, 3);
        score.found += ranking.found ? 1 : 0;
        const auto& list = ranking.found ? ranking.quotations : ranking.nearest;
        if (list.empty())
            continue;
        const Candidate& candidate = retrieval.candidates[list.front().candidate];
        score.paragraph += candidate.passage.document.value() == asked.document ? 1 : 0;
        const QString quote =
            candidate.passage.text.mid(list.front().span.start, list.front().span.length());
        score.sentence += quote.contains(asked.answer) ? 1 : 0;
    }
    const double percent = 100.0 / static_cast<double>(set.asked.size());
    return {score.paragraph * percent, score.sentence * percent, score.found * percent};
}

int wronglyFound(const Set& set, bool marks)
{
    int wrong = 0;
    for (const QString& question : set.unanswerable) {
        const auto [ranking, retrieval] =
            set.library.ask(marks ? question : test::withoutMarks(question), 3);
        wrong += ranking.found ? 1 : 0;
    }
    return wrong;
}

QString sharedData(const QString& name)
{
    const QString folder =
        qEnvironmentVariable("MOTCUA_SHARED_DATA", QStringLiteral(MOTCUA_SHARED_DATA));
    return folder + u'/' + name;
}

} // namespace

SCENARIO("Questions about our own Vietnamese and English texts are answered", "[library][answers]")
{
    for (const QString& name : {u"english.json"_s, u"vietnamese.json"_s}) {
        const Set set = load(QStringLiteral(MOTCUA_TEST_DATA "/answers/") + name);
        REQUIRE(set.asked.size() > 20);
        for (const bool marks : {true, false}) {
            const Score score = scoreOf(set, marks);
            CAPTURE(name, marks, score.paragraph, score.sentence, score.found);
            CHECK(score.paragraph >= 98);
            CHECK(score.sentence >= 85);
            CHECK(score.found >= 95);
            CHECK(wronglyFound(set, marks) == 0);
        }
    }
}

SCENARIO("The development set is answered as well as was asked for", "[library][answers]")
{
    const QString path = sharedData(u"qa-vi-dev.json"_s);
    if (!QFile::exists(path)) {
        WARN("skipped: there is no development set at " << path);
        return;
    }
    const Set set = load(path);
    const Score marked = scoreOf(set, true);
    CAPTURE(marked.paragraph, marked.sentence, marked.found);
    CHECK(marked.paragraph >= 96);
    CHECK(marked.sentence >= 83);
    const Score bare = scoreOf(set, false);
    CAPTURE(bare.paragraph, bare.sentence, bare.found);
    CHECK(bare.paragraph >= 95);
    CHECK(bare.sentence >= 81);
}

SCENARIO("The article answers what it holds and nothing else", "[library][answers]")
{
    QFile file(sharedData(u"article.txt"_s));
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: there is no article at " << file.fileName());
        return;
    }
    test::MemoryPassages library;
    const QString text = QString::fromUtf8(file.readAll());
    library.addDocument(text);
    const auto first = [&](const QString& question) {
        const auto [ranking, retrieval] = library.ask(question, 3);
        if (!ranking.found)
            return QString();
        const Quotation& best = ranking.quotations.front();
        const QString quote = retrieval.candidates[best.candidate].passage.text.mid(
            best.span.start, best.span.length());
        CHECK(text.contains(quote));
        return quote;
    };
    CHECK(
        first(u"Trong 3 năm có bao nhiêu hồ sơ được tiếp nhận, giải quyết?"_s).contains(u"63.820"));
    CHECK(first(u"thoi gian giai quyet duoc rut ngan bao nhieu"_s).contains(u"30%"));
    CHECK(first(u"Ai làm trưởng đoàn giám sát?"_s).contains(u"Phạm Thanh Sơn"));
    CHECK(first(u"Công tác nào đặc biệt được quan tâm?"_s).contains(u"đặc biệ quan tâm"));
    CHECK(first(u"Thủ đô của Pháp là gì?"_s).isEmpty());
    CHECK(first(u"thu do cua phap la gi"_s).isEmpty());
}
