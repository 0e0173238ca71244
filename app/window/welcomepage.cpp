// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/welcomepage.h"

#include "library/samples.h"
#include "theme/theme.h"
#include "widgets/emptystate.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

WelcomePage::WelcomePage(QWidget* host) : QWidget(host), m_state(new EmptyState(u"chat", this))
{
    setObjectName(u"welcome"_s);
    standOn(this, Surface::Window);
    m_question = m_state->addButton({}, u"welcomeQuestion"_s);
    m_add = m_state->addButton({}, u"welcomeAdd"_s);
    m_samples = m_state->addButton({}, u"welcomeSamples"_s);
    m_chat = m_state->addButton({}, u"welcomeModel"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    connect(m_add, &QPushButton::clicked, this, &WelcomePage::addRequested);
    connect(m_samples, &QPushButton::clicked, this, &WelcomePage::samplesRequested);
    connect(m_chat, &QPushButton::clicked, this, &WelcomePage::modelRequested);
    connect(m_question, &QPushButton::clicked, this,
            [this] { Q_EMIT questionChosen(sampleQuestion()); });
    host->installEventFilter(this);
    setGeometry(host->rect());
    retranslate();
}

void WelcomePage::setLibrary(int documents, bool samples)
{
    if (documents == m_documents && samples == m_hasSamples)
        return;
    m_documents = documents;
    m_hasSamples = samples;
    retranslate();
}

void WelcomePage::setWritable(bool writable)
{
    m_writable = writable;
    retranslate();
}

void WelcomePage::setModel(const QString& name)
{
    if (name == m_model)
        return;
    m_model = name;
    retranslate();
}

bool WelcomePage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize)
        setGeometry(static_cast<QWidget*>(watched)->rect());
    return QWidget::eventFilter(watched, event);
}

void WelcomePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void WelcomePage::setWords(bool empty)
{
    if (!m_model.isEmpty())
        m_state->setWords(tr("Ask %1").arg(m_model),
                          tr("Write a message below.\n"
                             "When the library holds something about it, the answer quotes it."));
    else if (empty)
        m_state->setWords(
            tr("Ask your own documents"),
            tr("Add documents: they are read and kept on this computer only.\n"
               "Ask a question: the answer quotes them, with page and line to check.\n"
               "Ask again or edit: every version is kept as a branch."));
    else
        m_state->setWords(tr("What would you like to know?"),
                          tr("%n document(s) are ready. The answer quotes them; when they do not "
                             "hold it, it says so.",
                             nullptr, m_documents));
}

void WelcomePage::retranslate()
{
    const bool empty = m_documents <= 0;
    const bool quotes = m_model.isEmpty();
    const bool question = !empty && m_hasSamples && m_writable && quotes;
    setWords(empty);
    m_add->setText(tr("Add documents…"));
    m_add->setAccessibleName(m_add->text());
    m_samples->setText(tr("Try the sample library"));
    m_samples->setAccessibleName(m_samples->text());
    m_chat->setText(tr("Chat with a &model…"));
    m_chat->setAccessibleName(tr("Chat with a model"));
    m_question->setText(sampleQuestion());
    m_question->setAccessibleName(m_question->text());
    setPrimary(m_add, quotes); // never shown beside the question
    m_state->setVisible(m_documents >= 0);
    m_add->setVisible(empty && m_writable);
    m_samples->setVisible(empty && m_writable && quotes);
    m_chat->setVisible(m_writable && quotes && !question);
    m_question->setVisible(question);
}

} // namespace motcua
