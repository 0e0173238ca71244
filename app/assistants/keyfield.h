// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The key of a server: none, one in the system's keychain, or one in an environment variable. A key is typed blindly, is
// never shown again, and leaves this widget only through typed().
//
// Thread: GUI.

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace motcua {

class KeyField final : public QWidget {
    Q_OBJECT
public:
    enum class Source { None, Keychain, Variable };

    explicit KeyField(QWidget* parent = nullptr);

    /// `typed`: a key that is not saved yet; null when none was typed. `another`: of another server than before, so that
    /// a choice nothing was typed for is not kept.
    void setState(bool hasKey, const QString& variable, const QString& typed, bool another);
    Source source() const;
    /// Null: the key there is stays; empty: it is to be forgotten.
    QString typed() const;
    /// Name of the environment variable; empty unless that is the source.
    QString variable() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void choose(Source source);
    void retranslate();

    QComboBox* m_source;
    QLineEdit* m_key;
    QLineEdit* m_variable;
    bool m_hasKey = false;
};

} // namespace motcua
