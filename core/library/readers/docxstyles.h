// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What the paragraph styles of a Word document say about structure.

#include <QByteArray>
#include <QHash>
#include <QString>

namespace motcua::readers {

struct DocxStyle {
    QString name;     ///< Lower case, as Word knows it: "heading 1", "title", "toc 2".
    QString base;     ///< The style it is based on.
    int outline = -1; ///< From 0; -1 when it says nothing.
    QString list;     ///< numId; empty when it says nothing.
    int listLevel = 0;
};

class DocxStyles {
public:
    /// `xml`: word/styles.xml; empty or broken gives no styles.
    explicit DocxStyles(const QByteArray& xml);

    int
    headingLevel(const QString& style) const; ///< From 1; 0 for running text. A title is level 1.
    bool isTitle(const QString& style) const;
    bool isContents(const QString& style) const; ///< A line of a table of contents.
    /// The style itself or the nearest below it that numbers its paragraphs; empty `list` when none does.
    DocxStyle numbered(const QString& style) const;

private:
    friend class StylesXml;
    QHash<QString, DocxStyle> m_styles;
};

} // namespace motcua::readers
