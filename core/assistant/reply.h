// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One answer on its way. The signals arrive in the thread of the reply; `finished` comes exactly once, also after
// cancel(), and nothing comes after it.

#include "base/result.h"
#include "library/citation.h"

#include <QObject>

#include <vector>

namespace motcua {

/// How an answer ended well. An answer that was cancelled ends with Error::Kind::Cancelled.
struct Outcome {
    bool found = true;  ///< False: the library does not hold the answer, and the text says so.
    qint64 elapsed = 0; ///< Milliseconds from start() to the end.
    QString model;      ///< The exact model, where there is one.

    bool operator==(const Outcome&) const = default;
};

class Reply : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual void start() = 0;
    /// Asks it to end soon; harmless when it has ended.
    virtual void cancel() = 0;

Q_SIGNALS:
    void appended(const QString& text);
    void reasoningAppended(const QString& text);
    /// All citations of the answer so far; replaces what came before.
    void cited(const std::vector<motcua::Citation>& citations);
    void finished(const motcua::Result<motcua::Outcome>& outcome);
};

} // namespace motcua
