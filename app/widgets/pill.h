// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A word on a rounded tint: a state, a count, a source. The word carries the meaning, the colour only repeats it. Plain
// text always.

#include <QWidget>

namespace motcua {

class Pill final : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Accent, Neutral, Late, OnTime, Early };

    explicit Pill(QWidget* parent = nullptr);
    Pill(const QString& text, Kind kind, QWidget* parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString& text);
    void setKind(Kind kind);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// The same drawing for delegates: returns the rectangle used, at most `room` wide, left aligned and centred.
    static QRect draw(QPainter* painter, const QRect& room, const QString& text, Kind kind);
    static QSize sizeOf(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QString m_text;
    Kind m_kind = Kind::Accent;
};

} // namespace motcua
