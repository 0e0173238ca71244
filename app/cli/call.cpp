// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/call.h"

#include "cli/words.h"

#include <utility>

namespace motcua {

Call::Call(Studio& studio, Console& console, Arguments arguments, QObject* parent)
    : QObject(parent), m_studio(studio), m_console(console), m_arguments(std::move(arguments))
{
}

Result<qint64> Call::number(const QString& word)
{
    bool ok = false;
    const qint64 number = word.toLongLong(&ok);
    if (!ok || number <= 0)
        return Error{
            Error::Kind::Invalid,
            CommandLine::tr("%1 is not a number above 0. The ids are in the first column of "
                            "\"motcua threads\".")
                .arg(word),
            {}};
    return number;
}

Progress Call::progress(const QString& what)
{
    m_progress = m_console.progress(what);
    return m_progress;
}

void Call::cancel()
{
    m_progress.cancel();
    Q_EMIT cancelled();
}

void Call::done(Exit exit)
{
    if (std::exchange(m_ended, true))
        return;
    if (!m_console.flush()) {
        m_console.remark(CommandLine::tr(
            "The result could not be written in full: is the disk full, or the pipe "
            "closed?"));
        exit = Exit::Failed;
    }
    Q_EMIT ended(exit);
}

void Call::fail(const Error& error)
{
    fail(error.message);
}

void Call::fail(const QString& sentence)
{
    m_console.remark(sentence);
    done(Exit::Failed);
}

} // namespace motcua
