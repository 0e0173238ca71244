// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The middle of the window: title, conversation, find bar, composer, wired to each other. What changes a thread goes
// out as signals of view() and composer(); the owner carries it out and answers composer()->accepted() once what was
// sent is on disk, or rejected(). Already wired here: typing into the view, quoting, Edit, Up in the empty composer,
// finding, prompts with their variables, whom to ask at once.
//
// Thread: GUI.

#include "assistant/assistant.h"
#include "chat/chatappearance.h"
#include "chat/chatview.h"
#include "chat/composer.h"
#include "chat/findbar.h"

#include <QPointer>
#include <QWidget>

class QToolButton;

namespace motcua {

class AssistantPill;
class ElidedLabel;
class FindRun;
class IconButton;

class ChatPanel : public QWidget {
    Q_OBJECT
public:
    explicit ChatPanel(QWidget* parent = nullptr);
    ~ChatPanel() override;

    ChatView* view() const { return m_view; }
    Composer* composer() const { return m_composer; }
    FindBar* findBar() const { return m_find; }
    QToolButton* menuButton() const; ///< ⋯: give it the thread's menu.
    AssistantPill* assistantButton() const { return m_assistant; } ///< Who answers.

    /// Borrowed; null shows nothing.
    void setContent(ChatContent* content);
    void setTitle(const QString& title);
    /// Who could answer, in order, and who does here (AssistantInfo::id).
    void setAssistants(const std::vector<AssistantInfo>& assistants, const QString& current);
    void setAppearance(const ChatAppearance& appearance);

    /// Ctrl+F: opens the find bar, with the selected words when there are some.
    void openFind();
    /// The same with words, going to the first place from this message on: a hit of a search.
    void find(const QString& words, MessageId from);
    /// Puts the text of a message into the composer, to send it as a branch. False when it is not loaded, or while
    /// another is on its way.
    bool editMessage(MessageId message);
    /// Opens the list of whom to ask at once.
    void askSeveral();

Q_SIGNALS:
    void assistantChosen(const QString& assistant);
    void manageAssistantsRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void connectParts();
    void showFound();
    void stepFound(int by);
    void editLast();
    void usePrompt(const Prompt& prompt);
    void alignComposer();
    void retranslate();

    QPointer<ChatContent> m_content;
    QWidget* m_header;
    ElidedLabel* m_title;
    AssistantPill* m_assistant;
    IconButton* m_menu;
    FindBar* m_find;
    FindRun* m_run;
    ChatView* m_view;
    QWidget* m_foot;
    Composer* m_composer;
    int m_foundCurrent = -1;
    int m_foundFrom = -1; ///< Row to begin at; -1: what is on the screen.
    FoundPlace m_foundPlace;
};

} // namespace motcua
