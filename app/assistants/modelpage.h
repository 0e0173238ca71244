// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The page of a model file that is set up: whether its llama-server runs, how it is started, what the file says of
// itself, and what the server wrote.
//
// Thread: GUI.

#include "assistant/llamaserver.h"
#include "assistants/modelwords.h"
#include "assistants/profilepage.h"

class QLineEdit;
class QProgressBar;

namespace motcua {

class LlamaNotice;
class LogView;
class ModelDetails;
class SentenceLine;
class StartOptions;

/// A state of our llama-server in a word: "Stopped", "Loading", "Ready", "Failed".
QString stateWord(LlamaServer::State state);

class ModelPage final : public ProfilePage {
    Q_OBJECT
public:
    explicit ModelPage(QWidget* parent = nullptr);

    ProfileValue value() const override;

    /// What the file says; its trouble when it cannot be read.
    void setModel(const FoundModel& model, qint64 freeBytes);
    /// `sentence`: how far loading is, or why it failed; may be empty. A percentage in it is shown as a bar, without one
    /// the bar only says that something is going on.
    void setState(LlamaServer::State state, const QString& sentence);
    /// The program that runs it; empty: none was found.
    void setProgram(const QString& program);
    LogView& log() { return *m_log; }

Q_SIGNALS:
    void startRequested();
    void stopRequested();
    void programWanted();
    void lookAgain();
    void fileRequested(const QString& path); ///< Show it in its folder.

protected:
    void fill(const ProfileValue& value, const QString& key) override;
    void retranslate() override;

private:
    void showState();

    ServerProfile m_value;
    LlamaServer::State m_state = LlamaServer::State::Stopped;
    QString m_stateSentence;
    bool m_hasProgram = true;
    QPushButton* m_start;
    SentenceLine* m_stateLine;
    QProgressBar* m_progress;
    LlamaNotice* m_notice;
    QLineEdit* m_name;
    QLineEdit* m_file;
    QPushButton* m_show;
    StartOptions* m_options;
    ModelDetails* m_details;
    LogView* m_log;
    FormField* m_nameField;
    FormField* m_fileField;
};

} // namespace motcua
