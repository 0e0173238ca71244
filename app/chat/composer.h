// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where messages are written: the card at the foot of the conversation. What was typed is never lost: what was sent comes
// back when the owner says that it could not be written (`rejected`), what is typed meanwhile stays, and a draft, or the
// edit of a message, is told soon after each change and at once when the person turns away. Shows what goes with the
// message, what waits to be sent, and what is asked before it is sent.
//
// Thread: GUI.

#include "base/id.h"
#include "chat/chatappearance.h"
#include "settings/profile.h"
#include "store/queuestore.h"
#include "thread/attachment.h"

#include <QHash>
#include <QImage>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;
class QTimer;
class QToolButton;

namespace motcua {

class AttachmentStrip;
class ComposerEdit;
class ComposerNotice;
class ComposerRow;
class PromptPopup;
class QueueStrip;
struct ComposerState;

class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget* parent = nullptr);
    ~Composer() override;

    /// What is in the field; what is on its way to the disk is not.
    QString text() const;
    /// Nothing is written here, attached or edited.
    bool isBlank() const;
    /// Puts a stored draft in place, behind an edit; told to nobody.
    void setDraft(const QString& text);
    /// A draft that was asked for has come: before whatever was typed meanwhile.
    void restoreDraft(const QString& text);
    /// Tells draft and edit now, when they have changed since they were told last.
    void flushDraft();
    /// The line as a quotation above what is being written.
    void insertQuote(const QString& text);
    void type(const QString& text);

    /// Editing a message: its text is in the field, sending makes a new branch, Escape brings the draft back. Not while
    /// something is on its way.
    void beginEdit(MessageId message, const QString& text);
    /// What was once begun for this message: in the field, unless something was typed since beginEdit().
    void offerEdit(MessageId message, const QString& text);
    void cancelEdit(); ///< Thrown away.
    void leaveEdit();  ///< Told, to go on another time.
    MessageId editing() const { return m_editing; }

    void setAppearance(const ChatAppearance& appearance);
    /// An answer is being written: Send queues, and becomes Stop while there is nothing to queue.
    void setAnswering(bool answering);
    /// The name on the chip that says who answers, from what.
    void setLibraryName(const QString& name);
    void setReadOnly(bool readOnly);

    /// What goes with the message; see AttachmentStrip.
    void setAttachments(const std::vector<Attachment>& attachments,
                        const QHash<QString, QImage>& thumbnails = {});
    /// What waits to be sent, in order.
    void setQueued(const std::vector<QueuedMessage>& messages);
    /// What "/" offers.
    void setPrompts(std::vector<Prompt> prompts);
    /// Puts a prompt where the "/" and its name stand, else where the cursor is.
    void insertPrompt(const QString& text);
    /// False where there is only one assistant to ask.
    void setComparable(bool comparable);
    /// The next message is asked of all of these; fewer than two: of the thread's own assistant.
    void setSeveral(const QStringList& assistants);
    const QStringList& several() const { return m_several; }
    /// Asks before something unexpected is sent; `goOn`: it may be sent all the same.
    void ask(const QString& sentence, bool goOn);
    /// Says something about what is written. `stays`: until closeNotice(), not only until the next key.
    void say(const QString& sentence, bool stays = false);
    void closeNotice();
    /// Whether files can be given now; says why not.
    bool mayAttach();

    /// Sends what is written, as Enter does.
    void submit();
    /// What was sent is on disk.
    void accepted();
    /// It is not: it is in the field again, before what was typed meanwhile.
    void rejected();
    /// What was sent goes on without the field, which is wanted for another text. The field has it, and what was typed
    /// meanwhile, until then; answers the latter.
    QString letGo();
    bool isSending() const { return m_sending; }

Q_SIGNALS:
    void sendRequested(const QString& text);
    void severalRequested(const QString& text, const QStringList& assistants);
    void queueRequested(const QString& text);
    void unqueueRequested(motcua::QueuedId message);
    /// One that waited is in the text again; it is to be taken from those that wait.
    void queuedTakenBack(motcua::QueuedId message);
    void sendQueuedRequested();
    void editConfirmed(motcua::MessageId message, const QString& text);
    void stopRequested();
    void attachRequested();
    void libraryAddRequested();
    void libraryRequested();
    void compareRequested();
    void filesDropped(const QStringList& paths);
    void imagePasted(const QImage& image);
    void removeAttachmentRequested(int index);
    void promptChosen(const motcua::Prompt& prompt);
    void sendAnywayRequested();
    void contextChangeRequested();
    void draftChanged(const QString& text);
    void editBegun(motcua::MessageId message);
    /// What is to be kept of an edit; empty: nothing.
    void editChanged(motcua::MessageId message, const QString& text);
    /// The text is another than before, while it is typed: for what follows it without keeping it.
    void textEdited();
    /// Up in the empty field: the person wants to mend the last question.
    void editLastRequested();
    void editEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void layOut();
    void connectEdit();
    void connectParts();
    void escape();
    void takeBack(QueuedId message);
    void tellEdit();
    void endEdit();
    void giveBack();
    void insertAbove(const QString& text);
    void removeLastAttachment();
    ComposerState state() const;
    void refresh();
    void retranslate();
    void put(const QString& text);

    ComposerEdit* m_edit;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QToolButton* m_cancel;
    ComposerNotice* m_notice;
    QueueStrip* m_queue;
    AttachmentStrip* m_attachments;
    ComposerRow* m_row;
    PromptPopup* m_prompts;
    QTimer* m_draftTimer;
    QString m_toldDraft;
    QString m_keptDraft; ///< What was being written when an edit began.
    QString m_sent;      ///< What is on its way to the disk.
    QStringList m_several;
    MessageId m_editing;
    QString m_original; ///< The text of the message that is edited.
    QString m_toldEdit;
    bool m_enterSends = true;
    bool m_answering = false;
    bool m_sending = false;
    bool m_again = false; ///< What was typed while something was sent, or read, is to be sent too.
    bool m_readOnly = false;
    bool m_dragging = false;
};

} // namespace motcua
