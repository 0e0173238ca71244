// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The text field of the composer: grows with its text, sends with the key that was chosen, and never while an input
// method is composing a letter. Files and pictures that are pasted are told of, not put into the text; those that are
// dropped are left to the composer. Thread: GUI.

#include <QImage>
#include <QPlainTextEdit>

namespace motcua {

class ComposerEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit ComposerEdit(QWidget* parent = nullptr);

    void setEnterSends(bool sends) { m_enterSends = sends; }
    /// An input method holds an unfinished letter (Vietnamese, Chinese, …).
    bool isComposing() const { return m_composing; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    void escaped();
    void upInEmpty();
    /// Backspace with nothing to take away.
    void backspaceInEmpty();
    void filesDropped(const QStringList& paths);
    void imagePasted(const QImage& image);
    void focusLeft();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void inputMethodEvent(QInputMethodEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    static constexpr int kMostLines = 10;

    bool claims(const QKeyEvent& key) const;
    int heightFor(int lines) const;
    int shownLines() const;

    bool m_enterSends = true;
    bool m_composing = false;
};

/// The files of this computer named by dropped or pasted data.
QStringList localFiles(const QMimeData* data);
/// It is a picture, and not one that only illustrates a text (as cells of a spreadsheet).
bool isPicture(const QMimeData* data);

} // namespace motcua
