// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/composerrow.h"

#include "theme/icons.h"
#include "theme/theme.h"
#include "widgets/iconbutton.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace motcua {

namespace {

QToolButton* quietButton(const char* name, QStringView icon, QWidget* parent)
{
    auto* button = new QToolButton(parent);
    button->setObjectName(QString::fromLatin1(name));
    button->setIcon(themeIcon(icon));
    button->setIconSize({size::kSmallIcon, size::kSmallIcon});
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    setTextRole(button, FontRole::Small, true);
    return button;
}

} // namespace

ComposerState::Deed ComposerState::deed() const
{
    if (!answering || editing)
        return Deed::Send;
    return hasText ? Deed::Queue : Deed::Stop;
}

ComposerRow::ComposerRow(QWidget* parent)
    : QWidget(parent),
      m_attach(quietButton("chat.attach", u"plus", this)),
      m_library(quietButton("chat.library", u"library", this)),
      m_compare(quietButton("chat.compare", u"merge", this)),
      m_hint(new QLabel(this)),
      m_stop(new IconButton(u"stop", this)),
      m_send(new QPushButton(this))
{
    auto* menu = new QMenu(m_attach);
    menu->setObjectName(QStringLiteral("chat.attachMenu"));
    m_attachFiles = menu->addAction(themeIcon(u"attach"), QString());
    m_attachFiles->setObjectName(QStringLiteral("chat.attachFiles"));
    m_addToLibrary = menu->addAction(themeIcon(u"library"), QString());
    m_addToLibrary->setObjectName(QStringLiteral("chat.addToLibrary"));
    m_attach->setMenu(menu);
    m_attach->setPopupMode(QToolButton::InstantPopup);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setObjectName(QStringLiteral("chat.hint"));
    setTextRole(m_hint, FontRole::Small, true);
    m_stop->setObjectName(QStringLiteral("chat.stopAnswer"));
    m_stop->setSmall();
    m_send->setObjectName(QStringLiteral("chat.send"));
    setPrimary(m_send);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kTiny);
    row->addWidget(m_attach);
    row->addWidget(m_library);
    row->addWidget(m_compare);
    row->addStretch(1);
    row->addWidget(m_hint);
    row->addSpacing(space::kSmall);
    row->addWidget(m_stop);
    row->addWidget(m_send);
    connect(m_attachFiles, &QAction::triggered, this, &ComposerRow::attachRequested);
    connect(m_addToLibrary, &QAction::triggered, this, &ComposerRow::libraryAddRequested);
    connect(m_library, &QToolButton::clicked, this, &ComposerRow::libraryRequested);
    connect(m_compare, &QToolButton::clicked, this, &ComposerRow::compareRequested);
    connect(m_stop, &QAbstractButton::clicked, this, &ComposerRow::stopRequested);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (m_state.deed() == ComposerState::Deed::Stop)
            Q_EMIT stopRequested();
        else
            Q_EMIT submitted();
    });
    retranslate();
}

void ComposerRow::setState(const ComposerState& state)
{
    if (state == m_state)
        return;
    m_state = state;
    refresh();
}

void ComposerRow::setLibraryName(const QString& name)
{
    m_libraryName = name;
    refresh();
}

void ComposerRow::setComparable(bool comparable)
{
    m_comparable = comparable;
    refresh();
}

QString ComposerRow::hint() const
{
    if (m_state.reading)
        return tr("Reading what is attached…");
    if (m_state.attached && !m_state.hasText)
        return tr("Write what to do with it");
    if (m_state.waitsForSeveral())
        return tr("Several can be asked when this answer has ended");
    const bool queue = m_state.deed() == ComposerState::Deed::Queue;
    if (m_state.enterSends)
        return queue ? tr("Enter to queue") : tr("Enter to send");
    return queue ? tr("Ctrl+Enter to queue") : tr("Ctrl+Enter to send");
}

void ComposerRow::refresh()
{
    using Deed = ComposerState::Deed;
    const Deed deed = m_state.deed();
    const bool several = m_state.several > 1;
    const QString words = deed == Deed::Stop    ? tr("Stop")
                          : m_state.editing     ? tr("Send as a branch")
                          : several             ? tr("Ask %1").arg(m_state.several)
                          : deed == Deed::Queue ? tr("Queue")
                                                : tr("Send");
    m_send->setText(words);
    m_send->setAccessibleName(words);
    m_send->setToolTip(m_state.waitsForSeveral() ? hint()
                       : deed == Deed::Queue     ? tr("Sent when the answer has ended")
                                                 : QString());
    m_send->setEnabled(deed == Deed::Stop || m_state.canSubmit());
    m_stop->setVisible(m_state.answering && deed != Deed::Stop);
    m_attach->setEnabled(!m_state.readOnly && !m_state.editing);
    m_library->setText(m_libraryName.isEmpty() ? tr("Library")
                                               : tr("Library: %1").arg(m_libraryName));
    m_library->setAccessibleName(m_library->text());
    m_compare->setText(several ? tr("Compare: %1").arg(m_state.several) : tr("Compare"));
    m_compare->setAccessibleName(several ? tr("Asks %1 assistants at once").arg(m_state.several)
                                         : tr("Ask several assistants at once"));
    m_compare->setVisible(m_comparable);
    // What was chosen can be chosen otherwise at any time.
    m_compare->setEnabled((!m_state.answering || several) && !m_state.readOnly && !m_state.editing);
    m_hint->setText(hint());
    fit();
}

QSize ComposerRow::minimumSizeHint() const
{
    return {160, layout()->minimumSize().height()}; // fit() sees to the width
}

/// In less room the quiet buttons keep their icons only, then the hint goes.
void ComposerRow::fit()
{
    const auto dress = [this](bool words) {
        const auto style = words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
        for (QToolButton* button : {m_attach, m_library, m_compare})
            button->setToolButtonStyle(style);
    };
    // Whatever tells the person what is missing stays as long as possible.
    dress(true);
    m_hint->show();
    layout()->activate();
    if (layout()->minimumSize().width() <= width())
        return;
    dress(false);
    layout()->activate();
    m_hint->setVisible(layout()->minimumSize().width() <= width());
}

void ComposerRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void ComposerRow::retranslate()
{
    m_attach->setText(tr("Attach"));
    m_attach->setAccessibleName(tr("Attach files or add documents"));
    m_attach->setToolTip(m_attach->accessibleName());
    m_attachFiles->setText(tr("Attach to this message…"));
    m_addToLibrary->setText(tr("Add to the library…"));
    m_library->setToolTip(tr("Which documents may be quoted"));
    m_compare->setToolTip(tr("Ask several assistants at once and compare what they say"));
    m_stop->setHelp(tr("Stop the answer"), QKeySequence(Qt::Key_Escape));
    refresh();
}

} // namespace motcua
