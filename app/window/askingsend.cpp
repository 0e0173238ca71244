// SPDX-License-Identifier: GPL-3.0-or-later
// The way of a message from the composer to the disk.
#include "chat/chatpanel.h"
#include "chat/threadcontent.h"
#include "studio/conversations.h"
#include "studio/dialogue.h"
#include "window/asking.h"
#include "window/assistantchoice.h"
#include "window/draftkeeper.h"

#include <utility>

namespace motcua {

// ---- what is sent

Asking::SendingPtr Asking::sending(const ContextWatch::Subject& message,
                                   const QStringList& several) const
{
    Sending one{message, several};
    one.origin = message.place;
    one.visit = m_visit;
    return std::make_shared<Sending>(std::move(one));
}

void Asking::send(const QString& text, const QStringList& several)
{
    if (m_current)
        return;
    if (text.trimmed().isEmpty())
        return m_panel->composer()->rejected();
    const SendingPtr sending =
        this->sending({m_place, text, m_enclosures->attachments(), subject().options}, several);
    m_current = sending;
    // A conversation that has not begun has nothing to leave out, but what goes with its first message may be too much.
    if (several.size() < 2 && !m_place.thread.isValid() && sending->message.attachments.empty())
        return begin(sending);
    checked({sending->message, several, outsideOfLastAnswer(),
             several.size() < 2 && m_assistants->summarises()},
            sending);
}

void Asking::sendOffered(const QString& question)
{
    Composer* composer = m_panel->composer();
    if (m_current)
        return;
    if (composer->isBlank()) {
        composer->type(question);
        return composer->submit();
    }
    const SendingPtr sending = this->sending({m_place, question, {}});
    sending->offered = true;
    begin(sending);
}

void Asking::edit(MessageId message, const QString& text)
{
    const int row = m_content.rowOf(message);
    if (m_current || row < 0)
        return m_panel->composer()->rejected();
    const Node& node = m_content.nodeAt(row);
    const Message* old = m_content.messageAt(row);
    const SendingPtr sending =
        this->sending({{m_place.thread, node.parent},
                       text,
                       old ? attachmentsOf(old->meta) : std::vector<Attachment>()});
    sending->edited = message;
    m_current = sending;
    if (node.role != Role::User)
        return begin(sending); // nobody is asked
    checked({sending->message, {}, outsideOf(row + 1), m_assistants->summarises()}, sending);
}

void Asking::queue(const QString& text)
{
    if (m_current)
        return;
    m_current = sending({m_place, text, m_enclosures->attachments()});
    m_current->queued = true;
    begin(m_current);
}

void Asking::regenerate(MessageId answer)
{
    again(answer, false);
}

void Asking::continueAnswer(MessageId answer)
{
    again(answer, true);
}

/// The question of an answer goes once more. `onward`: for the rest of that answer.
void Asking::again(MessageId answer, bool onward)
{
    const auto go = [this, answer, onward] {
        Dialogue& dialogue = m_studio.dialogue();
        whenReady(onward ? dialogue.continueAnswer(answer) : dialogue.regenerate(answer), this,
                  [this, onward](const Result<Message>& made) {
                      if (!made)
                          Q_EMIT failed(made.error());
                      else if (!onward)
                          m_panel->view()->showEnd();
                  });
    };
    const int row = m_content.rowOf(answer);
    const int asked = row < 0 ? -1 : m_content.rowOf(m_content.nodeAt(row).parent);
    const Message* question = asked < 0 ? nullptr : m_content.messageAt(asked);
    const Message* begun = row < 0 ? nullptr : m_content.messageAt(row);
    if (!question || !begun || question->role != Role::User)
        return go(); // too far up to be known here
    const ContextWatch::Subject subject{{m_place.thread, question->parent},
                                        onward ? question->text + begun->text : question->text,
                                        attachmentsOf(question->meta)};
    m_check->ask({subject, {}, outsideOf(row), false},
                 [this, go, visit = m_visit](const AskingCheck::Verdict& verdict) {
                     if (verdict.sentence.isEmpty())
                         return go();
                     if (visit != m_visit)
                         return;
                     m_pending = go;
                     m_panel->composer()->ask(verdict.sentence, verdict.mayGoOn);
                 });
}

// ---- what is asked first

void Asking::checked(const AskingCheck::Question& question, const SendingPtr& sending)
{
    if (m_agreed)
        return begin(sending);
    m_check->ask(question, [this, sending](const AskingCheck::Verdict& verdict) {
        if (verdict.sentence.isEmpty())
            return begin(sending);
        if (sending != m_current)
            return; // it stays as a draft where it was written
        m_current.reset();
        m_pending = {};
        m_panel->composer()->rejected();
        m_panel->composer()->ask(verdict.sentence, verdict.mayGoOn);
        Q_EMIT stateChanged();
    });
}

void Asking::sendAnyway()
{
    m_check->agree();
    m_panel->composer()->closeNotice();
    if (const auto pending = std::exchange(m_pending, {}))
        return pending();
    m_agreed = true;
    m_panel->composer()->submit();
    m_agreed = false;
}

// ---- to the disk

/// The first message of a conversation makes it.
void Asking::begin(const SendingPtr& sending)
{
    if (sending->origin.thread.isValid())
        return deliver(sending);
    auto made = m_studio.conversations().createThread(titleFrom(sending->message.text));
    auto prepared = andThen(std::move(made), this, [this](const Thread& thread) {
        return andThen(m_assistants->giveTo(thread.id), this,
                       [thread](Done) { return ready(Result<Thread>(thread)); });
    });
    whenReady(std::move(prepared), this, [this, sending](const Result<Thread>& created) {
        if (!created)
            return delivered(sending, created.error());
        const WritingPlace place{created->id, {}};
        sending->message.place = place;
        if (sending->visit == m_visit) {
            m_panel->composer()->flushDraft();
            m_drafts.follow(place.thread, place.parent); // what is being written goes along
            m_enclosures->follow(place);
            m_place = place;
            m_content.open(place.thread);
        }
        deliver(sending);
    });
}

void Asking::deliver(const SendingPtr& sending)
{
    const auto written = [this, sending](const auto& row) {
        delivered(sending, row ? Result<MessageId>(row->id) : Result<MessageId>(row.error()));
    };
    Dialogue& dialogue = m_studio.dialogue();
    const auto& [place, text, attachments, options] = sending->message;
    const int row = m_content.rowOf(sending->edited);
    if (sending->edited.isValid() && row >= 0 && m_content.nodeAt(row).role != Role::User) {
        whenReady(m_studio.conversations().editAsBranch(sending->edited, text), this, written);
    } else if (sending->edited.isValid()) {
        whenReady(dialogue.editAndAsk(sending->edited, text), this, written);
    } else if (sending->queued) {
        whenReady(dialogue.queue(place.thread, place.parent, text, attachments), this,
                  [this, sending](const Result<Done>& done) {
                      const MessageId leaf = sending->message.place.parent;
                      delivered(sending,
                                done ? Result<MessageId>(leaf) : Result<MessageId>(done.error()));
                  });
    } else if (sending->several.size() > 1) {
        whenReady(
            dialogue.askSeveral(place.thread, place.parent, text, sending->several, attachments),
            this, [this, sending](const Result<std::vector<Message>>& rows) {
                delivered(sending, rows ? Result<MessageId>(rows->at(1).id)
                                        : Result<MessageId>(rows.error()));
            });
    } else {
        whenReady(dialogue.ask(place.thread, place.parent, text, {}, attachments), this, written);
    }
}

/// `leaf`: where the path ends now.
void Asking::delivered(const SendingPtr& sending, const Result<MessageId>& leaf)
{
    const ContextWatch::Subject& message = sending->message;
    const bool here = sending == m_current;
    if (leaf && !sending->edited.isValid()) {
        // What went with it may have gone on with the path.
        m_enclosures->forget(sending->origin, message.attachments);
        m_enclosures->forget(message.place, message.attachments);
        m_enclosures->forget({message.place.thread, *leaf}, message.attachments);
        if (here)
            m_enclosures->forget(m_place, message.attachments);
    }
    if (here)
        m_current.reset();
    if (here)
        settleHere(*sending, leaf.has_value());
    else if (!sending->offered)
        settleElsewhere(*sending, leaf);
    if (leaf && sending->visit == m_visit && !sending->queued && !sending->edited.isValid())
        m_panel->view()->showEnd();
    if (!leaf)
        Q_EMIT failed(leaf.error());
    Q_EMIT stateChanged();
}

void Asking::settleHere(const Sending& sending, bool written)
{
    Composer* composer = m_panel->composer();
    if (!written)
        return composer->rejected(); // the words are there again
    // On disk: nothing typed can be lost any more.
    const WritingPlace& place = sending.message.place;
    if (sending.edited.isValid()) {
        m_drafts.setEdit(sending.edited, {});
    } else {
        m_drafts.forget(place.thread, place.parent);
        if (sending.origin != place)
            m_drafts.forget(sending.origin.thread, sending.origin.parent);
    }
    composer->accepted();
    if (!sending.several.isEmpty())
        composer->setSeveral({});
}

/// The person has gone on, and left what was sent as a draft: it is none any more. What was typed behind it is.
void Asking::settleElsewhere(const Sending& sending, const Result<MessageId>& leaf)
{
    if (!leaf)
        return; // it stays a draft
    Conversations& conversations = m_studio.conversations();
    const WritingPlace& place = sending.message.place;
    const auto forget = [&](const WritingPlace& at, MessageId message, DraftKind kind) {
        (void)conversations.saveDraft(at.thread, message, {}, kind);
    };
    if (sending.edited.isValid())
        forget(place, sending.edited, DraftKind::Edit);
    else
        forget(place, place.parent, DraftKind::Reply);
    if (!sending.typed.isEmpty() || !sending.edited.isValid())
        (void)conversations.saveDraft(place.thread, *leaf, sending.typed);
    // Where it is to be seen all the same (a new conversation after a new conversation), it goes.
    const bool seen = m_place == sending.origin || m_place == place ||
                      m_place == WritingPlace{place.thread, *leaf};
    const bool same = seen && m_panel->composer()->text() == sending.left;
    if (same)
        m_panel->composer()->setDraft(
            m_place == sending.origin && sending.origin != place ? QString() : sending.typed);
    if (sending.origin != place && (same || m_place != sending.origin))
        m_drafts.forget(sending.origin.thread, sending.origin.parent);
}

} // namespace motcua
