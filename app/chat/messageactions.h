// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The buttons of one message, which appear where the pointer or the focus is: small, real tool buttons, so that the
// keyboard, a screen reader and a test find them. What a message offers is decided in one place, for the menu too.
//
// Thread: GUI.

#include "chat/messagelayout.h"
#include "thread/tree.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace motcua {

enum class MessageAction {
    PreviousSibling,
    NextSibling,
    Stop,
    Continue,
    Regenerate,
    Edit,
    Copy,
    CopyPlain,
    Quote,
    ForkPath,
    ForkFromHere,
    ForkEverything,
    Sent, ///< What was sent to the model.
    Delete,
};

/// What can be done with this message, in the order of the menu. `cut`: the answer ended too early.
std::vector<MessageAction> actionsFor(const Node& node, SiblingPlace siblings, bool cut);

class MessageActions : public QWidget {
    Q_OBJECT
public:
    explicit MessageActions(QWidget* parent);

    /// Shows what this message offers; cheap when nothing changed.
    void setMessage(const Node& node, SiblingPlace siblings, bool cut);
    MessageId message() const { return m_id; }
    /// A card around the buttons, for when they lie over text.
    void setFloating(bool floating);

    /// All that can be done, as a menu; the caller shows it.
    static QMenu* menu(const Node& node, SiblingPlace siblings, bool cut, QWidget* parent,
                       const std::function<void(MessageAction)>& chosen);

Q_SIGNALS:
    void triggered(motcua::MessageId id, motcua::MessageAction action);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QToolButton* addButton(const char* name, QStringView icon, MessageAction action);
    void retranslate();

    MessageId m_id;
    bool m_floating = false;
    QLabel* m_place;
    QToolButton* m_fork = nullptr;
    std::vector<std::pair<MessageAction, QToolButton*>> m_buttons;
};

} // namespace motcua
