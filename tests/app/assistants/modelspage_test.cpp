// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/assistants/samples.h"
#include "assistants/findmodelspage.h"
#include "assistants/logview.h"
#include "assistants/modelfilemodel.h"
#include "assistants/modelpage.h"
#include "assistants/modeltable.h"
#include "assistants/sentenceline.h"
#include "assistants/startpage.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kFreeOnDisk = 6'100'000'000;

} // namespace

SCENARIO("Model files are a table, damaged ones with what is wrong", "[assistants][models]")
{
    ModelFileModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const std::vector<FoundModel> found = foundModels();
    model.setModels(found, kFreeOnDisk);
    REQUIRE(model.rowCount() == 4);
    const auto cell = [&model](int row, int column) {
        return model.index(row, column).data().toString();
    };
    CHECK(cell(2, ModelFileModel::Name) == u"Qwen3 4B Instruct"_s);
    CHECK(cell(2, ModelFileModel::Quantisation) == u"Q4_K_M"_s);
    CHECK(cell(2, ModelFileModel::Context) == u"32 K"_s);
    CHECK(cell(2, ModelFileModel::Fits) == u"fits"_s);
    CHECK(cell(1, ModelFileModel::Fits).contains(u"too large for"_s));
    CHECK(cell(3, ModelFileModel::Fits) == u"tight"_s);
    CHECK(cell(0, ModelFileModel::Size) == found[0].file.trouble);
    CHECK(cell(0, ModelFileModel::Fits).isEmpty());
    CHECK(model.index(2, 0).data(Qt::ToolTipRole).toString().contains(u"/home/lan/models"_s));

    WHEN("only the room in memory changed, rows stay")
    {
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        std::vector<FoundModel> later = found;
        later[2].fit = Fit::Tight;
        model.setModels(later, kFreeOnDisk / 2);
        CHECK(reset.count() == 0);
        CHECK(cell(2, ModelFileModel::Fits) == u"tight"_s);
        model.setModels({}, kFreeOnDisk);
        CHECK(reset.count() == 1);
    }
}

SCENARIO("Figures are said as short as can be", "[assistants][models]")
{
    CHECK(parametersText(0).isEmpty());
    CHECK(parametersText(4'020'000'000).startsWith(u"4"_s));
    CHECK(parametersText(270'000'000) == u"270 M"_s);
    CHECK(contextText(8192) == u"8 K"_s);
    CHECK(contextText(0).isEmpty());
    CHECK(bytesText(0).isEmpty());
    CHECK(fitText(Fit::No, kFreeOnDisk).contains(bytesText(kFreeOnDisk)));
}

SCENARIO("One click makes a model file usable", "[assistants][models]")
{
    FindModelsPage page;
    page.resize(960, 800);
    page.show();
    page.setProgram(u"/usr/bin/llama-server"_s);
    page.setModels(foundModels(), kFreeOnDisk);
    QSignalSpy used(&page, &FindModelsPage::useRequested);
    CHECK(child<QLabel>(page, u"modelSummary"_s)->text().contains(u"3 model"_s));
    CHECK_FALSE(child(page, u"llamaNotice"_s)->isVisible());

    // What fits comes first and is chosen.
    clickOn(page, u"useModel"_s);
    REQUIRE(used.count() == 1);
    CHECK(used.first().first().value<ModelFile>().name == u"Qwen3 4B Instruct"_s);
    CHECK(used.first().at(1).toInt() == 0);

    WHEN("it is to be started otherwise")
    {
        child<QSpinBox>(page, u"found.context"_s)->setValue(4096);
        typeInto(page, u"found.arguments"_s, u"--threads 2"_s);
        clickOn(page, u"useModel"_s);
        CHECK(used.last().at(1).toInt() == 4096);
        CHECK(used.last().at(2).toString() == u"--threads 2"_s);
    }
    WHEN("it is set up already, it is opened")
    {
        QSignalSpy opened(&page, &FindModelsPage::openRequested);
        child<ModelTable>(page, u"modelTable"_s)->choose(u"/home/lan/models/Gemma 3 12B.gguf"_s);
        clickOn(page, u"useModel"_s);
        CHECK(opened.count() == 1);
        CHECK(used.count() == 1);
    }
    WHEN("it is damaged, it says why and cannot be used")
    {
        child<ModelTable>(page, u"modelTable"_s)->choose(u"/home/lan/models/broken.gguf"_s);
        CHECK_FALSE(child(page, u"useModel"_s)->isEnabled());
        CHECK(child<SentenceLine>(page, u"modelTrouble"_s)->text().contains(u"broken.gguf"_s));
    }
    WHEN("it is looked for by its name")
    {
        typeInto(page, u"modelFilter"_s, u"gemma"_s);
        CHECK(child<ModelTable>(page, u"modelTable"_s)->shownRows() == 1);
        CHECK(child<ModelTable>(page, u"modelTable"_s)->chosen()->file.name == u"Gemma 3 12B"_s);
        typeInto(page, u"modelFilter"_s, u"nothing"_s);
        CHECK_FALSE(child(page, u"modelCard"_s)->isVisible());
    }
    WHEN("it is sorted, damaged ones stay last")
    {
        auto* table = child<ModelTable>(page, u"modelTable"_s);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            table->sortByColumn(ModelFileModel::Size, order);
            const QModelIndex last = table->model()->index(3, ModelFileModel::Name);
            CHECK(last.data().toString() == u"broken"_s);
        }
        CHECK(table->model()->index(0, 0).data().toString() == u"Llama 3.3 70B Instruct"_s);
    }
}

SCENARIO("Where nothing is found there is still something to do", "[assistants][models]")
{
    FindModelsPage page;
    page.resize(700, 800);
    page.show();
    page.setProgram({});
    page.setFolders({u"/home/lan/models"_s}, {u"/home/lan/models"_s, u"/usual"_s});
    page.setModels({}, kFreeOnDisk);
    QSignalSpy program(&page, &FindModelsPage::programWanted);
    QSignalSpy folder(&page, &FindModelsPage::folderWanted);
    QSignalSpy removed(&page, &FindModelsPage::folderRemoved);
    CHECK(child<SentenceLine>(page, u"llamaNotice.words"_s)->text().contains(u"llama-server"_s));
    clickOn(page, u"chooseLlamaServer"_s);
    CHECK(program.count() == 1);
    CHECK(child(page, u"addModelFolder"_s)->isVisible()); // open, because nothing was found
    clickOn(page, u"addModelFolder"_s);
    CHECK(folder.count() == 1);
    auto* list = child<QAbstractItemView>(page, u"modelFolders"_s);
    list->setCurrentIndex(list->model()->index(1, 0));
    CHECK_FALSE(child(page, u"removeModelFolder"_s)->isEnabled()); // a usual place stays
    list->setCurrentIndex(list->model()->index(0, 0));
    clickOn(page, u"removeModelFolder"_s);
    CHECK(removed.first().first().toString() == u"/home/lan/models"_s);
}

SCENARIO("The page of a model says what its server does, and starts and stops it",
         "[assistants][models]")
{
    ModelPage page;
    page.resize(900, 900);
    page.show();
    page.showValue(someModel(), {});
    page.setProgram(u"/usr/bin/llama-server"_s);
    QSignalSpy started(&page, &ModelPage::startRequested);
    QSignalSpy stopped(&page, &ModelPage::stopRequested);
    clickOn(page, u"model.start"_s);
    CHECK(started.count() == 1);
    auto* state = child<SentenceLine>(page, u"model.state"_s);

    page.setState(LlamaServer::State::Starting, u"Loading the model: 40 %"_s);
    CHECK(state->text() == u"Loading the model: 40 %"_s);
    auto* bar = child<QProgressBar>(page, u"model.progress"_s);
    CHECK(bar->isVisible());
    CHECK(bar->maximum() == 100);
    CHECK(bar->value() == 40);
    page.setState(LlamaServer::State::Starting, {}); // how far is not known
    CHECK(bar->isVisible());
    CHECK(bar->maximum() == 0);
    clickOn(page, u"model.start"_s);
    CHECK(stopped.count() == 1);
    page.setState(LlamaServer::State::Ready, {});
    CHECK_FALSE(state->isVisible());
    CHECK_FALSE(bar->isVisible());
    CHECK_FALSE(child(page, u"serverLog"_s)->isVisible());
    page.setState(LlamaServer::State::Failed, u"Not enough memory."_s);
    CHECK(state->kind() == SentenceLine::Kind::Bad);
    CHECK(child(page, u"serverLog"_s)->isVisible());

    WHEN("there is no llama-server")
    {
        page.setProgram({});
        CHECK(child(page, u"llamaNotice"_s)->isVisible());
        CHECK_FALSE(child(page, u"model.start"_s)->isEnabled());
    }
    WHEN("how it is started is changed")
    {
        QSignalSpy edited(&page, &ProfilePage::edited);
        child<QSpinBox>(page, u"model.context"_s)->setValue(2048);
        CHECK(edited.count() == 1);
        CHECK(std::get<ServerProfile>(page.value()).contextLength == 2048);
    }
}

SCENARIO("The log follows its end as long as the end is seen", "[assistants][models]")
{
    LogView log;
    log.resize(500, 300);
    log.show();
    log.setOpen(true);
    QString lines;
    for (int i = 0; i < 200; ++i)
        lines += u"line %1\n"_s.arg(i);
    log.setLog(lines);
    auto* text = child<QPlainTextEdit>(log, u"serverLog"_s);
    QScrollBar* bar = text->verticalScrollBar();
    CHECK(bar->value() == bar->maximum());
    log.append(u"one more"_s);
    CHECK(bar->value() == bar->maximum());
    bar->setValue(10);
    log.append(u"and one more"_s);
    CHECK(bar->value() == 10);
    clickOn(log, u"serverLog.copy"_s);
    CHECK(QGuiApplication::clipboard()->text().endsWith(u"and one more"_s));
}

SCENARIO("From nothing, each way to begin is one click", "[assistants][start]")
{
    StartPage page;
    page.resize(960, 700);
    page.show();
    page.setProgram(u"/usr/bin/llama-server"_s);
    page.setModels(foundModels(), kFreeOnDisk);
    QSignalSpy used(&page, &StartPage::modelChosen);
    QSignalSpy looked(&page, &StartPage::serversWanted);
    QSignalSpy server(&page, &StartPage::serverChosen);
    QSignalSpy quote(&page, &StartPage::quoteRequested);

    clickOn(page, u"modelCardStart.use.0"_s);
    REQUIRE(used.count() == 1);
    CHECK(used.first().first().value<ModelFile>().trouble.isEmpty());
    CHECK(looked.count() == 0); // nothing on the network before it is asked for
    clickOn(page, u"lookForServers"_s);
    CHECK(looked.count() == 1);
    page.setLooking();
    CHECK_FALSE(child(page, u"lookForServers"_s)->isEnabled());
    page.setServers({{knownServers()[1], u"2 models"_s}});
    clickOn(page, u"serverCardStart.use.0"_s);
    REQUIRE(server.count() == 1);
    CHECK(server.first().first().value<NewWish>().address == knownServers()[1].address);
    clickOn(page, u"startQuote"_s);
    CHECK(quote.count() == 1);

    WHEN("an address is typed")
    {
        CHECK_FALSE(child(page, u"startAddServer"_s)->isEnabled());
        typeInto(page, u"startAddress"_s, u"ftp://x"_s);
        CHECK_FALSE(child(page, u"startAddServer"_s)->isEnabled());
        CHECK_FALSE(child<SentenceLine>(page, u"startAddressVerdict"_s)->text().isEmpty());
        typeInto(page, u"startAddress"_s, u"localhost:9000"_s);
        clickOn(page, u"startAddServer"_s);
        REQUIRE(server.count() == 2);
        CHECK(server.last().first().value<NewWish>().address == u"http://localhost:9000/v1"_s);
    }
    WHEN("nobody answers")
    {
        page.setServers({});
        CHECK(
            child<SentenceLine>(page, u"serverCardStart.sentence"_s)->text().contains(u"11434"_s));
    }
}
