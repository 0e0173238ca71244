// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A field for each variable of a prompt that a person fills in: a text that grows, one of several, a date.
//
// Thread: GUI.

#include "text/prompttemplate.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace motcua {

class VariableForm : public QWidget {
    Q_OBJECT
public:
    /// Variables the program knows itself are left out.
    explicit VariableForm(const std::vector<TemplateVariable>& variables,
                          QWidget* parent = nullptr);

    /// For filled(): a text as it was typed, a date as 2024-03-01.
    QHash<QString, QString> values() const;

Q_SIGNALS:
    void edited();
    /// Enter in a text: Shift+Enter begins a line.
    void submitted();

private:
    QWidget* fieldFor(const TemplateVariable& variable);

    std::vector<std::pair<QString, std::function<QString()>>> m_fields;
};

} // namespace motcua
