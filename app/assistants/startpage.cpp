// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/startpage.h"

#include "assistant/endpoint.h"
#include "assistants/avatar.h"
#include "assistants/llamanotice.h"
#include "assistants/sentenceline.h"
#include "assistants/startcard.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kStartpageBeside = 860; ///< Wide enough for three cards beside each other.
constexpr std::size_t kMostModels = 4;

/// As fitText(), for where there is little room.
QString shortFit(Fit fit)
{
    if (fit == Fit::Unknown)
        return {};
    return fit == Fit::No ? StartPage::tr("too large") : fitText(fit, 0);
}

} // namespace

StartPage::StartPage(QWidget* parent)
    : PageFrame(u"startPage"_s, parent),
      m_words(new QLabel),
      m_grid(new QGridLayout),
      m_modelCard(new StartCard(u"modelCardStart"_s, u"chip")),
      m_serverCard(new StartCard(u"serverCardStart"_s, u"server")),
      m_quoteCard(new StartCard(u"quoteCardStart"_s, u"quote"))
{
    picture().setIcon(u"assistants"_s);
    setWide(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Body, true);
    m_grid->setSpacing(space::kLarge);
    column().addWidget(m_words);
    column().addLayout(m_grid);
    column().addStretch(1);
    buildModels();
    buildServers();
    buildQuote();
    lay(1);
    StartPage::retranslate();
}

void StartPage::buildModels()
{
    m_notice = new LlamaNotice(m_modelCard);
    m_notice->hide();
    m_all = new QPushButton(m_modelCard);
    m_all->setObjectName(u"allModels"_s);
    m_file = new QPushButton(m_modelCard);
    m_file->setObjectName(u"startChooseFile"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_all);
    buttons->addWidget(m_file);
    buttons->addStretch(1);
    m_modelCard->rest().addWidget(m_notice);
    m_modelCard->rest().addLayout(buttons);
    connect(m_modelCard, &StartCard::chosen, this, [this](const QString& key) {
        const auto index = key.toUInt();
        if (index >= m_models.size())
            return;
        const FoundModel& model = m_models[index];
        if (model.used)
            Q_EMIT openRequested(model.file.path);
        else
            Q_EMIT modelChosen(model.file);
    });
    connect(m_all, &QPushButton::clicked, this, &StartPage::allModelsRequested);
    connect(m_file, &QPushButton::clicked, this, &StartPage::fileWanted);
    connect(m_notice, &LlamaNotice::programWanted, this, &StartPage::programWanted);
    connect(m_notice, &LlamaNotice::lookAgain, this, &StartPage::lookAgain);
}

void StartPage::buildServers()
{
    m_look = new QPushButton(themeIcon(u"search"), QString(), m_serverCard);
    m_look->setObjectName(u"lookForServers"_s);
    m_address = new QLineEdit(m_serverCard);
    m_address->setObjectName(u"startAddress"_s);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_add = new QPushButton(m_serverCard);
    m_add->setObjectName(u"startAddServer"_s);
    m_verdict = new SentenceLine(m_serverCard);
    m_verdict->setObjectName(u"startAddressVerdict"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_address, 1);
    row->addWidget(m_add);
    m_serverCard->rest().addWidget(m_look, 0, Qt::AlignLeading);
    m_serverCard->rest().addLayout(row);
    m_serverCard->rest().addWidget(m_verdict);
    connect(m_look, &QPushButton::clicked, this, &StartPage::serversWanted);
    connect(m_address, &QLineEdit::textChanged, this, &StartPage::judgeAddress);
    connect(m_address, &QLineEdit::returnPressed, m_add, &QPushButton::click);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const Result<QUrl> address = readAddress(m_address->text());
        if (address)
            Q_EMIT serverChosen({AssistantSection::Servers, address->host(), address->toString()});
    });
    connect(m_serverCard, &StartCard::chosen, this, [this](const QString& key) {
        const auto index = key.toUInt();
        if (index < m_servers.size())
            Q_EMIT serverChosen({AssistantSection::Servers, m_servers[index].server.name,
                                 m_servers[index].server.address});
    });
}

void StartPage::buildQuote()
{
    m_quote = new QPushButton(m_quoteCard);
    m_quote->setObjectName(u"startQuote"_s);
    m_quoteCard->rest().addWidget(m_quote, 0, Qt::AlignLeading);
    connect(m_quote, &QPushButton::clicked, this, &StartPage::quoteRequested);
}

void StartPage::setModels(std::vector<FoundModel> models, qint64 freeBytes)
{
    std::erase_if(models, [](const FoundModel& one) { return !one.file.trouble.isEmpty(); });
    std::ranges::stable_sort(models, {}, [](const FoundModel& one) { return one.fit == Fit::No; });
    m_models = std::move(models);
    m_free = freeBytes;
    m_scanned = true;
    showModels();
}

void StartPage::setScanning(bool scanning)
{
    m_scanning = scanning;
    showModels();
}

void StartPage::setProgram(const QString& program)
{
    m_hasProgram = !program.isEmpty();
    m_notice->setProgram(program);
    showModels();
}

void StartPage::setLooking()
{
    m_looking = true;
    m_servers.clear();
    showServers();
}

void StartPage::setServers(std::vector<FoundServer> servers)
{
    m_looking = false;
    m_looked = true;
    m_servers = std::move(servers);
    showServers();
}

void StartPage::setWritable(bool writable)
{
    m_writable = writable;
    showModels();
    showServers();
    judgeAddress();
}

void StartPage::showModels()
{
    std::vector<StartRow> rows;
    for (std::size_t i = 0; i < std::min(m_models.size(), kMostModels); ++i) {
        const FoundModel& model = m_models[i];
        QStringList detail{parametersText(model.file.parameters), bytesText(model.file.bytes)};
        detail.removeAll(QString());
        rows.push_back({QString::number(i), model.file.name, detail.join(u" · "_s),
                        shortFit(model.fit),
                        model.fit == Fit::Yes ? Pill::Kind::OnTime : Pill::Kind::Late,
                        model.used ? tr("Open") : tr("Use"), model.used || m_writable,
                        i == 0 && m_hasProgram && model.fit != Fit::No});
    }
    m_modelCard->setRows(rows);
    orderTabs();
    const int count = static_cast<int>(m_models.size());
    SentenceLine& line = m_modelCard->sentence();
    if (m_scanning && count == 0)
        line.say(SentenceLine::Kind::Busy, tr("Looking for models…"));
    else if (m_scanned && count == 0)
        line.say(SentenceLine::Kind::Info,
                 tr("None was found in the usual folders. Download one (its name ends in .gguf), "
                    "or say where it lies."));
    else if (count > 0)
        line.say(SentenceLine::Kind::Good, tr("%n model(s) found", nullptr, count));
    else
        line.clear();
    m_all->setText(count > 0 ? tr("Show &all…") : tr("Find &models…"));
}

void StartPage::showServers()
{
    std::vector<StartRow> rows;
    for (std::size_t i = 0; i < m_servers.size(); ++i)
        rows.push_back({QString::number(i),
                        m_servers[i].server.name,
                        m_servers[i].detail,
                        {},
                        Pill::Kind::Neutral,
                        tr("Use"),
                        m_writable,
                        false});
    m_serverCard->setRows(rows);
    orderTabs();
    SentenceLine& line = m_serverCard->sentence();
    if (m_looking)
        line.say(SentenceLine::Kind::Busy, tr("Asking at the usual ports of this computer…"));
    else if (m_looked && m_servers.empty())
        line.say(SentenceLine::Kind::Info,
                 tr("No server answers at the usual ports of this computer (11434, 1234, 8080, "
                    "8000). Start one, or type its address."));
    else if (!m_servers.empty())
        line.say(SentenceLine::Kind::Good,
                 tr("%n server(s) found", nullptr, static_cast<int>(m_servers.size())));
    else
        line.clear();
    m_look->setEnabled(!m_looking);
}

void StartPage::judgeAddress()
{
    const QString typed = m_address->text().trimmed();
    const Result<QUrl> address = readAddress(typed);
    m_add->setEnabled(m_writable && address.has_value());
    if (typed.isEmpty())
        m_verdict->clear();
    else if (!address)
        m_verdict->say(SentenceLine::Kind::Warning, address.error().message);
    else
        m_verdict->say(isLoopback(*address) ? SentenceLine::Kind::Good : SentenceLine::Kind::Info,
                       address->toDisplayString());
}

void StartPage::lay(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    int at = 0;
    for (StartCard* card : {m_modelCard, m_serverCard, m_quoteCard}) {
        m_grid->removeWidget(card);
        m_grid->addWidget(card, at / columns, at % columns);
        m_grid->setColumnStretch(at, at < columns ? 1 : 0);
        ++at;
    }
}

void StartPage::resizeEvent(QResizeEvent* event)
{
    PageFrame::resizeEvent(event);
    lay(width() >= kStartpageBeside ? 3 : 1);
}

void StartPage::retranslate()
{
    setTitle(tr("Who should answer?"));
    m_words->setText(tr("Choose one way to begin; the others stay open. Whatever you choose, your "
                        "conversations are kept on this computer."));
    m_modelCard->setWords(tr("A model file on this computer"),
                          tr("Private and offline: Motcua runs the model with llama-server and "
                             "stops it when it is idle."));
    m_serverCard->setWords(tr("A server"),
                           tr("Ollama, LM Studio, llama.cpp, vLLM, or any other that speaks like "
                              "OpenAI's, here or elsewhere."));
    m_quoteCard->setWords(tr("Without a model"),
                          tr("Quote answers with sentences from your own documents, each with its "
                             "page and line. It needs nothing but a library."));
    m_file->setText(tr("Choose a &file…"));
    m_look->setText(tr("&Look for servers on this computer"));
    m_address->setPlaceholderText(tr("or an address: localhost:8080"));
    m_address->setAccessibleName(tr("Address of a server"));
    m_add->setText(tr("A&dd"));
    m_quote->setText(tr("Chat with &Quote"));
    showModels();
    showServers();
    judgeAddress();
}

} // namespace motcua
