// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One side of a word-level difference, as plain text: what the other side does not have is underlined and tinted here.
// Only marks, no colours alone: added words are underlined, missing ones leave a ‸ where they would stand. When the
// difference changes, what is read, where the cursor stands and what is selected stay where they are.
//
// Thread: GUI.

#include "text/worddiff.h"

#include <QPlainTextEdit>

namespace motcua {

class DiffView : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit DiffView(QWidget* parent = nullptr);

    enum class Side { Left, Right };
    /// `runs` tell of both texts; `side` is the one that is shown here.
    void setDifference(const QString& text, const std::vector<DiffRun>& runs, Side side);
    /// Without anything to compare with.
    void setText(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// A stretch of one look; Missing stands for words of the other side.
    struct Piece {
        enum class Kind { Same, Different, Missing };

        Kind kind = Kind::Same;
        QString text;

        bool operator==(const Piece&) const = default;
    };

    static std::vector<Piece> piecesOf(const QString& text, const std::vector<DiffRun>& runs,
                                       Side side);
    void replaceFrom(size_t first, std::vector<Piece> pieces);
    void insertFrom(size_t first);
    /// Places in the text, which the marks of missing words are not part of, and in the document.
    int textPlace(int position) const;
    int position(int textPlace, bool behindMarks) const;

    std::vector<Piece> m_pieces;
    std::vector<int> m_ends; ///< Where each piece ends in the document.
};

} // namespace motcua
