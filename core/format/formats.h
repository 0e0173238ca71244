// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one list of formats. Menus, file dialogs, the command line and the tests are made from it.

#include "format/format.h"

#include <memory>

namespace motcua {

struct Format {
    FormatInfo info;
    std::shared_ptr<const Exporter> exporter;
    std::shared_ptr<const Importer> importer; ///< Null: cannot be read.

    QString name() const; ///< The label, translated.
};

/// In the order they are offered. Thread: any.
std::vector<Format> builtinFormats();
/// Null when there is none.
const Format* formatWithId(const std::vector<Format>& formats, QStringView id);
/// The one whose importer recognises the content; null when none does.
const Format* formatOfContent(const std::vector<Format>& formats, QByteArrayView head);

} // namespace motcua
