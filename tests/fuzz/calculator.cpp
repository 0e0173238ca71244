// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "assistant/calculator.h"

#include <cmath>

using namespace motcua;
using namespace motcua::fuzz;

// An expression of a model.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString expression = QString::fromUtf8(bytesOf(data, size));
    const Result<double> value = evaluate(expression);
    if (!value) {
        hold(!value.error().message.isEmpty(), "no sentence");
        return 0;
    }
    hold(std::isfinite(*value), "no number");
    if (std::abs(*value) > 1e308)
        return 0; // rounded to 15 digits it may be too large
    const Result<double> again = evaluate(shownNumber(*value));
    hold(again.has_value(), "a result that is no number");
    hold(std::abs(*again - *value) <= std::abs(*value) * 1e-14, "another number");
    return 0;
}
