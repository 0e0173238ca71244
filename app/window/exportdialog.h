// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What to export, in which format, where to. The formats are those Transcripts knows; the work shows its progress here
// and can be cancelled, and then leaves what was there.
//
// Thread: GUI.

#include "studio/transcripts.h"

#include <QDialog>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace motcua {

class Dialogs;
class ProgressStrip;

/// What the window shows when the dialog opens: what there is to choose from.
struct ExportContext {
    ThreadId thread; ///< The open one; invalid: none.
    QString title;
    MessageId message;               ///< The one the keyboard stands on; invalid: none.
    std::vector<MessageId> selected; ///< Messages selected in the view.
    std::vector<ThreadId> chosen;    ///< Threads selected in the tree.
    QString folder;                  ///< Where the last export went.
};

class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(Transcripts& transcripts, Dialogs& dialogs, ExportContext context,
                 QWidget* parent = nullptr);

    /// What would be exported now.
    ExportOrder order() const;

    void reject() override; ///< Cancels the work first, when there is some.

Q_SIGNALS:
    void exported(const motcua::ExportReport& report, const QString& target);
    void failed(const motcua::Error& error);

private:
    void build();
    void makeFields();
    void layOut();
    void addScope(const QString& text, const QString& name, const ExportScope& scope);
    bool many() const; ///< The scope may hold several threads.
    QString suggestedName() const;
    void suggestTarget();
    void chooseTarget();
    void adjust();
    void start();

    Transcripts& m_transcripts;
    Dialogs& m_dialogs;
    ExportContext m_context;
    std::vector<ExportScope> m_scopes;
    std::vector<FormatChoice> m_formats;
    QButtonGroup* m_scope;
    QComboBox* m_format;
    QCheckBox* m_each;
    QLineEdit* m_target;
    QPushButton* m_browse;
    QLabel* m_words;
    ProgressStrip* m_strip;
    QPushButton* m_export;
    QPushButton* m_cancel;
    Progress m_progress;
    bool m_chosen = false; ///< The person chose the target: it is no longer suggested.
    bool m_working = false;
};

} // namespace motcua
