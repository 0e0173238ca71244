// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Where messages are written: the card at the foot of the conversation. What was typed is never lost: it stays until
// the owner says that it is on disk (`accepted`), and a draft is told soon after each change and at once when the
// person turns away.
//
// Thread: GUI.

#include "base/id.h"
#include "chat/chatappearance.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;
class QToolButton;

namespace motcua {

class ComposerEdit;

class Composer : public QWidget {
    Q_OBJECT
public:
    explicit Composer(QWidget* parent = nullptr);
    ~Composer() override;

    QString text() const;
    /// Puts a stored draft in place; told to nobody.
    void setDraft(const QString& text);
    /// Tells the draft now, when it has changed since it was told last.
    void flushDraft();
    /// The line as a quotation above what is being written.
    void insertQuote(const QString& text);
    void type(const QString& text);

    /// Editing a message: its text is in the field, sending makes a new branch, Escape brings the draft back.
    void beginEdit(MessageId message, const QString& text);
    void cancelEdit();
    MessageId editing() const { return m_editing; }

    void setAppearance(const ChatAppearance& appearance);
    /// Send becomes Stop.
    void setAnswering(bool answering);
    /// The name on the chip that says who answers, from what.
    void setLibraryName(const QString& name);
    QToolButton* libraryButton() const { return m_library; }
    QToolButton* attachButton() const { return m_attach; }
    void setReadOnly(bool readOnly);

    /// What was sent is on disk: the field is emptied.
    void accepted();
    /// It is not: the field stays as it is.
    void rejected();
    bool isSending() const { return m_sending; }

Q_SIGNALS:
    void sendRequested(const QString& text);
    void editConfirmed(motcua::MessageId message, const QString& text);
    void stopRequested();
    void attachRequested();
    void libraryRequested();
    void filesDropped(const QStringList& paths);
    void draftChanged(const QString& text);
    /// Up in the empty field: the person wants to mend the last question.
    void editLastRequested();
    void editEnded();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void submit();
    void escape();
    void refresh();
    void retranslate();
    void put(const QString& text);

    ComposerEdit* m_edit;
    QWidget* m_banner;
    QLabel* m_bannerText;
    QToolButton* m_cancel;
    QToolButton* m_attach;
    QToolButton* m_library;
    QLabel* m_hint;
    QPushButton* m_send;
    QTimer* m_draftTimer;
    QString m_toldDraft;
    QString m_keptDraft; ///< What was being written when an edit began.
    QString m_libraryName;
    MessageId m_editing;
    bool m_enterSends = true;
    bool m_answering = false;
    bool m_sending = false;
    bool m_readOnly = false;
    bool m_dragging = false;
};

} // namespace motcua
