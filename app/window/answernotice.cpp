// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/answernotice.h"

#include "settings/catalogue.h"
#include "settings/settingsstore.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"

#include <QElapsedTimer>

#include <utility>

namespace motcua {

namespace {

std::function<qint64()> systemTimer()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return timer.elapsed(); };
}

} // namespace

AnswerNotice::AnswerNotice(Dialogue& dialogue, Conversations& conversations,
                           const SettingsStore& settings, std::function<bool(ThreadId)> isSeen,
                           std::function<qint64()> now, QObject* parent)
    : QObject(parent),
      m_conversations(conversations),
      m_settings(settings),
      m_isSeen(std::move(isSeen)),
      m_now(now ? std::move(now) : systemTimer())
{
    connect(&dialogue, &Dialogue::started, this,
            [this](ThreadId, MessageId answer) { m_started.insert(answer, m_now()); });
    connect(&dialogue, &Dialogue::finished, this, &AnswerNotice::finished);
    connect(&dialogue, &Dialogue::permissionAsked, this, [this, &dialogue](MessageId answer) {
        const Message* row = dialogue.underWay(answer);
        if (row && !m_isSeen(row->thread))
            tell(row->thread, answer, tr("The answer in “%1” asks whether a tool may run."));
    });
}

void AnswerNotice::finished(const Message& answer)
{
    const auto started = m_started.constFind(answer.id);
    const bool quick = started == m_started.cend() || m_now() - *started <= kLong;
    m_started.remove(answer.id);
    const bool stopped = answer.status == Status::Stopped; // by the person, who knows
    if (quick || stopped || m_isSeen(answer.thread))
        return;
    tell(answer.thread, answer.id,
         answer.status == Status::Failed ? tr("The answer in “%1” has failed.")
                                         : tr("The answer in “%1” is ready."));
}

/// `words`: with %1 for the title of the conversation.
void AnswerNotice::tell(ThreadId thread, MessageId answer, const QString& words)
{
    if (!m_settings.value(settings::kNotify))
        return;
    whenReady(m_conversations.thread(thread), this,
              [this, answer, words](const Result<Thread>& of) {
                  if (of && of->trashed == 0)
                      Q_EMIT ready(of->id, answer, words.arg(of->title));
              });
}

} // namespace motcua
