// SPDX-License-Identifier: GPL-3.0-or-later
#include "chat/codelanguage.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <array>

namespace motcua {

namespace {

using L = CodeLanguage;

constexpr std::array<CodeLanguage, 25> kLanguages{{
    {"c cpp c++ cc cxx h hpp hxx objc objective-c glsl cuda qml",
     "alignas alignof and asm auto bool break case catch char char8_t char16_t char32_t class "
     "co_await co_return "
     "co_yield concept const const_cast consteval constexpr constinit continue decltype default "
     "delete do double "
     "dynamic_cast else enum explicit export extern false final float for friend goto if inline "
     "int int16_t int32_t "
     "int64_t int8_t long mutable namespace new noexcept not nullptr operator or override private "
     "protected public "
     "register reinterpret_cast requires return short signed size_t sizeof static static_assert "
     "static_cast struct "
     "switch template this thread_local throw true try typedef typeid typename uint16_t uint32_t "
     "uint64_t uint8_t "
     "union unsigned using virtual void volatile wchar_t while import property signal",
     "//", "/*", "*/", "\"'", L::HashDirective | L::TypesUpper},
    {"python py python3 pyi ipython",
     "False None True and as assert async await break case class continue def del elif else except "
     "finally for from "
     "global if import in is lambda match nonlocal not or pass raise return self try while with "
     "yield",
     "#", "", "", "\"'", L::TripleQuotes | L::TypesUpper},
    {"javascript js jsx mjs cjs node typescript ts tsx",
     "abstract any as async await boolean break case catch class const continue debugger declare "
     "default delete do "
     "else enum export extends false finally for from function get if implements import in infer "
     "instanceof interface "
     "is keyof let namespace never new null number of private protected public readonly return "
     "satisfies set static "
     "string super switch this throw true try type typeof undefined unknown var void while with "
     "yield",
     "//", "/*", "*/", "\"'`", L::TypesUpper},
    {"json jsonc json5 jsonl", "true false null", "//", "/*", "*/", "\"", L::None},
    {"shell sh bash zsh fish console shellsession terminal",
     "case cd do done echo elif else esac exit export fi for function if in local read return "
     "select set shift source "
     "sudo then trap unset until while",
     "#", "", "", "\"'`", L::Variables},
    {"sql sqlite postgresql postgres mysql plsql tsql",
     "add all alter and as asc begin between by case check commit constraint create cross current "
     "database default "
     "delete desc distinct drop else end except exists explain foreign from full group having if "
     "in index inner insert "
     "intersect into is join key left like limit not null offset on or order outer over partition "
     "pragma primary "
     "references returning right rollback row rows select set table then transaction trigger union "
     "unique update using "
     "values view virtual when where window with without integer text real blob boolean varchar "
     "timestamp date",
     "--", "/*", "*/", "'\"`", L::AnyCase},
    {"java",
     "abstract assert boolean break byte case catch char class const continue default do double "
     "else enum extends false "
     "final finally float for if implements import instanceof int interface long native new null "
     "package private "
     "protected public record return sealed short static strictfp super switch synchronized this "
     "throw throws "
     "transient true try var void volatile while yield",
     "//", "/*", "*/", "\"'", L::TypesUpper},
    {"kotlin kt kts scala groovy gradle",
     "abstract as break by case class companion const continue data def do else enum extends false "
     "final finally for "
     "fun given if import in init interface internal is lateinit match null object open override "
     "package private "
     "protected public return sealed super suspend this throw trait true try type val var when "
     "where while with yield",
     "//", "/*", "*/", "\"'", L::TypesUpper | L::TripleQuotes},
    {"rust rs",
     "as async await bool break char const continue crate dyn else enum extern f32 f64 false fn "
     "for i128 i16 i32 i64 "
     "i8 if impl in isize let loop match mod move mut pub ref return self static str struct super "
     "trait true type u128 "
     "u16 u32 u64 u8 union unsafe use usize where while Self",
     "//", "/*", "*/", "\"", L::TypesUpper},
    {"go golang",
     "any bool break byte case chan const continue default defer else error fallthrough false "
     "float32 float64 for func "
     "go goto if import int int32 int64 interface iota map nil package range return rune select "
     "string struct switch "
     "true type uint uint32 uint64 var",
     "//", "/*", "*/", "\"'`", L::TypesUpper},
    {"csharp cs c# dotnet",
     "abstract as async await base bool break byte case catch char class const continue decimal "
     "default delegate do "
     "double else enum event explicit extern false finally fixed float for foreach get goto if "
     "implicit in init int "
     "interface internal is lock long namespace new null object operator out override params "
     "private protected public "
     "readonly record ref return sealed set short static string struct switch this throw true try "
     "typeof uint ulong "
     "using var virtual void volatile when where while yield",
     "//", "/*", "*/", "\"'", L::TypesUpper},
    {"swift",
     "actor as associatedtype async await break case catch class continue default defer deinit do "
     "else enum extension "
     "false fallthrough fileprivate for func guard if import in init inout internal is let nil "
     "open operator private "
     "protocol public repeat return self static struct subscript super switch throw throws true "
     "try typealias var "
     "where while",
     "//", "/*", "*/", "\"", L::TypesUpper | L::TripleQuotes},
    {"dart",
     "abstract as assert async await bool break case catch class const continue default do double "
     "dynamic else enum "
     "export extends extension factory false final finally for if implements import in int is late "
     "library mixin new "
     "null required return set static super switch this throw true try typedef var void while with "
     "yield String",
     "//", "/*", "*/", "\"'", L::TypesUpper},
    {"php",
     "abstract and array as break case catch class const continue declare default do echo else "
     "elseif empty enum "
     "extends false final finally fn for foreach function global if implements include instanceof "
     "interface isset "
     "match namespace new null or print private protected public readonly require require_once "
     "return static switch "
     "throw trait true try unset use var while yield",
     "//", "/*", "*/", "\"'", L::Variables | L::TypesUpper},
    {"ruby rb",
     "alias and begin break case class def defined? do else elsif end ensure false for if in "
     "module next nil not or "
     "raise redo require rescue retry return self super then true undef unless until when while "
     "yield",
     "#", "", "", "\"'`", L::TypesUpper},
    {"lua",
     "and break do else elseif end false for function goto if in local nil not or repeat return "
     "then true until "
     "while",
     "--", "--[[", "]]", "\"'", L::None},
    {"perl pl",
     "and die else elsif foreach for if last local my next no not or our package print return "
     "shift sub "
     "unless until use while",
     "#", "", "", "\"'`", L::Variables},
    {"r", "FALSE NA NULL TRUE break else for function if in library next repeat return while", "#",
     "", "", "\"'`", L::None},
    {"haskell hs elm ocaml ml fsharp",
     "as case class data deriving do else end fun function if import in infixl infixr "
     "instance let match module newtype of open rec then type val where with",
     "--", "{-", "-}", "\"", L::TypesUpper},
    {"html xml svg xhtml htm vue svelte xsd rss", "", "", "<!--", "-->", "\"'", L::Markup},
    {"css scss sass less qss",
     "important media import charset supports keyframes font-face from to and not only", "", "/*",
     "*/", "\"'", L::Dashes | L::KeyedLines},
    {"yaml yml", "true false null yes no on off", "#", "", "", "\"'", L::KeyedLines | L::Dashes},
    {"toml ini conf cfg properties desktop env dotenv", "true false null yes no on off", "#", "",
     "", "\"'", L::KeyedLines | L::Dashes},
    {"cmake make makefile dockerfile docker",
     "add_executable add_library add_subdirectory cmake_minimum_required else elseif endforeach "
     "endfunction endif "
     "find_package foreach function if include option project set target_link_libraries "
     "target_sources from run cmd "
     "copy entrypoint env expose workdir arg user volume label",
     "#", "", "", "\"'", L::AnyCase | L::Variables},
    {"diff patch", "", "", "", "", "", L::LinePrefix},
}};

using WordSet = QSet<QString>;

const WordSet& keywordsOf(const CodeLanguage& language)
{
    // Built once for each language, when the first code in it is shown.
    static QHash<const CodeLanguage*, WordSet> sets;
    auto found = sets.constFind(&language);
    if (found == sets.constEnd()) {
        const QStringList words =
            QString::fromLatin1(language.keywords).split(u' ', Qt::SkipEmptyParts);
        found = sets.insert(&language, WordSet(words.begin(), words.end()));
    }
    return *found;
}

} // namespace

const CodeLanguage* codeLanguage(QStringView info)
{
    qsizetype end = 0;
    while (end < info.size() && !info[end].isSpace() && info[end] != u'{' && info[end] != u',' &&
           info[end] != u':')
        ++end;
    const QString name = info.left(end).toString().toLower();
    if (name.isEmpty())
        return nullptr;
    for (const CodeLanguage& language : kLanguages) {
        const QStringList names = QString::fromLatin1(language.names).split(u' ');
        if (names.contains(name))
            return &language;
    }
    return nullptr;
}

bool isKeyword(const CodeLanguage& language, QStringView word)
{
    const QString text = word.toString();
    const bool anyCase = (language.traits & CodeLanguage::AnyCase) != 0;
    return keywordsOf(language).contains(anyCase ? text.toLower() : text);
}

} // namespace motcua
