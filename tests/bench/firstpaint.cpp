// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/firstpaint.h"

#include "bench/measure.h"

#include <QApplication>
#include <QTimer>
#include <QWidget>

#include <cstdio>

namespace motcua::bench {

namespace {

class FirstPaint : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Paint && widget && widget->isWindow() && !m_painted) {
            m_painted = true;
            // Behind everything that is waiting now, such as the first rows from the database.
            QTimer::singleShot(0, this, [] {
                std::printf("%lld\n", static_cast<long long>(residentNow()));
                QCoreApplication::quit();
            });
        }
        return QObject::eventFilter(watched, event);
    }

private:
    bool m_painted = false;
};

} // namespace

void quitAfterFirstPaint(QApplication& application)
{
    application.installEventFilter(new FirstPaint(&application));
}

} // namespace motcua::bench
