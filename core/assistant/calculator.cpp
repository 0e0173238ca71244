// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/calculator.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <numbers>
#include <utility>
#include <vector>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Calculator)
};

constexpr int kDeepest = 100;                 ///< Brackets, signs and powers inside each other.
constexpr double kExact = 9007199254740992.0; // 2^53

struct Constant {
    QLatin1StringView name;
    double value;
};
constexpr Constant kConstants[] = {{"pi"_L1, std::numbers::pi}, {"e"_L1, std::numbers::e}};

/// The nearest number with so many decimals, as it is written.
double rounded(double value, double digits)
{
    const int count = std::clamp(static_cast<int>(digits), 0, 15);
    if (count == 0 || std::abs(value) >= kExact)
        return std::round(value);
    // Through 15 digits: 1.005 * 100 is a little less than what was written.
    const double scaled = QString::number(value * std::pow(10.0, count), 'g', 15).toDouble();
    return std::abs(scaled) >= kExact ? value : std::round(scaled) / std::pow(10.0, count);
}

double logarithm(double value, double (*of)(double))
{
    return value > 0 ? of(value) : std::numeric_limits<double>::quiet_NaN();
}

using Values = std::vector<double>;
struct Function {
    QLatin1StringView name;
    size_t least; ///< Arguments.
    size_t most;
    double (*value)(const Values& of); ///< NaN where there is none.
};
constexpr size_t kMany = 100;
constexpr Function kFunctions[] = {
    {"sqrt"_L1, 1, 1, [](const Values& of) { return std::sqrt(of[0]); }},
    {"abs"_L1, 1, 1, [](const Values& of) { return std::abs(of[0]); }},
    {"round"_L1, 1, 2, [](const Values& of) { return rounded(of[0], of.size() > 1 ? of[1] : 0); }},
    {"floor"_L1, 1, 1, [](const Values& of) { return std::floor(of[0]); }},
    {"ceil"_L1, 1, 1, [](const Values& of) { return std::ceil(of[0]); }},
    {"min"_L1, 1, kMany, [](const Values& of) { return *std::min_element(of.begin(), of.end()); }},
    {"max"_L1, 1, kMany, [](const Values& of) { return *std::max_element(of.begin(), of.end()); }},
    {"ln"_L1, 1, 1, [](const Values& of) { return logarithm(of[0], &std::log); }},
    {"log"_L1, 1, 1, [](const Values& of) { return logarithm(of[0], &std::log10); }},
    {"sin"_L1, 1, 1, [](const Values& of) { return std::sin(of[0]); }},
    {"cos"_L1, 1, 1, [](const Values& of) { return std::cos(of[0]); }},
    {"tan"_L1, 1, 1, [](const Values& of) { return std::tan(of[0]); }},
};

template <class Table> auto named(const Table& table, QStringView name)
{
    return std::find_if(std::begin(table), std::end(table), [name](const auto& one) {
        return name.compare(one.name, Qt::CaseInsensitive) == 0;
    });
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Reads and reckons in one go. After the first mistake everything gives 0 and nothing is read any more.
class Reader {
public:
    explicit Reader(QStringView text) : m_text(text) {}

    Result<double> whole()
    {
        const double value = sum();
        if (m_error.isEmpty() && m_at < m_text.size())
            unexpected();
        if (!m_error.isEmpty())
            return Error{Error::Kind::Invalid, m_error, {}};
        return value;
    }

private:
    // ---- what comes next
    QChar next()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
        return m_at < m_text.size() ? m_text[m_at] : QChar();
    }
    bool take(char16_t sign, char16_t also = 0)
    {
        const QChar c = next();
        if (c.isNull() || (c != sign && (also == 0 || c != also)))
            return false;
        ++m_at;
        return true;
    }
    bool takePower()
    {
        if (next() == u'*' && m_text.mid(m_at).startsWith(u"**")) {
            m_at += 2;
            return true;
        }
        return take(u'^');
    }

    // ---- mistakes
    double fail(const QString& sentence)
    {
        if (m_error.isEmpty())
            m_error = sentence;
        m_at = m_text.size();
        return 0;
    }
    double unexpected()
    {
        const QChar c = next();
        if (c.isNull())
            return fail(Words::tr("Something is missing at the end of the expression."));
        const qsizetype units = c.isHighSurrogate() ? 2 : 1;
        return fail(Words::tr("“%1” at character %2 is not expected there.")
                        .arg(m_text.mid(m_at, units))
                        .arg(m_at + 1));
    }
    /// `value`, unless it is no number that can be written.
    double real(double value, qsizetype at)
    {
        if (std::isnan(value))
            return fail(
                Words::tr("There is no number for the operation at character %1.").arg(at + 1));
        if (std::isinf(value))
            return fail(
                Words::tr("The result of the operation at character %1 is too large.").arg(at + 1));
        return value;
    }

    // ---- from what binds least to what binds most
    double sum()
    {
        double value = product();
        while (m_error.isEmpty()) {
            next();
            const qsizetype at = m_at;
            if (take(u'+'))
                value = real(value + product(), at);
            else if (take(u'-', u'−'))
                value = real(value - product(), at);
            else
                break;
        }
        return value;
    }
    double product()
    {
        double value = signedPower();
        while (m_error.isEmpty()) {
            next();
            const qsizetype at = m_at;
            if (take(u'*', u'×') || take(u'·'))
                value = real(value * signedPower(), at);
            else if (take(u'/', u'÷'))
                value = divided(value, signedPower(), at, false);
            else if (take(u'%'))
                value = divided(value, signedPower(), at, true);
            else
                break;
        }
        return value;
    }
    double divided(double value, double by, qsizetype at, bool remainder)
    {
        if (!m_error.isEmpty())
            return 0;
        if (by == 0)
            return fail(Words::tr("The operation at character %1 divides by zero.").arg(at + 1));
        if (!remainder)
            return real(value / by, at);
        const double rest = std::fmod(value, by);
        return rest != 0 && (rest < 0) != (by < 0) ? rest + by : rest;
    }
    double signedPower()
    {
        bool negative = false;
        while (true) {
            if (take(u'-', u'−'))
                negative = !negative;
            else if (!take(u'+'))
                break;
        }
        const double value = power();
        return negative ? -value : value;
    }
    double power()
    {
        const double base = operand();
        next();
        const qsizetype at = m_at;
        if (!m_error.isEmpty() || !takePower())
            return base;
        if (++m_depth > kDeepest)
            return tooDeep();
        const double exponent = signedPower(); // 2^3^2 is 2^9, and 2^-1 is a half
        --m_depth;
        if (!m_error.isEmpty())
            return 0;
        if (base == 0 && exponent < 0)
            return fail(Words::tr("The operation at character %1 divides by zero.").arg(at + 1));
        return real(std::pow(base, exponent), at);
    }
    double operand()
    {
        const QChar c = next();
        if (isDigit(c) || c == u'.')
            return number();
        if (c.isLetter())
            return word();
        if (!take(u'('))
            return unexpected();
        return bracket();
    }
    double bracket()
    {
        if (++m_depth > kDeepest)
            return tooDeep();
        const double value = sum();
        --m_depth;
        if (m_error.isEmpty() && !take(u')'))
            return unexpected();
        return value;
    }
    double tooDeep()
    {
        return fail(Words::tr("The expression is nested more than %1 deep.").arg(kDeepest));
    }

    double number()
    {
        const qsizetype start = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (m_at < m_text.size() && isDigit(m_text[m_at]))
                ++m_at;
            return m_at - from;
        };
        const qsizetype whole = digits();
        qsizetype decimals = 0;
        if (m_at < m_text.size() && m_text[m_at] == u'.') {
            ++m_at;
            decimals = digits();
        }
        if (whole + decimals == 0) {
            m_at = start;
            return unexpected();
        }
        const qsizetype mantissa = m_at;
        if (m_at < m_text.size() && m_text[m_at].toLower() == u'e') {
            ++m_at;
            if (m_at < m_text.size() && (m_text[m_at] == u'+' || m_text[m_at] == u'-'))
                ++m_at;
            if (digits() == 0)
                m_at = mantissa; // the constant e, which nothing may stand before
        }
        refuseSeparators(whole);
        return real(m_text.mid(start, m_at - start).toDouble(), start);
    }
    /// "1,000", "1.000.000", "1'000", "1_000": where a person may have meant one number.
    void refuseSeparators(qsizetype digitsBefore)
    {
        if (!m_error.isEmpty() || m_at + 1 >= m_text.size() || !isDigit(m_text[m_at + 1]))
            return;
        const QChar c = m_text[m_at];
        qsizetype group = m_at + 1;
        while (group < m_text.size() && isDigit(m_text[group]))
            ++group;
        const bool comma = c == u',' && digitsBefore > 0 && digitsBefore <= 3 && group == m_at + 4;
        if (comma || c == u'.' || c == u'\'' || c == u'_' || c == u'’')
            fail(Words::tr("“%1” at character %2 may separate thousands: write numbers without "
                           "separators and with a decimal point, and a space after a comma "
                           "between two numbers.")
                     .arg(QString(c))
                     .arg(m_at + 1));
    }

    double word()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (m_text[m_at].isLetterOrNumber() || m_text[m_at] == u'_'))
            ++m_at;
        const QStringView name = m_text.mid(start, m_at - start);
        if (name == u"π")
            return std::numbers::pi;
        if (const auto* constant = named(kConstants, name); constant != std::end(kConstants))
            return constant->value;
        const auto* function = named(kFunctions, name);
        if (function == std::end(kFunctions))
            return fail(Words::tr("“%1” at character %2 is no function and no constant.")
                            .arg(name.left(40).toString())
                            .arg(start + 1));
        if (!take(u'('))
            return fail(Words::tr("“(” is missing after “%1”.").arg(QString(function->name)));
        return call(*function, start);
    }
    double call(const Function& function, qsizetype at)
    {
        if (++m_depth > kDeepest)
            return tooDeep();
        Values values;
        do
            values.push_back(sum());
        while (m_error.isEmpty() && values.size() < kMany && take(u',', u';'));
        --m_depth;
        if (m_error.isEmpty() && !take(u')'))
            return unexpected();
        if (!m_error.isEmpty())
            return 0;
        if (values.size() < function.least || values.size() > function.most)
            return fail(Words::tr("“%1” does not take %n number(s).", nullptr,
                                  static_cast<int>(values.size()))
                            .arg(QString(function.name)));
        return real(function.value(values), at);
    }

    QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_error;
};

} // namespace

Result<double> evaluate(QStringView expression)
{
    if (expression.size() > kLongestExpression)
        return Error{
            Error::Kind::Invalid,
            Words::tr("The expression is longer than %1 characters.").arg(kLongestExpression),
            {}};
    if (expression.trimmed().isEmpty())
        return Error{Error::Kind::Invalid, Words::tr("The expression is empty."), {}};
    return Reader(expression).whole();
}

QString shownNumber(double value)
{
    if (std::abs(value) < kExact && value == std::trunc(value))
        return QString::number(static_cast<qint64>(value));
    return QString::number(value, 'g', 15);
}

} // namespace motcua
