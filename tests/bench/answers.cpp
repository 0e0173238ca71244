// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/parts.h"
#include "bench/texts.h"
#include "studio/dialogue.h"
#include "studio/shelf.h"
#include "studio/studio.h"
#include "studio/upkeep.h"
#include "support/wait.h"

namespace motcua::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kPassages = 100000;
constexpr int kParagraphs = 500; ///< In each document.
constexpr int kQuestions = 200;

/// Documents of made-up paragraphs until there are enough passages; sentences to ask about.
QStringList fill(Studio& studio, Texts& texts)
{
    QStringList asked;
    qint64 passages = 0;
    for (int document = 0; passages < kPassages; ++document) {
        QString text;
        for (int i = 0; i < kParagraphs; ++i) {
            const QString paragraph = texts.paragraph(4);
            if (i % 37 == 0)
                asked.append(paragraph.section(u". "_s, 1, 1));
            text += paragraph + u"\n\n"_s;
        }
        const QString name = u"document %1"_s.arg(document);
        const auto added = test::waitFor(studio.shelf().addText(name, name, text));
        if (!added)
            qFatal("%s", qUtf8Printable(added.error().message));
        passages += added->document.passages;
    }
    return asked;
}

/// Some words of a sentence, as a question.
QString questionFrom(const QString& sentence)
{
    const QStringList words = sentence.split(u' ');
    return words.mid(0, 7).join(u' ') + u'?';
}

} // namespace

std::vector<Row> measureAnswers(const QString& folder)
{
    const auto home = Home::at(folder + u"/answers"_s);
    if (!home)
        qFatal("%s", qUtf8Printable(home.error().message));
    Studio studio(*home);
    if (!test::waitFor(studio.open()))
        qFatal("the home of the answer benchmark does not open");
    Texts texts(5);
    const QStringList asked = fill(studio, texts);
    const auto stats = test::waitFor(studio.upkeep().stats());
    if (!stats)
        qFatal("%s", qUtf8Printable(stats.error().message));

    Times answers;
    const double first =
        timed([&] { (void)test::waitFor(studio.dialogue().askOnly(asked.last())); });
    for (int i = 0; i < kQuestions; ++i) {
        const QString question = questionFrom(asked[(i * 31) % asked.size()]);
        answers.add(timed([&] {
            if (!test::waitFor(studio.dialogue().askOnly(question)))
                qFatal("a question failed");
        }));
    }
    const QString what = u"answer from %L1 passages, "_s.arg(stats->passages);
    return {{what + u"median"_s, milliseconds(answers.median()), {}, {}, u"< 50 ms"_s},
            {what + u"p99"_s, milliseconds(answers.quantile(0.99)), {}, {}, {}},
            {what + u"first after the start"_s, milliseconds(first), {}, {}, {}},
            {u"peak memory while indexing and answering them"_s,
             megabytes(residentPeak()),
             {},
             {},
             {}}};
}

} // namespace motcua::bench
