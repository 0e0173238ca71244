// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/prompttemplate.h"

#include "support/property.h"

using namespace motcua;
using namespace motcua::test;
using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TemplateVariable::Kind;
using Values = QHash<QString, QString>;

/// Text with many braces, bars and backslashes in it.
QString someText()
{
    const auto pieces = *rc::gen::container<std::vector<QString>>(rc::gen::element<QString>(
        u"{{"_s, u"}}"_s, u"{"_s, u"}"_s, u"\\"_s, u"|"_s, u":"_s, u"a"_s, u" "_s, u"\n"_s, u"ữ"_s,
        u"{{a}}"_s, u"{{b | choice: x, y}}"_s, u"{{date}}"_s, u"{{c|text: }}"_s, u"😀"_s));
    QString text;
    for (const QString& piece : pieces)
        text += piece;
    return text;
}

QStringList namesIn(const QString& text)
{
    QStringList names;
    for (const TemplateVariable& variable : variablesOf(text))
        names += variable.name;
    return names;
}

} // namespace

SCENARIO("Variables of a prompt are found with what was said of them", "[text][template]")
{
    const auto all =
        variablesOf(u"Write about {{topic}} in a {{ tone |choice: formal ,friendly,, formal}} "
                    u"tone to {{full_name | TEXT: anybody: all}} by {{day | date}}. {{Selection}} "
                    u"{{clipboard}} {{ DATE }} {{time}} {{language}} {{topic}}");
    REQUIRE(all.size() == 9);
    CHECK(all[0] == TemplateVariable{u"topic"_s, Kind::Text, u"topic"_s, {}, {}});
    CHECK(all[1] ==
          TemplateVariable{
              u"tone"_s, Kind::Choice, u"tone"_s, u"formal"_s, {u"formal"_s, u"friendly"_s}});
    CHECK(all[2] ==
          TemplateVariable{u"full_name"_s, Kind::Text, u"full name"_s, u"anybody: all"_s, {}});
    CHECK(all[3] == TemplateVariable{u"day"_s, Kind::Date, u"day"_s, {}, {}});
    CHECK(all[4] == TemplateVariable{u"selection"_s, Kind::Selection, u"selection"_s, {}, {}});
    CHECK(all[5].kind == Kind::Clipboard);
    CHECK(all[6] == TemplateVariable{u"date"_s, Kind::Today, u"date"_s, {}, {}});
    CHECK(all[7].kind == Kind::Now);
    CHECK(all[8].kind == Kind::Language);
    CHECK(all[3].isAsked());
    CHECK_FALSE(all[6].isAsked());
    CHECK(namesIn(u"{{chủ đề}} {{tên-2}}"_s) == QStringList{u"chủ đề"_s, u"tên-2"_s});
}

SCENARIO("A variable that appears again is the same one, and the appearance with a kind counts",
         "[text][template]")
{
    const auto all = variablesOf(u"{{tone}} {{x}} {{tone | choice: a, b}} {{tone | text: c}}");
    REQUIRE(all.size() == 2);
    CHECK(all[0].kind == Kind::Choice);
    CHECK(all[1].name == u"x"_s);
    CHECK(filled(u"{{tone}}-{{tone | choice: a, b}}", {}) == u"a-a"_s);
    CHECK(filled(u"{{date}} {{date | text: never}}", {}) == u"never never"_s);
    CHECK(filled(u"{{day | date: 2024-02-29}}", {}) == u"2024-02-29"_s);
}

SCENARIO("What is no variable stays as it is", "[text][template]")
{
    for (const char16_t* text : {u"",
                                 u"plain",
                                 u"{",
                                 u"{{",
                                 u"}}",
                                 u"{{}}",
                                 u"{{ }}",
                                 u"{{|}}",
                                 u"{{a",
                                 u"{{a}",
                                 u"{{a\n}}",
                                 u"{ {a}}",
                                 u"{{a|b}}",
                                 u"{{a | upper}}",
                                 u"{{a | choice}}",
                                 u"{{a | choice: ,}}",
                                 u"{{day | date: 2023-02-29}}",
                                 u"{{day | date: soon}}",
                                 u"{{a.b}}",
                                 u"{{a(1)}}",
                                 u"{% if x %}",
                                 u"{{% raw %}}",
                                 u"\\",
                                 u"\\{a}",
                                 u"f(x) = {{1, 2}, {3, 4}}"}) {
        INFO(QString::fromUtf16(text).toStdString());
        CHECK(filled(text, {{u"a"_s, u"WRONG"_s}}) == QString::fromUtf16(text));
        CHECK(variablesOf(text).empty());
    }
    const QString longName = u"{{"_s + QString(65, u'a') + u"}}"_s;
    CHECK(filled(longName, {}) == longName);
    const QString longBody = u"{{a | text:"_s + QString(5000, u'x') + u"}}"_s;
    CHECK(filled(longBody, {}) == longBody);
}

SCENARIO("Values are put in the place of variables, and a backslash keeps braces",
         "[text][template]")
{
    const Values values{{u"a"_s, u"1"_s}, {u"b"_s, u"two words"_s}};
    struct Row {
        const char16_t* text;
        const char16_t* expected;
    };
    const Row rows[] = {
        {u"{{a}}", u"1"},
        {u"{{a}}{{a}}", u"11"},
        {u"x{{ b }}y", u"xtwo wordsy"},
        {u"{{a|text: 9}}", u"1"},
        {u"{{c|text: 9}}", u"9"},
        {u"{{c}}.", u"."},
        {u"\\{{a}}", u"{{a}}"},
        {u"\\\\{{a}}", u"\\{{a}}"},
        {u"{{{a}}}", u"{1}"},
        {u"{{{{a}}}}", u"{{1}}"},
        {u"{{x {{a}}", u"{{x 1"},
        {u"{{\n{{a}}", u"{{\n1"},
        {u"{{a}}}}", u"1}}"},
        {u"C:\\\\{{a}}\\", u"C:\\{{a}}\\"},
    };
    for (const Row& row : rows) {
        INFO(QString::fromUtf16(row.text).toStdString());
        CHECK(filled(row.text, values) == QString::fromUtf16(row.expected));
    }
}

SCENARIO("What a value says is never read as a template", "[text][template]")
{
    const Values values{{u"clipboard"_s, u"{{secret}} \\{{ {{clipboard}}"_s},
                        {u"secret"_s, u"LEAKED"_s},
                        {u"half"_s, u"{{sec"_s},
                        {u"rest"_s, u"ret}}"_s}};
    CHECK(filled(u"<{{clipboard}}>", values) == u"<{{secret}} \\{{ {{clipboard}}>"_s);
    CHECK(filled(u"{{half}}{{rest}}", values) == u"{{secret}}"_s);
    CHECK(filled(u"{{c | text: {secret}}}", values) == u"{secret}"_s);
    CHECK(filled(u"{{c | text: \\{secret}}}", values) == u"\\{secret}"_s);
}

SCENARIO("Today, now and the language are known", "[text][template]")
{
    const QDateTime now(QDate(2024, 3, 1), QTime(14, 5, 59));
    CHECK(filled(u"{{date}} {{Time}} {{language}}", knownValues(now, u"Vietnamese"_s)) ==
          u"2024-03-01 14:05 Vietnamese"_s);
}

SCENARIO("Whatever a text holds, filling it in keeps its promises", "[text][template]")
{
    holds("a text made a template gives the text", [] {
        const QString text = someText();
        RC_ASSERT(variablesOf(asTemplate(text)).empty());
        RC_ASSERT(filled(asTemplate(text), {{u"a"_s, u"WRONG"_s}}) == text);
    });
    holds("a template between two others gives what it gives alone", [] {
        const QString value = someText();
        const QString before = asTemplate(someText());
        const QString after = asTemplate(someText());
        RC_PRE(!before.endsWith(u'\\') && !before.endsWith(u'{'));
        const QString whole = before + u"{{v}}" + after;
        RC_ASSERT(filled(whole, {{u"v"_s, value}}) ==
                  QString(filled(before, {}) + value + filled(after, {})));
    });
    holds("each variable is named once and replaced everywhere", [] {
        const QString text = someText();
        QStringList names = namesIn(text);
        Values values;
        for (const QString& name : names)
            values.insert(name, u"•"_s);
        RC_ASSERT(names.removeDuplicates() == 0);
        const QString out = filled(text, values);
        if (names.isEmpty())
            RC_ASSERT(out == QString(text).replace(u"\\{{"_s, u"{{"_s));
        else
            RC_ASSERT(out.contains(u"•"));
    });
}
