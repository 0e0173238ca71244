// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The line of buttons below the text: what goes with it, whom it asks, and the one button that sends, queues or stops.
// What each says follows from the state of the composer, a value.
//
// Thread: GUI.

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace motcua {

class IconButton;

struct ComposerState {
    bool hasText = false;
    bool answering = false;
    bool sending = false; ///< What was sent is on its way to the disk.
    bool editing = false; ///< A message that was sent before.
    bool readOnly = false;
    bool attached = false;
    bool reading = false; ///< An attachment is still being read.
    bool enterSends = true;
    int several = 0; ///< So many assistants are asked at once; below two: one.

    bool operator==(const ComposerState&) const = default;

    /// What the large button and Enter do now.
    enum class Deed { Send, Queue, Stop };
    Deed deed() const;
    /// Several can only be asked once no answer is under way: a message that waits is for one.
    bool waitsForSeveral() const { return several > 1 && answering && !editing; }
    bool canSubmit() const
    {
        return hasText && !sending && !readOnly && !reading && !waitsForSeveral();
    }
};

class ComposerRow : public QWidget {
    Q_OBJECT
public:
    explicit ComposerRow(QWidget* parent = nullptr);

    void setState(const ComposerState& state);
    /// What the chip of the library says; empty: nothing is known yet.
    void setLibraryName(const QString& name);
    /// False where there is only one assistant.
    void setComparable(bool comparable);
    void retranslate();

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    void stopRequested();
    void attachRequested();     ///< Files for this message.
    void libraryAddRequested(); ///< Documents for the library.
    void libraryRequested();
    void compareRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();
    QString hint() const;

    ComposerState m_state;
    QString m_libraryName;
    bool m_comparable = false;
    QToolButton* m_attach;
    QAction* m_attachFiles;
    QAction* m_addToLibrary;
    QToolButton* m_library;
    QToolButton* m_compare;
    QLabel* m_hint;
    IconButton* m_stop;
    QPushButton* m_send;
};

} // namespace motcua
