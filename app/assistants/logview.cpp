// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistants/logview.h"

#include "theme/theme.h"
#include "widgets/disclosureheader.h"
#include "widgets/iconbutton.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostLines = 5000;
constexpr int kHeight = 220;

} // namespace

LogView::LogView(QWidget* parent)
    : QWidget(parent),
      m_header(new DisclosureHeader({}, this)),
      m_copy(new IconButton(u"copy", this)),
      m_text(new QPlainTextEdit(this))
{
    m_header->setObjectName(u"serverLog.header"_s);
    m_copy->setObjectName(u"serverLog.copy"_s);
    m_copy->setSmall();
    m_text->setObjectName(u"serverLog"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMaximumBlockCount(kMostLines);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    m_text->setFixedHeight(kHeight);
    setTextRole(m_text, FontRole::Code);
    m_header->setBody(m_text);
    m_header->setOpen(false);

    auto* row = new QHBoxLayout;
    row->addWidget(m_header, 1);
    row->addWidget(m_copy);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kTiny);
    column->addLayout(row);
    column->addWidget(m_text);
    connect(m_copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    connect(m_header, &QAbstractButton::toggled, this, [this](bool open) {
        if (open)
            goToEnd();
    });
    retranslate();
}

bool LogView::atEnd() const
{
    const QScrollBar* bar = m_text->verticalScrollBar();
    return bar->value() >= bar->maximum() - 1;
}

void LogView::goToEnd()
{
    m_text->verticalScrollBar()->setValue(m_text->verticalScrollBar()->maximum());
}

void LogView::setLog(const QString& log)
{
    m_text->setPlainText(log.endsWith(u'\n') ? log.chopped(1) : log);
    m_copy->setEnabled(!log.isEmpty());
    goToEnd();
}

void LogView::append(const QString& line)
{
    const bool follow = atEnd();
    m_text->appendPlainText(line);
    m_copy->setEnabled(true);
    if (follow)
        goToEnd();
}

void LogView::setOpen(bool open)
{
    m_header->setOpen(open);
}

void LogView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LogView::retranslate()
{
    m_header->setText(tr("Log of llama-server"));
    m_text->setAccessibleName(tr("Log of llama-server"));
    m_text->setPlaceholderText(tr("Nothing was written yet."));
    m_copy->setHelp(tr("Copy the log"));
}

} // namespace motcua
