// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/findbar.h"

#include "actions/escapekeys.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"
#include "widgets/searchfield.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QTimer>

namespace motcua {

namespace {

/// Typing goes on for longer than this between two letters seldom.
constexpr int kPause = 150;

} // namespace

FindBar::FindBar(QWidget* parent)
    : QWidget(parent),
      m_field(new SearchField(this)),
      m_count(new QLabel(this)),
      m_previous(new IconButton(u"chevron-up", this)),
      m_next(new IconButton(u"chevron-down", this)),
      m_close(new IconButton(u"close", this)),
      m_pause(new QTimer(this))
{
    setObjectName(QStringLiteral("chat.findBar"));
    claimEscape(this);
    m_field->setObjectName(QStringLiteral("chat.find"));
    m_count->setObjectName(QStringLiteral("chat.findCount"));
    m_count->setTextFormat(Qt::PlainText);
    setTextRole(m_count, FontRole::Small, true);
    m_previous->setObjectName(QStringLiteral("chat.findPrevious"));
    m_next->setObjectName(QStringLiteral("chat.findNext"));
    m_close->setObjectName(QStringLiteral("chat.findClose"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(m_field, 1);
    row->addWidget(m_count);
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_close);
    m_field->setMaximumWidth(420);
    row->addStretch(0);
    m_pause->setSingleShot(true);
    m_pause->setInterval(kPause);
    m_field->installEventFilter(this);
    connect(m_pause, &QTimer::timeout, this, [this] { Q_EMIT wordsChanged(words()); });
    connect(m_field, &QLineEdit::textChanged, m_pause, qOverload<>(&QTimer::start));
    connect(m_previous, &QToolButton::clicked, this, &FindBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &FindBar::nextRequested);
    connect(m_close, &QToolButton::clicked, this, &FindBar::leave);
    retranslate();
    hide();
}

void FindBar::open(const QString& words)
{
    if (!words.isEmpty())
        m_field->setText(words);
    show();
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
    m_pause->stop();
    Q_EMIT wordsChanged(this->words());
}

QString FindBar::words() const
{
    return m_field->text();
}

void FindBar::setCount(int current, int total, bool running)
{
    QString text;
    if (!words().trimmed().isEmpty()) {
        if (total > 0)
            text = running ? tr("%1 of %2…").arg(current).arg(total)
                           : tr("%1 of %2").arg(current).arg(total);
        else
            text = running ? tr("Looking…") : tr("Not found");
    }
    m_count->setText(text);
    m_previous->setEnabled(total > 0);
    m_next->setEnabled(total > 0);
}

void FindBar::leave()
{
    hide();
    Q_EMIT closed();
}

bool FindBar::eventFilter(QObject* object, QEvent* event)
{
    // The field would clear itself first: here Escape closes at once, Return goes on.
    if (object == m_field && event->type() == QEvent::KeyPress) {
        auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Escape:
        case Qt::Key_Return:
        case Qt::Key_Enter:
        case Qt::Key_Up:
        case Qt::Key_Down:
            keyPressEvent(key);
            return true;
        default:
            break;
        }
    }
    return QWidget::eventFilter(object, event);
}

void FindBar::keyPressEvent(QKeyEvent* event)
{
    const bool back = (event->modifiers() & Qt::ShiftModifier) != 0 || event->key() == Qt::Key_Up;
    switch (event->key()) {
    case Qt::Key_Escape:
        leave();
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (m_pause->isActive()) {
            m_pause->stop();
            Q_EMIT wordsChanged(words());
        } else if (back) {
            Q_EMIT previousRequested();
        } else {
            Q_EMIT nextRequested();
        }
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Tokens& colours = Theme::of(this).colours;
    painter.fillRect(rect(), colours.window);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

void FindBar::retranslate()
{
    m_field->setPrompt(tr("Find in this conversation"));
    m_previous->setHelp(tr("Previous place"), QKeySequence(Qt::SHIFT | Qt::Key_Return));
    m_next->setHelp(tr("Next place"), QKeySequence(Qt::Key_Return));
    m_close->setHelp(tr("Close"), QKeySequence(Qt::Key_Escape));
}

void FindBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace motcua
