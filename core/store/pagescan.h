// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Reads rows out of the pages of a damaged database file without the engine: every leaf page that can still be read
// gives its rows, also when the header, the schema or the inner pages are gone. What it gives is a candidate: the
// caller checks it against what the columns must look like.
//
// Source of the layout: "Database File Format", sqlite.org/fileformat2.html, chapters 1.3 to 2.1 and 4.2.
// Thread: any.

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <functional>
#include <vector>

namespace motcua {

/// One row as it stands in a leaf page. Values are NULL (invalid), qint64, double, QString or QByteArray.
struct ScannedRow {
    qint64 rowId = 0;  ///< 0 for rows of a table WITHOUT ROWID.
    bool keyed = true; ///< False for rows of a table WITHOUT ROWID and for index entries.
    std::vector<QVariant> values;
};

class PageScan {
public:
    /// `file`: the bytes of the database; `log`: those of its write-ahead log, whose committed pages replace the file's.
    /// Either may be damaged, cut or empty.
    PageScan(QByteArray file, const QByteArray& log);

    qint64 pages() const;
    /// Hands over every row that can be read, page after page, and returns how many pages were leaves.
    qint64 rows(const std::function<void(const ScannedRow&)>& take) const;

private:
    void applyLog(const QByteArray& log);
    QByteArrayView page(qint64 number) const; ///< From 1; empty when it is not there.
    bool leaf(qint64 number, const std::function<void(const ScannedRow&)>& take) const;
    bool cell(qint64 pageNumber, qint64 offset, bool keyed, ScannedRow& row) const;
    QByteArray payload(QByteArrayView page, qint64 at, qint64 length, bool keyed,
                       bool& whole) const;

    QByteArray m_file;
    qint64 m_pageSize = 4096;
    qint64 m_usable = 4096;
};

} // namespace motcua
