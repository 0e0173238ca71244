// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/contextwatch.h"

#include "studio/dialogue.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace motcua {

ContextWatch::ContextWatch(Dialogue& dialogue, std::function<Subject()> subject, QObject* parent)
    : QObject(parent), m_dialogue(dialogue), m_subject(std::move(subject))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &ContextWatch::ask);
}

void ContextWatch::look()
{
    m_pause.start();
}

void ContextWatch::forget()
{
    if (m_plan || m_about) {
        m_plan.reset();
        m_about.reset();
        Q_EMIT planned();
    }
    look();
}

void ContextWatch::ask()
{
    const Subject subject = m_subject();
    // For an empty new conversation no server is asked.
    if (!subject.place.thread.isValid() && subject.text.trimmed().isEmpty() &&
        subject.attachments.empty()) {
        forget();
        m_pause.stop();
        return;
    }
    // One at a time: a server that counts slowly is not asked for each pause.
    if (m_asking) {
        m_again = true;
        return;
    }
    m_asking = true;
    auto plan = m_dialogue.plan(subject.place.thread, subject.place.parent, subject.text,
                                subject.attachments, {}, subject.options);
    whenReady(std::move(plan), this, [this, subject](const Result<ContextPlan>& made) {
        m_asking = false;
        take(subject, made);
        if (std::exchange(m_again, false))
            ask();
    });
}

void ContextWatch::take(const Subject& subject, const Result<ContextPlan>& plan)
{
    if (m_subject().place != subject.place)
        return; // about what is no longer shown
    m_plan = plan ? std::optional(*plan) : std::nullopt;
    m_about = subject;
    Q_EMIT planned();
}

ContextWatch::Verdict ContextWatch::verdictOn(const ContextPlan& plan, int known, bool summarised)
{
    const int outside = static_cast<int>(plan.outside.size());
    if (!plan.fits && outside > 0)
        return {tr("The conversation has become too long for the model, and nothing is to be "
                   "left out unasked."),
                false};
    if (!plan.fits)
        return {tr("The message is too long for the model."), false};
    if (outside > known && !summarised)
        return {tr("%n message(s) of this conversation no longer fit and will not be sent.",
                   nullptr, outside),
                true};
    return {};
}

void ContextWatch::check(const Subject& subject, int known, bool summarised,
                         std::function<void(const Verdict&)> done)
{
    const auto agreed = m_agreed.find(subject.place.thread);
    const int most = std::max(known, agreed == m_agreed.end() ? 0 : agreed->second);
    // Answers once: with the plan, or without one when it does not come in time.
    const auto once = std::make_shared<std::function<void(const Verdict&)>>(std::move(done));
    const auto answer = [once](const Verdict& verdict) {
        if (const auto tell = std::exchange(*once, {}))
            tell(verdict);
    };
    if (m_about == subject && m_plan)
        return answer(verdictOn(*m_plan, most, summarised));
    QTimer::singleShot(kPatience, this, [answer] { answer({}); });
    auto plan = m_dialogue.plan(subject.place.thread, subject.place.parent, subject.text,
                                subject.attachments);
    whenReady(std::move(plan), this,
              [this, subject, most, summarised, answer](const Result<ContextPlan>& made) {
                  take(subject, made);
                  answer(made ? verdictOn(*made, most, summarised) : Verdict());
              });
}

void ContextWatch::agree(ThreadId thread)
{
    if (m_plan)
        m_agreed[thread] = static_cast<int>(m_plan->outside.size());
}

} // namespace motcua
