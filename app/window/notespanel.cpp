// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/notespanel.h"

#include "theme/theme.h"
#include "window/notecard.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

NotesPanel::NotesPanel(Conversations& conversations, QWidget* parent)
    : QWidget(parent),
      m_conversations(conversations),
      m_words(new QLabel(this)),
      m_field(new QPlainTextEdit(this)),
      m_add(new QPushButton(this))
{
    setObjectName(u"notesPanel"_s);
    m_words->setObjectName(u"notesWords"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    setTextRole(m_words, FontRole::Small, true);
    m_field->setObjectName(u"noteText"_s);
    m_field->setTabChangesFocus(true);
    m_field->setFixedHeight(84);
    m_field->installEventFilter(this);
    m_add->setObjectName(u"noteAdd"_s);

    auto* page = new QWidget;
    m_cards = new QVBoxLayout(page);
    m_cards->setContentsMargins(14, space::kSmall, 14, space::kSmall);
    m_cards->setSpacing(space::kSmall);
    m_cards->addWidget(m_words);
    m_cards->addStretch(1);
    auto* area = new QScrollArea(this);
    area->setObjectName(u"notesArea"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(page);
    standOn(area, Surface::Window);
    standOn(page, Surface::Window);

    auto* below = new QVBoxLayout;
    below->setContentsMargins(14, space::kSmall, 14, space::kMedium);
    below->setSpacing(space::kSmall);
    below->addWidget(m_field);
    below->addWidget(m_add, 0, Qt::AlignRight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(below);

    connect(m_add, &QPushButton::clicked, this, &NotesPanel::add);
    connect(m_field, &QPlainTextEdit::textChanged, this, &NotesPanel::retranslate);
    connect(&m_conversations, &Conversations::notesChanged, this, [this](ThreadId thread) {
        if (thread == m_thread)
            load();
    });
    connect(&m_conversations, &Conversations::everythingChanged, this, &NotesPanel::load);
    retranslate();
}

void NotesPanel::setThread(ThreadId thread)
{
    if (thread == m_thread)
        return;
    m_thread = thread;
    m_field->clear();
    load();
}

void NotesPanel::setWritable(bool writable)
{
    m_writable = writable;
    retranslate();
}

void NotesPanel::load()
{
    if (!m_thread.isValid())
        return show({});
    whenReady(m_conversations.notes(m_thread), this,
              [this, thread = m_thread](const Result<std::vector<Note>>& notes) {
                  if (thread != m_thread)
                      return;
                  if (!notes) {
                      Q_EMIT failed(notes.error());
                      return;
                  }
                  show(*notes);
              });
}

void NotesPanel::show(const std::vector<Note>& notes)
{
    for (NoteCard* card : findChildren<NoteCard*>()) {
        m_cards->removeWidget(card);
        card->hide();
        card->deleteLater();
    }
    for (const Note& note : notes) {
        auto* card = new NoteCard(note, m_writable, this);
        connect(card, &NoteCard::edited, this, [this](NoteId id, const QString& text) {
            whenReady(m_conversations.editNote(id, text), this,
                      [this](const Result<>& done) { tell(done); });
        });
        connect(card, &NoteCard::removed, this, [this](NoteId id) {
            whenReady(m_conversations.removeNote(id), this, [this](const Result<>& done) {
                tell(done);
                if (done)
                    Q_EMIT noteRemoved();
            });
        });
        connect(card, &NoteCard::messageRequested, this, &NotesPanel::messageRequested);
        m_cards->insertWidget(m_cards->count() - 1, card);
    }
    m_words->setVisible(notes.empty());
    retranslate();
}

void NotesPanel::add()
{
    const QString text = m_field->toPlainText().trimmed();
    if (text.isEmpty() || !m_thread.isValid() || !m_writable)
        return;
    whenReady(m_conversations.addNote(m_thread, {}, text), this,
              [this, thread = m_thread](const Result<Note>& note) {
                  if (!note) {
                      Q_EMIT failed(note.error()); // the words stay in the field
                      return;
                  }
                  if (thread == m_thread)
                      m_field->clear();
              });
}

void NotesPanel::tell(const Result<>& done)
{
    if (!done)
        Q_EMIT failed(done.error());
}

bool NotesPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (enter && key->modifiers().testFlag(Qt::ControlModifier)) {
            add();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void NotesPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotesPanel::retranslate()
{
    const bool open = m_thread.isValid();
    m_words->setText(open ? tr("Notes are for you and other editors; no assistant ever sees them.")
                          : tr("Open a conversation to write notes about it."));
    m_field->setPlaceholderText(tr("Write a note"));
    m_field->setAccessibleName(tr("New note"));
    m_field->setEnabled(open && m_writable);
    m_add->setText(tr("Add note"));
    m_add->setToolTip(QKeySequence(u"Ctrl+Return"_s).toString(QKeySequence::NativeText));
    m_add->setEnabled(open && m_writable && !m_field->toPlainText().trimmed().isEmpty());
}

} // namespace motcua
