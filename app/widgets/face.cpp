// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/face.h"

#include "theme/paint.h"
#include "theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QTextBoundaryFinder>

namespace motcua {

namespace {

/// The first characters, as people count them.
QString firstOf(const QString& text, int count)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int i = 0; i < count; ++i)
        if (finder.toNextBoundary() < 0)
            return text;
    return text.left(finder.position());
}

QString wordsOf(const QString& picture, const QString& name)
{
    const QString given = picture.trimmed();
    if (given.isEmpty())
        return firstOf(name.trimmed(), 1).toUpper();
    return given.at(0).isLetterOrNumber() ? firstOf(given, 2).toUpper() : firstOf(given, 1);
}

/// Painted when it is shown, so a change of theme needs nothing.
class FaceEngine final : public QIconEngine {
public:
    explicit FaceEngine(QString words) : m_words(std::move(words)) {}

    QIconEngine* clone() const override { return new FaceEngine(*this); }
    QString key() const override { return QStringLiteral("motcuaFace"); }
    bool isNull() override { return m_words.isEmpty(); }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const Theme& theme = Theme::of();
        const int side = qMin(rect.width(), rect.height());
        QRect place(0, 0, side, side);
        place.moveCenter(rect.center());
        paint::box(painter, QRectF(place), side / 2.0, theme.colours.tint);
        QFont font = theme.font(FontRole::Heading);
        const bool pair = m_words.size() > 1 && m_words.at(0).isLetterOrNumber();
        font.setPixelSize(qMax(7, int(side * (pair ? 0.46 : 0.6))));
        painter->save();
        painter->setFont(font);
        painter->setPen(theme.colours.accent);
        painter->drawText(place, Qt::AlignCenter | Qt::TextSingleLine, m_words);
        painter->restore();
    }

    QPixmap pixmap(const QSize& pixels, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap image(pixels);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        paint(&painter, QRect(QPoint(0, 0), pixels), mode, state);
        return image;
    }

private:
    QString m_words;
};

} // namespace

QIcon faceIcon(const QString& picture, const QString& name)
{
    return QIcon(new FaceEngine(wordsOf(picture, name)));
}

} // namespace motcua
