// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A page on which one thing is edited: shows a value, says when it was edited, and asks for it to be saved, discarded,
// duplicated or removed. Keeps nothing itself and saves nothing itself: AssistantsRoom does, and keeps what is not saved.
//
// Thread: GUI.

#include "assistants/pageframe.h"
#include "assistants/profilevalue.h"

class QPushButton;

namespace motcua {

class FormField;
class SaveBar;

class ProfilePage : public PageFrame {
    Q_OBJECT
public:
    /// Shows a value without announcing it. Fields that say the same already are left alone, with their cursor.
    void showValue(const ProfileValue& value, const QString& key);
    virtual ProfileValue value() const = 0;
    /// A key that was typed: null keeps the one there is, empty forgets it.
    virtual QString key() const { return {}; }
    /// Announces an edit that was still waiting for the person to pause.
    virtual void flush() {}

    void setUnsaved(bool unsaved, bool fresh);
    virtual void setBusy(bool busy);
    virtual void setWritable(bool writable);
    void setTrouble(const QString& sentence);
    QUuid uuid() const { return m_uuid; }

Q_SIGNALS:
    void edited();
    void saveRequested();
    void discardRequested();
    void removeRequested();
    void duplicateRequested();
    void exportRequested();
    void chatRequested();

protected:
    explicit ProfilePage(const QString& name, QWidget* parent = nullptr);

    /// uuid() is still that of the value shown before.
    virtual void fill(const ProfileValue& value, const QString& key) = 0;
    void retranslate() override;
    /// Something was edited by the person.
    void touch();
    bool isShowing() const { return m_showing; }
    bool isFresh() const { return m_fresh; }

    /// A field of the column, named for tests and screen readers.
    FormField* addField(QWidget* control, const QString& name);
    /// "Chat with it", at the end of the title.
    void addChatButton();
    /// Duplicate, Export… (where it can be), Remove, at the end of the column.
    void addLastRow(bool exportable);

private:
    QUuid m_uuid;
    SaveBar* m_bar;
    QPushButton* m_chat = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_export = nullptr;
    QPushButton* m_remove = nullptr;
    bool m_showing = false;
    bool m_fresh = false;
};

} // namespace motcua
