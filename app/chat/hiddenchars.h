// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Characters that change how a text reads without being seen: bidi controls, zero-width characters, tag characters,
// control codes. The chat view shows a badge in their place, so that nobody is fooled; copying gives the character.

#include <QString>
#include <QStringView>

namespace motcua {

struct HiddenRun {
    qsizetype length = 0; ///< UTF-16 code units; 0: nothing hidden at this place.
    QString badge;        ///< What to show instead, e.g. "⟨RLO⟩" or "⟨tags: hello⟩".
};

/// Looks at `text[at]`. Joiners stay unseen where writing needs them: inside an emoji, between letters of Arabic and
/// Indic scripts. Thread: any.
HiddenRun hiddenAt(QStringView text, qsizetype at);

/// False for nearly every text, and quick to say so.
bool mayHide(QStringView text);

} // namespace motcua
