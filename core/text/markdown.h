// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Markdown as a stream of events: one parser (md4c, CommonMark with tables, strikethrough, task lists and bare links)
// for everything that reads Markdown without a view. HTML inside Markdown is never markup: it arrives as text. So do
// characters nobody meant as markup; a message may not lose words because of how it is shown.
//
// Thread: any. Nothing here recurses over the source.

#include <QRegularExpression>
#include <QString>

namespace motcua::markdown {

enum class Block {
    Quote,
    BulletList,
    NumberedList,
    Item,
    Rule,
    Heading,
    Code,
    Paragraph,
    Table,
    TableHead,
    TableBody,
    Row,
    HeadCell,
    Cell
};
enum class Span { Emphasis, Strong, Link, Image, Code, Strike };
enum class Align { Natural, Left, Centre, Right };

struct BlockInfo {
    int level = 0;                ///< Heading: 1 to 6.
    int first = 1;                ///< NumberedList: the first number.
    bool tight = true;            ///< Lists: no empty lines between the items.
    QChar task;                   ///< Item: 'x' or ' ' of a task; null for other items.
    QString language;             ///< Code: first word after the fence.
    QString note;                 ///< Code: everything after the fence, the language included.
    Align align = Align::Natural; ///< Cells.
};

struct SpanInfo {
    QString target; ///< Link, Image: where it points to, decoded; untrusted.
    QString title;
};

/// Gets properly nested events: spans end inside the block they begin in.
class Visitor {
public:
    virtual ~Visitor() = default;
    virtual void enter(Block block, const BlockInfo& info) = 0;
    virtual void leave(Block block, const BlockInfo& info) = 0;
    virtual void enter(Span span, const SpanInfo& info) = 0;
    virtual void leave(Span span, const SpanInfo& info) = 0;
    virtual void
    text(QStringView text) = 0; ///< Entities are decoded; in code blocks with line ends.
    virtual void lineBreak(bool hard) = 0;
};

enum class Reading {
    Words,           ///< HTML is text.
    WordsAndTargets, ///< So are link definitions (`[name]: target`), which else show nothing.
    Html, ///< HTML is taken for HTML and its source given as text: how other programs may see it.
};

/// False, with part of the events given, only when memory runs out.
bool walk(QStringView source, Visitor& visitor, Reading reading = Reading::Words);

/// Finds where link definitions may begin, in a text of several lines; \1 is what comes before the bracket.
const QRegularExpression& definitionStart();

/// A fence longer than any run of backticks in `code`; at least three.
QString fenceFor(QStringView code);

} // namespace motcua::markdown
