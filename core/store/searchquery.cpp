// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/searchquery.h"

#include <QCoreApplication>
#include <QDate>
#include <QDateTime>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

/// One piece of the query as it was typed.
struct Piece {
    bool negated = false;
    QString key; ///< "in", "role", …; empty for a word or phrase.
    QString text;
    bool quoted = false;
    bool last = false; ///< Nothing stands after it, not even a space.
};

constexpr std::array kKeys{"in"_L1, "role"_L1, "tag"_L1, "before"_L1, "after"_L1};

bool isQuote(QChar c)
{
    return c == u'"' || c == u'“' || c == u'”';
}

/// The length of a known key with its colon; 0 when there is none (a time, a web address).
qsizetype keyLength(QStringView rest)
{
    for (const QLatin1StringView key : kKeys)
        if (rest.startsWith(key, Qt::CaseInsensitive) && rest.size() > key.size() &&
            rest[key.size()] == u':')
            return key.size() + 1;
    return 0;
}

Piece nextPiece(const QString& text, qsizetype& at)
{
    Piece piece;
    if (text[at] == u'-' && at + 1 < text.size() && !text[at + 1].isSpace()) {
        piece.negated = true;
        ++at;
    }
    if (const qsizetype length = keyLength(QStringView(text).sliced(at)); length > 0) {
        piece.key = text.sliced(at, length - 1).toLower();
        at += length;
    }
    if (at < text.size() && isQuote(text[at])) {
        piece.quoted = true;
        const qsizetype begin = ++at;
        while (at < text.size() && !isQuote(text[at]))
            ++at;
        piece.text = text.sliced(begin, at - begin);
        piece.last = at >= text.size();
        ++at;
        return piece;
    }
    const qsizetype begin = at;
    while (at < text.size() && !text[at].isSpace() && !isQuote(text[at]))
        ++at;
    piece.text = text.sliced(begin, at - begin);
    piece.last = at >= text.size();
    return piece;
}

/// A year, a month, a day, or a day as it is written in Vietnam: the first moment of it, local time.
std::optional<qint64> momentOf(const QString& text)
{
    struct Form {
        QLatin1StringView format;
        qsizetype length;
    };
    static constexpr std::array kForms{Form{"yyyy-MM-dd"_L1, 10}, Form{"yyyy-MM"_L1, 7},
                                       Form{"yyyy"_L1, 4},        Form{"d/M/yyyy"_L1, 0},
                                       Form{"d-M-yyyy"_L1, 0},    Form{"M/yyyy"_L1, 0}};
    for (const Form& form : kForms) {
        if (form.length > 0 && text.size() != form.length)
            continue;
        const QDate date = QDate::fromString(text, QString(form.format));
        if (date.isValid())
            return date.startOfDay().toMSecsSinceEpoch();
    }
    return std::nullopt;
}

/// For tr(), in a way lupdate sees.
struct SearchqueryWords {
    Q_DECLARE_TR_FUNCTIONS(Search)
};

void readPlace(SearchQuery& query, const Piece& piece)
{
    struct Named {
        QLatin1StringView name;
        SearchQuery::Scope scope;
    };
    static constexpr std::array kScopes{Named{"library"_L1, SearchQuery::Scope::Library},
                                        Named{"notes"_L1, SearchQuery::Scope::Notes},
                                        Named{"messages"_L1, SearchQuery::Scope::Messages},
                                        Named{"titles"_L1, SearchQuery::Scope::Titles}};
    if (!piece.quoted && piece.text.compare("trash"_L1, Qt::CaseInsensitive) == 0) {
        query.trash = true;
        return;
    }
    for (const Named& named : kScopes)
        if (!piece.quoted && piece.text.compare(named.name, Qt::CaseInsensitive) == 0) {
            query.scope = named.scope;
            return;
        }
    query.places << piece.text;
}

void readRole(SearchQuery& query, const Piece& piece)
{
    const QString name = piece.text.toLower();
    const Role role = roleNamed(name);
    if (nameOf(role) == name)
        query.role = role;
    else if (!piece.last)
        query.note =
            SearchqueryWords::tr("There is no role “%1”: it is user, assistant, system or tool.")
                .arg(piece.text);
}

void readDate(SearchQuery& query, const Piece& piece)
{
    const auto moment = momentOf(piece.text);
    if (moment)
        (piece.key == "before"_L1 ? query.until : query.from) = *moment;
    else if (!piece.last)
        query.note =
            SearchqueryWords::tr("“%1” is not a date: write it like 2024-03-01.").arg(piece.text);
}

void readWord(SearchQuery& query, const Piece& piece)
{
    SearchTerm term{piece.text, false, piece.negated};
    if (term.text.endsWith(u'*')) {
        term.prefix = true;
        term.text.chop(1);
    } else if (!piece.quoted && piece.last && !piece.negated) {
        term.prefix = true;
    }
    if (!term.text.isEmpty())
        query.terms.push_back(term);
}

} // namespace

bool SearchQuery::isEmpty() const
{
    return matchFor(terms, Marks::Folded).isEmpty() && places.isEmpty() && tags.isEmpty() &&
           !role && from == 0 && until == 0;
}

SearchQuery parseSearch(const QString& text)
{
    SearchQuery query;
    qsizetype at = 0;
    while (at < text.size()) {
        if (text[at].isSpace()) {
            ++at;
            continue;
        }
        const Piece piece = nextPiece(text, at);
        if (piece.key.isEmpty())
            readWord(query, piece);
        else if (piece.text.isEmpty())
            continue; // still being typed
        else if (piece.key == "in"_L1)
            readPlace(query, piece);
        else if (piece.key == "tag"_L1)
            query.tags << piece.text;
        else if (piece.key == "role"_L1)
            readRole(query, piece);
        else
            readDate(query, piece);
    }
    return query;
}

} // namespace motcua
