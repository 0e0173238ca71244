// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/icons.h"

#include "base/log.h"
#include "theme/theme.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace motcua {

namespace {

const QString kFolder = QStringLiteral(":/motcua/icons/");
const QString kApplication = QStringLiteral(":/motcua/desktop/org.motcua.Motcua.svg");

/// Draws one file in the colours of the theme of the moment: currentColor in it is the ink.
class ThemeIconEngine final : public QIconEngine {
public:
    ThemeIconEngine(const QString& file, IconInk ink) : m_file(file), m_ink(ink) {}

    QIconEngine* clone() const override { return new ThemeIconEngine(*this); }
    QString key() const override { return QStringLiteral("motcua"); }
    QString iconName() override { return QFileInfo(m_file).completeBaseName(); }
    bool isNull() override { return false; }

    QSize actualSize(const QSize& wanted, QIcon::Mode, QIcon::State) override
    {
        const int side = qMin(wanted.width(), wanted.height());
        return {side, side};
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = qMin(rect.width(), rect.height());
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        painter->drawPixmap(place, drawn(place.size() * ratio, colour(mode, state), ratio));
    }

    QPixmap pixmap(const QSize& pixels, QIcon::Mode mode, QIcon::State state) override
    {
        return drawn(pixels, colour(mode, state), 1.0);
    }

    QPixmap scaledPixmap(const QSize& pixels, QIcon::Mode mode, QIcon::State state,
                         qreal ratio) override
    {
        return drawn(pixels, colour(mode, state), ratio);
    }

private:
    QColor colour(QIcon::Mode mode, QIcon::State state) const
    {
        const Tokens& c = Theme::of().colours;
        if (mode == QIcon::Disabled) {
            QColor faint = m_ink == IconInk::OnAccent ? c.onAccent : c.muted;
            faint.setAlphaF(0.45F);
            return faint;
        }
        if (m_ink == IconInk::OnAccent)
            return c.onAccent;
        if (state == QIcon::On || mode == QIcon::Selected)
            return c.accent;
        switch (m_ink) {
        case IconInk::Text:
            return c.text;
        case IconInk::Accent:
            return c.accent;
        case IconInk::Late:
            return c.late;
        case IconInk::OnTime:
            return c.onTime;
        case IconInk::Muted:
        case IconInk::OnAccent:
            break;
        }
        return mode == QIcon::Active ? c.text : c.muted;
    }

    QPixmap drawn(const QSize& pixels, const QColor& ink, qreal ratio) const
    {
        const QString cacheKey = QStringLiteral("motcua-icon/%1/%2x%3/%4/%5")
                                     .arg(m_file)
                                     .arg(pixels.width())
                                     .arg(pixels.height())
                                     .arg(ink.rgba(), 8, 16)
                                     .arg(ratio);
        QPixmap pixmap;
        if (QPixmapCache::find(cacheKey, &pixmap))
            return pixmap;
        pixmap = QPixmap(pixels);
        pixmap.setDevicePixelRatio(ratio);
        pixmap.fill(Qt::transparent);
        QFile file(m_file);
        if (file.open(QIODevice::ReadOnly)) {
            QSvgRenderer renderer(
                file.readAll().replace("currentColor", ink.name(QColor::HexRgb).toLatin1()));
            QPainter painter(&pixmap);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setOpacity(ink.alphaF());
            renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(pixels) / ratio));
        }
        QPixmapCache::insert(cacheKey, pixmap);
        return pixmap;
    }

    QString m_file;
    IconInk m_ink;
};

} // namespace

QIcon themeIcon(QStringView name, IconInk ink)
{
    const QString file = kFolder + name + QStringLiteral(".svg");
    if (!QFile::exists(file))
        qCWarning(logWindow, "no icon %s", qUtf8Printable(file));
    return QIcon(new ThemeIconEngine(file, ink));
}

QIcon applicationIcon()
{
    return QIcon(new ThemeIconEngine(kApplication, IconInk::Text));
}

QStringList themeIconNames()
{
    QStringList names = QDir(kFolder).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString& name : names)
        name.chop(4);
    return names;
}

} // namespace motcua
