// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/llamatrouble.h"

#include "assistant/llamaserver.h"

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kLines = 20;         // of the log, for whoever looks into the details
constexpr int kShellSignals = 128; // a shell that ran it ends with 128 + the signal
constexpr int kNotFoundCode = 127; // the loader's and the shell's word for "cannot be run"
constexpr int kAbort = 6, kKill = 9;

QString tooLittleMemory(const QString& model)
{
    return LlamaServer::tr("There is not enough memory for %1: choose a smaller model or a shorter "
                           "context.")
        .arg(model);
}

QString crashSentence(const LlamaEnd& end, int signal)
{
    if (signal == kKill)
        return LlamaServer::tr("The system ended llama-server, most likely because memory ran out: "
                               "choose a model smaller than %1 or a shorter context.")
            .arg(end.model);
    if (end.wasReady)
        return LlamaServer::tr("llama-server crashed (signal %1).").arg(signal);
    return LlamaServer::tr("llama-server crashed while it loaded %1 (signal %2).")
        .arg(end.model)
        .arg(signal);
}

QString ownWords(const LlamaLog& log, int code)
{
    const QString& error = log.signs().lastError;
    return error.isEmpty() ? LlamaServer::tr("exit code %1").arg(code) : error.left(300);
}

/// What it said itself before it ended in order.
LlamaTrouble exitTrouble(const LlamaEnd& end, const LlamaLog& log)
{
    const LlamaLog::Signs& signs = log.signs();
    if (!signs.missingLibrary.isEmpty() || end.code == kNotFoundCode)
        return {{Error::Kind::NotFound,
                 LlamaServer::tr("llama-server cannot run on this computer: %1")
                     .arg(signs.missingLibrary.isEmpty() ? ownWords(log, end.code)
                                                         : signs.missingLibrary),
                 {}}};
    if (!signs.badArgument.isEmpty())
        return {{Error::Kind::Invalid,
                 LlamaServer::tr("This llama-server does not know the argument %1.")
                     .arg(signs.badArgument),
                 {}}};
    if (signs.notLoaded && !end.wasReady)
        return {{Error::Kind::Invalid,
                 LlamaServer::tr("llama-server cannot load %1: %2")
                     .arg(end.model,
                          signs.loadError.isEmpty() ? ownWords(log, end.code) : signs.loadError),
                 {}}};
    return {{Error::Kind::Refused,
             LlamaServer::tr("llama-server ended by itself: %1").arg(ownWords(log, end.code)),
             {}},
            end.wasReady};
}

LlamaTrouble causeOf(const LlamaEnd& end, const LlamaLog& log)
{
    const LlamaLog::Signs& signs = log.signs();
    if (signs.busyPort && !end.wasReady)
        return {{Error::Kind::Network,
                 LlamaServer::tr("llama-server found no free port on this computer."),
                 {}},
                false,
                true};
    // Memory comes before everything it led to. A model that was answering had enough of it once.
    if (signs.noMemory)
        return {{Error::Kind::Refused, tooLittleMemory(end.model), {}}, end.wasReady};
    const int signal = end.crashed ? end.code : end.code - kShellSignals;
    if (end.crashed || signal == kKill || (signal >= kAbort - 2 && signal <= 31))
        return {{Error::Kind::Refused, crashSentence(end, signal), {}},
                end.wasReady || signal != kKill};
    return exitTrouble(end, log);
}

} // namespace

LlamaTrouble troubleOf(const LlamaEnd& end, const LlamaLog& log)
{
    LlamaTrouble trouble = causeOf(end, log);
    trouble.error.detail = log.last(kLines).join(u'\n');
    return trouble;
}

} // namespace motcua
