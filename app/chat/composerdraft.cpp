// SPDX-License-Identifier: GPL-3.0-or-later
// What the composer keeps of what is typed: the draft, the edit of a message that was sent, and what is on its way to the
// disk.
#include "chat/composer.h"
#include "chat/composeredit.h"
#include "chat/composernotice.h"
#include "chat/composerrow.h"
#include "chat/promptpopup.h"
#include "chat/queuestrip.h"

#include <QLabel>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace motcua {

namespace {

/// Two texts that were not written together.
QString joined(const QString& above, const QString& below)
{
    if (above.trimmed().isEmpty() || below.trimmed().isEmpty())
        return above.trimmed().isEmpty() ? below : above;
    return above + QStringLiteral("\n\n") + below;
}

} // namespace

bool Composer::isBlank() const
{
    const ComposerState now = state();
    return !now.hasText && !now.editing && !now.sending && !now.attached;
}

// ---- the draft

void Composer::setDraft(const QString& text)
{
    if (m_sending)
        return; // what is on its way to the disk comes back here if it does not get there
    m_toldDraft = text;
    if (m_editing.isValid()) {
        m_keptDraft = text;
        return;
    }
    m_prompts->dismiss();
    m_edit->setPlainText(text);
    m_edit->moveCursor(QTextCursor::End);
    m_prompts->hide();
    m_draftTimer->stop();
}

void Composer::restoreDraft(const QString& text)
{
    const QString typed = m_editing.isValid() ? m_keptDraft : this->text();
    if (typed.isEmpty())
        return setDraft(text);
    if (m_sending || text.isEmpty())
        return;
    if (m_editing.isValid())
        m_keptDraft = text + typed;
    else
        put(text + typed);
}

void Composer::flushDraft()
{
    m_draftTimer->stop();
    if (m_sending)
        return;
    if (m_editing.isValid())
        tellEdit();
    const QString draft = m_editing.isValid() ? m_keptDraft : text();
    if (draft == m_toldDraft)
        return;
    m_toldDraft = draft;
    Q_EMIT draftChanged(draft);
}

/// Puts it above what is being written, where the person goes on undisturbed.
void Composer::insertAbove(const QString& text)
{
    const QString written = this->text();
    const QString all = joined(text, written);
    QTextCursor start(m_edit->document());
    if (all.endsWith(written) && !written.isEmpty())
        start.insertText(all.chopped(written.size()));
    else
        put(all);
}

// ---- what is on its way

void Composer::accepted()
{
    if (!m_sending)
        return;
    m_sending = false;
    m_sent.clear();
    const bool again = std::exchange(m_again, false);
    if (m_editing.isValid()) {
        m_editing = {};
        m_banner->hide();
        insertAbove(std::exchange(m_keptDraft, {}));
        Q_EMIT editEnded();
    } else {
        m_toldDraft
            .clear(); // the message is the draft's end; the store forgets it with the message
    }
    m_edit->document()
        ->clearUndoRedoStacks(); // Ctrl+Z takes back what was done, not what was typed for it
    refresh();
    flushDraft();
    if (again)
        QMetaObject::invokeMethod(this, &Composer::submit, Qt::QueuedConnection);
}

void Composer::rejected()
{
    if (!m_sending)
        return;
    giveBack();
    m_draftTimer->start();
}

QString Composer::letGo()
{
    if (!m_sending)
        return {};
    const QString typed = text();
    giveBack();
    return typed;
}

/// What was sent is in the field again.
void Composer::giveBack()
{
    const QString sent = std::exchange(m_sent, {});
    m_sending = false;
    m_again = false;
    if (text().isEmpty()) {
        m_edit->undo(); // as if it had never gone: what was typed before can still be taken back
        if (text() != sent)
            put(sent);
    } else if (text() != sent) {
        insertAbove(sent);
    }
    m_edit->moveCursor(QTextCursor::End);
    refresh();
}

/// The message comes back above what is being written; only then is it taken from those that wait.
void Composer::takeBack(QueuedId message)
{
    const std::vector<QueuedMessage>& waiting = m_queue->messages();
    const auto found = std::find_if(waiting.begin(), waiting.end(),
                                    [message](const auto& one) { return one.id == message; });
    if (m_sending || found == waiting.end())
        return;
    leaveEdit();
    put(joined(found->text, text()));
    flushDraft();
    m_edit->setFocus();
    Q_EMIT queuedTakenBack(message);
}

// ---- the edit of a message

void Composer::beginEdit(MessageId message, const QString& text)
{
    if (m_sending)
        return;
    if (message != m_editing) {
        flushDraft();
        if (!m_editing.isValid())
            m_keptDraft = this->text();
        m_editing = message;
        m_original = text;
        m_toldEdit.clear();
        m_edit->setPlainText(text);
        m_edit->moveCursor(QTextCursor::End);
        m_draftTimer->stop();
        m_bannerText->setText(tr("Editing a message: the old one stays, as another branch"));
        m_banner->show();
        closeNotice();
        refresh();
        Q_EMIT editBegun(message);
    }
    m_edit->setFocus();
}

void Composer::offerEdit(MessageId message, const QString& text)
{
    if (message != m_editing || m_sending || text.isEmpty() || text == m_original ||
        this->text() != m_original)
        return;
    m_toldEdit = text;
    put(text);
    m_bannerText->setText(
        tr("Editing a message: what you had begun is here again (Ctrl+Z: as it was sent)"));
}

void Composer::tellEdit()
{
    const QString edit = text() == m_original ? QString() : text();
    if (edit == m_toldEdit)
        return;
    m_toldEdit = edit;
    Q_EMIT editChanged(m_editing, edit);
}

void Composer::cancelEdit()
{
    if (!m_editing.isValid() || m_sending)
        return;
    const MessageId edited = m_editing;
    endEdit();
    Q_EMIT editChanged(edited, {});
}

void Composer::leaveEdit()
{
    if (!m_editing.isValid() || m_sending)
        return;
    flushDraft();
    endEdit();
}

/// The draft is in the field again.
void Composer::endEdit()
{
    m_editing = {};
    m_banner->hide();
    m_edit->setPlainText(std::exchange(m_keptDraft, {}));
    m_edit->moveCursor(QTextCursor::End);
    m_draftTimer->stop();
    refresh();
    Q_EMIT editEnded();
}

} // namespace motcua
