// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/notecard.h"

#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/panelheader.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

NoteCard::NoteCard(const Note& note, bool writable, QWidget* parent)
    : QWidget(parent),
      m_note(note),
      m_words(new QLabel(this)),
      m_day(new QLabel(this)),
      m_edit(new IconButton(u"edit", this)),
      m_remove(new IconButton(u"delete", this)),
      m_jump(new QPushButton(this))
{
    const QString number = QString::number(note.id.value());
    setObjectName(u"note."_s + number);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_words->setText(note.text);
    m_day->setTextFormat(Qt::PlainText);
    setTextRole(m_day, FontRole::Tiny, true);
    m_edit->setObjectName(u"noteEdit."_s + number);
    m_remove->setObjectName(u"noteRemove."_s + number);
    m_edit->setSmall();
    m_remove->setSmall();
    m_edit->setVisible(writable);
    m_remove->setVisible(writable);
    m_jump->setObjectName(u"noteJump."_s + number);
    m_jump->setVisible(note.message.isValid());
    setQuiet(m_jump);
    setTextRole(m_jump, FontRole::Small);

    auto* card = new Card(this);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(space::kMedium, space::kSmall, space::kSmall, space::kSmall);
    inside->setSpacing(space::kTiny);
    inside->addWidget(m_words);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_day);
    row->addStretch(1);
    row->addWidget(m_jump);
    row->addWidget(m_edit);
    row->addWidget(m_remove);
    inside->addLayout(row);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);

    connect(m_edit, &QToolButton::clicked, this,
            [this] { m_field ? stopEditing(true) : startEditing(); });
    connect(m_remove, &QToolButton::clicked, this, [this] { Q_EMIT removed(m_note.id); });
    connect(m_jump, &QPushButton::clicked, this,
            [this] { Q_EMIT messageRequested(m_note.message); });
    retranslate();
}

void NoteCard::startEditing()
{
    if (m_field)
        return;
    m_field = new QPlainTextEdit(m_note.text, this);
    m_field->setObjectName(u"noteField."_s + QString::number(m_note.id.value()));
    m_field->setAccessibleName(tr("Text of the note"));
    m_field->setTabChangesFocus(true);
    m_field->installEventFilter(this);
    auto* inside = static_cast<QVBoxLayout*>(m_words->parentWidget()->layout());
    m_field->setFixedHeight(std::max(90, m_words->height() + 2 * space::kLarge));
    inside->insertWidget(0, m_field);
    m_words->hide();
    m_edit->setIconName(u"check");
    retranslate();
    m_field->setFocus();
    m_field->moveCursor(QTextCursor::End);
}

void NoteCard::stopEditing(bool keep)
{
    if (!m_field)
        return;
    const QString text = m_field->toPlainText().trimmed();
    m_field->deleteLater();
    m_field = nullptr;
    m_words->show();
    m_edit->setIconName(u"edit");
    retranslate();
    if (keep && !text.isEmpty() && text != m_note.text)
        Q_EMIT edited(m_note.id, text);
}

bool NoteCard::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (key->key() == Qt::Key_Escape ||
            (enter && key->modifiers().testFlag(Qt::ControlModifier))) {
            stopEditing(key->key() != Qt::Key_Escape);
            m_edit->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NoteCard::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NoteCard::retranslate()
{
    const qint64 time = m_note.edited > 0 ? m_note.edited : m_note.created;
    m_day->setText(QLocale().toString(QDateTime::fromMSecsSinceEpoch(time), QLocale::ShortFormat));
    m_edit->setHelp(m_field ? tr("Keep the change") : tr("Change the note"),
                    m_field ? QKeySequence(u"Ctrl+Return"_s) : QKeySequence());
    m_remove->setHelp(tr("Delete the note"));
    m_jump->setText(tr("On a message"));
}

} // namespace motcua
