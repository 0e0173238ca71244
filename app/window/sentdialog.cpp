// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/sentdialog.h"

#include "chat/findbar.h"
#include "theme/icons.h"
#include "theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kLongestLine = 2000;
constexpr std::size_t kMostFound = 2000;

} // namespace

QString SentDialog::shown(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (QStringView line : QStringView(text).split(u'\n')) {
        while (line.size() > kLongestLine) {
            qsizetype end = line.left(kLongestLine).lastIndexOf(u' ') + 1;
            if (end <= 0)
                end = line[kLongestLine - 1].isHighSurrogate() ? kLongestLine - 1 : kLongestLine;
            result += line.left(end);
            result += u'\n';
            line = line.mid(end);
        }
        result += line;
        result += u'\n';
    }
    result.chop(1);
    return result;
}

SentDialog::SentDialog(const QString& who, const QString& text, QWidget* parent)
    : QDialog(parent), m_text(text), m_view(new QPlainTextEdit(this)), m_find(new FindBar(this))
{
    setObjectName(u"sentDialog"_s);
    setWindowTitle(tr("What was sent"));
    build(who);
    m_view->setPlainText(shown(text));
    connect(m_find, &FindBar::wordsChanged, this, &SentDialog::find);
    connect(m_find, &FindBar::nextRequested, this, [this] { step(1); });
    connect(m_find, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(m_find, &FindBar::closed, this, [this] {
        find({});
        m_view->setFocus();
    });
    auto* open = new QAction(this);
    open->setShortcut(QKeySequence::Find);
    connect(open, &QAction::triggered, m_find, [this] { m_find->open(); });
    addAction(open);
    m_view->setFocus();
}

void SentDialog::build(const QString& who)
{
    auto* words = new QLabel(this);
    words->setObjectName(u"sentWords"_s);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setText(tr("What %1 was sent for this answer, as it left. Pictures are named, not "
                      "shown; the key of a server never appears here.")
                       .arg(who));
    setTextRole(words, FontRole::Small, true);
    m_view->setObjectName(u"sentText"_s);
    m_view->setAccessibleName(windowTitle());
    m_view->setReadOnly(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setUndoRedoEnabled(false);
    setTextRole(m_view, FontRole::Code);
    const auto button = [this](const QString& text, const QString& name, QStringView icon) {
        auto* made = new QPushButton(text, this);
        made->setObjectName(name);
        made->setAutoDefault(false);
        if (!icon.isEmpty())
            made->setIcon(themeIcon(icon));
        return made;
    };
    QPushButton* find = button(tr("Find"), u"sentFind"_s, u"find");
    QPushButton* copy = button(tr("Copy all"), u"sentCopy"_s, u"copy");
    QPushButton* close = button(tr("Close"), u"sentClose"_s, {});
    connect(find, &QPushButton::clicked, m_find, [this] { m_find->open(); });
    connect(copy, &QPushButton::clicked, this,
            [this] { QApplication::clipboard()->setText(m_text); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(find);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    layout->addWidget(words);
    layout->addWidget(m_find);
    layout->addWidget(m_view, 1);
    layout->addLayout(buttons);
    resize(720, 560);
}

void SentDialog::find(const QString& words)
{
    m_found.clear();
    m_current = -1;
    if (!words.isEmpty()) {
        const int from = m_view->textCursor().selectionStart();
        QTextCursor at(m_view->document());
        while (m_found.size() < kMostFound) {
            at = m_view->document()->find(words, at);
            if (at.isNull())
                break;
            if (m_current < 0 && at.selectionStart() >= from)
                m_current = static_cast<int>(m_found.size());
            m_found.push_back(at);
        }
        if (m_current < 0 && !m_found.empty())
            m_current = 0;
    }
    mark();
}

void SentDialog::step(int by)
{
    const int count = static_cast<int>(m_found.size());
    if (count == 0)
        return;
    m_current = (m_current + by + count) % count;
    mark();
}

void SentDialog::mark()
{
    const Tokens& colours = Theme::of(this).colours;
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t i = 0; i < m_found.size(); ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = m_found[i];
        mark.format.setBackground(static_cast<int>(i) == m_current ? colours.selection
                                                                   : colours.mark);
        mark.format.setForeground(colours.text);
        marks.append(mark);
    }
    m_view->setExtraSelections(marks);
    m_find->setCount(m_current + 1, static_cast<int>(m_found.size()), false);
    if (m_current >= 0) {
        QTextCursor cursor = m_found[static_cast<std::size_t>(m_current)];
        cursor.setPosition(cursor.selectionStart());
        m_view->setTextCursor(cursor);
        m_view->centerCursor();
    }
}

} // namespace motcua
