// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Variables in system prompts and prompts, written between two braces:
//
//     {{topic}}                              a text
//     {{name | text: someone}}               a text that is already filled in
//     {{tone | choice: formal, friendly}}    one of these, the first unless told
//     {{day | date}}  {{day | date: 2024-03-01}}
//     {{selection}}  {{clipboard}}  {{date}}  {{time}}  {{language}}      filled in by the program
//     \{{                                    two braces and nothing more
//
// What is not written like this stays as it is: a prompt may talk about braces. A value is put in as it is and never
// read again, so that a clipboard cannot bring variables of its own.
//
// Pure. Thread: any.

#include <QDateTime>
#include <QHash>
#include <QString>
#include <QStringList>

#include <vector>

namespace motcua {

struct TemplateVariable {
    enum class Kind { Text, Choice, Date, Selection, Clipboard, Today, Now, Language };

    QString name; ///< The key of its value: letters, digits, "_", "-", inner spaces; at most 64.
    Kind kind = Kind::Text;
    QString label;       ///< The name as people read it: "due_date" is "due date".
    QString fallback;    ///< Taken where no value is given; of a choice the first one.
    QStringList choices; ///< Of a choice: at least one, each once.

    /// The person is to give a value; the others are known to the program.
    bool isAsked() const
    {
        return kind == Kind::Text || kind == Kind::Choice || kind == Kind::Date;
    }
    bool operator==(const TemplateVariable&) const = default;
};

/// The variables of a text, each once, in the order of their first appearance. Where one appears several times, the
/// first appearance that names a kind says what it is.
std::vector<TemplateVariable> variablesOf(QStringView text);

/// The text with the values in the place of their variables; a variable without a value gets its fallback.
QString filled(QStringView text, const QHash<QString, QString>& values);

/// The values of {{date}} (2024-03-01), {{time}} (14:05) and {{language}}, wherever `text` uses those names for them.
QHash<QString, QString> knownValues(const QDateTime& now, const QString& language);

/// A template that filled() makes exactly `text` of.
QString asTemplate(QString text);

} // namespace motcua
