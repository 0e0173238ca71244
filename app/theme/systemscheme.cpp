// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/systemscheme.h"

#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>
#include <QTimer>

#ifdef MOTCUA_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#endif

namespace motcua {

bool paletteIsDark(const QPalette& palette)
{
    return palette.color(QPalette::WindowText).lightness() >
           palette.color(QPalette::Window).lightness();
}

#ifdef MOTCUA_DBUS

namespace {

const QString kService = QStringLiteral("org.freedesktop.portal.Desktop");
const QString kPath = QStringLiteral("/org/freedesktop/portal/desktop");
const QString kInterface = QStringLiteral("org.freedesktop.portal.Settings");
const QString kNamespace = QStringLiteral("org.freedesktop.appearance");
const QString kKey = QStringLiteral("color-scheme");

/// Asks the portal and listens to it.
class PortalScheme final : public QObject {
    Q_OBJECT
public:
    PortalScheme(QObject* parent, std::function<void(bool)> changed)
        : QObject(parent), m_changed(std::move(changed))
    {
    }

    void begin()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        if (!bus.isConnected())
            return;
        bus.connect(kService, kPath, kInterface, QStringLiteral("SettingChanged"), this,
                    SLOT(settingChanged(QString, QString, QDBusVariant)));
        QDBusMessage question =
            QDBusMessage::createMethodCall(kService, kPath, kInterface, QStringLiteral("Read"));
        question << kNamespace << kKey;
        auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
        connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
            const QDBusPendingReply<QDBusVariant> reply = *watcher;
            if (!reply.isError())
                take(reply.value().variant());
            watcher->deleteLater();
        });
    }

private Q_SLOTS:
    void settingChanged(const QString& group, const QString& key, const QDBusVariant& value)
    {
        if (group == kNamespace && key == kKey)
            take(value.variant());
    }

private:
    void take(QVariant value)
    {
        while (value.canConvert<QDBusVariant>()) // Read wraps the value twice
            value = value.value<QDBusVariant>().variant();
        constexpr uint kNoPreference = 0;
        constexpr uint kDark = 1;
        bool ok = false;
        const uint scheme = value.toUInt(&ok);
        if (ok && scheme != kNoPreference)
            m_changed(scheme == kDark);
    }

    std::function<void(bool)> m_changed;
};

} // namespace

#endif

void followSystemScheme(QObject* context, std::function<void(bool dark)> changed)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const QStyleHints* hints = QGuiApplication::styleHints();
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, context,
                     [changed](Qt::ColorScheme scheme) {
                         if (scheme != Qt::ColorScheme::Unknown)
                             changed(scheme == Qt::ColorScheme::Dark);
                     });
    if (hints->colorScheme() != Qt::ColorScheme::Unknown)
        QTimer::singleShot(0, context, [changed, hints] {
            changed(hints->colorScheme() == Qt::ColorScheme::Dark);
        });
#elif defined(MOTCUA_DBUS)
    const QString platform = QGuiApplication::platformName();
    if (platform != u"xcb" && !platform.startsWith(u"wayland"))
        return;
    auto* portal = new PortalScheme(context, std::move(changed));
    QTimer::singleShot(0, portal, [portal] { portal->begin(); });
#else
    Q_UNUSED(context)
    Q_UNUSED(changed)
#endif
}

} // namespace motcua

#ifdef MOTCUA_DBUS
#include "systemscheme.moc"
#endif
