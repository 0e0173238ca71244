// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/llamanotice.h"

#include "assistants/sentenceline.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

LlamaNotice::LlamaNotice(QWidget* parent)
    : QWidget(parent),
      m_words(new SentenceLine(this)),
      m_choose(new QPushButton(this)),
      m_again(new QPushButton(this))
{
    setObjectName(u"llamaNotice"_s);
    m_words->setObjectName(u"llamaNotice.words"_s);
    m_choose->setObjectName(u"chooseLlamaServer"_s);
    m_again->setObjectName(u"lookForLlamaServer"_s);
    setQuiet(m_again);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_choose);
    row->addWidget(m_again);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addWidget(m_words);
    column->addLayout(row);
    connect(m_choose, &QPushButton::clicked, this, &LlamaNotice::programWanted);
    connect(m_again, &QPushButton::clicked, this, &LlamaNotice::lookAgain);
    retranslate();
}

void LlamaNotice::setProgram(const QString& program)
{
    setVisible(program.isEmpty());
}

void LlamaNotice::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LlamaNotice::retranslate()
{
#if defined(Q_OS_WIN)
    const QString how = tr("Install it with “winget install llama.cpp”, or take it from "
                           "github.com/ggml-org/llama.cpp/releases.");
#elif defined(Q_OS_MACOS)
    const QString how = tr("Install it with “brew install llama.cpp”, or take it from "
                           "github.com/ggml-org/llama.cpp/releases.");
#else
    const QString how = tr("On Debian install it with “sudo apt install llama.cpp”; elsewhere take "
                           "it from github.com/ggml-org/llama.cpp/releases.");
#endif
    m_words->say(SentenceLine::Kind::Warning,
                 tr("Model files need the program llama-server, and none was found.") + u' ' + how);
    m_choose->setText(tr("Choose &program…"));
    m_again->setText(tr("&Look again"));
}

} // namespace motcua
