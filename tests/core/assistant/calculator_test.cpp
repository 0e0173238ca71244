// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/calculator.h"

#include "support/property.h"

#include <cmath>

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

QString result(const QString& expression)
{
    const Result<double> value = evaluate(expression);
    return value ? shownNumber(*value) : u"! "_s + value.error().message;
}

} // namespace

SCENARIO("Expressions have the value people expect", "[assistant][calculator]")
{
    struct Row {
        const char16_t* expression;
        const char16_t* value;
    };
    const Row rows[] = {
        {u"1+1", u"2"},
        {u" 2 + 3 * 4 ", u"14"},
        {u"(2+3)*4", u"20"},
        {u"10-4-3", u"3"},
        {u"100/8/5", u"2.5"},
        {u"2^10", u"1024"},
        {u"2**10", u"1024"},
        {u"2^3^2", u"512"},
        {u"-2^2", u"-4"},
        {u"(-2)^2", u"4"},
        {u"2^-1", u"0.5"},
        {u"2^-2^2", u"0.0625"},
        {u"--3", u"3"},
        {u"-+-3", u"3"},
        {u"5 - -3", u"8"},
        {u"2*-3", u"-6"},
        {u"7 % 3", u"1"},
        {u"-7 % 3", u"2"},
        {u"7 % -3", u"-2"},
        {u"-6 % 3", u"0"},
        {u"5.5 % 2", u"1.5"},
        {u"0.1 + 0.2", u"0.3"},
        {u".5 + 5.", u"5.5"},
        {u"1e3 + 2E-1 + 1e+0", u"1001.2"},
        {u"1/3", u"0.333333333333333"},
        {u"2/3*3", u"2"},
        {u"6 × 7 ÷ 2 − 1 · 3", u"18"},
        {u"sqrt(2)", u"1.4142135623731"},
        {u"SQRT(144)", u"12"},
        {u"abs(-3.5)", u"3.5"},
        {u"round(2.5) + round(-2.5)", u"0"},
        {u"round(1.005, 2)", u"1.01"},
        {u"round(1234.5678, 2)", u"1234.57"},
        {u"floor(-1.5) + ceil(1.2)", u"0"},
        {u"min(3, 1, 2) + max(4;9)", u"10"},
        {u"max(10,20)", u"20"},
        {u"ln(e)", u"1"},
        {u"log(1000)", u"3"},
        {u"sin(0) + cos(0) + tan(0)", u"1"},
        {u"2*π - 2*pi", u"0"},
        {u"round(pi*1e4)", u"31416"},
        {u"max(min(5, 2+2), sqrt(9))", u"4"},
        {u"123456789*987654321", u"1.21932631112635e+17"},
        {u"9007199254740991", u"9007199254740991"},
        {u"-9007199254740991", u"-9007199254740991"},
        {u"94906265*94906265", u"9007199136250225"},
        {u"9007199254740993", u"9.00719925474099e+15"},
        {u"2^64", u"1.84467440737096e+19"},
        {u"-0", u"0"},
        {u"0 * -1", u"0"},
        {u"0^0", u"1"},
        {u"0.000001", u"1e-06"},
        {u"1850000 * 12 * (1 - 0.105)", u"19869000"},
    };
    for (const Row& row : rows) {
        INFO(QString::fromUtf16(row.expression).toStdString());
        CHECK(result(QString::fromUtf16(row.expression)) == QString::fromUtf16(row.value));
    }
}

SCENARIO("What cannot be reckoned is said, with the place", "[assistant][calculator]")
{
    struct Row {
        const char16_t* expression;
        const char16_t* words;
    };
    const Row rows[] = {
        {u"", u"empty"},
        {u" \t", u"empty"},
        {u"1 +", u"missing at the end"},
        {u"(1", u"missing at the end"},
        {u"max(1", u"missing at the end"},
        {u"1)", u"“)” at character 2"},
        {u"()", u"“)” at character 2"},
        {u"* 2", u"“*” at character 1"},
        {u"2 3", u"“3” at character 3"},
        {u"2(3)", u"“(” at character 2"},
        {u"2pi", u"“p” at character 2"},
        {u"2e", u"“e” at character 2"},
        {u"1 😀", u"“😀” at character 3"},
        {u".", u"“.” at character 1"},
        {u"5%", u"missing at the end"},
        {u"1 = 1", u"“=” at character 3"},
        {u"foo(1)", u"“foo” at character 1 is no function"},
        {u"x", u"“x” at character 1"},
        {u"sqrt 4", u"“(” is missing after “sqrt”"},
        {u"sqrt(1, 2)", u"“sqrt” does not take 2 number"},
        {u"round(1, 2, 3)", u"“round” does not take 3 number"},
        {u"min()", u"“)” at character 5"},
        {u"1,000 + 1", u"“,” at character 2 may separate thousands"},
        {u"max(1,000)", u"“,” at character 6 may separate thousands"},
        {u"1.850.000", u"“.” at character 6 may separate thousands"},
        {u"1'000", u"“'” at character 2 may separate thousands"},
        {u"1_000", u"“_” at character 2 may separate thousands"},
        {u"1,5", u"“,” at character 2 is not expected"},
        {u"1 000", u"“0” at character 3"},
        {u"1/0", u"character 2 divides by zero"},
        {u"1 % (2-2)", u"character 3 divides by zero"},
        {u"0^-1", u"character 2 divides by zero"},
        {u"sqrt(-1)", u"no number for the operation at character 1"},
        {u"1+ln(0)", u"no number for the operation at character 3"},
        {u"(-8)^(1/3)", u"no number for the operation at character 5"},
        {u"10^400", u"character 3 is too large"},
        {u"1e400", u"character 1 is too large"},
        {u"1e308*10", u"character 6 is too large"},
        {u"nan", u"no function"},
        {u"inf", u"no function"},
    };
    for (const Row& row : rows) {
        const QString expression = QString::fromUtf16(row.expression);
        INFO(expression.toStdString() << ": " << result(expression).toStdString());
        const Result<double> value = evaluate(expression);
        REQUIRE_FALSE(value);
        CHECK(value.error().kind == Error::Kind::Invalid);
        CHECK(value.error().message.contains(QString::fromUtf16(row.words)));
    }
}

SCENARIO("Long and deep expressions are refused, not followed", "[assistant][calculator]")
{
    const auto nested = [](int depth) {
        return QString(QString(depth, u'(') + u'1' + QString(depth, u')'));
    };
    CHECK(result(nested(100)) == u"1"_s);
    CHECK(result(nested(101)).contains(u"nested more than 100"));
    CHECK(result(u"sqrt("_s.repeated(150)).contains(u"nested more than 100"));
    CHECK(result(u"2^"_s.repeated(150) + u'1').contains(u"nested more than 100"));
    CHECK(result(QString(900, u'-') + u'1') == u"1"_s);
    CHECK(result(QString(1001, u'1')).contains(u"longer than 1000"));
    CHECK(result(u"min("_s + u"1;"_s.repeated(100) + u"1)"_s).startsWith(u'!'));
}

SCENARIO("Whole numbers are reckoned exactly, and every text has an end", "[assistant][calculator]")
{
    holds("sums, differences and products of whole numbers", [] {
        const auto a = *rc::gen::inRange<qint64>(-90'000'000, 90'000'000);
        const auto b = *rc::gen::inRange<qint64>(-90'000'000, 90'000'000);
        const auto of = [&](QChar sign) {
            return result(QString::number(a) + u' ' + sign + u" ("_s + QString::number(b) + u')');
        };
        RC_ASSERT(of(u'+') == QString::number(a + b));
        RC_ASSERT(of(u'-') == QString::number(a - b));
        RC_ASSERT(of(u'*') == QString::number(a * b));
    });
    holds("any text gives a finite number or a sentence", [] {
        const auto pieces = *rc::gen::container<std::vector<QString>>(rc::gen::element<QString>(
            u"1"_s, u"0"_s, u"("_s, u")"_s, u"+"_s, u"-"_s, u"*"_s, u"/"_s, u"^"_s, u"%"_s, u"."_s,
            u","_s, u"e"_s, u"sqrt("_s, u"max("_s, u" "_s, u"9e99"_s, u"π"_s, u"\0"_s));
        QString text;
        for (const QString& piece : pieces)
            text += piece;
        const Result<double> value = evaluate(text);
        if (value)
            RC_ASSERT(std::isfinite(*value) && !shownNumber(*value).isEmpty());
        else
            RC_ASSERT(!value.error().message.isEmpty());
    });
}
