// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamalog.h"
#include "assistant/llamatrouble.h"
#include "support/catch.h"

using namespace motcua;
using namespace Qt::Literals::StringLiterals;

SCENARIO("The log of llama-server is kept to its end, by lines, however it comes", "[llama]")
{
    const QByteArray all = "first line\nzweite ä Zeile\r\n\x1b[31mred\x1b[0m\n.....";
    LlamaLog whole;
    const QStringList lines = whole.add(all);
    CHECK(lines == QStringList{u"first line"_s, u"zweite ä Zeile"_s, u"red"_s});
    CHECK(whole.text() == u"first line\nzweite ä Zeile\nred\n....."_s);
    CHECK(whole.signs().percent == 5);
    CHECK(whole.last(2) == QStringList{u"red"_s, u"....."_s});

    for (qsizetype at = 0; at <= all.size(); ++at) {
        LlamaLog split;
        QStringList both = split.add(all.left(at));
        both += split.add(all.mid(at));
        CHECK(both == lines);
        CHECK(split.text() == whole.text());
        CHECK(split.signs() == whole.signs());
    }
}

SCENARIO("A flood leaves the end of the log, and no more than its size", "[llama]")
{
    LlamaLog log;
    for (int i = 0; i < 40000; ++i)
        log.add("line " + QByteArray::number(i) + " of very many lines that say nothing\n");
    CHECK(log.text().toUtf8().size() <= LlamaLog::kMost);
    CHECK(log.text().toUtf8().size() > LlamaLog::kMost / 2);
    CHECK(log.text().startsWith("line "_L1));
    CHECK(log.last(1).constFirst().startsWith("line 39999 "_L1));

    LlamaLog endless;
    for (int i = 0; i < 1000; ++i)
        endless.add(QByteArray(1000, 'x'));
    CHECK(endless.text().size() <= LlamaLog::kMost);
}

SCENARIO("No key is ever shown in the log, and no control character", "[llama]")
{
    LlamaLog log(u"canary-secret-key"_s);
    log.add("the key is canary-secret-key!\nsrv init: api_keys: ****-key\n"
            "bell\x07 and nul");
    log.add(QByteArray("\0 end\n", 6));
    CHECK_FALSE(log.text().contains("canary"_L1));
    CHECK_FALSE(log.text().contains("-key"_L1));
    CHECK(log.text() == u"the key is ****!\nsrv init: api_keys: ****\nbell and nul end\n"_s);
}

namespace {

struct LlamalogCase {
    const char* log;
    bool crashed;
    int code;
    bool wasReady;
    const char* sentence; ///< Is in it.
    bool again;
    bool otherPort;
};

} // namespace

SCENARIO("Every end of llama-server has its sentence and its consequence", "[llama]")
{
    const auto row = GENERATE(
        LlamalogCase{"", true, 11, false, "crashed while it loaded m.gguf (signal 11)", true,
                     false},
        LlamalogCase{"", true, 11, true, "crashed (signal 11)", true, false},
        LlamalogCase{"", false, 139, true, "crashed (signal 11)", true, false},
        LlamalogCase{"", true, 9, false, "memory ran out", false, false},
        LlamalogCase{"", true, 9, true, "memory ran out", true, false},
        LlamalogCase{"", false, 137, false, "memory ran out", false, false},
        LlamalogCase{"terminate called: std::bad_alloc\n", true, 6, false,
                     "not enough memory for m.gguf", false, false},
        LlamalogCase{"E failed to allocate buffer of size 9\nE failed to load model\n", false, 1,
                     false, "not enough memory for m.gguf", false, false},
        LlamalogCase{
            "E llama_model_load: error loading model: invalid magic\nE failed to load model\n",
            false, 1, false, "cannot load m.gguf: invalid magic", false, false},
        LlamalogCase{"E srv start: couldn't bind HTTP server socket\n", false, 1, false,
                     "no free port", false, true},
        LlamalogCase{"error: invalid argument: --x\n", false, 1, false,
                     "does not know the argument --x", false, false},
        LlamalogCase{"a: error while loading shared libraries: b.so: no\n", false, 127, false,
                     "cannot run on this computer: b.so: no", false, false},
        LlamalogCase{"0.00.1 E srv: odd thing\n", false, 1, false,
                     "ended by itself: 0.00.1 E srv: odd", false, false},
        LlamalogCase{"", false, 3, false, "ended by itself: exit code 3", false, false},
        LlamalogCase{"", false, 0, true, "ended by itself: exit code 0", true, false});
    LlamaLog log;
    log.add(row.log);
    const LlamaTrouble trouble = troubleOf({row.crashed, row.code, row.wasReady, u"m.gguf"_s}, log);
    CAPTURE(trouble.error.message);
    CHECK(trouble.error.message.contains(QString::fromUtf8(row.sentence)));
    CHECK(trouble.again == row.again);
    CHECK(trouble.otherPort == row.otherPort);
    CHECK(trouble.error.detail == QString::fromUtf8(row.log).trimmed());
}
