// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/typist.h"

#include <algorithm>

namespace motcua::bench {

TypistReply::TypistReply(QString text, int tokensPerSecond)
    : m_text(std::move(text)), m_speed(tokensPerSecond)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(std::max(1, 1000 / tokensPerSecond));
    connect(&m_timer, &QTimer::timeout, this, &TypistReply::type);
}

void TypistReply::start()
{
    m_since.start();
    m_timer.start();
}

void TypistReply::cancel()
{
    m_timer.stop();
    Q_EMIT finished(Error{Error::Kind::Cancelled, QStringLiteral("cancelled"), {}});
}

void TypistReply::type()
{
    // Each token for itself, also those that are late.
    const qsizetype due =
        std::min<qsizetype>(m_text.size(), kToken * (m_since.elapsed() * m_speed / 1000));
    for (; m_typed < due; m_typed += kToken)
        Q_EMIT appended(m_text.mid(m_typed, kToken));
    if (m_typed < m_text.size())
        return;
    m_timer.stop();
    Q_EMIT finished(Outcome{});
}

AssistantInfo Typist::info() const
{
    return {QStringLiteral("typist"), QStringLiteral("Typist"), {}};
}

std::unique_ptr<Reply> Typist::ask(const Request&)
{
    return std::make_unique<TypistReply>(m_text, m_speed);
}

} // namespace motcua::bench
