// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Finds model files on this computer and makes one usable with one click: a table of what there is, what the chosen one
// says of itself, how it is to be started, and which folders are looked into.
//
// Thread: GUI.

#include "assistants/modelfilemodel.h"
#include "assistants/pageframe.h"

class QBoxLayout;
class QLabel;

namespace motcua {

class Card;
class ElidedLabel;
class FolderList;
class IconButton;
class LlamaNotice;
class ModelDetails;
class ModelTable;
class ProgressStrip;
class SearchField;
class SentenceLine;
class StartOptions;

class FindModelsPage final : public PageFrame {
    Q_OBJECT
public:
    explicit FindModelsPage(QWidget* parent = nullptr);

    /// Usable ones come first.
    void setModels(std::vector<FoundModel> models, qint64 freeBytes);
    void setFolders(const QStringList& own, const QStringList& all);
    void setProgram(const QString& program);
    void setScanning(bool scanning);
    void setProgress(qint64 done, qint64 total);
    void setTrouble(const QString& sentence);
    void setWritable(bool writable);

Q_SIGNALS:
    void scanRequested();
    void cancelRequested();
    /// `context` and `arguments` as in ServerProfile.
    void useRequested(const motcua::ModelFile& file, int context, const QString& arguments);
    void openRequested(const QString& path); ///< It is set up already.
    void fileWanted();
    void folderWanted();
    void folderRemoved(const QString& folder);
    void programWanted();
    void lookAgain();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildTop();
    QWidget* buildCard();
    void connectParts();
    void showChosen();
    void use();
    void summarise();

    ModelFileModel* m_model;
    LlamaNotice* m_notice;
    IconButton* m_scan;
    QPushButton* m_file;
    SearchField* m_filter;
    QLabel* m_summary;
    ProgressStrip* m_progress;
    SentenceLine* m_trouble;
    ModelTable* m_table;
    Card* m_card;
    ElidedLabel* m_name;
    QPushButton* m_use;
    SentenceLine* m_cannot;
    ModelDetails* m_details;
    StartOptions* m_options;
    QBoxLayout* m_beside; ///< Details and options: beside each other where there is room.
    FolderList* m_folders;
    QString m_path; ///< Of the file the card shows.
    bool m_scanned = false;
    bool m_writable = true;
};

} // namespace motcua
