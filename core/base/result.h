// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The one way to report failure. A function that can fail returns Result<T>; nothing is thrown. The member names are
// those of std::expected, so that a later C++ can take its place.

#include <QString>

#include <utility>
#include <variant>

namespace motcua {

struct Error {
    /// What a caller may branch on. Small and closed.
    enum class Kind {
        Io,
        Corrupt,
        NotFound,
        Invalid,
        Network,
        Auth,
        Refused,
        Cancelled,
        Full,
        ReadOnly,
        Busy,
        TooNew
    };

    Kind kind = Kind::Invalid;
    QString message; ///< One sentence for a person: what, where, what to do. Translated.
    QString detail;  ///< For the log. Never message text, never a key.

    bool operator==(const Error&) const = default;
};

/// What Result<> holds when there is nothing to return.
struct Done {
    bool operator==(const Done&) const = default;
};

template <class T = Done> class [[nodiscard]] Result {
public:
    using value_type = T;

    Result() requires std::is_default_constructible_v<T> : m_state(T{}) {}
    Result(T value) : m_state(std::move(value)) {}
    Result(Error error) : m_state(std::move(error)) {}

    bool has_value() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return has_value(); }

    /// Requires: has_value().
    T& value() & { return *std::get_if<T>(&m_state); }
    const T& value() const& { return *std::get_if<T>(&m_state); }
    T&& value() && { return std::move(*std::get_if<T>(&m_state)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    template <class U> T value_or(U&& fallback) const
    {
        return has_value() ? value() : static_cast<T>(std::forward<U>(fallback));
    }

    /// Requires: !has_value().
    const Error& error() const { return *std::get_if<Error>(&m_state); }

private:
    std::variant<T, Error> m_state;
};

} // namespace motcua
