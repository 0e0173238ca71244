// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/modelpage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "assistants/llamanotice.h"
#include "assistants/logview.h"
#include "assistants/modeldetails.h"
#include "assistants/startoptions.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <QDir>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// How far loading is, from the sentence that tells of it; 0: it does not say.
int percentIn(const QString& sentence)
{
    static const QRegularExpression share(u"(\\d{1,3})\\s*%"_s);
    return std::clamp(share.match(sentence).captured(1).toInt(), 0, 100);
}

} // namespace

QString stateWord(LlamaServer::State state)
{
    switch (state) {
    case LlamaServer::State::Stopped:
        return ModelPage::tr("Stopped");
    case LlamaServer::State::Starting:
        return ModelPage::tr("Loading");
    case LlamaServer::State::Ready:
        return ModelPage::tr("Ready");
    case LlamaServer::State::Failed:
        return ModelPage::tr("Failed");
    }
    return {};
}

ModelPage::ModelPage(QWidget* parent)
    : ProfilePage(u"modelPage"_s, parent),
      m_start(addHeaderButton(u"model.start"_s)),
      m_stateLine(new SentenceLine),
      m_progress(new QProgressBar),
      m_notice(new LlamaNotice),
      m_name(new QLineEdit),
      m_file(new QLineEdit),
      m_show(new QPushButton),
      m_options(new StartOptions(u"model"_s)),
      m_details(new ModelDetails),
      m_log(new LogView)
{
    picture().setIcon(u"chip"_s);
    addChatButton();
    m_stateLine->setObjectName(u"model.state"_s);
    m_progress->setObjectName(u"model.progress"_s);
    m_progress->setTextVisible(false);
    m_progress->hide();
    auto* loading = new QVBoxLayout; // one thing, said and shown
    loading->setSpacing(space::kSmall);
    loading->addWidget(m_stateLine);
    loading->addWidget(m_progress);
    column().addLayout(loading);
    column().addWidget(m_notice);
    m_notice->hide();
    m_nameField = addField(m_name, u"model.name"_s);
    m_fileField = addField(m_file, u"model.file"_s);
    m_file->setReadOnly(true);
    m_show->setObjectName(u"model.show"_s);
    m_fileField->addBeside(m_show);
    column().addWidget(m_options);
    column().addWidget(m_details);
    m_details->leaveOutFile();
    column().addWidget(m_log);
    addLastRow(false);

    connect(m_start, &QPushButton::clicked, this, [this] {
        const bool runs =
            m_state == LlamaServer::State::Ready || m_state == LlamaServer::State::Starting;
        if (runs)
            Q_EMIT stopRequested();
        else
            Q_EMIT startRequested();
    });
    connect(m_show, &QPushButton::clicked, this, [this] { Q_EMIT fileRequested(m_value.file); });
    connect(m_notice, &LlamaNotice::programWanted, this, &ModelPage::programWanted);
    connect(m_notice, &LlamaNotice::lookAgain, this, &ModelPage::lookAgain);
    connect(m_name, &QLineEdit::textEdited, this, &ModelPage::touch);
    connect(m_options, &StartOptions::edited, this, &ModelPage::touch);
    ModelPage::retranslate();
}

ProfileValue ModelPage::value() const
{
    ServerProfile server = m_value;
    server.name = m_name->text().trimmed();
    server.contextLength = m_options->context();
    server.arguments = m_options->arguments().trimmed();
    return server;
}

void ModelPage::fill(const ProfileValue& value, const QString&)
{
    const auto* server = std::get_if<ServerProfile>(&value);
    if (!server)
        return;
    m_value = *server;
    setTitle(server->name);
    if (m_name->text().trimmed() != server->name)
        m_name->setText(server->name);
    m_file->setText(QDir::toNativeSeparators(server->file));
    m_file->setCursorPosition(static_cast<int>(m_file->text().size()));
    m_options->setValues(server->contextLength, server->arguments);
}

void ModelPage::setModel(const FoundModel& model, qint64 freeBytes)
{
    const ModelFile& file = model.file;
    m_options->setTrained(file.contextLength);
    m_details->setModel(model, freeBytes);
    m_details->setVisible(file.trouble.isEmpty());
    if (!file.trouble.isEmpty())
        return m_fileField->say(SentenceLine::Kind::Bad, file.trouble);
    QStringList words{bytesText(file.bytes), parametersText(file.parameters), file.quantisation,
                      fitText(model.fit, freeBytes)};
    words.removeAll(QString());
    const bool fits = model.fit == Fit::Yes;
    const auto kind = fits                        ? SentenceLine::Kind::Good
                      : model.fit == Fit::Unknown ? SentenceLine::Kind::Help
                                                  : SentenceLine::Kind::Warning;
    m_fileField->say(kind, words.join(u" · "_s));
}

void ModelPage::setState(LlamaServer::State state, const QString& sentence)
{
    if (state == LlamaServer::State::Failed && m_state != state)
        m_log->setOpen(true);
    m_state = state;
    m_stateSentence = sentence;
    showState();
}

void ModelPage::setProgram(const QString& program)
{
    m_hasProgram = !program.isEmpty();
    m_notice->setProgram(program);
    showState();
}

void ModelPage::showState()
{
    using State = LlamaServer::State;
    const bool runs = m_state == State::Ready || m_state == State::Starting;
    word().setText(stateWord(m_state));
    word().setKind(m_state == State::Ready      ? Pill::Kind::OnTime
                   : m_state == State::Failed   ? Pill::Kind::Late
                   : m_state == State::Starting ? Pill::Kind::Early
                                                : Pill::Kind::Neutral);
    word().show();
    m_start->setText(runs ? tr("S&top") : tr("St&art"));
    m_start->setIcon(themeIcon(runs ? u"stop" : u"continue"));
    m_start->setEnabled(!isFresh() && (runs || m_hasProgram));
    m_start->setToolTip(runs ? tr("Takes the model out of memory")
                             : tr("Loads the model now; else the first question does"));
    const int percent = percentIn(m_stateSentence);
    m_progress->setRange(0, m_state == State::Starting && percent == 0 ? 0 : 100);
    m_progress->setValue(percent);
    m_progress->setVisible(m_state == State::Starting);
    m_progress->setAccessibleName(tr("Loading the model…"));
    if (m_state == State::Failed)
        m_stateLine->say(SentenceLine::Kind::Bad, m_stateSentence.isEmpty()
                                                      ? tr("llama-server ended by itself. "
                                                           "Its log below says why.")
                                                      : m_stateSentence);
    else if (m_state == State::Starting)
        m_stateLine->say(SentenceLine::Kind::Busy,
                         m_stateSentence.isEmpty() ? tr("Loading the model…") : m_stateSentence);
    else
        m_stateLine->clear();
}

void ModelPage::retranslate()
{
    ProfilePage::retranslate();
    m_nameField->setLabel(tr("Name"));
    m_fileField->setLabel(tr("Model file"));
    m_show->setText(tr("Show in &folder"));
    showState();
}

} // namespace motcua
