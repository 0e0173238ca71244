// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 2.13 (Debian 12) and 3 have other headers and the same words. Every test includes this file only; it also
// prints the Qt types a failed assertion shows.

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <ostream>

inline std::ostream& operator<<(std::ostream& out, const QString& text)
{
    return out << '"' << text.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes)
{
    return out << '"' << bytes.toStdString() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QStringList& list)
{
    return out << '[' << list.join(QStringLiteral(", ")).toStdString() << ']';
}

#if __has_include(<catch2/catch_test_macros.hpp>)
#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <catch2/matchers/catch_matchers.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif
