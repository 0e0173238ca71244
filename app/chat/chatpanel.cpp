// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/chatpanel.h"

#include "chat/assistantpill.h"
#include "chat/findrun.h"
#include "chat/severaldialog.h"
#include "chat/variabledialog.h"
#include "theme/paint.h"
#include "widgets/elidedlabel.h"
#include "widgets/iconbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

ChatPanel::ChatPanel(QWidget* parent)
    : QWidget(parent),
      m_header(new QWidget(this)),
      m_title(new ElidedLabel(m_header)),
      m_assistant(new AssistantPill(m_header)),
      m_menu(new IconButton(u"more", m_header)),
      m_find(new FindBar(this)),
      m_run(new FindRun(this)),
      m_view(new ChatView(this)),
      m_foot(new QWidget(this)),
      m_composer(new Composer(m_foot))
{
    setObjectName(QStringLiteral("chat.panel"));
    m_header->setFixedHeight(size::kHeader);
    m_title->setObjectName(QStringLiteral("chat.title"));
    setTextRole(m_title, FontRole::Title);
    m_menu->setObjectName(QStringLiteral("chat.threadMenu"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    auto* header = new QHBoxLayout(m_header);
    header->setContentsMargins(space::kLarge + space::kTiny, 0, space::kMedium, 0);
    header->setSpacing(space::kSmall + 2);
    header->addWidget(m_title);
    header->addWidget(m_assistant);
    header->addStretch(1);
    header->addWidget(m_menu);
    auto* foot = new QHBoxLayout(m_foot);
    foot->setContentsMargins(space::kLarge, 0, space::kLarge, 14);
    foot->addWidget(m_composer);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_find);
    column->addWidget(m_view, 1);
    column->addWidget(m_foot);
    m_view->viewport()->installEventFilter(this);
    // From the composer back into the conversation and its actions.
    setTabOrder(m_composer, m_view);
    setFocusProxy(m_composer);
    connectParts();
    retranslate();
}

ChatPanel::~ChatPanel()
{
    // The view outlives the members of this class, its viewport still tells of its end.
    m_view->viewport()->removeEventFilter(this);
}

QToolButton* ChatPanel::menuButton() const
{
    return m_menu;
}

void ChatPanel::connectParts()
{
    connect(m_view, &ChatView::typed, m_composer, &Composer::type);
    connect(m_view, &ChatView::quoteRequested, m_composer, &Composer::insertQuote);
    connect(m_view, &ChatView::editRequested, this, &ChatPanel::editMessage);
    connect(m_composer, &Composer::editLastRequested, this, &ChatPanel::editLast);
    connect(m_composer, &Composer::sendRequested, m_view, [this] { m_view->showEnd(); });
    connect(m_composer, &Composer::compareRequested, this, &ChatPanel::askSeveral);
    connect(m_composer, &Composer::promptChosen, this, &ChatPanel::usePrompt);
    connect(m_assistant, &AssistantPill::chosen, this, &ChatPanel::assistantChosen);
    connect(m_assistant, &AssistantPill::severalRequested, this, &ChatPanel::askSeveral);
    connect(m_assistant, &AssistantPill::manageRequested, this,
            &ChatPanel::manageAssistantsRequested);
    connect(m_composer, &Composer::editEnded, m_view, [this] { m_view->viewport()->update(); });
    connect(m_find, &FindBar::wordsChanged, this, [this](const QString& words) {
        m_foundCurrent = -1;
        m_run->start(words);
    });
    connect(m_find, &FindBar::nextRequested, this, [this] { stepFound(1); });
    connect(m_find, &FindBar::previousRequested, this, [this] { stepFound(-1); });
    connect(m_find, &FindBar::closed, this, [this] {
        m_run->start({});
        m_view->setFound({}, -1);
        m_view->setFocus();
    });
    connect(m_run, &FindRun::progressed, this, &ChatPanel::showFound);
}

void ChatPanel::setContent(ChatContent* content)
{
    if (m_content)
        m_content->disconnect(this);
    m_content = content;
    m_foundCurrent = -1;
    m_find->hide();
    m_view->setContent(content);
    m_run->setContent(content);
    if (content) {
        // A text that was not loaded when its place was wanted: go there once it is.
        connect(content, &ChatContent::loaded, this, [this](int first, int last) {
            const bool waited = m_find->isVisible() && m_foundCurrent >= 0 &&
                                m_foundPlace.row >= first && m_foundPlace.row <= last;
            if (waited)
                m_view->showPlace(m_foundPlace);
        });
    }
}

void ChatPanel::setTitle(const QString& title)
{
    m_title->setText(title);
    m_header->layout()->invalidate();
}

void ChatPanel::setAssistants(const std::vector<AssistantInfo>& assistants, const QString& current)
{
    m_assistant->setAssistants(assistants, current);
    m_composer->setComparable(assistants.size() > 1);
    m_header->layout()->invalidate();
}

void ChatPanel::askSeveral()
{
    QStringList ticked = m_composer->several();
    if (ticked.isEmpty())
        ticked << m_assistant->current();
    auto* dialog = new SeveralDialog(m_assistant->assistants(), ticked, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SeveralDialog::chosen, m_composer, [this](const QStringList& assistants) {
        m_composer->setSeveral(assistants);
        m_composer->setFocus();
    });
    dialog->open();
}

/// A prompt goes into the composer at once, or when its variables are filled in.
void ChatPanel::usePrompt(const Prompt& prompt)
{
    const QHash<QString, QString> known = knownVariables(prompt.text, m_view->selectedText());
    if (!VariableDialog::isNeeded(prompt.text)) {
        m_composer->insertPrompt(filled(prompt.text, known));
        return;
    }
    auto* dialog = new VariableDialog(prompt.name, prompt.text, known, tr("Insert"), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &VariableDialog::filledIn, m_composer, &Composer::insertPrompt);
    connect(dialog, &QDialog::finished, m_composer, [this] { m_composer->setFocus(); });
    dialog->open();
}

void ChatPanel::setAppearance(const ChatAppearance& appearance)
{
    m_view->setAppearance(appearance);
    m_composer->setAppearance(appearance);
    alignComposer();
}

void ChatPanel::openFind()
{
    const QString selected = m_view->selectedText();
    m_find->open(selected.size() <= 120 && !selected.contains(u'\n') ? selected : QString());
}

void ChatPanel::find(const QString& words, MessageId from)
{
    m_foundFrom = m_content ? m_content->rowOf(from) : -1;
    m_find->open(words);
}

void ChatPanel::showFound()
{
    const std::vector<FoundPlace>& places = m_run->places();
    const int total = static_cast<int>(places.size());
    bool moved = false;
    if (m_foundCurrent >= 0 && !m_run->isRunning()) {
        // A growing message may have got places before the one that is looked at, or lost it.
        const auto now = std::lower_bound(places.begin(), places.end(), m_foundPlace);
        m_foundCurrent =
            std::min(static_cast<int>(now - places.begin()), static_cast<int>(places.size()) - 1);
    }
    if (m_foundCurrent < 0 && total > 0) {
        // The first place from what is on the screen on; earlier ones when nothing follows.
        const FoundPlace from{m_foundFrom >= 0 ? m_foundFrom : m_view->firstVisibleRow(), 0, 0, 0};
        const auto next = std::lower_bound(places.begin(), places.end(), from);
        if (next != places.end() || !m_run->isRunning()) {
            m_foundCurrent = next == places.end() ? 0 : static_cast<int>(next - places.begin());
            moved = true;
        }
    }
    m_find->setCount(m_foundCurrent + 1, total, m_run->isRunning());
    m_view->setFound(places, m_foundCurrent);
    if (moved) {
        m_foundFrom = -1;
        m_foundPlace = places[static_cast<size_t>(m_foundCurrent)];
        m_view->showPlace(m_foundPlace);
    }
}

void ChatPanel::stepFound(int by)
{
    const int total = static_cast<int>(m_run->places().size());
    if (total == 0)
        return;
    m_foundCurrent = (m_foundCurrent + by + total) % total;
    m_foundPlace = m_run->places()[static_cast<size_t>(m_foundCurrent)];
    m_find->setCount(m_foundCurrent + 1, total, m_run->isRunning());
    m_view->setFound(m_run->places(), m_foundCurrent);
    m_view->showPlace(m_foundPlace);
}

bool ChatPanel::editMessage(MessageId message)
{
    const int row = m_content ? m_content->rowOf(message) : -1;
    const Message* found = row < 0 ? nullptr : m_content->messageAt(row);
    if (!found || m_composer->isSending())
        return false;
    m_composer->beginEdit(message, found->text);
    return true;
}

void ChatPanel::editLast()
{
    for (int row = m_content ? m_content->count() - 1 : -1; row >= 0; --row) {
        if (m_content->nodeAt(row).role == Role::User) {
            editMessage(m_content->nodeAt(row).id);
            return;
        }
    }
}

/// The card stands exactly below the column of messages, whatever the scroll bar takes.
void ChatPanel::alignComposer()
{
    const auto [left, width] = m_view->column();
    const int right = m_view->width() - left - width;
    m_foot->layout()->setContentsMargins(left, 0, std::max(0, right), 14);
}

bool ChatPanel::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_view->viewport() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &ChatPanel::alignComposer, Qt::QueuedConnection);
    return QWidget::eventFilter(object, event);
}

void ChatPanel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& colours = Theme::of(this).colours;
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, m_header->height() - 1, width(), 1), colours.line);
}

void ChatPanel::retranslate()
{
    m_menu->setHelp(tr("More for this conversation"));
}

void ChatPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua
