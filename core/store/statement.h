// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// One prepared statement, borrowed from its connection's cache and given back when it goes out of
// scope, always finished: an unfinished SELECT would pin the write-ahead log. Values are always
// bound, by position, with types.
//
// Thread: the connection's.

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <memory>
#include <optional>
#include <type_traits>
#include <vector>

QT_BEGIN_NAMESPACE
class QSqlQuery;
QT_END_NAMESPACE

namespace motcua {

class Statement {
public:
    /// A statement in the cache of a connection.
    struct Slot {
        std::unique_ptr<QSqlQuery> query;
        bool lent = false;
        ~Slot();
    };

    Statement(std::shared_ptr<Slot> slot, std::optional<Error> error);
    ~Statement();
    Statement(Statement&& other) noexcept = default;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(const QVariant& value);
    Statement& bind(qint64 value) { return bind(QVariant::fromValue(value)); }
    Statement& bind(int value) { return bind(QVariant::fromValue<qint64>(value)); }
    Statement& bind(bool value) { return bind(QVariant::fromValue<qint64>(value ? 1 : 0)); }
    Statement& bind(const QString& text); ///< A null string is the empty text, not NULL.
    Statement& bind(const QByteArray& bytes) { return bind(QVariant::fromValue(bytes)); }
    Statement& bind(const QUuid& uuid) { return bind(uuid.toString(QUuid::WithoutBraces)); }
    Statement& bind(std::nullptr_t) { return bind(QVariant()); }
    /// An invalid id is NULL.
    template <class Tag> Statement& bind(Id<Tag> id)
    {
        return id.isValid() ? bind(id.value()) : bind(nullptr);
    }

    /// Runs it. Afterwards step() walks through the rows. Fails: Io, Full, ReadOnly, Busy, Corrupt,
    /// Invalid.
    Result<> run();
    /// The next row, or false after the last. Ask failed() when it returned false.
    bool next();
    bool failed() const { return m_error.has_value(); }
    Error error() const { return m_error.value_or(Error{}); }
    /// Done, or the error of the walk.
    Result<> outcome() const;

    qint64 int64(int column) const;
    int number(int column) const { return static_cast<int>(int64(column)); }
    bool boolean(int column) const { return int64(column) != 0; }
    double real(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    QUuid uuid(int column) const { return QUuid::fromString(text(column)); }
    template <class TypedId> TypedId id(int column) const { return TypedId(int64(column)); }

    qint64 lastId() const; ///< The row id the last INSERT made.
    int changed() const;   ///< Rows the last INSERT, UPDATE or DELETE touched.

    /// Runs it and hands every row to `read`, collecting what it returns.
    template <class Fn>
    auto all(Fn read) -> Result<std::vector<std::invoke_result_t<Fn, Statement&>>>
    {
        if (auto done = run(); !done)
            return done.error();
        std::vector<std::invoke_result_t<Fn, Statement&>> rows;
        while (next())
            rows.push_back(read(*this));
        if (m_error)
            return *m_error;
        return rows;
    }

    /// Runs it and reads the first row. Fails: NotFound when there is none.
    template <class Fn> auto one(Fn read) -> Result<std::invoke_result_t<Fn, Statement&>>
    {
        if (auto done = run(); !done)
            return done.error();
        if (!next())
            return m_error ? *m_error : notFound();
        return read(*this);
    }

    /// One integer of the first row; `fallback` when there is no row or it is NULL.
    Result<qint64> scalar(qint64 fallback = 0);

private:
    static Error notFound();

    std::shared_ptr<Slot> m_slot;
    std::optional<Error> m_error;
    int m_bound = 0;
};

} // namespace motcua
