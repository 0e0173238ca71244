// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The conversation as it is read: the messages of a path below each other, only the visible ones laid out and painted.
// Follows the end while an answer grows, until the person scrolls up; nothing moves that the person did not move.
//
// Usable alone: give it a ChatContent (it does not own it) and show it. Thread: GUI.

#include "chat/chatappearance.h"
#include "chat/chatselection.h"
#include "chat/messageactions.h"
#include "chat/messagestack.h"
#include "studio/conversations.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QElapsedTimer>
#include <QPointer>
#include <QSet>

#include <functional>
#include <map>
#include <set>

class QMimeData;
class QToolButton;

namespace motcua {

class PermissionCard;
class Thumbnails;

/// A place found in the text of a message: characters [from, to) of what its block shows.
struct FoundPlace {
    int row = 0;
    int block = 0;
    int from = 0;
    int to = 0;

    auto operator<=>(const FoundPlace&) const = default;
};

class ChatView : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit ChatView(QWidget* parent = nullptr);
    ~ChatView() override;

    void setContent(ChatContent* content);
    void setAppearance(const ChatAppearance& appearance);
    /// False: no buttons, no menu: a preview.
    void setActionsOffered(bool offered);

    /// Shows a message at the top of the view. False when it is not on the path.
    bool showMessage(MessageId id);
    /// Shows a place found in it, in the upper part of the view.
    void showPlace(const FoundPlace& place);
    void showEnd(); ///< The keyboard stays where it is.
    /// Shows now what has come of growing answers, without waiting for the next frame.
    void showGrowth();
    bool isFollowing() const { return m_following; }

    /// The message the keyboard stands on; invalid: none.
    MessageId current() const;
    void setCurrent(MessageId id);

    bool hasSelection() const { return !m_selection.isEmpty(); }
    void selectAll();
    void clearSelection();
    /// What is selected as it is shown; only loaded messages.
    QString selectedText() const;
    /// The messages of which something is selected, in order.
    std::vector<MessageId> selectedMessages() const;
    /// Puts the selection on the clipboard; texts not loaded are fetched first.
    void copySelection();

    /// What an answer under way waits for: "Loading the model: 40 %". Empty: nothing. Ends by itself with the first text.
    void setWaiting(MessageId id, const QString& sentence);
    /// A call of this answer waits for the person's word: asks inside the answer, until it was given or the call ended.
    void askPermission(MessageId id, const ToolStep& step);
    /// All calls of this answer that wait: those that are not among them wait no more.
    void setAsked(MessageId id, const std::vector<ToolStep>& steps);
    bool isAsked(MessageId id, const QString& step) const;
    /// An answer, perhaps on another branch, with a call that waits; invalid: none.
    MessageId asking() const { return m_asked.empty() ? MessageId() : m_asked.begin()->first; }
    /// The keyboard goes to the first question, which comes into sight. False: there is none.
    bool goToQuestion();

    /// Messages that will not go to the model: marked as such. Nothing moves.
    void setOutside(const QSet<MessageId>& messages);
    bool isOutside(MessageId id) const { return m_outside.contains(id); }

    /// Places to mark, rising; `current` is an index or -1.
    void setFound(std::vector<FoundPlace> found, int current);

    /// Where a message stands now, in the viewport; empty when it is not on the path.
    QRect messageRect(MessageId id) const;
    int firstVisibleRow() const; ///< -1 when there are no messages.
    /// Left edge and width of the text, in the view.
    std::pair<int, int> column() const { return {m_left, m_stack.width()}; }
    MessageStack& stack() { return m_stack; }

Q_SIGNALS:
    void citationActivated(motcua::MessageId message, int number);
    /// The person clicked a web or mail address: ask before opening it.
    void linkActivated(const QUrl& url);
    void editRequested(motcua::MessageId message);
    void regenerateRequested(motcua::MessageId message);
    void continueRequested(motcua::MessageId message);
    void stopRequested(motcua::MessageId message);
    /// The person's word on a call; `always`: for later calls of its tool too.
    void permissionGiven(motcua::MessageId message, const QString& step, bool allowed, bool always);
    void siblingRequested(motcua::MessageId message, int delta);
    void forkRequested(motcua::MessageId message, motcua::ForkKind kind);
    void deleteRequested(motcua::MessageId message);
    /// What was sent to the model for this answer.
    void sentRequested(motcua::MessageId message);
    void quoteRequested(const QString& text);
    void currentChanged(motcua::MessageId message);
    void followingChanged(bool following);
    /// A key that means writing was pressed here: the composer takes it.
    void typed(const QString& text);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    bool viewportEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void timerEvent(QTimerEvent* event) override;

private:
    static constexpr int kMargin = 18; ///< Above the first and below the last message.

    /// What the person looks at, and where it stands: held while heights change.
    struct Hold {
        int row = -1;
        int block = -1;
        int y = 0;
    };

    void start();
    void followContent();
    void replaceRows(int first, int removed, int added);
    void grow(int row);
    Hold hold() const;
    /// `from`: where in the viewport the first difference is.
    void settle(const Hold& held, int from = 0);
    void applyStyle();
    void setFollowing(bool following);
    qint64 scrollTop() const;
    int contentHeight() const;
    qint64 topOf(const Hold& held);
    void askForTexts();
    void placeButtons();
    void placeCards();
    void addCard(MessageId id, const ToolStep& step);
    PermissionCard* cardOf(MessageId id, const QString& step) const;
    void showCard(const PermissionCard& card);
    void givePermission(MessageId id, const QString& step, bool allowed, bool always);
    void focusMoved(QWidget* from, QWidget* to);
    void leaveQuestion();
    bool isMarked() const;
    void countSeconds();
    void placeStrip(MessageActions* strip, int row);
    int stripRow() const;
    int runningRow() const;
    void paintMessage(QPainter* painter, int row, const QRect& clip);
    void paintUnloaded(QPainter* painter, int row, QPoint at);
    std::vector<TextMark> marksIn(int row, int block, int length) const;

    int rowAt(QPoint point) const;
    QPoint inMessage(int row, QPoint point) const;
    ChatPlace placeAt(QPoint point);
    ChatHit hitAt(QPoint point) const;
    QString helpAt(QPoint point) const;
    void hover(QPoint point);
    void activate(const ChatHit& hit, int row);
    void drag(QPoint point);
    void moveCurrent(int by);
    void movePlace(bool forward);
    QString wordsFor(const ChatHit& hit, int row) const;
    QString citationWords(int row, int number) const;
    void showMenu(int row, QPoint at, const ChatHit& hit);
    std::vector<std::pair<QString, ChatHit>> placesToOpen(const MessageLayout& layout) const;
    void openAttachment(int row, int index);
    void fold(int row, const std::function<void()>& change);
    void act(MessageId id, MessageAction action);
    void copyMessage(int row, bool plain);
    QString plainTextOf(const Message& message, int row) const;
    QString joined(const std::vector<Message>& messages, int first) const;

    ChatContent* m_content = nullptr;
    MessageStack m_stack;
    ChatAppearance m_appearance;
    int m_left = 0; ///< Of the column of text.
    bool m_following = true;
    bool m_toldFollowing = true;
    bool m_settling = false;
    bool m_actionsOffered = true;
    int m_current = -1;
    bool m_currentByKeys = false; ///< Then it is marked: focus is always to be seen.
    /// What the keyboard stands on inside the current message.
    std::optional<std::pair<ChatHit, QRect>> m_place;
    int m_hovered = -1;
    ChatHit m_hit;
    ChatHit m_pressed;
    ChatSelection m_selection;
    bool m_dragging = false;
    bool m_byWords = false;
    std::pair<ChatPlace, ChatPlace> m_word;
    QPoint m_dragPoint;
    QBasicTimer m_dragTimer;
    std::set<int> m_growing; ///< Rows with more text than is shown.
    QBasicTimer m_frameTimer;
    QElapsedTimer m_sinceFrame;
    int m_frameLength = 0;  ///< Milliseconds from one picture of growth to the next.
    double m_paintCost = 0; ///< Of the last picture, milliseconds.
    std::vector<FoundPlace> m_found;
    int m_foundCurrent = -1;
    QSet<MessageId> m_outside;
    Thumbnails* m_thumbnails;
    std::vector<PermissionCard*> m_cards;
    std::map<MessageId, std::vector<ToolStep>> m_asked; ///< Those without a word yet.
    QPointer<QWidget> m_beforeQuestion;                 ///< Where the keyboard was.
    QBasicTimer m_secondTimer;                          ///< While an answer thinks.
    MessageActions* m_strip;
    MessageActions* m_live;
    QToolButton* m_toEnd;
};

} // namespace motcua
