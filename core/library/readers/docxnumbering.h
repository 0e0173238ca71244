// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The numbers Word does not store but counts: "Điều 5." of a law is often only a list level with the pattern "Điều %1.".

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace motcua::readers {

class DocxNumbering {
public:
    /// `xml`: word/numbering.xml; empty or broken gives no numbers.
    explicit DocxNumbering(const QByteArray& xml);

    /// The mark of the next paragraph of this list and level, "3.2. " or "- " with a space at its end; empty for an
    /// unknown list. Counts on.
    QString next(const QString& list, int level);

    struct Level {
        QString format = QStringLiteral("decimal"); ///< w:numFmt
        QString pattern;                            ///< w:lvlText: %1 … %9 stand for the numbers
        int start = 1;
    };

private:
    friend class NumberingXml;
    QHash<QString, QHash<int, Level>> m_patterns; // by abstract list
    QHash<QString, QString> m_abstractOf;         // by list
    QHash<QString, std::vector<int>> m_counters;  // by abstract list
};

} // namespace motcua::readers
