// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/fuzz.h"

#include "text/prompttemplate.h"

#include <QSet>

using namespace motcua;
using namespace motcua::fuzz;

// A prompt and what its variables are filled with: the prompt, a NUL, the value of each.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray bytes = bytesOf(data, size).toByteArray();
    const qsizetype end = bytes.indexOf('\0');
    const QString text = QString::fromUtf8(bytes.left(end));
    const QString value = QString::fromUtf8(bytes.mid(end + 1));
    QSet<QString> names;
    QHash<QString, QString> values;
    for (const TemplateVariable& variable : variablesOf(text)) {
        hold(!variable.name.isEmpty() && variable.name.size() <= 64, "a name that cannot be");
        hold(!names.contains(variable.name), "a variable twice");
        hold((variable.kind == TemplateVariable::Kind::Choice) == !variable.choices.isEmpty(),
             "a choice without choices");
        names.insert(variable.name);
        values.insert(variable.name, value);
    }
    const QString out = filled(text, values);
    if (names.isEmpty())
        hold(out == QString(text).replace(QStringLiteral("\\{{"), QStringLiteral("{{")),
             "a text without variables changed");
    else
        hold(out.contains(value), "a value is missing");
    hold(variablesOf(asTemplate(text)).empty(), "a variable in what is none");
    hold(filled(asTemplate(text), values) == text, "a text is not what it was");
    return 0;
}
