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
    connect(&dialogue, &Dialogue::permissionAsked, this,
            [this](MessageId answer, const ToolStep& step) {
                if (m_view)
                    m_view->askPermission(answer, step);
            });
    connect(&content, &ThreadContent::shapeKnown, this, &Answering::showWaiting);
}

void Answering::setView(ChatView* view)
{
    m_view = view;
    connect(view, &ChatView::permissionGiven, this, &Answering::give);
}

void Answering::showWaiting()
{
    for (int row = 0; m_view && row < m_content.count(); ++row) {
        const MessageId id = m_content.nodeAt(row).id;
        if (const QString sentence = m_studio.dialogue().waitingFor(id); !sentence.isEmpty())
            m_view->setWaiting(id, sentence);
    }
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
