// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The picture of an assistant: an emoji, one or two letters, or an icon, on a tint.
//
// Thread: GUI.

#include <QWidget>

class QPainter;

namespace motcua {

struct Theme;

/// One emoji or up to two letters, upper case; from the name where `picture` is empty. May be empty.
QString pictureText(const QString& picture, const QString& name);

void drawAvatar(QPainter* painter, const Theme& theme, const QRect& place, const QString& text,
                const QString& icon = {});

class Avatar final : public QWidget {
    Q_OBJECT
public:
    explicit Avatar(int side, QWidget* parent = nullptr);

    void setText(const QString& text);
    void setIcon(const QString& name); ///< Of theme/icons.h; in place of a text.

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    QString m_icon;
};

} // namespace motcua
