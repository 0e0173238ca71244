// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// From a place in a passage to the place in its document that a citation names.

#include "library/citation.h"
#include "library/passagesource.h"
#include "text/sentences.h"

namespace motcua {

/// `span` lies in the text of the passage. Thread: any.
Citation citationOf(const Candidate& candidate, Span span, int number);

} // namespace motcua
