// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/searchpalette.h"

#include "theme/paint.h"
#include "theme/theme.h"
#include "widgets/panelheader.h"
#include "widgets/searchfield.h"
#include "window/palettedelegate.h"
#include "window/palettemodel.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kPause = 60; // milliseconds
constexpr int kMostHits = 60;
constexpr int kRecent = 8;
constexpr int kWidth = 720;
constexpr int kShadow = 12;
/// Typed as they are; what they mean is in their tooltips.
constexpr const char* kFilters[] = {
    "in:library", "in:notes", "in:trash", "role:user", "role:assistant",
    "tag:",       "before:",  "after:",   ">"};

} // namespace

SearchPalette::SearchPalette(Search& search, Conversations& conversations, QWidget* window)
    : QWidget(window),
      m_search(search),
      m_conversations(conversations),
      m_window(window),
      m_field(new SearchField(this)),
      m_list(new QListView(this)),
      m_note(new QLabel(this)),
      m_model(new PaletteModel(this))
{
    setObjectName(u"searchPalette"_s);
    m_field->setObjectName(u"searchField"_s);
    m_field->installEventFilter(this);
    m_list->setObjectName(u"searchHits"_s);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    standOn(m_list, Surface::Card);
    m_note->setObjectName(u"searchNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(space::kLarge, space::kTiny, space::kLarge, space::kSmall);
    setTextRole(m_note, FontRole::Small, true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kShadow + 1, kShadow + 1, kShadow + 1, kShadow + 1);
    layout->setSpacing(0);
    auto* field = new QHBoxLayout;
    field->setContentsMargins(space::kSmall, space::kSmall, space::kSmall, 0);
    field->addWidget(m_field);
    layout->addLayout(field);
    m_hints = buildHints();
    layout->addWidget(m_hints);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(m_list, 1);
    layout->addWidget(m_note);

    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &SearchPalette::ask);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.startsWith(u'>') || text.trimmed().isEmpty())
            ask();
        else
            m_pause.start();
    });
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    window->installEventFilter(this);
    retranslate();
    hide();
}

QWidget* SearchPalette::buildHints()
{
    auto* hints = new QWidget(this);
    auto* row = new QHBoxLayout(hints);
    row->setContentsMargins(space::kSmall, space::kTiny, space::kSmall, space::kSmall);
    row->setSpacing(space::kTiny);
    for (const char* filter : kFilters) {
        const QString text = QString::fromLatin1(filter);
        auto* button = new QPushButton(text, hints);
        button->setObjectName(u"filter."_s + text);
        button->setFocusPolicy(Qt::NoFocus);
        setQuiet(button);
        setTextRole(button, FontRole::Small);
        connect(button, &QPushButton::clicked, this, [this, text] { addFilter(text); });
        row->addWidget(button);
    }
    row->addStretch(1);
    return hints;
}

void SearchPalette::addFilter(const QString& filter)
{
    const QString text = m_field->text();
    if (filter == u">"_s)
        m_field->setText(text.startsWith(u'>') ? text : filter + text);
    else
        m_field->setText(text.isEmpty() || text.endsWith(u' ') ? QString(text + filter)
                                                               : QString(text + u' ' + filter));
    if (!filter.endsWith(u':') && filter != u">"_s)
        m_field->setText(m_field->text() + u' ');
    m_field->setFocus();
    m_field->end(false);
}

void SearchPalette::open(const QString& words)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_model->setRows({});
    m_note->clear();
    if (!words.isEmpty())
        m_field->setText(words);
    place();
    QWidget::show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    if (words == u">"_s)
        m_field->end(false);
    ask();
}

void SearchPalette::close()
{
    m_pause.stop();
    ++m_question;
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

void SearchPalette::ask()
{
    m_pause.stop();
    const QString words = m_field->text();
    const quint64 question = ++m_question;
    if (words.startsWith(u'>'))
        return show(rowsOf(m_window->actions(), words.mid(1)), {});
    if (words.trimmed().isEmpty())
        return askRecent();
    whenReady(m_search.find(words, kMostHits), this,
              [this, question](const Result<SearchResult>& found) {
                  if (question != m_question)
                      return;
                  if (!found) {
                      if (found.error().kind != Error::Kind::Cancelled)
                          show({}, found.error().message);
                      return;
                  }
                  const QString note = !found->note.isEmpty() ? found->note
                                       : found->hits.empty()  ? tr("Nothing was found.")
                                                              : QString();
                  show(rowsOf(*found), note);
              });
}

void SearchPalette::askRecent()
{
    const quint64 question = m_question;
    ThreadQuery query;
    query.limit = kRecent;
    whenReady(m_conversations.threads(query), this,
              [this, question](const Result<std::vector<Thread>>& recent) {
                  if (question != m_question || !recent)
                      return;
                  show(rowsOf(*recent), tr("Type words to search. “>” lists the commands."));
              });
}

void SearchPalette::show(std::vector<PaletteRow> rows, const QString& note)
{
    m_model->setRows(std::move(rows));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_list->setCurrentIndex(m_model->index(m_model->choosable(0, 1)));
    m_list->scrollToTop();
    place();
}

/// Under the top bar, in the middle; as high as what was found, within the window.
void SearchPalette::place()
{
    const int width = std::min(kWidth, m_window->width() - 2 * space::kLarge) + 2 * kShadow;
    const int top = space::kTiny + 2 - kShadow;
    int rows = 0;
    const int most = m_window->height() * 6 / 10;
    for (int i = 0; i < m_model->rowCount() && rows < most; ++i)
        rows += m_list->sizeHintForRow(i);
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::min(rows, most) + 2);
    layout()->activate();
    const int height = std::min(sizeHint().height(), m_window->height() - top - space::kLarge);
    setGeometry((m_window->width() - width) / 2, top, width, height);
    // Room for all filters, or for none.
    m_hints->setVisible(m_hints->sizeHint().width() <= width - 2 * kShadow);
}

void SearchPalette::move(int by)
{
    const int from = m_list->currentIndex().row() + by;
    int to = m_model->choosable(from, by);
    if (to < 0) // around the ends
        to = by > 0 ? m_model->choosable(0, 1) : m_model->choosable(m_model->rowCount() - 1, -1);
    if (to >= 0)
        m_list->setCurrentIndex(m_model->index(to));
}

void SearchPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const PaletteRow chosen = m_model->row(row);
    const QString words = m_field->text();
    if (chosen.kind == PaletteRow::Kind::Heading)
        return;
    close();
    switch (chosen.kind) {
    case PaletteRow::Kind::Heading:
        break;
    case PaletteRow::Kind::Hit:
        Q_EMIT hitChosen(chosen.hit, words);
        break;
    case PaletteRow::Kind::Recent:
        Q_EMIT threadChosen(chosen.thread);
        break;
    case PaletteRow::Kind::Command:
        m_field->clear();
        chosen.action->trigger();
        break;
    }
}

bool SearchPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_window && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched == m_field && event->type() == QEvent::FocusOut && isVisible()) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::MouseFocusReason || reason == Qt::TabFocusReason ||
            reason == Qt::BacktabFocusReason) {
            m_before = nullptr;
            close();
        }
    }
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        keyPressEvent(static_cast<QKeyEvent*>(event));
        return event->isAccepted();
    }
    return QWidget::eventFilter(watched, event);
}

void SearchPalette::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    switch (event->key()) {
    case Qt::Key_Escape:
        return close();
    case Qt::Key_Up:
        return move(-1);
    case Qt::Key_Down:
        return move(1);
    case Qt::Key_PageDown:
        for (int i = 0; i < 8; ++i)
            move(1);
        return;
    case Qt::Key_PageUp:
        for (int i = 0; i < 8; ++i)
            move(-1);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_pause.isActive())
            return ask(); // what is listed does not belong to these words
        return choose(m_list->currentIndex().row());
    default:
        event->ignore();
    }
}

void SearchPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRectF card = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    QColor shadow = theme.colours.shadow;
    for (int i = kShadow; i > 0; i -= 2) { // soft, by layers
        shadow.setAlphaF(theme.colours.shadow.alphaF() * 0.35F);
        paint::box(&painter, card.adjusted(-i, -i + 4, i, i), radius::kCard + i, shadow);
    }
    paint::box(&painter, card, radius::kCard, theme.colours.card, theme.colours.line);
}

void SearchPalette::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void SearchPalette::retranslate()
{
    m_field->setPrompt(tr("Search conversations, notes and documents"));
    m_list->setAccessibleName(tr("What was found"));
    const auto help = [this](const char* filter, const QString& text) {
        if (auto* button =
                m_hints->findChild<QPushButton*>(u"filter."_s + QLatin1StringView(filter)))
            button->setToolTip(text);
    };
    help("in:library", tr("Only documents"));
    help("in:notes", tr("Only notes"));
    help("in:trash", tr("In the trash"));
    help("role:user", tr("What you wrote"));
    help("role:assistant", tr("What was answered"));
    help("tag:", tr("Conversations with this tag"));
    help("before:", tr("Before a day, as before:2024-03-01"));
    help("after:", tr("After a day, as after:2024-03-01"));
    help(">", tr("Commands"));
}

} // namespace motcua
