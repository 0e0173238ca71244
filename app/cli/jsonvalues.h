// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Values as the JSON the command line prints. Field names are part of what scripts rely on: docs/command-line.md lists
// them. Thread: any.

#include "library/citation.h"
#include "library/document.h"
#include "thread/thread.h"

#include <QJsonObject>

#include <vector>

namespace motcua {

struct Message;

/// Turns places counted in UTF-16 code units into places counted in Unicode code points, which other programs count in.
class CodePoints {
public:
    CodePoints() = default;
    explicit CodePoints(QStringView text);

    /// Code points before this code unit.
    qint64 at(qsizetype codeUnit) const;

private:
    std::vector<qsizetype> m_seconds; ///< Where second halves of surrogate pairs stand.
};

/// UTC, ISO 8601; null for 0.
QJsonValue timeValue(qint64 milliseconds);

QJsonObject toJson(const Document& document);
QJsonObject toJson(const Thread& thread);
/// With what is kept beside it; citations in code units are left to the caller.
QJsonObject toJson(const Message& message);
/// `start` and `end` become code points of the document's extracted text.
/// `given`: what the document was called when it was added.
QJsonObject toJson(const Citation& citation, const QString& given, const CodePoints& points);

QString nameOf(DocumentState state);

} // namespace motcua
