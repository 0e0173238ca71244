// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Arithmetic written on one line, for a model that should reckon and not guess.
//
//     + - * / ^ ** ( ) and % (the remainder, with the sign of the divisor); × ÷ · − are read as well
//     sqrt abs round floor ceil min max ln log sin cos tan; pi e
//
// log has base 10, ln base e; angles are radians; round(x, 2) keeps two decimals. Numbers have a decimal point and no
// separators of thousands: "1,000" is refused, because it may be one number or two. Nothing is multiplied unless "*"
// says so. Reckoned in double precision.
//
// Pure. Thread: any.

#include "base/result.h"

#include <QString>

namespace motcua {

inline constexpr qsizetype kLongestExpression = 1000; ///< UTF-16 code units.

/// Fails: Invalid, with a sentence that names what is wrong and where (characters counted from 1), or that there is no
/// such number (a division by zero, the root of a negative number, a result that is too large).
Result<double> evaluate(QStringView expression);

/// Whole numbers below 2^53 in full, everything else with at most 15 significant digits.
QString shownNumber(double value);

} // namespace motcua
