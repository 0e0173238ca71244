// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/findmodelspage.h"

#include "assistants/avatar.h"
#include "assistants/folderlist.h"
#include "assistants/llamanotice.h"
#include "assistants/modeldetails.h"
#include "assistants/modeltable.h"
#include "assistants/sentenceline.h"
#include "assistants/startoptions.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"
#include "widgets/progressstrip.h"
#include "widgets/searchfield.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kBeside = 760; ///< Room for details and options beside each other.

/// What can be used before what cannot.
int rankOf(const FoundModel& model)
{
    if (!model.file.trouble.isEmpty())
        return 4;
    switch (model.fit) {
    case Fit::Yes:
        return 0;
    case Fit::Unknown:
        return 1;
    case Fit::Tight:
        return 2;
    case Fit::No:
        break;
    }
    return 3;
}

} // namespace

FindModelsPage::FindModelsPage(QWidget* parent)
    : PageFrame(u"findModelsPage"_s, parent),
      m_model(new ModelFileModel(this)),
      m_notice(new LlamaNotice),
      m_scan(new IconButton(u"regenerate")),
      m_file(addHeaderButton(u"chooseFile"_s, u"open")),
      m_progress(new ProgressStrip),
      m_trouble(new SentenceLine),
      m_table(new ModelTable(*m_model)),
      m_folders(new FolderList)
{
    picture().setIcon(u"chip"_s);
    setWide(true);
    m_scan->setObjectName(u"scanModels"_s);
    addHeaderWidget(m_scan);
    m_progress->setObjectName(u"scanProgress"_s);
    m_trouble->setObjectName(u"scanTrouble"_s);
    m_notice->hide();
    column().addWidget(m_notice);
    column().addWidget(buildTop());
    column().addWidget(m_trouble);
    column().addWidget(m_progress);
    column().addWidget(m_table);
    column().addWidget(buildCard());
    column().addWidget(m_folders);
    column().addStretch(1);
    connectParts();
    showChosen();
    FindModelsPage::retranslate();
}

QWidget* FindModelsPage::buildTop()
{
    auto* top = new QWidget(body());
    auto* row = new QHBoxLayout(top);
    row->setContentsMargins({});
    row->setSpacing(space::kMedium);
    m_filter = new SearchField(top);
    m_filter->setObjectName(u"modelFilter"_s);
    m_filter->setMaximumWidth(320);
    m_summary = new QLabel(top);
    m_summary->setObjectName(u"modelSummary"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    setTextRole(m_summary, FontRole::Small, true);
    row->addWidget(m_filter, 2);
    row->addWidget(m_summary, 3);
    return top;
}

QWidget* FindModelsPage::buildCard()
{
    m_card = new Card(body());
    m_card->setObjectName(u"modelCard"_s);
    auto* column = new QVBoxLayout(m_card);
    column->setContentsMargins(space::kLarge, space::kMedium, space::kLarge, space::kLarge);
    column->setSpacing(space::kMedium);
    m_name = new ElidedLabel(m_card);
    m_name->setObjectName(u"modelName"_s);
    setTextRole(m_name, FontRole::Title);
    m_use = new QPushButton(m_card);
    m_use->setObjectName(u"useModel"_s);
    setPrimary(m_use);
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kMedium);
    head->addWidget(m_name, 1);
    head->addWidget(m_use);
    m_cannot = new SentenceLine(m_card);
    m_cannot->setObjectName(u"modelTrouble"_s);
    m_details = new ModelDetails(m_card);
    m_options = new StartOptions(u"found"_s, m_card);
    column->addLayout(head);
    column->addWidget(m_cannot);
    m_beside = new QBoxLayout(QBoxLayout::TopToBottom);
    m_beside->setSpacing(space::kLarge);
    m_beside->addWidget(m_details, 1);
    m_beside->addWidget(m_options, 1);
    column->addLayout(m_beside);
    return m_card;
}

void FindModelsPage::connectParts()
{
    connect(m_scan, &QAbstractButton::clicked, this, &FindModelsPage::scanRequested);
    connect(m_file, &QPushButton::clicked, this, &FindModelsPage::fileWanted);
    connect(m_progress, &ProgressStrip::cancelRequested, this, &FindModelsPage::cancelRequested);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_table->setFilter(words);
        showChosen();
    });
    connect(m_filter, &SearchField::resultsRequested, m_table, [this] { m_table->setFocus(); });
    connect(m_table, &ModelTable::chosenChanged, this, &FindModelsPage::showChosen);
    connect(m_table, &ModelTable::entered, this, &FindModelsPage::use);
    connect(m_use, &QPushButton::clicked, this, &FindModelsPage::use);
    connect(m_notice, &LlamaNotice::programWanted, this, &FindModelsPage::programWanted);
    connect(m_notice, &LlamaNotice::lookAgain, this, &FindModelsPage::lookAgain);
    connect(m_folders, &FolderList::addRequested, this, &FindModelsPage::folderWanted);
    connect(m_folders, &FolderList::removeRequested, this, &FindModelsPage::folderRemoved);
}

void FindModelsPage::setModels(std::vector<FoundModel> models, qint64 freeBytes)
{
    m_scanned = true;
    std::ranges::stable_sort(models, {}, rankOf);
    m_model->setModels(std::move(models), freeBytes);
    m_folders->setOpen(m_model->rowCount() == 0);
    showChosen();
    summarise();
}

void FindModelsPage::setFolders(const QStringList& own, const QStringList& all)
{
    m_folders->setFolders(own, all);
}

void FindModelsPage::setProgram(const QString& program)
{
    m_notice->setProgram(program);
}

void FindModelsPage::setScanning(bool scanning)
{
    m_scan->setEnabled(!scanning);
    if (scanning)
        m_progress->begin(tr("Looking for models"));
    else
        m_progress->end();
    summarise();
}

void FindModelsPage::setProgress(qint64 done, qint64 total)
{
    if (m_progress->isBusy())
        m_progress->setProgress(done, total);
}

void FindModelsPage::setTrouble(const QString& sentence)
{
    m_trouble->say(SentenceLine::Kind::Bad, sentence);
}

void FindModelsPage::setWritable(bool writable)
{
    m_writable = writable;
    showChosen();
}

void FindModelsPage::resizeEvent(QResizeEvent* event)
{
    PageFrame::resizeEvent(event);
    m_beside->setDirection(width() >= kBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void FindModelsPage::showChosen()
{
    const FoundModel* model = m_table->shownRows() > 0 ? m_table->chosen() : nullptr;
    m_table->setVisible(m_model->rowCount() > 0);
    m_card->setVisible(model != nullptr);
    if (!model)
        return;
    const bool good = model->file.trouble.isEmpty();
    m_name->setText(model->file.name);
    m_use->setText(model->used ? tr("&Open") : tr("&Use this model"));
    m_use->setEnabled(good && (m_writable || model->used));
    m_cannot->say(SentenceLine::Kind::Bad, model->file.trouble);
    m_details->setModel(*model, m_model->freeBytes());
    m_options->setVisible(good && !model->used);
    m_options->setTrained(model->file.contextLength);
    if (m_path != model->file.path)
        m_options->setValues(0, {});
    m_path = model->file.path;
}

void FindModelsPage::use()
{
    const FoundModel* model = m_table->chosen();
    if (!model || !m_use->isEnabled())
        return;
    if (model->used)
        Q_EMIT openRequested(model->file.path);
    else
        Q_EMIT useRequested(model->file, m_options->context(), m_options->arguments().trimmed());
}

void FindModelsPage::summarise()
{
    const auto& models = m_model->models();
    const auto good = static_cast<int>(std::ranges::count_if(
        models, [](const FoundModel& one) { return one.file.trouble.isEmpty(); }));
    const int damaged = static_cast<int>(models.size()) - good;
    QStringList parts;
    if (m_scanned && models.empty())
        parts.append(tr("No model file was found in the folders below. Download one (its name ends "
                        "in .gguf), or add the folder it lies in."));
    if (good > 0)
        parts.append(tr("%n model(s)", nullptr, good));
    if (damaged > 0)
        parts.append(tr("%n damaged", nullptr, damaged));
    if (m_model->freeBytes() > 0 && !models.empty())
        parts.append(tr("%1 of memory free").arg(bytesText(m_model->freeBytes())));
    m_summary->setText(parts.join(u" · "_s));
    m_filter->setVisible(!models.empty());
}

void FindModelsPage::retranslate()
{
    setTitle(tr("Models on this computer"));
    m_scan->setHelp(tr("Scan again"));
    m_file->setText(tr("Choose a &file…"));
    m_filter->setPrompt(tr("Filter models"));
    m_table->setAccessibleName(tr("Model files"));
    m_model->retranslate();
    showChosen();
    summarise();
}

} // namespace motcua
