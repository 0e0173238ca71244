// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/answering.h"

#include "chat/chatview.h"
#include "chat/threadcontent.h"
#include "library/answermeta.h"
#include "studio/assistants.h"
#include "studio/attachments.h"
#include "studio/dialogue.h"

namespace motcua {

Answering::Answering(Studio& studio, ThreadContent& content, QObject* parent)
    : QObject(parent), m_studio(studio), m_content(content)
{
    content.setAttachments(
        [&studio](const QString& hash) { return studio.attachments().bytes(hash); });
    Dialogue& dialogue = studio.dialogue();
    connect(&dialogue, &Dialogue::waitingChanged, this,
            [this](MessageId answer, const QString& sentence) {
                if (m_view)
                    m_view->setWaiting(answer, sentence);
            });
    connect(&dialogue, &Dialogue::permissionAsked, this, &Answering::showAsked);
    connect(&dialogue, &Dialogue::stepped, this, &Answering::showAsked); // another window answered
    connect(&dialogue, &Dialogue::finished, this,
            [this](const Message& answer) { showAsked(answer.id); });
    // The view has forgotten what it showed of the thread before.
    connect(&content, &ThreadContent::opened, this, &Answering::showWaiting);
    connect(&content, &ThreadContent::shapeKnown, this, &Answering::showWaiting);
}

void Answering::setView(ChatView* view)
{
    m_view = view;
    connect(view, &ChatView::permissionGiven, this, &Answering::give);
}

void Answering::showWaiting()
{
    const Dialogue& dialogue = m_studio.dialogue();
    for (int row = 0; m_view && row < m_content.count(); ++row) {
        const MessageId id = m_content.nodeAt(row).id;
        if (!isUnfinished(m_content.nodeAt(row).status))
            continue;
        if (const QString sentence = dialogue.waitingFor(id); !sentence.isEmpty())
            m_view->setWaiting(id, sentence);
    }
    // Also on branches that are not shown: whoever asks for the question is led there.
    for (const MessageId answer : dialogue.answersUnderWay())
        showAsked(answer);
}

void Answering::showAsked(MessageId answer)
{
    if (!m_view)
        return;
    const Message* row = m_studio.dialogue().underWay(answer);
    const bool here = row && row->thread == m_content.thread().id;
    m_view->setAsked(answer, here ? m_studio.dialogue().askedOf(answer) : std::vector<ToolStep>());
    Q_EMIT askedChanged();
}

void Answering::give(MessageId message, const QString& step, bool allowed, bool always)
{
    Dialogue& dialogue = m_studio.dialogue();
    const Message* answer = dialogue.underWay(message);
    if (answer && allowed && always) {
        const AnswerMeta meta = readAnswerMeta(answer->meta);
        for (const ToolStep& one : meta.steps)
            if (one.id == step)
                whenReady(m_studio.assistants().trust(one.tool), this,
                          [this](const Result<Done>& done) {
                              if (!done)
                                  Q_EMIT failed(done.error());
                          });
    }
    dialogue.allow(message, step, allowed);
}

} // namespace motcua
