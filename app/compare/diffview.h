// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One side of a word-level difference, as plain text: what the other side does not have is underlined and tinted here.
// Only marks, no colours alone: added words are underlined, missing ones leave a ‸ where they would stand.
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
    void show();

    QString m_text;
    std::vector<DiffRun> m_runs;
    Side m_side = Side::Left;
};

} // namespace motcua
