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
}

void AnswerNotice::finished(const Message& answer)
{
    const auto started = m_started.constFind(answer.id);
    const bool quick = started == m_started.cend() || m_now() - *started <= kLong;
    m_started.remove(answer.id);
    const bool stopped = answer.status == Status::Stopped; // by the person, who knows
    if (quick || stopped || !m_settings.value(settings::kNotify) || m_isSeen(answer.thread))
        return;
    const bool failed = answer.status == Status::Failed;
    whenReady(m_conversations.thread(answer.thread), this,
              [this, id = answer.id, failed](const Result<Thread>& thread) {
                  if (!thread || thread->trashed != 0)
                      return;
                  const QString words = failed ? tr("The answer in “%1” has failed.")
                                               : tr("The answer in “%1” is ready.");
                  Q_EMIT ready(thread->id, id, words.arg(thread->title));
              });
}

} // namespace motcua
