// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Search everything: threads, every branch of every message, notes and documents, as the person types.
//
// The words of a query: word, "a phrase", prefix*, -not, in:trash in:library in:notes in:messages in:titles or
// in:"folder or thread", role:user role:assistant, tag:name, before:2024-03-01, after:2024-03-01. The last word is
// taken as a prefix while typing. A query with marks ranks exact hits first; without marks it matches all.

#include "base/whenready.h"
#include "store/searchhit.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace motcua {

class Database;

class Search : public QObject {
    Q_OBJECT
public:
    explicit Search(Database& database, QObject* parent = nullptr);

    /// An empty query answers nothing. A later call makes an earlier one that has not begun answer Cancelled.
    Async<SearchResult> find(const QString& query, int limit = 50);

private:
    Database& m_database;
    std::shared_ptr<std::atomic<quint64>> m_latest;
};

} // namespace motcua
