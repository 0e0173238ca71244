// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/documentpage.h"

#include "library/documentview.h"
#include "theme/theme.h"
#include "widgets/elidedlabel.h"
#include "widgets/emptystate.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"
#include "widgets/pill.h"
#include "widgets/searchfield.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPause = 80; // milliseconds

} // namespace

DocumentPage::DocumentPage(Shelf& shelf, QWidget* parent)
    : QWidget(parent),
      m_shelf(shelf),
      m_stack(new QStackedLayout(this)),
      m_empty(new EmptyState(u"library", this)),
      m_view(new DocumentView(this))
{
    setObjectName(u"documentPage"_s);
    standOn(this, Surface::Window);
    m_addButton = m_empty->addButton({}, u"emptyAddDocuments"_s);
    m_samplesButton = m_empty->addButton({}, u"emptyAddSamples"_s);
    connect(m_addButton, &QPushButton::clicked, this, &DocumentPage::addRequested);
    connect(m_samplesButton, &QPushButton::clicked, this, &DocumentPage::samplesRequested);

    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildHeader());
    layout->addWidget(new Hairline(Qt::Horizontal, page));
    layout->addWidget(buildFindBar());
    layout->addWidget(m_view, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(page);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &DocumentPage::find);
    connect(m_view, &DocumentView::pageChanged, this, &DocumentPage::showPage);
    retranslate();
}

QWidget* DocumentPage::buildHeader()
{
    auto* header = new QWidget(this);
    header->setFixedHeight(size::kHeader);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(20, 0, 20, 0);
    row->setSpacing(space::kMedium);
    m_title = new ElidedLabel(header);
    m_title->setObjectName(u"documentTitle"_s);
    setTextRole(m_title, FontRole::Title);
    m_page = new Pill({}, Pill::Kind::Neutral, header);
    m_page->setObjectName(u"documentPlace"_s);
    m_findButton = new QPushButton(header);
    m_findButton->setObjectName(u"findInDocument"_s);
    connect(m_findButton, &QPushButton::clicked, this, &DocumentPage::startFinding);
    row->addWidget(m_title);
    row->addWidget(m_page);
    row->addStretch(1);
    row->addWidget(m_findButton);
    return header;
}

QWidget* DocumentPage::buildFindBar()
{
    m_findBar = new QWidget(this);
    m_findBar->setObjectName(u"documentFindBar"_s);
    auto* row = new QHBoxLayout(m_findBar);
    row->setContentsMargins(20, space::kSmall, 20, space::kSmall);
    row->setSpacing(space::kTiny);
    m_field = new SearchField(m_findBar);
    m_field->setObjectName(u"documentFind"_s);
    m_place = new QLabel(m_findBar);
    m_place->setObjectName(u"documentFindPlace"_s);
    m_place->setTextFormat(Qt::PlainText);
    setTextRole(m_place, FontRole::Small, true);
    m_previous = new IconButton(u"chevron-up", m_findBar);
    m_previous->setObjectName(u"documentFindPrevious"_s);
    m_next = new IconButton(u"chevron-down", m_findBar);
    m_next->setObjectName(u"documentFindNext"_s);
    m_close = new IconButton(u"close", m_findBar);
    m_close->setObjectName(u"documentFindClose"_s);
    row->addWidget(m_field, 1);
    row->addWidget(m_place);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    m_findBar->hide();
    connect(m_field, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_field, &SearchField::resultsRequested, this, [this] { step(1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_close, &QToolButton::clicked, this, &DocumentPage::stopFinding);
    return m_findBar;
}

void DocumentPage::show(OpenedDocument opened)
{
    const bool another = opened.document.id != m_opened.document.id;
    m_opened = std::move(opened);
    m_title->setText(m_opened.document.title);
    m_view->setText(m_opened.text);
    showPage(m_view->page());
    m_stack->setCurrentIndex(1);
    m_hits.clear();
    m_current = -1;
    if (another)
        stopFinding();
    else if (m_findBar->isVisible())
        find();
}

void DocumentPage::showNothing(bool libraryIsEmpty)
{
    m_libraryIsEmpty = libraryIsEmpty;
    m_opened = {};
    m_view->clear();
    m_stack->setCurrentIndex(0);
    retranslate();
}

void DocumentPage::startFinding()
{
    if (!document().isValid())
        return;
    const QString selected = m_view->selectedText();
    if (!selected.isEmpty() && selected.size() < 100 && !selected.contains(u'\n'))
        m_field->setText(selected);
    m_findBar->show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (!m_field->text().isEmpty())
        find();
}

void DocumentPage::stopFinding()
{
    ++m_search;
    m_pause.stop();
    m_hits.clear();
    m_current = -1;
    m_view->setFound({}, -1);
    if (m_findBar->isVisible()) {
        m_findBar->hide();
        m_view->setFocus();
    }
}

void DocumentPage::find()
{
    const quint64 search = ++m_search;
    const QString words = m_field->text().trimmed();
    if (words.isEmpty()) {
        m_hits.clear();
        m_current = -1;
        m_view->setFound({}, -1);
        return showPlace();
    }
    whenReady(m_shelf.find(document(), words), this,
              [this, search](Result<std::vector<DocumentHit>> found) {
                  if (search != m_search)
                      return;
                  if (!found) {
                      Q_EMIT failed(found.error());
                      return;
                  }
                  m_hits = std::move(*found);
                  const qsizetype from = m_view->firstShown();
                  const auto next = std::ranges::lower_bound(m_hits, from, {}, &DocumentHit::start);
                  m_current = m_hits.empty()         ? -1
                              : next == m_hits.end() ? 0
                                                     : static_cast<int>(next - m_hits.begin());
                  m_view->setFound(m_hits, m_current);
                  showPlace();
              });
}

void DocumentPage::step(int by)
{
    if (m_pause.isActive()) {
        m_pause.stop();
        return find();
    }
    if (m_hits.empty())
        return;
    const int count = static_cast<int>(m_hits.size());
    m_current = (m_current + by + count) % count;
    m_view->setFound(m_hits, m_current);
    showPlace();
}

void DocumentPage::showPlace()
{
    if (m_field->text().trimmed().isEmpty())
        m_place->clear();
    else if (m_hits.empty())
        m_place->setText(tr("not found"));
    else
        m_place->setText(tr("%1 of %2").arg(m_current + 1).arg(m_hits.size()));
    m_previous->setEnabled(!m_hits.empty());
    m_next->setEnabled(!m_hits.empty());
}

void DocumentPage::showPage(int page)
{
    const auto pages = m_opened.text.pageStarts.size();
    m_page->setVisible(true);
    if (pages > 0)
        m_page->setText(tr("page %1 of %2").arg(page).arg(pages));
    else
        m_page->setText(tr("%n passage(s)", nullptr, static_cast<int>(m_opened.passages.size())));
}

void DocumentPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_findBar->isVisible())
        return stopFinding();
    if (event->key() == Qt::Key_F3)
        return step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1);
    QWidget::keyPressEvent(event);
}

void DocumentPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void DocumentPage::retranslate()
{
    if (m_libraryIsEmpty)
        m_empty->setWords(
            tr("Your library is empty"),
            tr("Add the documents you want answers from: text, Markdown, web pages, PDF, Word or "
               "OpenDocument.\nDrop them anywhere in the window. They stay on this computer."));
    else
        m_empty->setWords(tr("Choose a document"),
                          tr("Its text is shown here, and every citation opens at its place."));
    m_addButton->setText(tr("Add documents…"));
    m_samplesButton->setText(tr("Add the sample library"));
    m_samplesButton->setVisible(m_libraryIsEmpty);
    m_findButton->setText(tr("Find in document"));
    m_field->setPrompt(tr("Find in this document"));
    m_previous->setHelp(tr("Previous place"), QKeySequence(u"Shift+F3"_s));
    m_next->setHelp(tr("Next place"), QKeySequence(u"F3"_s));
    m_close->setHelp(tr("Close finding"), QKeySequence(Qt::Key_Escape));
    showPlace();
    showPage(m_view->page());
}

} // namespace motcua
