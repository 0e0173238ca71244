// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How llama-server is started for a model file: how long a context, and whatever else somebody wants to tell it.
//
// Thread: GUI.

#include <QWidget>

class QLineEdit;
class QSpinBox;

namespace motcua {

class FormField;

class StartOptions final : public QWidget {
    Q_OBJECT
public:
    /// `name` begins the names of its controls.
    explicit StartOptions(const QString& name, QWidget* parent = nullptr);

    /// Without announcing it. `context` in tokens, 0: as the model was made, as far as it fits.
    void setValues(int context, const QString& arguments);
    /// What the model was made for, tokens; 0: not known.
    void setTrained(int tokens);
    int context() const;
    QString arguments() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QSpinBox* m_context;
    QLineEdit* m_arguments;
    FormField* m_contextField;
    FormField* m_argumentsField;
    int m_trained = 0;
};

} // namespace motcua
