// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/askingcheck.h"

#include "studio/dialogue.h"

#include <algorithm>
#include <utility>

namespace motcua {

/// Plans under way for one question.
struct AskingCheck::Round {
    Told done;
    ThreadId thread;
    Verdict worst;
    int outside = -1; ///< Of the worst; -1: there is none yet.
    int waiting = 0;
    bool anyGoes = false; ///< At least one of those asked could be sent to.
};

namespace {

bool hasPictures(const std::vector<Attachment>& attachments)
{
    return std::any_of(attachments.begin(), attachments.end(),
                       [](const Attachment& one) { return one.isImage(); });
}

} // namespace

AskingCheck::AskingCheck(Dialogue& dialogue, ContextWatch& watch, QObject* parent)
    : QObject(parent), m_dialogue(dialogue), m_watch(watch)
{
}

void AskingCheck::ask(const Question& question, Told done)
{
    Question known = question;
    const ThreadId thread = question.subject.place.thread;
    if (const auto agreed = m_agreed.find(thread); agreed != m_agreed.end())
        known.known = std::max(known.known, agreed->second);
    // What the window shows already has been planned; it says nothing of a picture that cannot be sent.
    if (question.assistants.isEmpty() && thread.isValid() &&
        !hasPictures(question.subject.attachments)) {
        m_thread = thread;
        m_outside = 0;
        return m_watch.check(known.subject, known.known, known.summarised, std::move(done));
    }
    const auto round = std::make_shared<Round>();
    round->done = std::move(done);
    round->thread = thread;
    const QStringList assistants =
        question.assistants.isEmpty() ? QStringList{QString()} : question.assistants;
    round->waiting = static_cast<int>(assistants.size());
    QTimer::singleShot(ContextWatch::kPatience, this, [this, round] { finish(*round); });
    for (const QString& assistant : assistants)
        planFor(known, assistant, round);
}

void AskingCheck::planFor(const Question& question, const QString& assistant,
                          const std::shared_ptr<Round>& round)
{
    const ContextWatch::Subject& subject = question.subject;
    auto plan = m_dialogue.plan(subject.place.thread, subject.place.parent, subject.text,
                                subject.attachments, assistant, subject.options);
    whenReady(std::move(plan), this,
              [this, question, name = nameOf(assistant), round](const Result<ContextPlan>& made) {
                  take(*round, question, name, made);
                  if (--round->waiting == 0)
                      finish(*round);
              });
}

/// `name`: of one of several; empty where only one is asked.
void AskingCheck::take(Round& round, const Question& question, const QString& name,
                       const Result<ContextPlan>& plan)
{
    Verdict verdict;
    int outside = 0;
    if (plan) {
        verdict = ContextWatch::verdictOn(*plan, question.known, question.summarised);
        outside = static_cast<int>(plan->outside.size());
    } else if (plan.error().kind == Error::Kind::Invalid) {
        verdict = {plan.error().message, false}; // the server was asked and takes no such thing
    }
    round.anyGoes = round.anyGoes || verdict.sentence.isEmpty() || verdict.mayGoOn;
    if (verdict.sentence.isEmpty())
        return;
    const bool worse = round.outside < 0 || (round.worst.mayGoOn && !verdict.mayGoOn) ||
                       (round.worst.mayGoOn == verdict.mayGoOn && outside > round.outside);
    if (!worse)
        return;
    round.outside = outside;
    round.worst = verdict;
    if (!name.isEmpty())
        round.worst.sentence = name + QStringLiteral(": ") + verdict.sentence;
}

/// Once: when all plans have come, or with what has come in time.
void AskingCheck::finish(Round& round)
{
    const Told tell = std::exchange(round.done, {});
    if (!tell)
        return;
    // One of several may fail where the others answer.
    round.worst.mayGoOn = round.worst.mayGoOn || round.anyGoes;
    m_thread = round.thread;
    m_outside = std::max(0, round.outside);
    tell(round.worst);
}

void AskingCheck::agree()
{
    int& agreed = m_agreed[m_thread];
    agreed = std::max(agreed, m_outside);
    m_watch.agree(m_thread);
}

QString AskingCheck::nameOf(const QString& assistant) const
{
    for (const AssistantInfo& info : m_dialogue.assistants())
        if (!assistant.isEmpty() && info.id == assistant)
            return info.name;
    return {};
}

} // namespace motcua
