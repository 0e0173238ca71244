// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a message from the composer to the disk.
#include "chat/chatpanel.h"
#include "chat/threadcontent.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "window/asking.h"
#include "window/assistantchoice.h"
#include "window/draftkeeper.h"

namespace motcua {

void Asking::send(const QString& text, const QStringList& several)
{
    Composer* composer = m_panel->composer();
    if (text.trimmed().isEmpty() || m_sending)
        return composer->rejected();
    const ContextWatch::Subject message{m_place, text, m_enclosures->attachments()};
    m_sending = true;
    const quint64 ticket = ++m_ticket;
    // Each of several has a context of its own; a conversation that has not begun has nothing to leave out.
    if (!several.isEmpty() || !m_place.thread.isValid())
        return begin(message, several, ticket);
    m_watch->check(message, outsideOfLastAnswer(), m_assistants->summarises(),
                   [this, message, ticket](const ContextWatch::Verdict& verdict) {
                       const bool here = ticket == m_ticket;
                       if (verdict.sentence.isEmpty())
                           return deliver(message, {}, ticket);
                       if (!here)
                           return; // it stays as a draft where it was written
                       m_sending = false;
                       m_panel->composer()->rejected();
                       m_panel->composer()->ask(verdict.sentence, verdict.mayGoOn);
                   });
}

/// The first message of a conversation makes it.
void Asking::begin(const ContextWatch::Subject& message, const QStringList& several, quint64 ticket)
{
    if (message.place.thread.isValid())
        return deliver(message, several, ticket);
    auto made = m_studio.conversations().createThread(titleFrom(message.text));
    auto prepared = andThen(std::move(made), this, [this](const Thread& thread) {
        return andThen(m_assistants->giveTo(thread.id), this,
                       [thread](Done) { return ready(Result<Thread>(thread)); });
    });
    whenReady(std::move(prepared), this,
              [this, message, several, ticket](const Result<Thread>& created) {
                  if (!created)
                      return delivered(message, ticket, created.error());
                  ContextWatch::Subject there = message;
                  there.place = {created->id, {}};
                  if (ticket == m_ticket) {
                      m_drafts.forget();
                      m_enclosures->follow(there.place);
                      m_place = there.place;
                      m_content.open(created->id);
                  }
                  deliver(there, several, ticket);
              });
}

void Asking::deliver(const ContextWatch::Subject& message, const QStringList& several,
                     quint64 ticket)
{
    const auto written = [this, message, ticket](const auto& rows) {
        delivered(message, ticket, rows ? Result<Done>() : Result<Done>(rows.error()));
    };
    Dialogue& dialogue = m_studio.dialogue();
    const auto [thread, parent] = message.place;
    if (several.size() > 1)
        whenReady(dialogue.askSeveral(thread, parent, message.text, several, message.attachments),
                  this, written);
    else
        whenReady(dialogue.ask(thread, parent, message.text, {}, message.attachments), this,
                  written);
}

void Asking::delivered(const ContextWatch::Subject& message, quint64 ticket,
                       const Result<Done>& written)
{
    const WritingPlace& place = message.place;
    if (written)
        m_enclosures->forget(place);
    if (ticket == m_ticket) {
        m_sending = false;
        if (written) {
            m_enclosures->forget(m_place);   // it may have gone on with the path
            m_panel->composer()->accepted(); // on disk: nothing typed can be lost any more
            m_panel->composer()->setSeveral({});
            m_drafts.forget();
            m_panel->view()->showEnd();
        } else {
            m_panel->composer()->rejected(); // the words stay where they are
        }
    } else if (place.thread.isValid()) {
        // The person has gone on: the draft there is what was sent, or what could not be.
        (void)m_studio.conversations().saveDraft(place.thread, place.parent,
                                                 written ? QString() : message.text);
    }
    if (!written)
        Q_EMIT failed(written.error());
    Q_EMIT stateChanged();
}

void Asking::queue(const QString& text)
{
    const WritingPlace place = m_place;
    const quint64 ticket = ++m_ticket;
    m_sending = true;
    whenReady(m_studio.dialogue().queue(place.thread, text, m_enclosures->attachments()), this,
              [this, place, text, ticket](const Result<Done>& done) {
                  delivered({place, text, {}}, ticket, done);
              });
}

} // namespace motcua
