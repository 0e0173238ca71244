// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The pieces of HTML a message is shown with, for pages and, through QTextDocument, for paper. Thread: any.

#include "format/format.h"
#include "format/markdownhtml.h"

#include <functional>

namespace motcua {

/// Title, folder, tags, dates.
QString headHtml(const Transcript& transcript, const ExportOptions& options, HtmlFlavour flavour);
/// The element that shows a picture, by its hash and with these words for those who do not see it; empty when it cannot
/// be shown.
using PictureHtml = std::function<QString(const QString& hash, const QString& words)>;

/// One message. `anchor` makes its ids unique in the file.
QString messageHtml(const TranscriptMessage& message, const QString& anchor,
                    const ExportOptions& options, HtmlFlavour flavour,
                    const PictureHtml& picture = {});

} // namespace motcua
