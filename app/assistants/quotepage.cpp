// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/quotepage.h"

#include "assistants/avatar.h"
#include "assistants/formfield.h"
#include "settings/catalogue.h"
#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/pill.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kSpin = 120;

} // namespace

QuotePage::QuotePage(QWidget* parent)
    : PageFrame(u"quotePage"_s, parent),
      m_words(new QLabel),
      m_citations(new QSpinBox),
      m_chat(addHeaderButton(u"quotePage.chat"_s)),
      m_library(new QPushButton(themeIcon(u"library"), QString()))
{
    picture().setIcon(u"quote"_s);
    setPrimary(m_chat);
    m_words->setObjectName(u"quote.words"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Body);
    m_citations->setObjectName(u"quote.citations"_s);
    m_citations->setRange(settings::kCitations.low, settings::kCitations.high);
    m_citations->setMaximumWidth(kSpin);
    m_field = new FormField(m_citations, body());
    m_library->setObjectName(u"quote.library"_s);
    column().addWidget(m_words);
    column().addWidget(m_field);
    column().addWidget(m_library, 0, Qt::AlignLeading);
    column().addStretch(1);
    connect(m_citations, &QSpinBox::valueChanged, this, &QuotePage::citationsChanged);
    connect(m_chat, &QPushButton::clicked, this, &QuotePage::chatRequested);
    connect(m_library, &QPushButton::clicked, this, &QuotePage::libraryRequested);
    QuotePage::retranslate();
}

void QuotePage::setCitations(int most)
{
    const QSignalBlocker quiet(m_citations);
    m_citations->setValue(most);
}

void QuotePage::retranslate()
{
    setTitle(tr("Quote"));
    word().setText(tr("built in"));
    word().show();
    m_words->setText(
        tr("Quote needs no model and no network. It looks for the answer in your library and gives "
           "it in the words of your documents, each quotation with its page and line.\n\n"
           "It invents nothing: when the library does not hold the answer, it says so."));
    m_field->setLabel(settingText(settings::kCitations.label));
    m_field->setHelp(settingText(settings::kCitations.help));
    m_chat->setText(tr("&Chat with it"));
    m_library->setText(tr("Open the &library"));
}

} // namespace motcua
