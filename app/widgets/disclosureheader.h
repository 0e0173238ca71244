// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The heading of a part that folds: a chevron, a title, at the end a count or a word. Space and Return fold it, Left
// closes, Right opens. Fold `body` by giving it, or listen to toggled().

#include <QAbstractButton>
#include <QPointer>

namespace motcua {

class DisclosureHeader final : public QAbstractButton {
    Q_OBJECT
public:
    explicit DisclosureHeader(const QString& title, QWidget* parent = nullptr);

    /// Shown while open, hidden while closed.
    void setBody(QWidget* body);
    /// Muted, at the end: a count, a state. Plain text.
    void setDetail(const QString& detail);
    bool isOpen() const { return isChecked(); }
    void setOpen(bool open) { setChecked(open); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QPointer<QWidget> m_body;
    QString m_detail;
};

} // namespace motcua
