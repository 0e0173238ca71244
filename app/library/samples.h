// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The sample library: two short documents of ours, so that a first question can be asked before anything was added.

#include "base/home.h"
#include "base/result.h"

#include <QStringList>

namespace motcua {

/// Writes the samples into the home (folder samples), where they are ordinary files from then on, and answers their
/// paths. A file that is there already is left alone. Fails: Io, ReadOnly. Thread: any.
Result<QStringList> unpackSamples(const Home& home);

/// A question the samples answer, in the language of the program.
QString sampleQuestion();

} // namespace motcua
