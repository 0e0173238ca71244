// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Keys under which words are found. The exact key keeps the marks, but unites spellings of one Vietnamese word (hoà =
// hòa, either Unicode form, either case). The folded key drops the marks too, and đ becomes d.
//
// Both keep one key per word: they are for comparing, never for showing. Source of the tone-mark rule: the old and the
// new way of placing the mark in open oa, oe, uy.

#include <QString>

namespace motcua {

/// Lower case, NFC, tone mark of open oa/oe/uy on the first vowel. Thread: any.
QString exactKey(QStringView text);

/// Lower case, without any mark, đ → d. Thread: any.
QString foldedKey(QStringView text);

/// True when the text has a letter that folding changes (case aside): the person typed marks and means them.
bool hasMarks(QStringView text);

} // namespace motcua
