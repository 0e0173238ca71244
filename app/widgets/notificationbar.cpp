// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/notificationbar.h"

#include "theme/icons.h"
#include "theme/paint.h"
#include "widgets/iconbutton.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace motcua {

namespace {

constexpr int kShownFor = 9000; ///< Milliseconds, for what needs nobody.
constexpr int kWidestNotice = 720;

bool stays(Notice::Kind kind)
{
    return kind == Notice::Kind::Error || kind == Notice::Kind::Warning;
}

QIcon markOf(Notice::Kind kind)
{
    switch (kind) {
    case Notice::Kind::Done:
        return themeIcon(u"check", IconInk::OnTime);
    case Notice::Kind::Warning:
    case Notice::Kind::Error:
        return themeIcon(u"warning", IconInk::Late);
    case Notice::Kind::Info:
        break;
    }
    return themeIcon(u"info", IconInk::Accent);
}

} // namespace

NotificationBar::NotificationBar(QWidget* host)
    : QWidget(host),
      m_mark(new QWidget(this)),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new IconButton(u"close", this))
{
    setObjectName(QStringLiteral("notificationBar"));
    m_text->setObjectName(QStringLiteral("notification.text"));
    m_action->setObjectName(QStringLiteral("notification.action"));
    m_close->setObjectName(QStringLiteral("notification.close"));
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_mark->setFixedSize(size::kIcon, size::kIcon);
    m_close->setSmall();

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kMedium, space::kSmall, space::kSmall, space::kSmall);
    row->setSpacing(space::kSmall);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);

    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (isNeeded())
            m_timer.start(kShownFor / 2);
        else
            dismiss();
    });
    connect(m_close, &QAbstractButton::clicked, this, &NotificationBar::dismiss);
    connect(m_action, &QAbstractButton::clicked, this, [this] {
        const std::function<void()> run =
            m_notices.empty() ? std::function<void()>() : m_notices.front().run;
        dismiss();
        if (run)
            run();
    });
    host->installEventFilter(this);
    retranslate();
    hide();
}

void NotificationBar::notify(Notice notice)
{
    std::erase_if(m_notices, [&notice](const Notice& old) { return old.text == notice.text; });
    if (!stays(notice.kind) && !m_notices.empty() && !stays(m_notices.front().kind))
        m_notices.pop_front(); // what needed nobody gives way to what is new
    if (stays(notice.kind))
        m_notices.push_front(std::move(notice));
    else
        m_notices.push_back(std::move(notice));
    showFirst();
}

void NotificationBar::dismiss()
{
    if (!m_notices.empty())
        m_notices.pop_front();
    showFirst();
}

void NotificationBar::clear()
{
    m_notices.clear();
    showFirst();
}

QString NotificationBar::text() const
{
    return m_notices.empty() ? QString() : m_notices.front().text;
}

void NotificationBar::showFirst()
{
    m_timer.stop();
    if (m_notices.empty()) {
        hide();
        return;
    }
    const Notice& notice = m_notices.front();
    m_text->setText(notice.text);
    m_action->setText(notice.action);
    m_action->setAccessibleName(notice.action);
    m_action->setVisible(!notice.action.isEmpty());
    setAccessibleName(notice.text);
    if (!stays(notice.kind))
        m_timer.start(kShownFor);
    place();
    show();
    raise();
    update();
    QAccessibleEvent spoken(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&spoken);
}

void NotificationBar::place()
{
    const QWidget* host = parentWidget();
    const int room = host->width() - 2 * space::kLarge;
    const int words = m_text->fontMetrics().horizontalAdvance(m_text->text());
    const int rest = layout()->sizeHint().width() - m_text->sizeHint().width();
    const int wide =
        qBound(qMin(240, room), words + rest + space::kLarge, qMin(kWidestNotice, room));
    const int high = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide)
                                                   : layout()->sizeHint().height();
    setGeometry((host->width() - wide) / 2, size::kHeader + space::kSmall, wide, high);
}

bool NotificationBar::isNeeded() const
{
    const QWidget* focus = QApplication::focusWidget();
    return underMouse() || (focus && isAncestorOf(focus));
}

bool NotificationBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && !m_notices.empty())
        place();
    return QWidget::eventFilter(watched, event);
}

void NotificationBar::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const Tokens& c = theme.colours;
    const bool urgent = !m_notices.empty() && stays(m_notices.front().kind);
    paint::box(&painter, QRectF(rect()), radius::kCard, c.card,
               urgent ? c.late : paint::mix(c.line, c.text, 0.12));
    if (!m_notices.empty())
        markOf(m_notices.front().kind).paint(&painter, m_mark->geometry());
}

void NotificationBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
}

void NotificationBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void NotificationBar::retranslate()
{
    m_close->setHelp(tr("Close this message"));
}

} // namespace motcua
