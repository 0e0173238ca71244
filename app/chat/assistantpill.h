// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pill beside the title: who answers. It opens the menu of those who could.
//
// Thread: GUI.

#include "assistant/assistant.h"

#include <QToolButton>

#include <vector>

class QMenu;

namespace motcua {

class AssistantPill : public QToolButton {
    Q_OBJECT
public:
    explicit AssistantPill(QWidget* parent = nullptr);

    /// In the order of the menu; `current` is the AssistantInfo::id of who answers here.
    void setAssistants(std::vector<AssistantInfo> assistants, const QString& current);
    const std::vector<AssistantInfo>& assistants() const { return m_assistants; }
    const QString& current() const { return m_current; }
    /// False: the menu cannot change anything here.
    void setChangeable(bool changeable);
    /// Shows the menu, the keyboard in it on who answers now.
    void open();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(const QString& assistant);
    void severalRequested();
    void manageRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void refresh();

    std::vector<AssistantInfo> m_assistants;
    QString m_current;
    bool m_changeable = true;
};

} // namespace motcua
