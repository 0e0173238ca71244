// SPDX-License-Identifier: GPL-3.0-or-later
#include "assistant/builtintools.h"

#include "assistant/calculator.h"
#include "assistant/toolresult.h"
#include "assistant/toolsources.h"
#include "base/clock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QObject>
#include <QStringList>

#include <algorithm>

namespace motcua {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kMostFound = 10;
constexpr int kUsuallyFound = 5;
constexpr qsizetype kPassageShown = 1500; ///< UTF-16 code units of a passage in a list.

/// {"type": "object", …} with these properties; the first `required` of them must be there.
QJsonObject parameters(const std::vector<std::pair<QString, QJsonObject>>& properties,
                       size_t required)
{
    QJsonObject all;
    QJsonArray needed;
    for (size_t i = 0; i < properties.size(); ++i) {
        all.insert(properties[i].first, properties[i].second);
        if (i < required)
            needed.append(properties[i].first);
    }
    QJsonObject schema{
        {"type"_L1, u"object"_s}, {"properties"_L1, all}, {"additionalProperties"_L1, false}};
    if (!needed.isEmpty())
        schema.insert("required"_L1, needed);
    return schema;
}

QJsonObject text(const QString& about)
{
    return {{"type"_L1, u"string"_s}, {"description"_L1, about}};
}

QJsonObject count()
{
    return {{"type"_L1, u"integer"_s},
            {"minimum"_L1, 1},
            {"maximum"_L1, kMostFound},
            {"description"_L1, u"How many results at most; %1 unless told."_s.arg(kUsuallyFound)}};
}

int countIn(const QJsonObject& arguments)
{
    return std::clamp(arguments["count"_L1].toInt(kUsuallyFound), 1, kMostFound);
}

ToolSpec spec(const QString& name, const QString& about, QJsonObject parameters)
{
    return {name, name, about, std::move(parameters), true};
}

/// "[12-3] Title, page 4, Heading".
QString headOf(const FoundPassage& passage)
{
    QString head = u'[' + passage.id + u"] "_s + passage.title;
    if (passage.page > 0)
        head += u", page "_s + QString::number(passage.page);
    else
        head += u", line "_s + QString::number(passage.line);
    if (!passage.heading.isEmpty())
        head += u", "_s + passage.heading;
    return head;
}

class SearchLibrary final : public QObject, public Tool {
public:
    explicit SearchLibrary(LibrarySearch& library) : m_library(library) {}

    ToolSpec spec() const override
    {
        return motcua::spec(
            u"search_library"_s,
            u"Searches the person's own documents and gives the passages that fit best, each with "
            "an id, its document and page. Use the words the documents would use."_s,
            parameters({{u"query"_s, text(u"What to look for: words or a question."_s)},
                        {u"count"_s, count()}},
                       1));
    }
    Async<QString> call(const QJsonObject& arguments) override
    {
        const int most = countIn(arguments);
        return andThen(m_library.search(arguments["query"_L1].toString(), most), this,
                       [](const std::vector<FoundPassage>& found) {
                           QStringList parts;
                           for (const FoundPassage& passage : found)
                               parts +=
                                   headOf(passage) + u'\n' + shortened(passage.text, kPassageShown);
                           if (parts.isEmpty())
                               parts += u"The library holds no passage with these words."_s;
                           return ready(Result<QString>(boundedResult(parts.join(u"\n\n"_s))));
                       });
    }

private:
    LibrarySearch& m_library;
};

class OpenPassage final : public QObject, public Tool {
public:
    explicit OpenPassage(LibrarySearch& library) : m_library(library) {}

    ToolSpec spec() const override
    {
        return motcua::spec(
            u"open_passage"_s,
            u"Gives one passage of the library in full, with the ids of the passages before and "
            "after it, to read on."_s,
            parameters({{u"id"_s, text(u"The id that search_library gave."_s)}}, 1));
    }
    Async<QString> call(const QJsonObject& arguments) override
    {
        return andThen(m_library.open(arguments["id"_L1].toString()), this,
                       [](const FoundPassage& passage) {
                           QString result = headOf(passage) + u'\n';
                           if (!passage.before.isEmpty())
                               result += u"(before it: "_s + passage.before + u")\n"_s;
                           if (!passage.after.isEmpty())
                               result += u"(after it: "_s + passage.after + u")\n"_s;
                           return ready(Result<QString>(boundedResult(result + passage.text)));
                       });
    }

private:
    LibrarySearch& m_library;
};

class SearchArchive final : public QObject, public Tool {
public:
    SearchArchive(ArchiveSearch& archive, const QTimeZone& zone) : m_archive(archive), m_zone(zone)
    {
    }

    ToolSpec spec() const override
    {
        return motcua::spec(
            u"search_archive"_s,
            u"Searches the person's earlier conversations and gives the places where the words "
            "stand, with the conversation's title and date."_s,
            parameters({{u"query"_s, text(u"Words that stand there; all of them must."_s)},
                        {u"count"_s, count()}},
                       1));
    }
    Async<QString> call(const QJsonObject& arguments) override
    {
        const int most = countIn(arguments);
        return andThen(m_archive.search(arguments["query"_L1].toString(), most), this,
                       [zone = m_zone](const std::vector<FoundMessage>& found) {
                           QStringList lines;
                           for (const FoundMessage& message : found)
                               lines += lineOf(message, zone);
                           if (lines.isEmpty())
                               lines += u"No conversation holds these words."_s;
                           return ready(Result<QString>(boundedResult(lines.join(u'\n'))));
                       });
    }

private:
    /// "2018-11-20, Title, You: some words".
    static QString lineOf(const FoundMessage& message, const QTimeZone& zone)
    {
        QStringList head;
        if (message.time > 0)
            head += QDateTime::fromMSecsSinceEpoch(message.time, zone).date().toString(Qt::ISODate);
        for (const QString& part : {message.thread, message.where})
            if (!part.isEmpty())
                head += part;
        return head.join(u", "_s) + u": "_s + shortened(message.snippet, kPassageShown);
    }

    ArchiveSearch& m_archive;
    QTimeZone m_zone;
};

class Calculate final : public Tool {
public:
    ToolSpec spec() const override
    {
        return motcua::spec(
            u"calculate"_s,
            u"Reckons an arithmetic expression: + - * / ^ % ( ), sqrt, abs, round(x, digits), "
            "floor, ceil, min, max, ln, log (base 10), sin, cos, tan (radians), pi, e. Numbers "
            "have a decimal point and no separators of thousands."_s,
            parameters({{u"expression"_s, text(u"For example (1200 - 350) * 1.08"_s)}}, 1));
    }
    Async<QString> call(const QJsonObject& arguments) override
    {
        const Result<double> value = evaluate(arguments["expression"_L1].toString());
        return ready(value ? Result<QString>(shownNumber(*value)) : Result<QString>(value.error()));
    }
};

class Today final : public Tool {
public:
    Today(const Clock& clock, const QTimeZone& zone) : m_clock(clock), m_zone(zone) {}

    ToolSpec spec() const override
    {
        return motcua::spec(u"today"_s,
                            u"Tells today's date, the weekday, the time and the time zone."_s,
                            parameters({}, 0));
    }
    Async<QString> call(const QJsonObject&) override
    {
        const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_clock.now(), m_zone);
        const int minutes = now.offsetFromUtc() / 60;
        const auto two = [](int number) { return QString::number(number).rightJustified(2, u'0'); };
        const QString offset = (minutes < 0 ? u"UTC-"_s : u"UTC+"_s) + two(std::abs(minutes) / 60) +
                               u':' + two(std::abs(minutes) % 60);
        // English, as the tool's description is; the model puts it into the person's language.
        return ready(Result<QString>(QLocale::c().toString(now, u"dddd, yyyy-MM-dd, HH:mm"_s) +
                                     u", "_s + QString::fromLatin1(m_zone.id()) + u" ("_s + offset +
                                     u')'));
    }

private:
    const Clock& m_clock;
    QTimeZone m_zone;
};

} // namespace

std::vector<std::unique_ptr<Tool>> builtinTools(const ToolSources& sources)
{
    std::vector<std::unique_ptr<Tool>> tools;
    if (sources.library) {
        tools.push_back(std::make_unique<SearchLibrary>(*sources.library));
        tools.push_back(std::make_unique<OpenPassage>(*sources.library));
    }
    if (sources.archive)
        tools.push_back(std::make_unique<SearchArchive>(*sources.archive, sources.zone));
    tools.push_back(std::make_unique<Calculate>());
    if (sources.clock)
        tools.push_back(std::make_unique<Today>(*sources.clock, sources.zone));
    return tools;
}

} // namespace motcua
