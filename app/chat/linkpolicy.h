// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Which addresses named by a message may be opened at all. Decided from the text alone, before anything is looked up:
// http, https and mailto; never a file, a share, a script or an application's own scheme.

#include <QString>
#include <QStringView>
#include <QUrl>

#include <optional>

namespace motcua {

/// The address to open; empty when the text names none that may be opened. Thread: any.
std::optional<QUrl> openableUrl(QStringView text);

/// The whole address for a person to judge: what will be opened, with a host in foreign letters spelled in ASCII.
QString shownUrl(const QUrl& url);

/// Length of a bare address ("https://…", "www.…") that begins here; 0 when none does.
qsizetype bareUrlLength(QStringView text);

} // namespace motcua
