// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From nothing to somebody who answers: a model file on this computer, a server, or Quote, which needs neither. Nothing
// on the network is touched before the person asks for it.
//
// Thread: GUI.

#include "assistants/assistantentry.h"
#include "assistants/modelwords.h"
#include "assistants/pageframe.h"

class QGridLayout;
class QLabel;
class QLineEdit;

namespace motcua {

class LlamaNotice;
class SentenceLine;
class StartCard;

/// A server that answered.
struct FoundServer {
    KnownServer server;
    QString detail; ///< What it said of itself.

    bool operator==(const FoundServer&) const = default;
};

class StartPage final : public PageFrame {
    Q_OBJECT
public:
    explicit StartPage(QWidget* parent = nullptr);

    void setModels(std::vector<FoundModel> models, qint64 freeBytes);
    void setScanning(bool scanning);
    void setProgram(const QString& program);
    /// Known servers are being asked; and then, which of them answered.
    void setLooking();
    void setServers(std::vector<FoundServer> servers);
    void setWritable(bool writable);

Q_SIGNALS:
    void modelChosen(const motcua::ModelFile& file);
    void openRequested(const QString& path); ///< A model file that is set up already.
    void allModelsRequested();
    void fileWanted();
    void programWanted();
    void lookAgain();
    void serversWanted(); ///< Look for servers on this computer.
    void serverChosen(const motcua::NewWish& wish);
    void quoteRequested();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildModels();
    void buildServers();
    void buildQuote();
    void showModels();
    void showServers();
    void judgeAddress();
    void lay(int columns);

    std::vector<FoundModel> m_models;
    std::vector<FoundServer> m_servers;
    qint64 m_free = 0;
    bool m_scanning = false;
    bool m_scanned = false;
    bool m_looking = false;
    bool m_looked = false;
    bool m_writable = true;
    bool m_hasProgram = false;
    int m_columns = 0;
    QLabel* m_words;
    QGridLayout* m_grid;
    StartCard* m_modelCard;
    StartCard* m_serverCard;
    StartCard* m_quoteCard;
    LlamaNotice* m_notice;
    QPushButton* m_all;
    QPushButton* m_file;
    QPushButton* m_look;
    QLineEdit* m_address;
    QPushButton* m_add;
    SentenceLine* m_verdict;
    QPushButton* m_quote;
};

} // namespace motcua
