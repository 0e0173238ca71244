// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/promptpopup.h"

#include "chat/composeredit.h"
#include "chat/promptmodel.h"
#include "theme/paint.h"

#include <QAccessible>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace motcua {

namespace {

constexpr int kPromptpopupWidest = 520;
constexpr int kMostRows = 8;
constexpr qsizetype kLongestWord = 60;

/// A name, and after it what the prompt begins with.
class PromptDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return {0, Theme::of(option.widget).rowHeight() + 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.widget);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        paint::itemRow(painter, theme, option.rect.adjusted(space::kTiny, 0, -space::kTiny, 0),
                       option.state, true);
        QRect room = option.rect.adjusted(space::kMedium + 2, 0, -space::kMedium - 2, 0);
        QFont font = theme.font(FontRole::Control);
        font.setWeight(QFont::DemiBold);
        painter->setFont(font);
        painter->setPen(chosen ? theme.colours.accent : theme.colours.text);
        const QString name = painter->fontMetrics().elidedText(
            index.data().toString(), Qt::ElideRight, room.width() * 3 / 5);
        painter->drawText(room, Qt::AlignVCenter | Qt::TextSingleLine, name);
        room.setLeft(room.left() + painter->fontMetrics().horizontalAdvance(name) + space::kMedium);
        painter->setFont(theme.font(FontRole::Small));
        painter->setPen(theme.colours.muted);
        painter->drawText(
            room, Qt::AlignVCenter | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data(PromptModel::ExcerptRole).toString(),
                                              Qt::ElideRight, room.width()));
        painter->restore();
    }
};

} // namespace

PromptPopup::PromptPopup(ComposerEdit* edit)
    : QWidget(edit->window()),
      m_edit(edit),
      m_model(new PromptModel(this)),
      m_list(new QListView(this)),
      m_note(new QLabel(this))
{
    setObjectName(QStringLiteral("chat.prompts"));
    m_list->setObjectName(QStringLiteral("chat.promptList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PromptDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    standOn(m_list, Surface::Card);
    m_note->setObjectName(QStringLiteral("chat.promptNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(space::kMedium, space::kTiny, space::kMedium, space::kTiny);
    setTextRole(m_note, FontRole::Small, true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, space::kTiny, 1, space::kTiny);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    edit->installEventFilter(this);
    connect(edit, &QPlainTextEdit::textChanged, this, &PromptPopup::follow);
    connect(edit, &QPlainTextEdit::cursorPositionChanged, this, &PromptPopup::follow);
    connect(edit, &QObject::destroyed, this, &QObject::deleteLater);
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex& index) { choose(index.row()); });
    retranslate();
    hide();
}

void PromptPopup::setPrompts(std::vector<Prompt> prompts)
{
    m_prompts = std::move(prompts);
    if (isVisible())
        follow();
}

void PromptPopup::dismiss()
{
    m_dismissed = true;
    hide();
}

int PromptPopup::wordLength() const
{
    const int at = m_edit->textCursor().position();
    if (at < 1 || m_edit->textCursor().hasSelection() || m_edit->document()->characterAt(0) != u'/')
        return 0;
    const QString word = m_edit->toPlainText().left(at);
    return word.size() > kLongestWord || word.contains(u'\n') ? 0 : at;
}

void PromptPopup::follow()
{
    if (m_edit->document()->characterAt(0) != u'/')
        m_dismissed = false;
    const int length = wordLength();
    if (length == 0 || m_dismissed || m_edit->isReadOnly() || !m_edit->hasFocus())
        return hide();
    open(m_edit->toPlainText().mid(1, length - 1));
}

void PromptPopup::open(const QString& word)
{
    std::vector<Prompt> found = promptsFor(m_prompts, word);
    const bool none = m_prompts.empty();
    if (found.empty() && !(none && word.isEmpty()))
        return hide(); // "/" may also begin what is no prompt: a path, a fraction
    m_note->setVisible(none);
    m_list->setVisible(!none);
    m_model->setPrompts(std::move(found));
    m_list->setCurrentIndex(m_model->index(0));
    if (parentWidget() != m_edit->window())
        setParent(m_edit->window());
    place();
    show();
    raise();
    announce();
}

/// Above the card the text stands on, within the window.
void PromptPopup::place()
{
    const QWidget* card = m_edit->parentWidget();
    const QPoint corner = card->mapTo(m_edit->window(), QPoint(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    const int row = Theme::of(this).rowHeight() + 2;
    const int wanted = rows * row + 2 * space::kTiny + 2;
    const int high = std::min(wanted, std::max(row, corner.y() - space::kMedium));
    const int wide = std::min(kPromptpopupWidest, card->width());
    setGeometry(corner.x(), corner.y() - space::kTiny - high, wide, high);
}

void PromptPopup::move(int by)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int row = (m_list->currentIndex().row() + by + count) % count;
    m_list->setCurrentIndex(m_model->index(row));
    announce();
}

void PromptPopup::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const Prompt prompt = m_model->at(row);
    dismiss();
    Q_EMIT chosen(prompt);
}

/// Whether the key was the list's.
bool PromptPopup::take(QKeyEvent* event)
{
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier || m_edit->isComposing())
        return false;
    const bool any = m_model->rowCount() > 0;
    switch (event->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Up:
        move(-1);
        return any;
    case Qt::Key_Down:
        move(1);
        return any;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab:
        if (any)
            choose(m_list->currentIndex().row());
        return any;
    default:
        return false;
    }
}

bool PromptPopup::eventFilter(QObject* object, QEvent* event)
{
    // While the field is being destroyed it is a field no more, but still has events.
    if (!qobject_cast<ComposerEdit*>(object) || !isVisible())
        return QWidget::eventFilter(object, event);
    switch (event->type()) {
    case QEvent::ShortcutOverride: // Escape would stop an answer
        if (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && !m_edit->isComposing()) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        if (take(static_cast<QKeyEvent*>(event)))
            return true;
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
        hide();
        break;
    case QEvent::Resize:
    case QEvent::Move:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(object, event);
}

/// The keyboard is elsewhere, so a screen reader is told what the list stands on.
void PromptPopup::announce()
{
    const QModelIndex current = m_list->currentIndex();
    setAccessibleName(current.isValid() ? current.data(Qt::AccessibleTextRole).toString()
                                        : m_note->text());
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void PromptPopup::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& c = Theme::of(this).colours;
    painter.fillRect(rect(), c.window);
    paint::box(&painter, QRectF(rect()), radius::kControl, c.card, paint::mix(c.line, c.text, 0.1));
}

void PromptPopup::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PromptPopup::retranslate()
{
    m_list->setAccessibleName(tr("Prompts"));
    m_note->setText(tr("There are no prompts yet. They are made where assistants are managed."));
}

} // namespace motcua
