// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/prompttemplate.h"

#include <QDate>

#include <algorithm>
#include <iterator>
#include <optional>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TemplateVariable::Kind;

constexpr qsizetype kMostBody = 4000; ///< UTF-16 code units between the braces.
constexpr qsizetype kMostName = 64;
constexpr qsizetype kMostChoices = 100;

/// Names that mean something without a kind.
struct Known {
    QLatin1StringView name;
    Kind kind;
};
constexpr Known kKnown[] = {
    {"selection"_L1, Kind::Selection}, {"clipboard"_L1, Kind::Clipboard},
    {"date"_L1, Kind::Today},          {"time"_L1, Kind::Now},
    {"language"_L1, Kind::Language},
};

/// What stands between a pair of braces.
struct Appearance {
    TemplateVariable variable;
    bool declared = false; ///< It names its kind.
};

bool isName(QStringView name)
{
    return !name.isEmpty() && name.size() <= kMostName &&
           std::all_of(name.begin(), name.end(), [](QChar c) {
               return c.isLetterOrNumber() || c.isMark() || c == u'_' || c == u'-' || c == u' ';
           });
}

QStringList choicesOf(QStringView list)
{
    QStringList choices;
    for (const QStringView one : list.split(u',')) {
        const QString choice = one.trimmed().toString();
        if (!choice.isEmpty() && !choices.contains(choice) && choices.size() < kMostChoices)
            choices += choice;
    }
    return choices;
}

/// "text: someone", "choice: a, b", "date" into the variable; false when it is none of these.
bool readKind(QStringView declaration, TemplateVariable* variable)
{
    const qsizetype colon = declaration.indexOf(u':');
    const QStringView kind = (colon < 0 ? declaration : declaration.left(colon)).trimmed();
    const QStringView rest = colon < 0 ? QStringView() : declaration.mid(colon + 1).trimmed();
    const auto is = [kind](QLatin1StringView name) {
        return kind.compare(name, Qt::CaseInsensitive) == 0;
    };
    if (is("text"_L1)) {
        variable->kind = Kind::Text;
        variable->fallback = rest.toString();
        return true;
    }
    if (is("choice"_L1)) {
        variable->kind = Kind::Choice;
        variable->choices = choicesOf(rest);
        variable->fallback = variable->choices.value(0);
        return !variable->choices.isEmpty();
    }
    if (is("date"_L1)) {
        variable->kind = Kind::Date;
        variable->fallback = rest.toString();
        return rest.isEmpty() || QDate::fromString(variable->fallback, Qt::ISODate).isValid();
    }
    return false;
}

std::optional<Appearance> readBody(QStringView body)
{
    const qsizetype bar = body.indexOf(u'|');
    const QStringView name = (bar < 0 ? body : body.left(bar)).trimmed();
    if (!isName(name))
        return std::nullopt;
    Appearance read;
    read.variable.name = name.toString();
    if (bar >= 0) {
        read.declared = true;
        if (!readKind(body.mid(bar + 1), &read.variable))
            return std::nullopt;
    } else {
        const auto known = std::find_if(std::begin(kKnown), std::end(kKnown), [name](Known one) {
            return name.compare(one.name, Qt::CaseInsensitive) == 0;
        });
        if (known != std::end(kKnown)) {
            read.variable.name = known->name;
            read.variable.kind = known->kind;
        }
    }
    read.variable.label = QString(read.variable.name).replace(u'_', u' ').simplified();
    return read;
}

/// The body of the variable that begins at `start`, where two braces stand; null when none ends there.
QStringView bodyAt(QStringView text, qsizetype start)
{
    const QStringView rest = text.mid(start + 2, kMostBody + 2);
    for (qsizetype i = 0; i + 1 < rest.size() && rest[i] != u'\n'; ++i) {
        if (rest[i] == u'{' && rest[i + 1] == u'{')
            return {};
        if (rest[i] == u'}' && rest[i + 1] == u'}')
            return rest.left(i);
    }
    return {};
}

/// Goes through a text once: onText(piece) and onVariable(appearance) in their order.
template <class OnText, class OnVariable>
void walk(QStringView text, OnText onText, OnVariable onVariable)
{
    qsizetype said = 0; // what lies before has been passed on
    qsizetype at = 0;
    while ((at = text.indexOf(u"{{"_s, at)) >= 0) {
        if (at > said && text[at - 1] == u'\\') {
            onText(text.mid(said, at - 1 - said));
            onText(text.mid(at, 2));
            at += 2;
            said = at;
            continue;
        }
        const QStringView body = bodyAt(text, at);
        const auto read = body.isEmpty() ? std::nullopt : readBody(body);
        if (!read) {
            ++at; // "{{{name}}" still ends in a variable
            continue;
        }
        onText(text.mid(said, at - said));
        onVariable(*read);
        at += body.size() + 4;
        said = at;
    }
    onText(text.mid(said));
}

} // namespace

std::vector<TemplateVariable> variablesOf(QStringView text)
{
    std::vector<TemplateVariable> all;
    QHash<QString, size_t> places;
    QHash<QString, bool> declared;
    walk(
        text, [](QStringView) {},
        [&](const Appearance& appearance) {
            const QString& name = appearance.variable.name;
            if (!places.contains(name)) {
                places.insert(name, all.size());
                all.push_back(appearance.variable);
            } else if (appearance.declared && !declared.value(name)) {
                all[places.value(name)] = appearance.variable;
            }
            declared[name] |= appearance.declared;
        });
    return all;
}

QString filled(QStringView text, const QHash<QString, QString>& values)
{
    QHash<QString, QString> all;
    for (const TemplateVariable& variable : variablesOf(text))
        all.insert(variable.name, values.value(variable.name, variable.fallback));
    QString out;
    out.reserve(text.size());
    walk(
        text, [&](QStringView piece) { out += piece; },
        [&](const Appearance& appearance) { out += all.value(appearance.variable.name); });
    return out;
}

QHash<QString, QString> knownValues(const QDateTime& now, const QString& language)
{
    return {{u"date"_s, now.date().toString(Qt::ISODate)},
            {u"time"_s, now.time().toString(u"HH:mm"_s)},
            {u"language"_s, language}};
}

QString asTemplate(QString text)
{
    return text.replace(u"{{"_s, u"\\{{"_s);
}

} // namespace motcua
